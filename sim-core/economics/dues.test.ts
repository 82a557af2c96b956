import { expect, test } from 'vitest'

import { aPolicy } from './aPolicy.ts'
import { aProject } from './aProjectCase.ts'
import { evaluatePolicy } from './award.ts'
import { balancesOf, postingsOf } from './delivery.ts'
import { loanSchedule } from './financing.ts'
import { leaseSchedule } from './leasing.ts'
import type { FinancingSchedule, LoanTerms } from './financing.ts'
import type { LeaseTerms } from './leasing.ts'
import { interestPath } from './interestPath.ts'
import type { InstrumentName, Party } from './policy.ts'
import type { Project } from './project.ts'

const LOAN: LoanTerms = {
  kind: 'loan',
  repayment: 'annuity',
  quotedRatePerYear: 0.06,
  periods: 36,
  feeShare: 0,
}
const LEASE: LeaseTerms = {
  kind: 'financeLease',
  downPaymentShare: 0.2,
  quotedRatePerYear: 0.06,
  periodMonths: 3,
  periods: 12,
  timing: 'arrears',
  feeShare: 0.02,
  depositShare: 0.05,
  depositReturn: 'refunded',
  purchasePriceCny: 0,
}
/** 1.2 million for three years at 6 %, interest only: 6,000 a month, 72,000 a year. */
const BULLET = loanSchedule(1_200_000, { ...LOAN, repayment: 'interestOnly' })

const financed = (schedule: FinancingSchedule, startMonth = 0): Project =>
  aProject({ claims: { financing: { schedule, startMonth } } })

function awardOn(
  project: Project,
  instrument: InstrumentName,
  values: Record<string, number>,
  to: Party = 'enterprise',
) {
  const policy = aPolicy({ values: { awardLagMonths: 0, ...values }, rule: { instrument, to } })
  return evaluatePolicy(policy, project, '2026-01-01')!
}

const amounts = (project: Project, instrument: InstrumentName, values: Record<string, number>) =>
  postingsOf(awardOn(project, instrument, values), project).map(({ month, amountCny }) => [
    month,
    amountCny,
  ])

test('the interest of a loan is what it says, on the balance before each payment', () => {
  const path = interestPath(loanSchedule(1_200_000, { ...LOAN, repayment: 'equalPrincipal' }))
  expect(path.length).toBe(36)
  expect(path[0]).toEqual({ month: 1, balanceCny: 1_200_000, interestCny: 6_000 })
  expect(path[18]!.balanceCny).toBeCloseTo(600_000, 6) // half of it after 18 of 36
  expect(path[18]!.interestCny).toBeCloseTo(3_000, 8)
})

test('the interest in rents is all of them less what is financed, whenever they are paid', () => {
  for (const timing of ['advance', 'arrears'] as const) {
    const schedule = leaseSchedule(1_000_000, { ...LEASE, timing })
    const rents = schedule.payments.filter(({ kind }) => kind === 'rent')
    const paid = rents.reduce((sum, { amountCny }) => sum + amountCny, 0)
    const interest = interestPath(schedule).reduce((sum, due) => sum + due.interestCny, 0)
    expect(interest).toBeCloseTo(paid - 800_000, 4)
  }
})

test('of a lease in arrears the first interest is the quoted rate on what is financed', () => {
  const [first] = interestPath(leaseSchedule(1_000_000, LEASE))
  expect(first!.month).toBe(3)
  expect(first!.interestCny).toBeCloseTo(800_000 * 0.015, 4)
})

test('points never exceed the interest itself', () => {
  const points = (subsidyRatePerYear: number) =>
    awardOn(financed(BULLET), 'interestPoints', { subsidyRatePerYear }).amountCny
  expect(points(0.02)).toBeCloseTo(72_000, 6) // 2 % of 1.2 million for three years
  expect(points(0.06)).toBeCloseTo(216_000, 6)
  expect(points(0.5)).toBeCloseTo(216_000, 6)
})

test('years come before the cap of a year, and that before the cap in all', () => {
  const project = financed(BULLET)
  const share = (values: Record<string, number>) =>
    awardOn(project, 'interestShare', { interestShare: 0.5, ...values })
  expect(share({}).amountCny).toBe(108_000) // half of 72,000, three times
  expect(share({ reimbursedYears: 2 }).amountCny).toBe(72_000)
  expect(share({ reimbursedYears: 2, annualCapCny: 30_000 }).amountCny).toBe(60_000)
  const all = { reimbursedYears: 2, annualCapCny: 30_000, totalCapCny: 50_000 }
  expect(share(all).amountCny).toBe(50_000)
  expect(share(all)).toMatchObject({ rawCny: 108_000, capped: true })
  expect(share({})).toMatchObject({ capped: false })
})

test('a subsidy follows each payment by its lag, from the start of the contract on', () => {
  const values = { interestShare: 0.5, reimbursedYears: 1, awardLagMonths: 6 }
  const paid = amounts(financed(BULLET, 2), 'interestShare', values)
  expect(paid.length).toBe(12)
  expect(paid[0]).toEqual([2 + 1 + 6, 3_000])
})

test('a share of the contract is of the price of its equipment, down payment included', () => {
  const project = financed(leaseSchedule(1_000_000, LEASE))
  const paid = amounts(project, 'contractShare', { contractShare: 0.08, reimbursedYears: 2 })
  expect(paid).toEqual([
    [12, 80_000],
    [24, 80_000],
  ])
  const capped = { contractShare: 0.08, contractCeilingCny: 500_000, totalCapCny: 70_000 }
  expect(amounts(project, 'contractShare', capped)).toEqual([
    [12, 40_000],
    [24, 30_000],
  ])
})

test('a share of rents is paid on rents alone', () => {
  const schedule = leaseSchedule(1_000_000, LEASE)
  const rent = schedule.payments.find(({ kind }) => kind === 'rent')!.amountCny
  const paid = amounts(financed(schedule), 'rentShare', { rentShare: 0.1, reimbursedYears: 1 })
  expect(paid.map(([month]) => month)).toEqual([3, 6, 9, 12])
  expect(paid[0]![1]).toBeCloseTo(rent / 10, 9)
  expect(awardOn(financed(BULLET), 'rentShare', { rentShare: 0.1 }).amountCny).toBe(0)
})

test('without a financing nothing is subsidised', () => {
  const award = awardOn(aProject(), 'interestShare', { interestShare: 0.5 })
  expect(award.amountCny).toBe(0)
  expect(postingsOf(award, aProject())).toEqual([])
})

// Of a bullet of 1.2 million: losses of 3 % · 50 % = 1.5 % of the balance, 18,000 a year.
const RISK = {
  newFinancingShare: 0.1,
  lossShare: 1,
  defaultPerYearShare: 0.03,
  lossGivenDefaultShare: 0.5,
}

test('a lessor is paid its expected losses, within a share of its new financing', () => {
  const project = financed(BULLET)
  const amountOf = (values: Record<string, number>) =>
    awardOn(project, 'riskCompensation', { ...RISK, ...values }, 'lessor').amountCny
  expect(amountOf({})).toBeCloseTo(54_000, 9)
  expect(amountOf({ lossShare: 0.5 })).toBeCloseTo(27_000, 9)
  expect(amountOf({ newFinancingShare: 0.02 })).toBeCloseTo(24_000, 9)
})

test('of the spread that compensation saves a lessor the passed-on part reaches the lessee', () => {
  // Δs* = 0.015 / 0.97 when all is compensated; half of it on 1.2 million for three years
  const project = financed(BULLET)
  const values = { ...RISK, passThroughShare: 0.5 }
  const award = awardOn(project, 'riskCompensation', values, 'lessor')
  const { city, lessor, enterprise } = balancesOf(postingsOf(award, project))
  expect(city).toBeCloseTo(-54_000, 6)
  expect(enterprise).toBeCloseTo((0.5 * 0.015 * 1_200_000 * 3) / 0.97, 6)
  expect(lessor).toBeCloseTo(54_000 - enterprise!, 6)
})

test('without defaults there is nothing to compensate or to pass on', () => {
  const values = { ...RISK, defaultPerYearShare: 0, passThroughShare: 1 }
  const award = awardOn(financed(BULLET), 'riskCompensation', values, 'lessor')
  expect(award.amountCny).toBe(0)
  expect(postingsOf(award, financed(BULLET))).toEqual([])
})
