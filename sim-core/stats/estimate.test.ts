import { describe, expect, test } from 'vitest'

import { createStreams, uniform } from '../engine/streams.ts'
import { estimate, pairedDifference, quantile, summarise } from './estimate.ts'

describe('estimate', () => {
  test('is the mean with the half-width of its t interval', () => {
    // mean 3, S² = 2.5, n = 5: t(0.975, 4) = 2.7764451 (NIST table: 2.776); √(2.5/5) = 0.70710678
    const { halfWidth, ...rest } = estimate([1, 2, 3, 4, 5])
    expect(rest).toEqual({ mean: 3, level: 0.95, n: 5 })
    expect(halfWidth).toBeCloseTo(2.7764451052 * Math.SQRT1_2, 9)
  })

  test('widens with the level', () => {
    // t(0.995, 4) = 4.6040949 (NIST table: 4.604)
    expect(estimate([1, 2, 3, 4, 5], 0.99).halfWidth).toBeCloseTo(4.6040948713 * Math.SQRT1_2, 9)
  })

  test('has no half-width from one value and none to spare from equal ones', () => {
    expect(estimate([7])).toEqual({ mean: 7, halfWidth: null, level: 0.95, n: 1 })
    expect(estimate([7, 7, 7])).toEqual({ mean: 7, halfWidth: 0, level: 0.95, n: 3 })
  })

  test('keeps the digits of a small spread about a large mean', () => {
    // {0, 1, 2} + 2^40: the same spread as {0, 1, 2}
    const large = estimate([0, 1, 2].map((x) => x + 2 ** 40))
    expect(large.halfWidth).toBe(estimate([0, 1, 2]).halfWidth)
  })

  test('refuses no values and values that are not numbers', () => {
    expect(() => estimate([])).toThrow('needs finite values')
    expect(() => estimate([1, NaN])).toThrow('needs finite values')
  })

  test.each([1, 2, 3, 4, 5])('covers the true mean in 95 of 100 cases, seed %i', (seed) => {
    const streams = createStreams(seed, ['a'], 0)
    const trials = 2000
    let covered = 0
    for (let trial = 0; trial < trials; trial++) {
      const values = Array.from({ length: 6 }, () => {
        let sum = 0 // twelve uniforms are normal enough: kurtosis 2.9
        for (let i = 0; i < 12; i++) sum += uniform(streams, 0)
        return sum
      })
      const { mean, halfWidth } = estimate(values)
      if (Math.abs(mean - 6) <= halfWidth!) covered++
    }
    const standardError = Math.sqrt((0.95 * 0.05) / trials)
    expect(Math.abs(covered / trials - 0.95)).toBeLessThan(4 * standardError)
  })
})

describe('pairedDifference', () => {
  test('knows nothing of what the pairs have in common', () => {
    // differences 1, 2, 3: t(0.975, 2) = 4.3026527, S = 1
    const { mean, halfWidth, n } = pairedDifference([101, 1002, 13], [100, 1000, 10])
    expect({ mean, n }).toEqual({ mean: 2, n: 3 })
    expect(halfWidth).toBeCloseTo(4.3026527297 / Math.sqrt(3), 9)
  })

  test('refuses lists of different length', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow('2 values cannot pair with 1')
  })
})

describe('quantile', () => {
  test('interpolates between order statistics at 1 + (n − 1) p', () => {
    // Hyndman and Fan's type 7: 1 + 3 · 0.1 = 1.3 → 10 + 0.3 · 10
    expect(quantile([10, 20, 40, 80], 0.1)).toBeCloseTo(13, 12)
    expect(quantile([10, 20, 40, 80], 0.5)).toBe(30)
    expect([quantile([10, 20, 40], 0), quantile([10, 20, 40], 1)]).toEqual([10, 40])
  })

  test('rests on one value alone where the place is whole', () => {
    const ranked = Array.from({ length: 31 }, (_, i) => (i <= 3 ? i : null))
    expect(quantile(ranked, 0.1)).toBe(3) // 30 · 0.1 is 3.0000000000000004 in doubles
  })
})

describe('summarise', () => {
  const elevenYears = [5, 3, 1, 2, 4, 6, 11, 7, 10, 8, 9]

  test('gives the tenth, fiftieth and ninetieth percentile in any order of the values', () => {
    const summary = summarise(elevenYears, { undefinedIs: 'highest' })
    expect(summary).toMatchObject({ p10: 2, p50: 6, p90: 10, n: 11, undefinedShare: 0 })
  })

  test('a payback of never is longer than any other', () => {
    const years = elevenYears.map((y) => (y > 8 ? undefined : y))
    const { p10, p50, p90, undefinedShare } = summarise(years, { undefinedIs: 'highest' })
    expect({ p10, p50, p90 }).toMatchObject({ p10: 2, p50: 6, p90: null })
    expect(undefinedShare).toBe(3 / 11)
  })

  test('a missing rate of return can be lower than any other', () => {
    const rates = elevenYears.map((y) => (y > 8 ? undefined : y))
    // ranked: three undefined, then 1 … 8
    const summary = summarise(rates, { undefinedIs: 'lowest' })
    expect(summary).toMatchObject({ p10: null, p50: 3, p90: 7 })
  })

  test('omits undefined values on request, and still says how many there were', () => {
    const rates = [undefined, ...elevenYears, undefined]
    const summary = summarise(rates, { undefinedIs: 'omitted' })
    expect(summary).toMatchObject({ p10: 2, p50: 6, p90: 10, n: 13, undefinedShare: 2 / 13 })
  })

  test('a quantile between a number and never is never', () => {
    expect(summarise([1, undefined], { undefinedIs: 'highest' })).toMatchObject({ p10: null })
  })

  test('gives the median an interval of order statistics, which may have no upper end', () => {
    // Eleven values: P(2 ≤ B ≤ 9) = 1 − 2 · 12 / 2048 = 0.98828; the third and ninth hold at 0.93.
    const { p50Interval } = summarise(elevenYears, { undefinedIs: 'highest' })
    expect(p50Interval).toMatchObject({ low: 2, high: 10 })
    expect(p50Interval!.level).toBeCloseTo(1 - 24 / 2048, 12)
    const mostlyNever = elevenYears.map((y) => (y > 6 ? undefined : y))
    const { p50Interval: open } = summarise(mostlyNever, { undefinedIs: 'highest' })
    expect(open).toMatchObject({ low: 2, high: null })
  })

  test('has no quantiles where nothing is defined', () => {
    const none = { p10: null, p50: null, p90: null }
    const empty = summarise([], { undefinedIs: 'omitted' })
    expect(empty).toMatchObject({ ...none, n: 0, undefinedShare: 0 })
    const all = summarise([undefined, undefined], { undefinedIs: 'omitted' })
    expect(all).toMatchObject({ ...none, n: 2, undefinedShare: 1 })
  })
})
