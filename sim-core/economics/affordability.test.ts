import { expect, test } from 'vitest'

import { affordabilityOf, isAffordable } from './affordability.ts'
import { aCase } from './aProjectCase.ts'
import { projectCashFlow } from './cashflow.ts'

test('in cash the account is deepest on delivery, and there is no debt to serve', () => {
  const { lowestCashCny, lowestMonth, coverage } = affordabilityOf(projectCashFlow(aCase(), []))
  // 30 % with the order, 60 % in month 2; 50,000 a month from month 4.
  expect([lowestCashCny, lowestMonth]).toEqual([-1_080_000, 2])
  expect(coverage).toEqual([null, null, null])
})

test('a loan is covered by what the project brings in the year', () => {
  const flow = projectCashFlow(aCase(), [], {
    kind: 'loan',
    repayment: 'equalPrincipal',
    quotedRatePerYear: 0,
    periods: 24,
    financedShare: 1,
    feeShare: 0,
  })
  const { coverage, lowestCashCny } = affordabilityOf(flow)
  // Drawn in month 2, 50,000 a month from month 3: ten, twelve and two instalments.
  expect(coverage).toEqual([450_000 / 500_000, 1, 600_000 / 100_000])
  expect(lowestCashCny).toBe(-360_000)
})

test('what never costs anything is never in the red', () => {
  const { project, ...rest } = aCase()
  const flow = projectCashFlow({ ...rest, project: { ...project, capex: [] } }, [])
  expect(affordabilityOf(flow).lowestCashCny).toBe(0)
})

test('a plan that falls below the credit line cannot be lived through', () => {
  const affordability = affordabilityOf(projectCashFlow(aCase(), []))
  expect(isAffordable(affordability, 1_080_000)).toBe(true)
  expect(isAffordable(affordability, 1_079_999)).toBe(false)
})

test('security that is held is no debt service, and comes back', () => {
  const flow = projectCashFlow(aCase(), [], {
    kind: 'loan',
    repayment: 'equalPrincipal',
    quotedRatePerYear: 0,
    periods: 24,
    financedShare: 1,
    feeShare: 0,
    guarantee: {
      guaranteedShare: 1,
      feeShare: 0,
      charged: 'once',
      collateralShare: 0.1,
      collateralRatePerYear: 0,
    },
  })
  const { coverage, lowestCashCny } = affordabilityOf(flow)
  expect(coverage).toEqual([450_000 / 500_000, 1, 600_000 / 100_000])
  // 360,000 with the order; the loan draws level in month 2, less 120,000 of security.
  expect(lowestCashCny).toBe(-360_000)
  expect(flow.netWithSubsidy[2]).toBe(-720_000 + 1_200_000 - 120_000)
  expect(flow.netWithSubsidy[26]).toBe(50_000 - 50_000 + 120_000)
})
