import { expect, test } from 'vitest'

import { rankCorrelation, rankShares, riskOf } from './risk.ts'

/** 1 … 100, in another order. */
const hundred = Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) + 1)

test('of 1 to 100 less 50 the worst twentieth is −49 to −45', () => {
  const risk = riskOf(hundred.map((value) => value - 50))
  expect(risk.mean).toBe(0.5)
  expect(risk.meanLoss95).toBe(47)
  expect(risk.positive.share).toBe(0.5)
  expect(risk.positive.n).toBe(100)
  expect(risk.belowMean95).toBe(risk.mean - risk.p5)
  expect(risk.loss95).toBe(-risk.p5)
  expect(risk.p5).toBeGreaterThan(-47)
  expect(risk.p5).toBeLessThan(-43)
})

test('one value is its own risk', () => {
  expect(riskOf([-3])).toMatchObject({ mean: -3, p5: -3, p95: -3, loss95: 3, meanLoss95: 3 })
})

test('the mean of a tail is as sure as its values and its start are', () => {
  const { meanLoss95HalfWidth, p5, p5HalfWidth } = riskOf(hundred.map((value) => value - 50))
  // −49 … −45: variance 2.5, and 0.95 of the square of −47 less the fifth percentile; by five.
  const start = 0.95 * (-47 - p5) * (-47 - p5)
  expect(meanLoss95HalfWidth).toBeCloseTo(1.96 * Math.sqrt((2.5 + start) / 5), 9)
  // Order statistics 1 and 10 of 100 enclose it: binomial sums 0.006 and 0.972.
  expect(p5HalfWidth).toBeGreaterThan(3)
  expect(p5HalfWidth).toBeLessThan(6)
})

test('ranks correlate by order alone', () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1e9])).toBe(1)
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1)
  expect(rankCorrelation([1, 2, 3], [5, 5, 5])).toBe(0)
  // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / √(4.5 · 5).
  expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12)
})

test('what decides the outcome alone has all of the share', () => {
  const other = hundred.map((_, i) => (i % 2 === 0 ? 1 : -1))
  const shares = rankShares([hundred, other, hundred.map(() => 7)], hundred)
  expect(shares[0]).toBeGreaterThan(0.97)
  expect(shares[2]).toBe(0)
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
  expect(rankShares([hundred], hundred.map(() => 1))).toEqual([0])
})
