import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { annuityPayment, cashPurchase, loanSchedule } from './financing.ts'
import type { FinancingSchedule, LoanTerms, PaymentKind } from './financing.ts'
import { leasebackSchedule, leaseSchedule, vatInsideCny } from './leasing.ts'
import type { LeasebackTerms, LeaseTerms } from './leasing.ts'

// Expected figures: worked examples of the finance model (section 9), in 50-digit arithmetic.
const E1: LoanTerms = {
  kind: 'loan',
  repayment: 'annuity',
  quotedRatePerYear: 0.0435,
  periods: 36,
  feeShare: 0,
}
const E3: LeaseTerms = {
  kind: 'financeLease',
  downPaymentShare: 0.2,
  quotedRatePerYear: 0.068,
  periodMonths: 3,
  periods: 12,
  timing: 'advance',
  feeShare: 0.02,
  depositShare: 0.05,
  depositReturn: 'refunded',
  purchasePriceCny: 1000,
}

/** Relative tolerance of the finance model, section 1. */
function near(expected: number): (actual: number | undefined) => boolean {
  return (actual) => actual !== undefined && Math.abs(actual / expected - 1) < 1e-6
}

function paid({ payments }: FinancingSchedule, kind: PaymentKind): number[] {
  return payments.filter((payment) => payment.kind === kind).map(({ amountCny }) => amountCny)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

test('E1: 6 million in equal payments over 36 months at 4.35 %', () => {
  const schedule = loanSchedule(6_000_000, E1)
  const interest = paid(schedule, 'interest')
  const principal = paid(schedule, 'principal')
  const paysEachMonth = near(178079.6046457596)
  for (const k of [0, 17, 35]) expect(interest[k]! + principal[k]!).toSatisfy(paysEachMonth)
  expect(interest[0]).toSatisfy(near(21750))
  expect(interest[11]).toSatisfy(near(15402.134572653076))
  expect(sum(interest)).toSatisfy(near(410865.7672473454))
  expect(schedule.quotedEffectivePerYear).toSatisfy(near(0.04437784687092609))
  expect(schedule.allInNominalPerYear).toSatisfy(near(0.0435))
})

test('E1: the same in equal principal', () => {
  const schedule = loanSchedule(6_000_000, { ...E1, repayment: 'equalPrincipal' })
  const interest = paid(schedule, 'interest')
  const principal = paid(schedule, 'principal')
  expect(interest[0]! + principal[0]!).toSatisfy(near(188416.66666666666))
  expect(interest[35]! + principal[35]!).toSatisfy(near(167270.83333333334))
  expect(sum(interest)).toSatisfy(near(402375)) // P · i · (n + 1) / 2
})

test('E1: the same with interest only and the principal at the end', () => {
  const schedule = loanSchedule(6_000_000, { ...E1, repayment: 'interestOnly' })
  expect(paid(schedule, 'interest')[20]).toSatisfy(near(21750))
  expect(sum(paid(schedule, 'interest'))).toSatisfy(near(783000))
  expect(paid(schedule, 'principal')).toEqual([6_000_000])
})

test('E4: a flat 5 % over 36 months really costs 9.31 % nominal, 9.72 % effective', () => {
  const terms: LoanTerms = { ...E1, repayment: 'flatRate', quotedRatePerYear: 0.05 }
  const schedule = loanSchedule(1_000_000, terms)
  const instalment = paid(schedule, 'interest')[7]! + paid(schedule, 'principal')[7]!
  expect(instalment).toSatisfy(near(31944.444444444445))
  expect(schedule.allInNominalPerYear).toSatisfy(near(0.09310508859919345))
  expect(schedule.allInEffectivePerYear).toSatisfy(near(0.09718274784308688))
  expect(schedule.quotedEffectivePerYear).toBeUndefined()
})

test('E4: the flat rate to which it comes is the flat rate', () => {
  const terms: LoanTerms = { ...E1, repayment: 'flatRate', quotedRatePerYear: 0.05 }
  expect(loanSchedule(1_000_000, terms).flatPerYear).toBeCloseTo(0.05, 12)
  // Of a fee of 1.5 % over three years half a point a year more.
  expect(loanSchedule(1_000_000, { ...terms, feeShare: 0.015 }).flatPerYear).toBeCloseTo(0.055, 12)
  expect(cashPurchase(1_000_000).flatPerYear).toBeUndefined()
})

test('E1: 410,865.77 of interest on 6 million over three years is a flat 2.28 %', () => {
  const { flatPerYear } = loanSchedule(6_000_000, E1)
  expect(flatPerYear).toSatisfy(near(410_865.7672473454 / 6_000_000 / 3))
})

test('a rate that is next to nothing costs next to nothing', () => {
  // A = P/n · (1 + (n + 1)i/2 + …): 36,000 in 36 payments at i = 10⁻¹⁰ a month.
  expect(annuityPayment(36_000, 1e-10, 36)).toBeCloseTo(1000 * (1 + 18.5e-10), 9)
  expect(annuityPayment(36_000, 5e-324, 36)).toBe(1000)
  const [below, above] = [annuityPayment(1, 0.9999999e-7, 360), annuityPayment(1, 1e-7, 360)]
  expect(above / below - 1).toBeCloseTo((361 / 2) * 1e-14, 8)
})

test('E3: a direct lease quoted at 6.8 % costs 9.68 % all in', () => {
  const schedule = leaseSchedule(5_000_000, E3)
  expect(schedule.financedCny).toBe(4_000_000)
  expect(paid(schedule, 'downPayment')).toEqual([1_000_000])
  expect(paid(schedule, 'fee')).toEqual([80_000])
  expect(paid(schedule, 'deposit')).toEqual([200_000])
  expect(paid(schedule, 'depositRefund')).toEqual([-200_000])
  expect(paid(schedule, 'purchasePrice')).toEqual([1000])
  expect(paid(schedule, 'rent').length).toBe(12)
  expect(paid(schedule, 'rent')[0]).toSatisfy(near(365097.5509995599))
  expect(sum(paid(schedule, 'rent'))).toSatisfy(near(4381170.611994719))
  expect(schedule.quotedEffectivePerYear).toSatisfy(near(0.069753735521))
  expect(schedule.allInNominalPerYear).toSatisfy(near(0.09345506567048663))
  expect(schedule.allInEffectivePerYear).toSatisfy(near(0.09678157103076242))
})

test('E3: rents in advance begin with the contract, the rest ends with it', () => {
  const { payments } = leaseSchedule(5_000_000, E3)
  const rents = payments.filter(({ kind }) => kind === 'rent').map(({ period }) => period)
  expect(rents).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(payments.at(-1)?.period).toBe(12)
})

test('E3: setting the deposit off against the last rent costs 9.59 % all in', () => {
  const schedule = leaseSchedule(5_000_000, { ...E3, depositReturn: 'setOff' })
  expect(schedule.allInEffectivePerYear).toSatisfy(near(0.09594386093058457))
})

test('a deposit larger than a rent is set off against the last two', () => {
  // Without interest 4 million in 12 rents: 333,333.33 each; deposit 10 % = 400,000.
  const terms: LeaseTerms = { ...E3, quotedRatePerYear: 0, depositShare: 0.1 }
  const schedule = leaseSchedule(5_000_000, { ...terms, depositReturn: 'setOff' })
  const refunds = schedule.payments.filter(({ kind }) => kind === 'depositRefund')
  expect(refunds.map(({ period }) => period)).toEqual([10, 11])
  expect(refunds[0]!.amountCny).toBeCloseTo(-66_666.666667, 5)
  expect(refunds[1]!.amountCny).toBeCloseTo(-333_333.333333, 5)
})

test('rents in arrears are higher than in advance by one period of interest', () => {
  const advance = paid(leaseSchedule(5_000_000, E3), 'rent')[0]!
  const arrears = paid(leaseSchedule(5_000_000, { ...E3, timing: 'arrears' }), 'rent')[0]!
  expect(arrears).toSatisfy(near(advance * (1 + 0.068 / 4)))
})

test('without fee, deposit and purchase price the all-in rate is the quoted one', () => {
  const bare: LeaseTerms = { ...E3, feeShare: 0, depositShare: 0, purchasePriceCny: 0 }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 2, max: 60 }),
      fc.constantFrom<1 | 3>(1, 3),
      fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
      (perMille, periods, periodMonths, timing) => {
        const quotedRatePerYear = perMille / 1000
        const terms = { ...bare, quotedRatePerYear, periods, periodMonths, timing }
        const { allInNominalPerYear } = leaseSchedule(1_000_000, terms)
        expect(allInNominalPerYear).toSatisfy(near(quotedRatePerYear))
      },
    ),
    { seed: 3 },
  )
})

test('every loan repays its principal exactly once', () => {
  const kinds = fc.constantFrom(...(['annuity', 'equalPrincipal', 'interestOnly'] as const))
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 120 }), (repayment, periods) => {
      const schedule = loanSchedule(1_000_000, { ...E1, repayment, periods })
      expect(sum(paid(schedule, 'principal'))).toSatisfy(near(1_000_000))
    }),
    { seed: 4 },
  )
})

test('a cash purchase is one payment on the day, and finances nothing', () => {
  const schedule = cashPurchase(500)
  expect(schedule.payments).toEqual([{ period: 0, amountCny: 500, kind: 'purchase' }])
  expect(schedule.financedCny).toBe(0)
  expect(schedule.allInEffectivePerYear).toBeUndefined()
})

const E5: LeasebackTerms = {
  kind: 'saleLeaseback',
  financedShare: 1,
  quotedRatePerYear: 0.072,
  periodMonths: 1,
  periods: 36,
  timing: 'arrears',
  feeShare: 0.015,
  depositShare: 0.1,
  depositReturn: 'refunded',
  purchasePriceCny: 100,
}

test('E5: a leaseback quoted at 7.2 % costs 10.53 % all in', () => {
  const schedule = leasebackSchedule(4_000_000, E5)
  const interest = sum(paid(schedule, 'interest'))
  expect(paid(schedule, 'interest')[0]! + paid(schedule, 'principal')[0]!).toSatisfy(
    near(123874.48871438652),
  )
  expect(interest).toSatisfy(near(459481.59371791483))
  expect(vatInsideCny(interest, 0.06)).toSatisfy(near(26008.392097240463))
  expect(schedule.allInNominalPerYear).toSatisfy(near(0.1005108895440195))
  expect(schedule.allInEffectivePerYear).toSatisfy(near(0.10527291944490073))
})

test('a leaseback in advance repays all that was financed, its first rent without interest', () => {
  const schedule = leasebackSchedule(4_000_000, { ...E5, timing: 'advance' })
  expect(sum(paid(schedule, 'principal'))).toSatisfy(near(4_000_000))
  expect(schedule.payments.some(({ kind, period }) => kind === 'interest' && period === 0)).toBe(
    false,
  )
})

test('in the months of grace only interest is paid, and a balloon comes at the end', () => {
  const terms: LoanTerms = { ...E1, periods: 30, gracePeriods: 6, balloonShare: 0.3 }
  const schedule = loanSchedule(6_000_000, terms)
  const repaid = paid(schedule, 'principal')
  expect(paid(schedule, 'interest').slice(0, 6)).toEqual(Array(6).fill(21_750))
  expect(repaid.length).toBe(30)
  expect(sum(repaid)).toSatisfy(near(6_000_000))
  // 4.2 million over 30 months: 4.2 M · i / (1 − (1 + i)^−30) with i = 0.0435 / 12.
  const annuity = (4_200_000 * 0.003625) / (1 - 1.003625 ** -30)
  expect(repaid.at(-1)! - 1_800_000).toSatisfy(near(annuity / 1.003625))
})

test('a loan by quarters pays j ÷ 4 on its balance', () => {
  const schedule = loanSchedule(6_000_000, { ...E1, periodMonths: 3, periods: 12 })
  expect(schedule.periodMonths).toBe(3)
  expect(paid(schedule, 'interest')[0]).toSatisfy(near(6_000_000 * 0.0435 * 0.25))
  expect(paid(schedule, 'principal').length).toBe(12)
  // (1 + 0.0435 ÷ 4)⁴ − 1: without fees the all-in rate is that of the quotation.
  expect(schedule.allInEffectivePerYear).toSatisfy(near(1.010875 ** 4 - 1))
})
