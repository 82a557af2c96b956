import { describe, expect, test } from 'vitest'

import { createStreams, uniform } from '../engine/streams.ts'
import { probit } from '../base/index.ts'
import { batchMeans, lag1Correlation } from './batchMeans.ts'

/** First-order autoregression about 0, started in its stationary state. */
function autoregressive(seed: number, phi: number, length: number): number[] {
  const streams = createStreams(seed, ['noise'], 0)
  const noise = () => probit(uniform(streams, 0))
  let x = noise() / Math.sqrt(1 - phi * phi)
  return Array.from({ length }, () => (x = phi * x + noise()))
}

describe('batch means', () => {
  test('are the means of equal stretches, the rest left out', () => {
    // 0 … 31 in ten batches of three: means 1, 4 … 28. They rise: even ten are correlated.
    const rising = Array.from({ length: 32 }, (_, i) => i)
    const { means, batchLength, isCorrelated, n } = batchMeans(rising)
    expect(means).toEqual([1, 4, 7, 10, 13, 16, 19, 22, 25, 28])
    expect([batchLength, isCorrelated, n]).toEqual([3, true, 10])
  })

  test('need no more than single values where these are independent', () => {
    const { n, isCorrelated } = batchMeans(autoregressive(1, 0, 3000))
    expect([n, isCorrelated]).toEqual([30, false])
  })

  test('cover the mean of a correlated series, where its single values would not', () => {
    const trials = 300
    let covered = 0
    let coveredBySingles = 0
    for (let seed = 1; seed <= trials; seed++) {
      const series = autoregressive(seed, 0.9, 6000)
      const { mean, halfWidth } = batchMeans(series)
      if (Math.abs(mean) <= halfWidth!) covered++
      // As if all 6,000 were independent: the spread is too small by √((1 + φ)/(1 − φ)) = 4.4.
      const variance = 1 / (1 - 0.81)
      if (Math.abs(mean) <= 1.96 * Math.sqrt(variance / series.length)) coveredBySingles++
    }
    const standardError = Math.sqrt((0.95 * 0.05) / trials)
    expect(Math.abs(covered / trials - 0.95)).toBeLessThan(4 * standardError)
    expect(coveredBySingles / trials).toBeLessThan(0.6)
  })

  test('tell the correlation from each to the next', () => {
    // 1, 2, 3, 4 about 2.5: (0.75 − 0.25 + 0.75) / 5 = 0.25
    expect(lag1Correlation([1, 2, 3, 4])).toBe(0.25)
    expect(lag1Correlation([5, 5, 5])).toBe(0)
  })

  test('refuse fewer than ten observations', () => {
    expect(() => batchMeans([1, 2, 3])).toThrow('ten')
  })
})
