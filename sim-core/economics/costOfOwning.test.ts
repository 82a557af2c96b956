import { expect, test } from 'vitest'

import { aCapexLine, aCase, aPoint, aProject, someMoney } from './aProjectCase.ts'
import { annuityFactor, costOfBaseline, costOfRetrofit } from './costOfOwning.ts'

test('the factor of an annuity is (1 − 1.1^−8) / 0.1, or the years without interest', () => {
  expect(annuityFactor(0.1, 8)).toBeCloseTo(5.334926197902669, 12)
  expect(annuityFactor(0, 8)).toBe(8)
})

test('without interest or growth the costs are sums, by hand', () => {
  const projectCase = aCase({
    project: aProject({ capex: [aCapexLine({ maintenanceSharePerYear: 0.12 })] }),
    baseline: aPoint({ escapedPerYear: 100 }),
    retrofit: aPoint({ headcount: { operator: 10 }, escapedPerYear: 50 }),
  })
  const before = costOfBaseline(projectCase)
  // Three years of twenty people at 5,000; a hundred escapes a year at 100.
  expect(before.tcoCny).toBe(3 * 12 * 20 * 5_000)
  expect(before.lccCny - before.tcoCny).toBeCloseTo(3 * 100 * 100, 6)
  expect(before.perGoodCny).toBeCloseTo((3_600_000 + 30_000) / 900_000, 12)
  const after = costOfRetrofit(projectCase)
  // Upkeep of 12,000 a month from month 4 to 36.
  expect(after.tcoCny).toBeCloseTo(1_200_000 + 1_800_000 + 33 * 12_000, 6)
  expect(after.equivalentCnyPerYear).toBeCloseTo(after.lccCny / 3, 6)
})

test('a cost that is the same every month costs a unit the same at every rate', () => {
  const perGood = [0, 0.1].map((discountRatePerYear) => {
    const { perGoodCny } = costOfBaseline(aCase({ money: someMoney({ discountRatePerYear }) }))
    return perGoodCny!
  })
  expect(perGood[0]).toBeCloseTo(20 * 5_000 * 12 / 300_000, 12)
  expect(perGood[1]).toBeCloseTo(perGood[0]!, 12)
})

test('a line that makes nothing has no cost of a unit', () => {
  expect(costOfBaseline(aCase({ baseline: aPoint({ goodPerYear: 0 }) })).perGoodCny).toBeUndefined()
})
