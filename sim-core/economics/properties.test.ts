/**
 * What holds whatever the project, the policies, the way to pay and the taxes: money is conserved,
 * awards are worth what they pay, zeros change nothing, order does not matter, and there is no NaN.
 * All are drawn at once, and go through the functions of the product.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { monthlyRate, npv } from './appraisal.ts'
import { aDrawnPolicy, aPolicy, TEN_PERCENT } from './aPolicy.ts'
import { aPoint, aProject, someMoney } from './aProjectCase.ts'
import { breakEvensOf } from './breakEvens.ts'
import type { CapexLine } from './capex.ts'
import { costOfBaseline, costOfRetrofit } from './costOfOwning.ts'
import { postingsOf } from './delivery.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { InstrumentName, Policy } from './policy.ts'
import { appraiseProject, withFinancing, type AppraisalInput } from './projectAppraisal.ts'
import type { StackingRule } from './stacking.ts'
import type { FiscalTerms } from './statement.ts'
import type { TaxTerms } from './taxation.ts'
import { DEFAULT_VAT } from './vat.ts'
import { appraiseEveryWay } from './wayAppraisal.ts'
import { CASH, type WayToPay } from './wayToPay.ts'
import { reconcile, yearlyStatement } from './yearlyStatement.ts'

const percent = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value / 100)
const whole = (min: number, max: number) => fc.integer({ min, max })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const anyCapexLine: fc.Arbitrary<CapexLine> = fc
  .record({
    category: fc.constantFrom(
      'equipment', 'software', 'integration', 'installation', 'training', 'disposal',
    ),
    measureId: fc.constantFrom('press', 'robot'),
    priceCny: whole(0, 12_000_000),
    eligible: fc.boolean(),
    vatCreditable: fc.boolean(),
    maintenanceSharePerYear: percent(10),
    units: whole(1, 4),
    lifeYears: maybe(whole(1, 12)),
    listedEquipment: maybe(
      fc.record({ originalBaseCny: whole(0, 9_000_000) }, { requiredKeys: [] }),
    ),
  })
  .map(({ lifeYears, listedEquipment, ...line }) => ({
    ...line,
    priceCny: line.category === 'disposal' ? -line.priceCny / 10 : line.priceCny,
    ...(lifeYears !== undefined && { lifeYears }),
    ...(listedEquipment !== undefined && { listedEquipment }),
  }))

/** A measure has at most one line of each category. */
const anyCapex = fc.uniqueArray(anyCapexLine, {
  minLength: 1,
  maxLength: 6,
  selector: ({ measureId, category }) => `${measureId}/${category}`,
})

const anyPoint = fc
  .record({
    good: whole(100_000, 400_000), people: whole(0, 40), scrap: whole(0, 5_000),
    kwh: whole(0, 500_000), escaped: whole(0, 500), hours: whole(0, 800),
  })
  .map(({ good, people, scrap, kwh, escaped, hours }) =>
    aPoint({
      goodPerYear: good, headcount: { operator: people }, scrapPerYear: scrap,
      escapedPerYear: escaped, energyKwhPerYear: { peak: kwh },
      overtimeHoursPerYear: { operator: hours },
    }),
  )

const anyMoney = fc
  .record({
    horizonMonths: whole(6, 132), discountRatePerYear: percent(30), wageGrowthPerYear: percent(8),
    energyGrowthPerYear: percent(5), priceGrowthPerYear: percent(3),
    surchargeShare: fc.constantFrom(0, 0.12),
    creditCnyPerMonth: fc.constantFrom(null, 0, 20_000, 500_000),
    decisionDate: fc.constantFrom('2024-02-29', '2026-01-01', '2027-10-31', '2030-06-15'),
  })
  .map(({ surchargeShare, creditCnyPerMonth, ...money }) =>
    someMoney({ ...money, vat: { ...DEFAULT_VAT, surchargeShare, creditCnyPerMonth } }),
  )

const anyPolicy = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    instrument: fc.constantFrom(...(Object.keys(INSTRUMENTS) as InstrumentName[])),
    base: fc.constantFrom('equipmentAndTechnology', 'consulting'),
    from: fc.constantFrom('city', 'town', 'supplier'),
    to: fc.constantFrom('enterprise', 'lessor', 'integrator'),
    delivery: fc.constantFrom(
      'upFront', 'milestone', 'postAward', 'interestSubsidy', 'rentSubsidy', 'grantLoanLinkage',
      null,
    ),
    numbers: fc.infiniteStream(whole(0, 100)),
  })
  .map(({ numbers, ...parts }) => aDrawnPolicy(parts, () => numbers.next().value))
const anyPolicies = fc.uniqueArray(anyPolicy, { maxLength: 5, selector: ({ id }) => id })
const anyStacking = fc.constantFrom<StackingRule>(
  { kind: 'exclusivePerBase' },
  { kind: 'cumulative' },
  { kind: 'cumulativeWithCeiling', ceilingShare: 0.15 },
)

const anyInput: fc.Arbitrary<AppraisalInput> = fc
  .record({
    capex: anyCapex, baseline: anyPoint, retrofit: anyPoint, money: anyMoney,
    leadTimeMonths: whole(0, 6), installationMonths: whole(1, 4), trialMonths: whole(0, 6),
    lineStopHours: whole(0, 200), overtimeUnits: whole(0, 2_000), startShare: percent(100),
    tauMonths: whole(0, 6), policies: anyPolicies, stacking: anyStacking,
  })
  .map((drawn) => {
    const { capex, baseline, retrofit, money, policies, stacking, startShare, tauMonths } = drawn
    const { leadTimeMonths, installationMonths, trialMonths } = drawn
    const { lineStopHours, overtimeUnits } = drawn
    const project = aProject({
      capex, leadTimeMonths, installationMonths, trialMonths, lineStopHours, overtimeUnits,
      rampUp: { startShare, tauMonths },
      claims: {
        spending: { consulting: { spentCny: 400_000 } }, quantities: { retrofittedKw: 100 },
      },
    })
    return { project, baseline, retrofit, money, policies, stacking }
  })

const anyGuarantee = fc.record({
  guaranteedShare: percent(100), feeShare: percent(4),
  charged: fc.constantFrom('perYear' as const, 'once' as const), collateralShare: percent(30),
  collateralRatePerYear: percent(3),
})
/** A guarantee or none. */
const withGuarantee = <Way extends WayToPay>(way: fc.Arbitrary<Way>): fc.Arbitrary<WayToPay> =>
  fc.tuple(way, maybe(anyGuarantee)).map(([terms, guarantee]) => ({
    ...terms,
    ...(guarantee !== undefined && { guarantee }),
  }))

const leaseParts = {
  quotedRatePerYear: percent(20), periodMonths: fc.constantFrom(1 as const, 3 as const),
  periods: whole(1, 40), timing: fc.constantFrom('advance' as const, 'arrears' as const),
  feeShare: percent(5), depositShare: percent(15),
  depositReturn: fc.constantFrom('refunded' as const, 'setOff' as const),
  purchasePriceCny: whole(0, 1_000),
}
const anyWay: fc.Arbitrary<WayToPay> = fc.oneof(
  fc.constant(CASH),
  withGuarantee(fc.record({
    kind: fc.constant('loan' as const),
    repayment: fc.constantFrom('annuity', 'equalPrincipal', 'interestOnly', 'flatRate'),
    quotedRatePerYear: percent(20), periods: whole(1, 60),
    periodMonths: fc.constantFrom(1 as const, 3 as const), gracePeriods: whole(0, 6),
    balloonShare: percent(50), financedShare: percent(100), feeShare: percent(5),
  })),
  withGuarantee(fc.record({
    kind: fc.constant('financeLease' as const), downPaymentShare: percent(50), ...leaseParts,
  })),
  withGuarantee(fc.record({
    kind: fc.constant('saleLeaseback' as const), financedShare: percent(100), ...leaseParts,
  })),
  fc.record({
    kind: fc.constant('service' as const),
    unit: fc.constantFrom('machineHour', 'goodUnit', 'equipmentPrice'),
    machines: whole(1, 4), feeCny: percent(5), leastPerMonth: whole(0, 400),
  }),
  fc.record({
    kind: fc.constant('energyPerformance' as const), savingShare: percent(100),
    years: whole(1, 8),
  }),
)

const anyDepreciation = fc.record({
  method: fc.constantFrom('straightLine', 'doubleDeclining', 'shortened', 'oneOff'),
  lifeYears: whole(1, 12),
  residualShare: percent(10),
})
const anyTax: fc.Arbitrary<TaxTerms> = fc
  .record({
    regime: fc.constantFrom(
      { kind: 'standard' as const },
      { kind: 'highTech' as const },
      { kind: 'smallLowProfit' as const, staff: 80, assetsCny: 30_000_000 },
    ),
    otherProfitCny: fc.constantFrom([], [1e9], [2_500_000], [-1_000_000, 400_000]),
    prepayment: fc.constantFrom('yearly', 'quarterly'),
    carryForwardYears: maybe(whole(0, 12)),
    equipment: anyDepreciation,
    other: anyDepreciation,
    subsidyIsTaxed: fc.boolean(),
  })
  .map(({ equipment, other, carryForwardYears, ...terms }) => ({
    ...terms,
    ...(carryForwardYears !== undefined && { carryForwardYears }),
    depreciation: { equipment, software: other, integration: other, installation: other },
  }))
const anyFiscal: fc.Arbitrary<FiscalTerms> = anyTax.map((tax) => ({ tax }))

/** Taxed at a quarter or less, with so much other profit that nothing is ever carried forward. */
const ampleTax = (tax: TaxTerms, regime: TaxTerms['regime']): FiscalTerms => ({
  tax: { ...tax, regime, otherProfitCny: [1e9], prepayment: 'yearly', subsidyIsTaxed: true },
})

const appraise = (input: AppraisalInput, way: WayToPay, fiscal: FiscalTerms) =>
  appraiseEveryWay(input, [CASH, way], fiscal)

/** Every number in something that will be written as JSON. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

/** Shrinking so much would take minutes; what was drawn is told in full. */
const SETTINGS = { seed: 11, numRuns: 300, endOnFailure: true }

test('every fen that one party pays another receives, in every month', () => {
  fc.assert(
    fc.property(anyInput, anyWay, anyFiscal, (input, way, fiscal) => {
      const [inCash, asked] = appraise(input, way, fiscal)
      const { statement } = asked!
      const { gapCny } = reconcile(statement, inCash!.statement, 0.01)
      expect(gapCny).toBeLessThan(1e-4)
      // The firm's own view is its account.
      statement.views.equity.forEach((cny, t) =>
        expect(Math.abs(cny - statement.flow.netWithSubsidy[t]!)).toBeLessThan(1e-4),
      )
    }),
    SETTINGS,
  )
})

test('nothing is ever not a number, and a rate of return that does not exist says so', () => {
  fc.assert(
    fc.property(anyInput, anyWay, anyFiscal, (input, way, fiscal) => {
      const project = appraiseProject(input)
      const { irrStatus, irrPerYear } = project.withSubsidy
      expect(irrPerYear !== undefined).toBe(irrStatus === 'single')
      const everything = [
        project, appraise(input, way, fiscal), breakEvensOf(input), costOfBaseline(input),
        costOfRetrofit(input),
      ]
      expect(numbersIn(everything).every((value) => Number.isFinite(value))).toBe(true)
    }),
    SETTINGS,
  )
})

test('years add up to what was earned, and payments to the tax', () => {
  fc.assert(
    fc.property(anyInput, anyWay, anyTax, (input, way, tax) => {
      const { statement } = appraise(input, way, { tax: { ...tax, subsidyIsTaxed: true } })[1]!
      for (const year of yearlyStatement(statement)) {
        const gains = [...Object.values(year.benefitsCny), ...Object.values(year.opexCny)]
        const operatingCny = gains.reduce((sum, cny) => sum + cny, -year.interestCny)
        expect(Math.abs(operatingCny - year.operatingCny)).toBeLessThan(1e-4)
        const taxableCny = year.operatingCny - year.depreciationCny + year.subsidyCny
        expect(Math.abs(taxableCny - year.taxableCny)).toBeLessThan(1e-4)
      }
      for (const { taxCny, paymentsCny } of statement.years) {
        const paidCny = paymentsCny.reduce((sum, cny) => sum + cny, 0)
        expect(Math.abs(paidCny - taxCny)).toBeLessThan(1e-4)
      }
    }),
    SETTINGS,
  )
})

test('whatever the depreciation, in the end all that was spent is deducted once', () => {
  fc.assert(
    fc.property(anyInput, anyWay, anyTax, (drawn, way, tax) => {
      const input = { ...drawn, money: { ...drawn.money, horizonMonths: 72 } }
      const { flow, years } = appraise(input, way, { tax: { ...tax, subsidyIsTaxed: true } })[1]!
        .statement
      const taxable = years.reduce((sum, { taxableCny }) => sum + taxableCny, 0)
      const earned = flow.lines
        .filter(({ kind }) => !['incomeTax', 'vatPaid', 'vatCredited'].includes(kind))
        .flatMap(({ flowsCny }) => flowsCny)
        .reduce((sum, cny) => sum + cny, 0)
      expect(Math.abs(taxable - earned)).toBeLessThan(1e-3)
    }),
    SETTINGS,
  )
})

test.each([
  ['standard', 0.25],
  ['highTech', 0.15],
] as const)(
  'an instrument changes the value by exactly its own discounted, taxed amount: %s',
  (kind, rateOfTax) => {
    fc.assert(
      fc.property(anyInput, anyWay, anyTax, (input, way, tax) => {
        const { horizonMonths, discountRatePerYear } = input.money
        const rate = monthlyRate(discountRatePerYear)
        const { awards, withSubsidy, withoutSubsidy, schedule } = appraise(
          input, way, ampleTax(tax, { kind }),
        )[1]!
        const contract = way.kind === 'loan' ? 'loan' : 'lease'
        const { project } =
          schedule === null ? input : withFinancing(input, schedule, contract)
        const changes = Array.from({ length: horizonMonths + 1 }, () => 0)
        for (const { from, to, month, amountCny } of awards.flatMap((award) =>
          postingsOf(award, project),
        )) {
          const sign = Number(to === 'enterprise') - Number(from === 'enterprise')
          if (sign === 0 || month > horizonMonths) continue
          const yearEnd = Math.min(12 * Math.max(1, Math.ceil(month / 12)), horizonMonths)
          changes[month] = changes[month]! + sign * amountCny
          changes[yearEnd] = changes[yearEnd]! - sign * amountCny * rateOfTax
        }
        const gainCny = withSubsidy.npvCny - withoutSubsidy.npvCny
        expect(Math.abs(gainCny - npv(rate, changes))).toBeLessThan(1e-3)
      }),
      SETTINGS,
    )
  },
)

test('a policy whose numbers are all zero changes nothing', () => {
  fc.assert(
    fc.property(anyInput, anyPolicy, anyWay, anyFiscal, (input, one, way, fiscal) => {
      const zeros = Object.fromEntries(Object.keys(one.parameters).map((name) => [name, 0]))
      const zero = aPolicy({ id: 'zero', values: zeros, rule: { ...one.award!, amends: 'nobody' } })
      const viewsOf = (policies: readonly Policy[]) =>
        appraise({ ...input, policies }, way, fiscal)[1]!.statement.views
      expect(viewsOf([...input.policies, zero])).toEqual(viewsOf(input.policies))
    }),
    { ...SETTINGS, numRuns: 150 },
  )
})

test('taxes and rates of zero take nothing', () => {
  fc.assert(
    fc.property(anyInput, anyWay, anyTax, (drawn, way, tax) => {
      const { rateShare } = DEFAULT_VAT
      const none = Object.fromEntries(Object.keys(rateShare).map((name) => [name, 0]))
      const vat = {
        ...DEFAULT_VAT, rateShare: none as typeof rateShare, leaseRateShare: 0, feeRateShare: 0,
        surchargeShare: 0,
      }
      const input = { ...drawn, money: { ...drawn.money, vat } }
      // A firm that loses a thousand million a year owes no tax, with the project or without.
      const lossy = { ...tax, otherProfitCny: [-1e9] }
      const { flow, views } = appraise(input, way, { tax: lossy })[1]!.statement
      const taxes = flow.lines.filter(({ kind }) =>
        ['vatPaid', 'vatCredited', 'surcharge', 'incomeTax'].includes(kind),
      )
      expect(taxes.every(({ flowsCny }) => flowsCny.every((cny) => cny === 0))).toBe(true)
      views.preTax.forEach((cny, t) =>
        expect(Math.abs(cny - views.equity[t]!)).toBeLessThan(1e-6),
      )
    }),
    { ...SETTINGS, numRuns: 150 },
  )
})

test('a higher rate or a higher cap never costs the firm anything', () => {
  fc.assert(
    fc.property(
      anyInput, anyWay, anyTax, percent(60), percent(60), whole(0, 4e6), whole(0, 4e6),
      (input, way, tax, shareA, shareB, capA, capB) => {
        const valueAt = (grantShare: number, capCny: number) => {
          const policies = [
            aPolicy({ values: { grantShare, capCny, awardLagMonths: 12 } }),
            aPolicy({ id: 'rival', values: { ...TEN_PERCENT, grantShare: 0.3 } }),
          ]
          const fiscal = ampleTax(tax, { kind: 'standard' })
          return appraise({ ...input, policies }, way, fiscal)[1]!.withSubsidy.npvCny
        }
        const lower = valueAt(Math.min(shareA, shareB), Math.min(capA, capB))
        const higher = valueAt(Math.max(shareA, shareB), Math.max(capA, capB))
        expect(higher).toBeGreaterThanOrEqual(lower - 1e-3)
      },
    ),
    { ...SETTINGS, numRuns: 150 },
  )
})

test('under each stacking rule the order of the instruments changes nothing, bit for bit', () => {
  const places = fc.array(fc.nat(), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(anyInput, anyWay, anyFiscal, places, (input, way, fiscal, place) => {
      const placed = input.policies.map((policy, i) => ({ policy, at: place[i]! }))
      const policies = placed.toSorted((a, b) => a.at - b.at).map(({ policy }) => policy)
      const told = (one: AppraisalInput) => JSON.stringify(appraise(one, way, fiscal))
      expect(told({ ...input, policies })).toBe(told(input))
    }),
    { ...SETTINGS, numRuns: 150 },
  )
})
