import { expect, test } from 'vitest'

import { programmeOutcome } from './programme.ts'

const firm = (investmentCny: number, npvWithoutCny: number) => ({
  investmentCny,
  awardCny: 0.1 * investmentCny,
  npvWithoutCny,
  npvWithCny: npvWithoutCny + 0.1 * investmentCny,
})

test('only what the award decides is moved by it', () => {
  // Anyway; decided by the award; not even with it.
  const outcome = programmeOutcome([firm(1000, 5), firm(2000, -100), firm(1000, -101)])
  expect(outcome).toEqual({
    publicCostCny: 300,
    deadweightCny: 100,
    deadweightShare: 1 / 3,
    grossLeverage: 10,
    netLeverage: 2000 / 300,
    additionalAdopters: 1,
    costPerAdditionalAdopterCny: 300,
  })
})

test('where nobody invests nothing is paid, and there is nothing to divide by', () => {
  const outcome = programmeOutcome([firm(1000, -500)])
  expect(outcome.publicCostCny).toBe(0)
  expect(outcome.deadweightShare).toBeUndefined()
  expect(outcome.grossLeverage).toBeUndefined()
  expect(outcome.costPerAdditionalAdopterCny).toBeUndefined()
})
