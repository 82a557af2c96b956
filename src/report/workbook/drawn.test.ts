/** Drawn projects, paid in drawn ways: every formula gives what the app gives, cell by cell. */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { aShop, shopCase } from '../../../tools/workbook/aShop.ts'
import { compareCells } from '../../../tools/workbook/compare.ts'
import { recalculate } from '../../../tools/workbook/ironcalc.ts'
import { readXlsx } from '../../../tools/workbook/xlsxCells.ts'
import { workbookOf } from './workbook.ts'
import { xlsxOf } from './xlsx.ts'

const RUNS = 25

const share = (max = 1) => fc.integer({ min: 0, max: 20 }).map((n) => (n * max) / 20)
const cny = (max: number) => fc.integer({ min: 0, max: 100 }).map((n) => (n * max) / 100)
const named = (id: string) => ({ id, name: { zh: id, en: id } })

const guarantee = fc.record({
  guaranteedShare: share(),
  feeShare: share(0.03),
  charged: fc.constantFrom('perYear', 'once'),
  collateralShare: share(0.2),
  collateralRatePerYear: share(0.03),
})

const overlay = fc.option(guarantee.map((one) => ({ guarantee: one })), { nil: {} })

const lease = fc.record({
  quotedRatePerYear: share(0.12),
  periodMonths: fc.constantFrom(1, 3),
  periods: fc.integer({ min: 1, max: 20 }),
  timing: fc.constantFrom('advance', 'arrears'),
  feeShare: share(0.05),
  depositShare: share(0.3),
  depositReturn: fc.constantFrom('refunded', 'setOff'),
  purchasePriceCny: cny(1000),
})

const way = fc.oneof(
  fc.constant({ kind: 'cash', ...named('way') }),
  fc.record({
    kind: fc.constant('loan'),
    financedShare: share(),
    repayment: fc.constantFrom('annuity', 'equalPrincipal', 'interestOnly', 'flatRate'),
    quotedRatePerYear: share(0.1),
    periods: fc.integer({ min: 1, max: 24 }),
    periodMonths: fc.constantFrom(1, 3),
    gracePeriods: fc.integer({ min: 0, max: 6 }),
    balloonShare: share(0.5),
    feeShare: share(0.02),
  }),
  fc.tuple(lease, share(0.5), overlay).map(([terms, downPaymentShare, over]) => ({
    kind: 'financeLease', downPaymentShare, ...terms, ...over,
  })),
  fc.tuple(lease, share(), overlay).map(([terms, financedShare, over]) => ({
    kind: 'saleLeaseback', financedShare, ...terms, ...over,
  })),
  fc.record({
    kind: fc.constant('service'),
    unit: fc.constantFrom('machineHour', 'goodUnit', 'equipmentPrice'),
    machines: fc.integer({ min: 1, max: 5 }),
    feeCny: share(0.2),
    leastPerMonth: cny(500),
  }),
  fc.record({
    kind: fc.constant('energyPerformance'),
    savingShare: share(),
    years: fc.constantFrom(1, 2.5, 6),
  }),
)

const depreciation = fc.record({
  method: fc.constantFrom('straightLine', 'doubleDeclining', 'shortened', 'oneOff'),
  lifeYears: fc.integer({ min: 1, max: 12 }),
  residualShare: share(0.1),
})

const tax = fc.record(
  {
    regime: fc.constantFrom(
      { kind: 'standard' }, { kind: 'highTech' },
      { kind: 'smallLowProfit', staff: 120, assetsCny: 2e7 },
    ),
    carryForwardYears: fc.integer({ min: 0, max: 6 }),
    otherProfitCny: fc.array(fc.integer({ min: -40, max: 40 }).map((n) => n * 1e5), {
      minLength: 1,
      maxLength: 4,
    }),
    depreciation: fc.record({
      equipment: depreciation,
      software: depreciation,
      integration: depreciation,
      installation: depreciation,
    }),
    subsidyIsTaxed: fc.boolean(),
    prepayment: fc.constantFrom('yearly', 'yearly', 'quarterly'),
  },
  { requiredKeys: ['depreciation'] },
)

/** Equipment outlives every contract that is drawn, as documents ask. */
const category = (name: string, most: number, lives: readonly number[]) =>
  fc.record(
    {
      category: fc.constant(name),
      priceCny: cny(most).map((price) => price + 50_000),
      lifeYears: fc.constantFrom(...lives),
      vatCreditable: fc.boolean(),
    },
    { requiredKeys: ['category', 'priceCny'] },
  )

const investment = fc.tuple(
  category('equipment', 2e6, [9]), category('software', 3e5, [1, 2.5, 4]),
  category('training', 5e4, [2]),
)

const terms = fc.record({
  investments: fc.array(investment, { minLength: 1, maxLength: 2 }),
  installation: fc.record({ lineStopHours: cny(100), leadWeeks: cny(30) }),
  ramp: fc.record({ tauWeeks: cny(20), startShare: share() }),
  maintenance: fc.record({ equipmentSharePerYear: share(0.1), softwareSharePerYear: share(0.2) }),
  money: fc.record({
    horizonMonths: fc.constantFrom(12, 30, 60),
    discountRatePerYear: share(0.2),
    wageGrowthPerYear: share(0.1),
    priceGrowthPerYear: share(0.05),
    project: fc.record({
      installationMonths: fc.integer({ min: 1, max: 4 }),
      trialMonths: fc.integer({ min: 0, max: 4 }),
      bufferStockUnits: cny(300),
      overtimeUnits: cny(300),
    }),
    separation: fc.record({
      serviceYears: cny(8),
      attritionMonths: fc.integer({ min: 0, max: 12 }),
    }),
    waysToPay: fc.tuple(way.map((one) => ({ ...one, ...named('way') }))),
    tax,
    vat: fc.record(
      { creditCnyPerMonth: cny(50_000), surchargeShare: fc.constantFrom(0, 0.12) },
      { requiredKeys: [] },
    ),
    stacking: fc.constantFrom(
      { kind: 'exclusivePerBase' }, { kind: 'cumulativeWithCeiling', ceilingShare: 0.02 },
    ),
  }),
})

test('every formula of a drawn project gives what the app gives', async () => {
  await fc.assert(
    fc.asyncProperty(terms, async (drawn) => {
      const scenario = aShop(drawn)
      const central = await shopCase(scenario, 'way')
      const bytes = xlsxOf(workbookOf({ scenario, central, language: 'en' }))
      const sheets = readXlsx(bytes)
      const stakeCny = Math.max(1e5, central.level.returns.capexCny.exact)
      const values = recalculate(sheets)
      const { compared, formulas, differences } = compareCells(sheets, values, stakeCny)
      expect(differences.slice(0, 3)).toEqual([])
      expect(compared).toBeGreaterThan(0.8 * formulas)
    }),
    { numRuns: RUNS, seed: 20_261_122, endOnFailure: true },
  )
}, 120_000)
