import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { amortisation } from './amortisation.ts'
import { loanSchedule, type LoanTerms } from './financing.ts'
import { leasebackSchedule, leaseSchedule, type LeaseTerms } from './leasing.ts'

const E1: LoanTerms = {
  kind: 'loan', repayment: 'annuity', quotedRatePerYear: 0.0435, periods: 36, feeShare: 0.01,
}
const E3: LeaseTerms = {
  kind: 'financeLease', downPaymentShare: 0.2, quotedRatePerYear: 0.068, periodMonths: 3,
  periods: 12, timing: 'advance', feeShare: 0.02, depositShare: 0.05, depositReturn: 'refunded',
  purchasePriceCny: 1000,
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const isFen = (cny: number) => Math.abs(cny * 100 - Math.round(cny * 100)) < 1e-6

test('E1: the plan of the loan pays 178,079.60 a month, 21,750.00 of it interest at first', () => {
  const rows = amortisation(loanSchedule(6_000_000, E1), 'fen')
  expect(rows).toHaveLength(36)
  expect(rows[0]).toMatchObject({ number: 1, month: 1, instalmentCny: 178_079.6 })
  expect(rows[0]!.interestCny).toBe(21_750)
  expect(rows[11]!.interestCny).toBe(15_402.13)
  expect(rows.slice(0, -1).every(({ instalmentCny }) => instalmentCny === 178_079.6)).toBe(true)
})

test('E3: rents in advance begin at the start and imply the quoted rate', () => {
  const rows = amortisation(leaseSchedule(5_000_000, E3))
  expect(rows.map(({ month }) => month)).toEqual(Array.from({ length: 12 }, (_, k) => 3 * k))
  expect(rows[0]!.interestCny).toBe(0)
  expect(rows[0]!.instalmentCny).toBeCloseTo(365_097.551, 3)
  // A quarter at 6.8 % / 4 on 4,000,000 less the first rent.
  expect(rows[1]!.interestCny).toBeCloseTo((4_000_000 - 365_097.5510) * 0.017, 3)
  expect(rows.at(-1)!.balanceCny).toBe(0)
})

test('of a leaseback in advance the first rent is all principal', () => {
  const terms = { ...E3, kind: 'saleLeaseback', financedShare: 0.8 } as const
  const rows = amortisation(leasebackSchedule(5_000_000, terms))
  const [first, second] = rows
  expect(first!.principalCny).toBe(first!.instalmentCny)
  expect(second!.interestCny).toBeCloseTo((4_000_000 - first!.instalmentCny) * 0.017, 6)
})

test('in fen every amount is whole, the principal adds up and the last instalment absorbs', () => {
  const repayment = fc.constantFrom('annuity', 'equalPrincipal', 'interestOnly', 'flatRate')
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true })
  const price = fc.integer({ min: 1, max: 900_000_000 }).map((fen) => fen / 100)
  fc.assert(
    fc.property(repayment, rate, fc.integer({ min: 1, max: 120 }), price, (how, r, n, priceCny) => {
      const terms = { ...E1, repayment: how, quotedRatePerYear: r, periods: n } as LoanTerms
      const rows = amortisation(loanSchedule(priceCny, terms), 'fen')
      expect(sumOf(rows.map(({ principalCny }) => principalCny))).toBeCloseTo(priceCny, 4)
      expect(rows.at(-1)!.balanceCny).toBe(0)
      for (const { instalmentCny, interestCny, principalCny, balanceCny } of rows)
        expect([instalmentCny, interestCny, principalCny, balanceCny].every(isFen)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('without rounding the plan is the contract itself', () => {
  const schedule = loanSchedule(6_000_000, E1)
  const rows = amortisation(schedule)
  const interest = schedule.payments.filter(({ kind }) => kind === 'interest')
  expect(rows.map(({ interestCny }) => interestCny)).toEqual(
    interest.map(({ amountCny }) => amountCny),
  )
})
