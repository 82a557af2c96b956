import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { npv } from './appraisal.ts'
import { AN_AWARD as AWARD } from './aPolicy.ts'
import { aCapexLine, aCase, aPoint, aProject, someMoney } from './aProjectCase.ts'
import type { ProjectCase } from './cashLines.ts'
import type { Award } from './award.ts'
import type { Party } from './policy.ts'
import { netOf, statementOf, type FiscalTerms } from './statement.ts'
import { DEFAULT_TAX } from './taxation.ts'
import { CASH, type WayToPay } from './wayToPay.ts'

const FISCAL: FiscalTerms = { tax: DEFAULT_TAX }
const NO_TAX: FiscalTerms = {
  // A firm that loses a trillion a year pays no tax.
  tax: { ...DEFAULT_TAX, otherProfitCny: [-1e12] },
}
const LEASE = {
  downPaymentShare: 0.2,
  quotedRatePerYear: 0.068,
  periodMonths: 1,
  periods: 24,
  timing: 'arrears',
  feeShare: 0.02,
  depositShare: 0.05,
  depositReturn: 'refunded',
  purchasePriceCny: 1000,
} as const
const WAYS: readonly WayToPay[] = [
  CASH,
  {
    kind: 'loan', repayment: 'annuity', quotedRatePerYear: 0.045, periods: 24,
    financedShare: 0.7, feeShare: 0.01,
  },
  { kind: 'financeLease', ...LEASE },
  { kind: 'saleLeaseback', financedShare: 0.8, ...LEASE },
  { kind: 'service', unit: 'machineHour', machines: 2, feeCny: 28, leastPerMonth: 200 },
  { kind: 'energyPerformance', savingShare: 0.8, years: 2 },
]
const PARTIES: readonly Party[] = [
  'enterprise', 'bank', 'lessor', 'integrator', 'supplier', 'market', 'taxOffice', 'city', 'town',
]
const TO_INTEGRATOR: Award = {
  ...AWARD, policyId: 'share', instrument: 'integratorShare', to: 'integrator', amountCny: 96_000,
}

/** Kinds of capital spending, a renewal, growth, energy saved. */
const aFullCase = (horizonMonths = 60): ProjectCase =>
  aCase({
    project: aProject({
      capex: [
        aCapexLine({ lifeYears: 3, maintenanceSharePerYear: 0.05 }),
        aCapexLine({ category: 'software', priceCny: 300_000, lifeYears: 5 }),
        aCapexLine({ category: 'training', priceCny: 20_000 }),
      ],
      lineStopHours: 20,
    }),
    baseline: aPoint({ energyKwhPerYear: { peak: 200_000 } }),
    retrofit: aPoint({ headcount: { operator: 10 }, energyKwhPerYear: { peak: 120_000 } }),
    money: someMoney({ horizonMonths, wageGrowthPerYear: 0.05, priceGrowthPerYear: 0.01 }),
  })

test.each(WAYS)('every fen that one party pays another receives: $kind', (way) => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 120 }), (horizonMonths) => {
      const { flow, transfers } = statementOf(
        aFullCase(horizonMonths), [AWARD, TO_INTEGRATOR], way, FISCAL,
      )
      const all = PARTIES.map((party) => netOf(party, transfers, flow.months))
      for (let t = 0; t <= flow.months; t++) {
        const total = all.reduce((sum, net) => sum + net[t]!, 0)
        expect(Math.abs(total)).toBeLessThan(1e-6)
      }
    }),
    { seed: 1, numRuns: 20 },
  )
})

test.each(WAYS)('the account of the firm is the sum of its lines: $kind', (way) => {
  const { flow, views } = statementOf(aFullCase(), [AWARD], way, FISCAL)
  views.equity.forEach((cny, t) => expect(cny).toBeCloseTo(flow.netWithSubsidy[t]!, 6))
  for (const view of Object.values(views) as number[][])
    expect(view.every((cny) => Number.isFinite(cny))).toBe(true)
})

test('in cash, before tax and with VAT credited at once, nothing is new', () => {
  const projectCase = aCase()
  const { views } = statementOf(projectCase, [], CASH, FISCAL)
  // 1.2 million in three payments, 13 % on each, back a month later.
  expect(views.preTax[0]).toBeCloseTo(-360_000 * 1.13, 6)
  expect(views.preTax[1]).toBeCloseTo(360_000 * 0.13, 9)
  expect(npv(0, views.preTax)).toBeCloseTo(33 * 50_000 - 1_200_000, 6)
})

test('a machine of 1.2 million over ten years: by hand', () => {
  const { years } = statementOf(aCase(), [], CASH, FISCAL)
  // Go-live in month 3: 9 months of 50,000 in year 1, 12 in years 2 and 3. 95 % of 1.2 million
  // over ten years; what is left in the books at the horizon goes in the last year.
  expect(years.map(({ operatingCny }) => operatingCny)).toEqual([450_000, 600_000, 600_000])
  const deducted = years.map((year) => year.depreciationCny)
  expect(deducted.slice(0, 2)).toEqual([114_000, 114_000])
  expect(deducted[2]).toBeCloseTo(1_200_000 - 2 * 114_000, 6)
  expect(years[0]!.taxCny).toBeCloseTo(0.25 * (450_000 - 114_000), 3)
})

test('in the end every price is deducted, however it is paid', () => {
  for (const way of WAYS) {
    const { flow, years } = statementOf(aFullCase(), [AWARD], way, FISCAL)
    const taxable = years.reduce((sum, year) => sum + year.taxableCny, 0)
    const kept = flow.lines
      .filter(({ kind }) => !['incomeTax', 'vatPaid', 'vatCredited'].includes(kind))
      .reduce((sum, { flowsCny }) => sum + flowsCny.reduce((a, b) => a + b, 0), 0)
    // Money comes in once and out once: over the whole time taxable income is all that was earned.
    expect(Math.abs(taxable - kept), way.kind).toBeLessThan(1e-3)
  }
})

test('rents of a direct lease are no expense, and its asset is never deducted in one sum', () => {
  const oneOff = { method: 'oneOff', lifeYears: 10, residualShare: 0.05 } as const
  const tax = { ...DEFAULT_TAX, depreciation: { ...DEFAULT_TAX.depreciation, equipment: oneOff } }
  const yearsOf = (way: WayToPay) => statementOf(aCase(), [], way, { ...FISCAL, tax }).years
  expect(yearsOf(CASH)[0]!.depreciationCny).toBe(1_200_000)
  const leased = yearsOf({ kind: 'financeLease', ...LEASE })
  expect(leased[0]!.depreciationCny).toBeLessThan(200_000)
  expect(leased[0]!.operatingCny).toBe(450_000)
})

test('an award adds its own discounted amount less its tax, and nothing else', () => {
  const projectCase = aFullCase()
  const rate = 0.01
  const valueOf = (awards: readonly Award[]) =>
    npv(rate, statementOf(projectCase, awards, CASH, FISCAL).views.equity)
  const month = 4 + 12
  const gain = 120_000 * (1 / (1 + rate)) ** month - 0.25 * 120_000 * (1 / (1 + rate)) ** 24
  expect(valueOf([AWARD]) - valueOf([])).toBeCloseTo(gain, 2)
})

test('a loan at no cost moves the money and makes none', () => {
  const way: WayToPay = {
    kind: 'loan', repayment: 'equalPrincipal', quotedRatePerYear: 0, periods: 24,
    financedShare: 1, feeShare: 0,
  }
  const { views } = statementOf(aFullCase(), [], way, NO_TAX)
  const inCash = statementOf(aFullCase(), [], CASH, NO_TAX).views
  expect(npv(0, views.equity)).toBeCloseTo(npv(0, inCash.equity), 3)
  expect(npv(0, views.financier)).toBeCloseTo(0, 6)
  expect(views.equity).not.toEqual(inCash.equity)
})

test('the lessor buys the equipment and receives what the firm pays for it', () => {
  const { views } = statementOf(aCase(), [], { kind: 'financeLease', ...LEASE }, FISCAL)
  // Its milestones without VAT: 30 % with the order.
  expect(views.financier[0]).toBe(-360_000)
  expect(npv(0, views.financier)).toBeGreaterThan(0)
})

test('what the city pays the integrator reaches it, and passes the firm by', () => {
  const { views } = statementOf(aFullCase(), [TO_INTEGRATOR], CASH, FISCAL)
  const without = statementOf(aFullCase(), [], CASH, FISCAL).views
  expect(views.equity).toEqual(without.equity)
  // Acceptance in month 4, a year of waiting.
  expect(views.integrator[16]! - without.integrator[16]!).toBe(96_000)
  expect(views.city[16]! - without.city[16]!).toBe(-96_000)
})
