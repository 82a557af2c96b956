import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aPolicy } from './aPolicy.ts'
import { aCapexLine, aCase, aPoint, aProject, someMoney } from './aProjectCase.ts'
import { monthlyRate, npv } from './appraisal.ts'
import type { LeaseTerms } from './leasing.ts'
import { appraiseProject, leaseAlternative } from './projectAppraisal.ts'
import type { AppraisalInput } from './projectAppraisal.ts'
import { DEFAULT_STACKING } from './stacking.ts'

const TEN_PERCENT = aPolicy()
const LEASE: LeaseTerms = {
  kind: 'financeLease',
  downPaymentShare: 0,
  quotedRatePerYear: 0.06,
  periodMonths: 1,
  periods: 24,
  timing: 'arrears',
  feeShare: 0,
  depositShare: 0,
  depositReturn: 'refunded',
  purchasePriceCny: 0,
}

function anInput(changes: Partial<AppraisalInput> = {}): AppraisalInput {
  return { ...aCase(), policies: [TEN_PERCENT], stacking: DEFAULT_STACKING, ...changes }
}

test('1.2 million back at 50,000 a month from month 4 takes 27 months', () => {
  const { capexCny, withoutSubsidy } = appraiseProject(anInput())
  expect(capexCny).toBe(1_200_000)
  expect(withoutSubsidy.paybackYears).toBe(27 / 12) // 24 months of gains after go-live in month 3
  expect(withoutSubsidy.npvCny).toBe(450_000) // 33 · 50,000 − 1.2 M at a rate of 0
})

test('a 10 % award a year after acceptance shortens that to 24.6 months', () => {
  // 120,000 in month 16; 1.08 M = 21.6 · 50,000
  const { awards, withSubsidy } = appraiseProject(anInput())
  expect(awards.map(({ policyId, amountCny }) => [policyId, amountCny])).toEqual([
    ['ten-percent', 120_000],
  ])
  expect(withSubsidy.paybackYears).toBeCloseTo(24.6 / 12, 12)
  expect(withSubsidy.npvCny).toBe(570_000)
})

test('the net present value is that of the payments and an annuity of gains', () => {
  // At 1 % a month: −360,000 − 720,000 v² − 120,000 v¹⁶ + 50,000 v³ (1 − v³³) / 0.01
  const v = 1 / 1.01
  const expected =
    -360_000 - 720_000 * v ** 2 - 120_000 * v ** 16 + (50_000 * v ** 3 * (1 - v ** 33)) / 0.01
  const money = someMoney({ discountRatePerYear: 1.01 ** 12 - 1 })
  const { withoutSubsidy } = appraiseProject(anInput({ money }))
  expect(withoutSubsidy.npvCny).toBeCloseTo(expected, 4)
})

test('at its internal rate of return the project is worth nothing', () => {
  const { withoutSubsidy, cashFlow } = appraiseProject(anInput())
  expect(withoutSubsidy.irrStatus).toBe('single')
  const value = npv(monthlyRate(withoutSubsidy.irrPerYear!), cashFlow.netWithoutSubsidy)
  expect(Math.abs(value)).toBeLessThan(1e-3)
})

test('a project that never pays back says so, and has a negative value', () => {
  const money = someMoney({ horizonMonths: 24 }) // 21 · 50,000 < 1.2 M
  const { withoutSubsidy } = appraiseProject(anInput({ money, policies: [] }))
  expect(withoutSubsidy.paybackYears).toBeUndefined()
  expect(withoutSubsidy.discountedPaybackYears).toBeUndefined()
  expect(withoutSubsidy.npvCny).toBe(-150_000)
})

test('a project without any gain has no rate', () => {
  const { withoutSubsidy } = appraiseProject(anInput({ retrofit: aPoint(), policies: [] }))
  expect(withoutSubsidy.irrStatus).toBe('none')
  expect(withoutSubsidy.irrPerYear).toBeUndefined()
  expect(withoutSubsidy.mirrPerYear).toBeUndefined()
})

test('residual value counts in the net present value but pays nothing back', () => {
  const capex = [aCapexLine({ lifeYears: 10 })]
  const money = someMoney({ horizonMonths: 24 })
  const input = anInput({ project: aProject({ capex }), money, policies: [] })
  const { withoutSubsidy } = appraiseProject(input)
  expect(withoutSubsidy.npvCny).toBeCloseTo(-150_000 + 1_200_000 * (99 / 120), 6) // 21 of 120 used
  expect(withoutSubsidy.paybackYears).toBeUndefined()
})

test('without a policy in force both views are the same', () => {
  const money = someMoney({ decisionDate: '2016-01-01' })
  const { awards, withSubsidy, withoutSubsidy } = appraiseProject(anInput({ money }))
  expect(awards).toEqual([])
  expect(withSubsidy).toEqual(withoutSubsidy)
})

test('an award never makes a project worse', () => {
  const saved = fc.integer({ min: 0, max: 20 })
  fc.assert(
    fc.property(saved, fc.integer({ min: 0, max: 20 }), (people, percent) => {
      const money = someMoney({ discountRatePerYear: percent / 100 })
      const retrofit = aPoint({ headcount: { operator: 20 - people } })
      const { withSubsidy, withoutSubsidy } = appraiseProject(anInput({ money, retrofit }))
      expect(withSubsidy.npvCny).toBeGreaterThan(withoutSubsidy.npvCny)
      expect(withSubsidy.paybackYears ?? Infinity).toBeLessThanOrEqual(
        withoutSubsidy.paybackYears ?? Infinity,
      )
    }),
    { seed: 11 },
  )
})

test('a lease at the discount rate is worth as much as paying on delivery', () => {
  // A nominal 6 % is 0.5 % a month: discounted at that, the rents are worth the price on delivery.
  const money = someMoney({ discountRatePerYear: 1.005 ** 12 - 1 })
  const onDelivery = [{ share: 1, after: 'delivery', delayMonths: 0 }] as const
  const project = aProject({ capex: [aCapexLine({ milestones: onDelivery })] })
  const input = anInput({ project, money })
  const cash = appraiseProject(input)
  const lease = leaseAlternative(input, LEASE)
  expect(lease.schedule.financedCny).toBe(1_200_000)
  expect(lease.appraisal.withoutSubsidy.npvCny).toBeCloseTo(cash.withoutSubsidy.npvCny, 4)
  expect(lease.appraisal.awards).toEqual(cash.awards)
})

test('a lease above the discount rate is worth less than cash', () => {
  const input = anInput()
  const lease = leaseAlternative(input, LEASE).appraisal.withoutSubsidy.npvCny
  expect(lease).toBeLessThan(appraiseProject(input).withoutSubsidy.npvCny)
})
