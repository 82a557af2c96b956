import { expect, test } from 'vitest'

import { AN_AWARD as AWARD } from './aPolicy.ts'
import { aCapexLine, aCase, aPoint, aProject, someMoney } from './aProjectCase.ts'
import { projectCashFlow } from './cashflow.ts'
import type { CashFlow } from './cashflow.ts'
import { growthIndex } from './cashLines.ts'
import type { CashKind, ProjectCase } from './cashLines.ts'
import { stopCost } from './commissioning.ts'
import type { LeaseTerms } from './leasing.ts'

function flowOf(cashFlow: CashFlow, kind: CashKind, month: number): number {
  return cashFlow.lines
    .filter((line) => line.kind === kind)
    .reduce((sum, { flowsCny }) => sum + flowsCny[month]!, 0)
}

/** The months in which a kind of line has a flow, with it. */
function datedFlows(cashFlow: CashFlow, kind: CashKind): [number, number][] {
  const months = Array.from({ length: cashFlow.months + 1 }, (_, t) => t)
  return months
    .map((t): [number, number] => [t, flowOf(cashFlow, kind, t)])
    .filter(([, flow]) => flow !== 0)
}

function flowsOf(projectCase: ProjectCase): CashFlow {
  return projectCashFlow(projectCase, [])
}

test('the machine is paid with the order, on delivery and a year after acceptance', () => {
  // Order 0, delivery 2, go-live 3, acceptance 4, retention 4 + 12.
  expect(datedFlows(flowsOf(aCase()), 'capex')).toEqual([
    [0, -360_000],
    [2, -720_000],
    [16, -120_000],
  ])
})

test('ten people at 5,000 save 50,000 a month from the month after go-live', () => {
  const labour = datedFlows(flowsOf(aCase()), 'labour')
  expect(labour.length).toBe(33) // months 4 to 36
  expect(labour[0]).toEqual([4, 50_000])
  expect(labour.at(-1)).toEqual([36, 50_000])
})

test('the net is the sum of the lines, and the award stands beside it', () => {
  const cashFlow = projectCashFlow(aCase(), [AWARD])
  for (const t of [0, 2, 4, 16, 36]) {
    const lines = cashFlow.lines.reduce((sum, { flowsCny }) => sum + flowsCny[t]!, 0)
    expect(cashFlow.netWithSubsidy[t]).toBe(lines)
  }
  expect(cashFlow.netWithoutSubsidy[16]).toBe(50_000 - 120_000)
  expect(cashFlow.netWithSubsidy[16]).toBe(50_000) // acceptance 4 + lag 12
})

test('no two lines of a cash flow share an id', () => {
  const capex = [aCapexLine({ lifeYears: 2 }), aCapexLine({ category: 'software', lifeYears: 1 })]
  const { lines } = projectCashFlow(aCase({ project: aProject({ capex }) }), [AWARD])
  const ids = lines.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('of the postings of an award those of the enterprise count, what it pays against it', () => {
  const dues = [
    { from: 'city', to: 'lessor', amountCny: 500, month: 6, reason: 'compensation' },
    { from: 'lessor', to: 'enterprise', amountCny: 80, month: 6, reason: 'passThrough' },
    { from: 'enterprise', to: 'bank', amountCny: 30, month: 7, reason: 'interest' },
  ] as const
  expect(datedFlows(projectCashFlow(aCase(), [{ ...AWARD, dues }]), 'award')).toEqual([
    [6, 80],
    [7, -30],
  ])
})

test('an award due after the horizon is left out, a payment due after it is booked at it', () => {
  const short = aCase({ money: someMoney({ horizonMonths: 12 }) })
  const cashFlow = projectCashFlow(short, [AWARD])
  expect(datedFlows(cashFlow, 'award')).toEqual([])
  expect(datedFlows(cashFlow, 'capex').at(-1)).toEqual([12, -120_000])
  expect(cashFlow.netWithSubsidy.length).toBe(13)
  expect(cashFlow.lines.every(({ flowsCny }) => flowsCny.length === 13)).toBe(true)
})

test('prices grow in yearly steps after month 12', () => {
  const index = growthIndex(0.1, 36)
  expect([0, 1, 12, 13, 24].map((t) => index[t])).toEqual([1, 1, 1, 1.1, 1.1])
  expect(index[25]).toBeCloseTo(1.21, 14)
  expect(index.length).toBe(37)
})

test('each line follows its own growth', () => {
  const money = someMoney({
    wageGrowthPerYear: 0.1,
    energyGrowthPerYear: 0.2,
    priceGrowthPerYear: 0.5,
  })
  const baseline = aPoint({ energyKwhPerYear: { peak: 1200 }, scrapPerYear: 100 })
  const cashFlow = flowsOf(aCase({ baseline, money }))
  expect(flowOf(cashFlow, 'labour', 13)).toBeCloseTo(55_000, 8)
  expect(flowOf(cashFlow, 'energy', 13)).toBeCloseTo(120, 10) // 100 a month · 1.2
  expect(flowOf(cashFlow, 'scrap', 13)).toBeCloseTo(150, 10) // 100 · 12 / 12 · 1.5
})

test('gains ramp up, while people who are added cost their wage from the first day', () => {
  const project = aProject({ rampUp: { startShare: 0.5, tauMonths: 2 } })
  const retrofit = aPoint({ headcount: { operator: 10, technician: 2 } })
  const cashFlow = flowsOf(aCase({ project, retrofit }))
  const labour = (role: string, t: number) =>
    cashFlow.lines.find(({ id }) => id === `labour/${role}`)!.flowsCny[t]
  expect(labour('operator', 4)).toBeCloseTo(50_000 * 0.6065306597126334, 8) // e^−½, see ramp-up
  expect(labour('technician', 4)).toBe(-16_000)
})

test('upkeep runs from the month after go-live', () => {
  const capex = [aCapexLine({ maintenanceSharePerYear: 0.05 })]
  const upkeep = datedFlows(flowsOf(aCase({ project: aProject({ capex }) })), 'maintenance')
  expect(upkeep[0]).toEqual([4, -5_000]) // 1.2 M · 5 % / 12
  expect(upkeep.length).toBe(33)
})

test('a machine is renewed at the end of its life and its unexpired life comes back', () => {
  const capex = [aCapexLine({ lifeYears: 2 })]
  const money = someMoney({ priceGrowthPerYear: 0.1 })
  const cashFlow = flowsOf(aCase({ project: aProject({ capex }), money }))
  const [renewal] = datedFlows(cashFlow, 'renewal')
  expect(renewal![0]).toBe(27) // go-live 3 + 24
  expect(renewal![1]).toBeCloseTo(-1_452_000, 6) // 1.2 M · 1.1²
  const [residual] = datedFlows(cashFlow, 'residual')
  expect(residual![0]).toBe(36)
  expect(residual![1]).toBeCloseTo(907_500, 6) // 9 of 24 months used: 62.5 % of 1,452,000
})

test('a machine whose life ends with the horizon is neither renewed nor worth anything', () => {
  const capex = [aCapexLine({ lifeYears: 2 })]
  const money = someMoney({ horizonMonths: 27 })
  const cashFlow = flowsOf(aCase({ project: aProject({ capex }), money }))
  expect(datedFlows(cashFlow, 'renewal')).toEqual([])
  expect(datedFlows(cashFlow, 'residual')).toEqual([])
})

test('a line without a life is neither renewed nor has a residual value', () => {
  const cashFlow = flowsOf(aCase())
  expect(datedFlows(cashFlow, 'renewal')).toEqual([])
  expect(datedFlows(cashFlow, 'residual')).toEqual([])
})

test('a stop costs the margin of what is neither in stock nor made up, and the overtime', () => {
  // 300,000 / 3,000 h = 100 units an hour; 8 h = 800, of which 100 in stock, 300 made up, 400 lost.
  const project = aProject({ lineStopHours: 8, bufferStockUnits: 100, overtimeUnits: 300 })
  const cost = stopCost(project, aPoint(), someMoney())
  expect(cost).toMatchObject({ lostUnits: 800, fromStockUnits: 100, madeUpUnits: 300 })
  expect(cost.marginCny).toBe(2_000) // 400 · 5
  expect(cost.overtimeCny).toBeCloseTo(2_250, 9) // 3 h · 20 people · 5,000 / 200 · 1.5
})

test('overtime makes up no more than what stock leaves', () => {
  const project = aProject({ lineStopHours: 8, bufferStockUnits: 100, overtimeUnits: 1_000 })
  const cost = stopCost(project, aPoint(), someMoney())
  expect(cost).toMatchObject({ fromStockUnits: 100, madeUpUnits: 700, marginCny: 0 })
  expect(cost.overtimeCny).toBeCloseTo(5_250, 9) // 7 h · 20 people · 37.5
})

test('a stop loses only what would have been sold', () => {
  const slack = aPoint({ demandPerYear: 150_000 })
  expect(stopCost(aProject({ lineStopHours: 8 }), slack, someMoney()).lostUnits).toBe(400)
  const idle = aPoint({ demandPerYear: 0 })
  const cost = stopCost(aProject({ lineStopHours: 8, overtimeUnits: 5 }), idle, someMoney())
  expect(cost).toMatchObject({ lostUnits: 0, marginCny: 0, overtimeCny: 0 })
})

test('the stop lies in the months of installation', () => {
  const project = aProject({ lineStopHours: 8, installationMonths: 2 })
  const cashFlow = flowsOf(aCase({ project }))
  expect(datedFlows(cashFlow, 'stopMargin')).toEqual([
    [3, -2_000],
    [4, -2_000],
  ])
})

test('capacity above the demand adds nothing to the cash flow', () => {
  const retrofit = aPoint({ headcount: { operator: 10 } })
  const larger = { ...retrofit, goodPerYear: 900_000 }
  expect(flowsOf(aCase({ retrofit: larger }))).toEqual(flowsOf(aCase({ retrofit })))
})

test('a retrofit that misses the demand loses the margin', () => {
  const retrofit = aPoint({ goodPerYear: 288_000 })
  expect(flowOf(flowsOf(aCase({ retrofit })), 'contribution', 10)).toBe(-5_000) // 12,000 · 5 / 12
})

const LEASE: LeaseTerms = {
  kind: 'financeLease',
  downPaymentShare: 0.2,
  quotedRatePerYear: 0,
  periodMonths: 3,
  periods: 4,
  timing: 'arrears',
  feeShare: 0,
  depositShare: 0,
  depositReturn: 'refunded',
  purchasePriceCny: 100,
}

test('a lease replaces the payments for equipment, from delivery on, and nothing else', () => {
  const capex = [aCapexLine(), aCapexLine({ category: 'training', priceCny: 1000, milestones: [] })]
  const projectCase = aCase({ project: aProject({ capex }) })
  const leased = projectCashFlow(projectCase, [], LEASE)
  expect(datedFlows(leased, 'lease')).toEqual([
    [2, -240_000],
    [5, -240_000],
    [8, -240_000],
    [11, -240_000],
    [14, -240_100],
  ])
  const bought = flowsOf(projectCase)
  const others = ({ lines }: CashFlow) =>
    lines.filter(({ kind, category }) => kind !== 'lease' && category !== 'equipment')
  expect(others(leased)).toEqual(others(bought))
})
