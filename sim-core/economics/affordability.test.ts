import { expect, test } from 'vitest'

import { affordabilityOf } from './affordability.ts'
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
