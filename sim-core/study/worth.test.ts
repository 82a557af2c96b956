import { expect, test } from 'vitest'

import { aPolicy } from '../economics/aPolicy.ts'
import { aCase, aPoint, someMoney } from '../economics/aProjectCase.ts'
import { appraiseProject } from '../economics/projectAppraisal.ts'
import { worthOf } from './worth.ts'

/** Replications that save 10, 11 and 12 of twenty people; the mean is the central case. */
const policies = [aPolicy()]
const stacking = { kind: 'cumulative' } as const
const { project, baseline } = aCase()
const terms = { project, money: someMoney(), policies, stacking }
const saving = (people: number) =>
  aPoint({ headcount: { operator: 20 - people }, energyKwhPerYear: { peak: 1_000 * people } })
const before = aPoint({ energyKwhPerYear: { peak: 20_000 } })
const retrofit = [saving(10), saving(11), saving(12)]
const means = { baseline: before, retrofit: saving(11) }
const appraise = (one: typeof baseline) =>
  appraiseProject({ ...terms, baseline: before, retrofit: one })
const worth = worthOf({
  terms,
  baseline: retrofit.map(() => before),
  retrofit,
  means,
  each: retrofit.map(appraise),
  central: appraise(means.retrofit),
})

test('a break-even has a central value and the spread of its replications', () => {
  const { wage } = worth.breakEvens
  // 33 months of people at 5,000, and of a yuan for each of 20,000 less what is used.
  const energyCny = (n: number) => 33 * ((20_000 - 1_000 * n) / 12)
  const values = [10, 11, 12].map((n) => (1_200_000 - energyCny(n)) / (165_000 * n))
  expect(wage.central!.exact).toBeCloseTo(values[1]!, 9)
  expect(wage.each.p50).toBeCloseTo(values[1]!, 9)
  expect(wage.each.p90!).toBeLessThan(values[0]!)
  expect(wage.standing).toBe('between')
})

test('an award lowers what a good unit costs by its own worth, spread over the units', () => {
  const { withoutSubsidy, withSubsidy, baseline: now } = worth.owning
  // 10 % of 1.2 million over three years of 300,000.
  const less = withoutSubsidy.perGoodCny!.mean - withSubsidy.perGoodCny!.mean
  expect(less).toBeCloseTo(120_000 / 900_000, 9)
  expect(now.perGoodCny!.halfWidth).toBe(0)
  expect(withoutSubsidy.lccCny.mean - withSubsidy.lccCny.mean).toBeCloseTo(120_000, 6)
})

test('a subsidy that is not needed does not decide', () => {
  expect(worth.subsidy).toMatchObject({
    grossCny: { exact: 120_000 }, capexShare: { exact: 0.1 }, decision: 'worthAnyway',
  })
  expect(worth.subsidy.presentCny.exact).toBeCloseTo(120_000, 6)
  expect(worth.subsidy.decides.share).toBe(0)
})

test('electricity saved is told in kilowatt-hours and as coal', () => {
  expect(worth.savedKwhPerYear.mean).toBeCloseTo(9_000, 9)
  // 0.1229 kg of standard coal a kilowatt-hour.
  expect(worth.savedCoalTonnesPerYear.mean).toBeCloseTo(1.1061, 9)
})
