import { expect, test } from 'vitest'

import { loanSchedule, type LoanTerms } from './financing.ts'
import { guaranteed, guaranteeFeesCny, type GuaranteeTerms } from './guarantee.ts'

/** 1.2 million, 24 months, 50,000 of it each month. */
const LOAN: LoanTerms = {
  kind: 'loan', repayment: 'equalPrincipal', quotedRatePerYear: 0.06, periods: 24, feeShare: 0,
}
const TERMS: GuaranteeTerms = {
  guaranteedShare: 0.8,
  feeShare: 0.02,
  charged: 'perYear',
  collateralShare: 0.1,
  collateralRatePerYear: 0.015,
}
const loan = loanSchedule(1_200_000, LOAN)
const paid = (terms: GuaranteeTerms) =>
  guaranteed(loan, terms)
    .payments.filter(({ kind }) => /guarantee|collateral/.test(kind))
    .map(({ period, amountCny, kind }) => [kind, period, Math.round(amountCny)])

test('a fee a year is due on what is then still owed, a fee at once on all of it', () => {
  // 2 % of 80 % of 1,200,000 and, after twelve instalments, of 600,000.
  expect(paid({ ...TERMS, collateralShare: 0 })).toEqual([
    ['guaranteeFee', 0, 19_200],
    ['guaranteeFee', 12, 9_600],
  ])
  expect(paid({ ...TERMS, collateralShare: 0, charged: 'once' })).toEqual([
    ['guaranteeFee', 0, 19_200],
  ])
})

test('cash held as security comes back with its interest', () => {
  // 10 % of 960,000; 1.5 % a year on it over two years.
  expect(paid({ ...TERMS, feeShare: 0 })).toEqual([
    ['collateral', 0, 96_000],
    ['collateralRefund', 24, -96_000],
    ['collateralInterest', 24, -2_880],
  ])
})

test('the all-in and the flat rate count a guarantee, the quoted rate does not', () => {
  const { quotedEffectivePerYear, allInEffectivePerYear, flatPerYear } = guaranteed(loan, TERMS)
  expect(quotedEffectivePerYear).toBe(loan.quotedEffectivePerYear)
  expect(allInEffectivePerYear).toBeGreaterThan(loan.allInEffectivePerYear! + 0.01)
  // Fees of 28,800 less interest of 2,880 on 1.2 million over two years.
  expect(flatPerYear! - loan.flatPerYear!).toBeCloseTo(25_920 / 1_200_000 / 2, 12)
  expect(guaranteeFeesCny(guaranteed(loan, TERMS))).toBeCloseTo(28_800, 6)
})

test('an interest-free loan has a balance to guarantee too', () => {
  const free = loanSchedule(1_200_000, { ...LOAN, quotedRatePerYear: 0 })
  expect(guaranteeFeesCny(guaranteed(free, TERMS))).toBeCloseTo(28_800, 6)
})

test('without a guarantee, or with nothing financed, the contract stays as it is', () => {
  expect(guaranteed(loan, undefined)).toBe(loan)
  const nothing = loanSchedule(0, LOAN)
  expect(guaranteed(nothing, TERMS)).toBe(nothing)
  expect(nothing.flatPerYear).toBeUndefined()
})
