import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aPolicy, TEN_PERCENT } from './aPolicy.ts'
import { aCapexLine, aProject } from './aProjectCase.ts'
import { monthlyRate, npv } from './appraisal.ts'
import { evaluatePolicy } from './award.ts'
import { balancesOf, postingsOf } from './delivery.ts'
import type { Posting } from './delivery.ts'
import { loanSchedule } from './financing.ts'
import { leaseSchedule } from './leasing.ts'
import type { FinancingSchedule } from './financing.ts'
import type { DeliveryMode } from './policy.ts'

const LOAN = loanSchedule(1_200_000, {
  kind: 'loan',
  repayment: 'interestOnly',
  quotedRatePerYear: 0.06,
  periods: 36,
  feeShare: 0,
})
const LEASE = leaseSchedule(1_200_000, {
  kind: 'financeLease',
  downPaymentShare: 0,
  quotedRatePerYear: 0,
  periodMonths: 1,
  periods: 24,
  timing: 'arrears',
  feeShare: 0,
  depositShare: 0,
  depositReturn: 'refunded',
  purchasePriceCny: 0,
})

/** 10 % of 1.2 million: 120,000. Delivered in month 2, live in 3, accepted in 4. */
function delivered(
  delivery: DeliveryMode | null,
  schedule?: FinancingSchedule,
  values: Record<string, number> = {},
): readonly Posting[] {
  const claims = schedule === undefined ? {} : { financing: { schedule, startMonth: 2 } }
  const project = aProject({ claims })
  const policy = aPolicy({ delivery, values: { ...TEN_PERCENT, ...values } })
  return postingsOf(evaluatePolicy(policy, project, '2026-01-01')!, project)
}

const paid = (postings: readonly Posting[]) =>
  postings.map(({ month, amountCny }) => [month, amountCny])

test('up front is in the month of the decision, after the lag', () => {
  expect(paid(delivered('upFront', undefined, { awardLagMonths: 0 }))).toEqual([[0, 120_000]])
  expect(paid(delivered('upFront', undefined, { awardLagMonths: 3 }))).toEqual([[3, 120_000]])
})

test('milestones are order, delivery and acceptance', () => {
  const values = { awardLagMonths: 1, orderShare: 0.5, deliveryShare: 0.25 }
  expect(paid(delivered('milestone', undefined, values))).toEqual([
    [1, 60_000],
    [3, 30_000],
    [5, 30_000],
  ])
})

test('a post-award, or one of unknown delivery, comes its lag after acceptance', () => {
  expect(paid(delivered('postAward'))).toEqual([[16, 120_000]])
  expect(paid(delivered(null))).toEqual([[16, 120_000]])
})

test('what is paid in several years comes every twelve months', () => {
  const values = { paidYears: 3, capCny: 1e9 }
  expect(paid(delivered('postAward', undefined, values))).toEqual([
    [16, 120_000],
    [28, 120_000],
    [40, 120_000],
  ])
})

test('interest is reimbursed as it falls due until the award is used up', () => {
  // 6,000 a month: 20 months of it
  const postings = delivered('interestSubsidy', LOAN, { awardLagMonths: 1 })
  expect(postings.length).toBe(20)
  expect(paid(postings)[0]).toEqual([2 + 1 + 1, 6_000])
  expect(balancesOf(postings)).toEqual({ city: -120_000, enterprise: 120_000 })
})

test('rents are reimbursed as they fall due', () => {
  // 50,000 a month: two and 20,000 of a third
  expect(paid(delivered('rentSubsidy', LEASE, { awardLagMonths: 0 }))).toEqual([
    [3, 50_000],
    [4, 50_000],
    [5, 20_000],
  ])
})

test('a grant linked to a loan reimburses the interest of its years, up to the grant', () => {
  const linked = (values: Record<string, number>) =>
    balancesOf(delivered('grantLoanLinkage', LOAN, values))['enterprise'] ?? 0
  expect(linked({ reimbursedYears: 1 })).toBe(72_000)
  expect(linked({ reimbursedYears: 2 })).toBe(120_000)
})

test('a loan smaller than the multiple of the grant is not linked to it', () => {
  const linked = (loanMultiple: number) =>
    delivered('grantLoanLinkage', LOAN, { loanMultiple }).length > 0
  expect([linked(10), linked(10.1)]).toEqual([true, false]) // 1.2 million over 120,000
})

test('without a loan or a lease there is nothing to reimburse', () => {
  const modes = ['interestSubsidy', 'rentSubsidy', 'grantLoanLinkage'] as const
  expect(modes.map((mode) => delivered(mode))).toEqual([[], [], []])
})

test('a reimbursement that may not be approved is worth its chance, month by month', () => {
  const postings = delivered('interestSubsidy', LOAN, { awardLagMonths: 0, approvalShare: 0.5 })
  expect(paid(postings)[0]).toEqual([3, 3_000])
  expect(balancesOf(postings)['enterprise']).toBeCloseTo(60_000, 9)
})

test('the same money is worth less the later it comes', () => {
  const rate = monthlyRate(0.1)
  const valueOf = (postings: readonly Posting[]) => {
    const flows = Array.from<number>({ length: 60 }).fill(0)
    for (const { month, amountCny } of postings) flows[month] = flows[month]! + amountCny
    return npv(rate, flows)
  }
  const upFront = valueOf(delivered('upFront', undefined, { awardLagMonths: 0 }))
  const milestone = valueOf(delivered('milestone', undefined, { awardLagMonths: 0 }))
  const postAward = valueOf(delivered('postAward', undefined, { awardLagMonths: 12 }))
  expect(upFront).toBe(120_000)
  expect(milestone).toBeLessThan(upFront)
  expect(postAward).toBeLessThan(milestone)
  expect(postAward).toBeCloseTo(120_000 / 1.1 ** (16 / 12), 6)
})

test('every posting takes from one party what it gives to another', () => {
  const mode = fc.constantFrom<DeliveryMode>(
    'upFront',
    'milestone',
    'postAward',
    'interestSubsidy',
    'rentSubsidy',
    'grantLoanLinkage',
  )
  const schedule = fc.constantFrom(undefined, LOAN, LEASE)
  const price = fc.integer({ min: 0, max: 50_000_000 })
  fc.assert(
    fc.property(mode, schedule, price, (delivery, financed, priceCny) => {
      const financing = financed && { schedule: financed, startMonth: 1 }
      const claims = financing === undefined ? {} : { financing }
      const project = aProject({ capex: [aCapexLine({ priceCny })], claims })
      const award = evaluatePolicy(aPolicy({ delivery }), project, '2026-01-01')!
      const balances = Object.values(balancesOf(postingsOf(award, project)))
      const total = balances.reduce((sum, cny) => sum + cny, 0)
      expect(Math.abs(total)).toBeLessThan(1e-6)
      expect(Math.max(0, ...balances)).toBeCloseTo(award.amountCny, 6)
    }),
    { seed: 5 },
  )
})
