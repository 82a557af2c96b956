import { expect, test } from 'vitest'

import { aPolicy, TEN_PERCENT } from './aPolicy.ts'
import { aCapexLine, aPoint, aProject, someMoney } from './aProjectCase.ts'
import { monthsLater } from './dates.ts'
import type { Policy } from './policy.ts'
import { appraiseProject } from './projectAppraisal.ts'
import { appraisePlan, type PlanTerms, type Stage } from './staged.ts'
import { DEFAULT_TAX } from './taxation.ts'
import { DEFAULT_VAT } from './vat.ts'
import { appraiseEveryWay } from './wayAppraisal.ts'
import type { WayToPay } from './wayToPay.ts'

const FISCAL = { tax: DEFAULT_TAX, vat: DEFAULT_VAT }
const LOAN: WayToPay = {
  kind: 'loan',
  financedShare: 0.7,
  repayment: 'annuity',
  quotedRatePerYear: 0.05,
  periods: 24,
  periodMonths: 1,
  gracePeriods: 0,
  balloonShare: 0,
  feeShare: 0.01,
}

const terms = (money = {}, policies: readonly Policy[] = []): PlanTerms => ({
  money: someMoney(money),
  policies,
  stacking: { kind: 'cumulative' },
  fiscal: FISCAL,
})

const people = (operator: number) => aPoint({ headcount: { operator } })

const aStage = (part: Partial<Stage> = {}): Stage => ({
  id: 'A',
  orderMonth: 0,
  project: aProject(),
  way: { kind: 'cash' },
  before: people(20),
  after: people(10),
  ...part,
})

test('one stage at once is the project itself, bit for bit', () => {
  const policies = [aPolicy()]
  const plan = terms(
    { discountRatePerYear: 0.1, wageGrowthPerYear: 0.05, priceGrowthPerYear: 0.03 },
    policies,
  )
  const project = aProject({
    capex: [aCapexLine({ lifeYears: 2, maintenanceSharePerYear: 0.04 })],
    rampUp: { startShare: 0.4, tauMonths: 3 },
    lineStopHours: 40,
  })
  const stage = aStage({ project, way: LOAN })
  const staged = appraisePlan([stage], plan)
  const input = { ...plan, project, baseline: stage.before, retrofit: stage.after }
  const alone = appraiseProject(input)
  expect(staged.withoutSubsidy).toEqual(alone.withoutSubsidy)
  expect(staged.withSubsidy).toEqual(alone.withSubsidy)
  expect(staged.project.withSubsidy).toEqual(alone.cashFlow.netWithSubsidy)
  const [way] = appraiseEveryWay(input, [LOAN], FISCAL)
  expect(staged.firmWithSubsidy.npvCny).toBe(way!.withSubsidy.npvCny)
  expect(staged.firmWithSubsidy.paybackYears).toBe(way!.withSubsidy.paybackYears)
})

test('two stages far apart are worth what each is worth in its own months', () => {
  // A saves 10 people of 20 for 1.2 million from month 4 on: 33 months of 50,000.
  // B saves 4 of the 10 left. Ordered in month 13 its 200,000 cost 10 % more, and it runs from
  // month 13 + 4 to 36: 20 months of 20,000.
  const b = aStage({
    id: 'B',
    orderMonth: 13,
    project: aProject({ capex: [aCapexLine({ priceCny: 200_000 })] }),
    before: people(10),
    after: people(6),
  })
  const plan = appraisePlan([aStage(), b], terms({ priceGrowthPerYear: 0.1 }))
  expect(plan.capexCny).toBeCloseTo(1_200_000 + 220_000, 6)
  expect(plan.withoutSubsidy.npvCny).toBeCloseTo(
    -1_200_000 + 33 * 50_000 - 220_000 + 20 * 20_000,
    6,
  )
  // 30 % of B is paid with its order, and A saves its 50,000 in that month.
  expect(plan.project.withoutSubsidy[13]).toBeCloseTo(50_000 - 0.3 * 220_000, 6)
})

test('wages are those of the month, whichever stage saves them', () => {
  // Ordered in month 12, running from month 16: wages have risen once by then, at month 13.
  const late = aStage({ orderMonth: 12, before: people(10), after: people(9) })
  const { stages } = appraisePlan([late], terms({ wageGrowthPerYear: 0.1 }))
  const labour = stages[0]!.flow.lines.find(({ id }) => id === 'labour/operator')!
  expect(labour.flowsCny[4]).toBeCloseTo(5_500, 9)
  expect(labour.flowsCny[13]).toBeCloseTo(6_050, 9)
})

test('renewals rise from the price of the order, not twice', () => {
  // Bought for 121 in month 25 (two rises of 10 %), renewed two years after go-live at month 28.
  const project = aProject({ capex: [aCapexLine({ priceCny: 100, lifeYears: 2 })] })
  const { stages } = appraisePlan(
    [aStage({ orderMonth: 25, project })],
    terms({ priceGrowthPerYear: 0.1, horizonMonths: 80 }),
  )
  const renewal = stages[0]!.flow.lines.find(({ kind }) => kind === 'renewal')!
  // Month 25 + 3 + 24 = 52 lies after four rises, at 13, 25, 37 and 49.
  expect(renewal.flowsCny[27]).toBeCloseTo(-146.41, 9)
})

test('stages share what a cap of the firm leaves, that of a year within the year', () => {
  // 10 % of 15 million is 1.5 million, the cap 2: the second stage gets the rest of it.
  const big = aProject({ capex: [aCapexLine({ priceCny: 15e6 })] })
  const granted = (capPer: 'firm' | 'firmYear' | 'project', later: number) =>
    appraisePlan(
      [aStage({ project: big }), aStage({ id: 'B', orderMonth: later, project: big })],
      terms({ horizonMonths: 60 }, [aPolicy({ values: TEN_PERCENT, rule: { capPer } })]),
    ).stages.map(({ awards }) => awards[0]!.amountCny)
  expect(granted('project', 6)).toEqual([1_500_000, 1_500_000])
  expect(granted('firm', 30)).toEqual([1_500_000, 500_000])
  expect(granted('firmYear', 6)).toEqual([1_500_000, 500_000])
  expect(granted('firmYear', 12)).toEqual([1_500_000, 1_500_000])
})

test('a policy that has ended by the order of a stage pays it nothing', () => {
  const policy = { ...aPolicy(), validTo: '2026-12-31' }
  const plan = appraisePlan(
    [aStage(), aStage({ id: 'B', orderMonth: 12 })],
    terms({}, [policy]),
  )
  expect(plan.stages.map(({ awards }) => awards.length)).toEqual([1, 0])
})

test('a half-learnt line counts with what it was seen to bring, if that is less', () => {
  // From half of its performance on, all at once: 10 people less are 50,000 a month. In
  // proportion half of it; simulated with 18 people 10,000, with 12 it would be 40,000.
  const project = aProject({ rampUp: { startShare: 0.5, tauMonths: 1e9 } })
  const first = (operators: number) => {
    const learning = [{ share: 0.5, point: people(operators) }]
    const { stages } = appraisePlan([aStage({ project, learning })], terms())
    return stages[0]!.flow.lines.find(({ id }) => id === 'labour/operator')!.flowsCny[4]
  }
  expect(first(18)).toBeCloseTo(10_000, 1)
  expect(first(12)).toBeCloseTo(25_000, 1)
})

test('the lowest cash counts on no award', () => {
  // All is paid by month 16; nothing is saved.
  const idle = aStage({ after: people(20) })
  const quick = aPolicy({ values: { ...TEN_PERCENT, awardLagMonths: 0 }, delivery: 'upFront' })
  const { lowest, firm } = appraisePlan([idle], terms({ horizonMonths: 24 }, [quick]))
  const total = firm.withoutSubsidy.slice(0, lowest.month + 1).reduce((sum, cny) => sum + cny, 0)
  expect(lowest.cny).toBe(total)
  const [atOnce, without] = [firm.withSubsidy[0]!, firm.withoutSubsidy[0]!]
  expect(atOnce - without).toBeCloseTo(120_000, 6)
})

test('a day that a month does not have is its last', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsLater('2027-12-31', 2)).toBe('2028-02-29')
  expect(monthsLater('2026-11-01', 26)).toBe('2029-01-01')
})
