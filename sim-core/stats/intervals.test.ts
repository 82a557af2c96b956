import { describe, expect, test } from 'vitest'

import { createStreams, uniform } from '../engine/streams.ts'
import { jointLevel, proportionInterval, quantileInterval } from './intervals.ts'

test('five intervals at 99 % hold together at 95 %', () => {
  expect(jointLevel(0.95, 5)).toBeCloseTo(0.99, 12)
  expect(jointLevel(0.9, 1)).toBeCloseTo(0.9, 12)
})

describe('the interval of a quantile', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

  test('is that of the second and ninth of ten values for the median', () => {
    // P(2 ≤ B ≤ 8) = 1 − 2 (1 + 10) / 1024 = 0.978515625; the third and eighth hold at 0.8906 only.
    expect(quantileInterval(ten, 0.5)).toMatchObject({ low: 2, high: 9 })
    expect(quantileInterval(ten, 0.5).level).toBeCloseTo(0.978515625, 12)
    expect(quantileInterval(ten, 0.5, 0.89)).toMatchObject({ low: 3, high: 8 })
  })

  test('has an open end where there are too few values for one', () => {
    // The largest of ten is below the 90th percentile with probability 0.9^10 = 0.35.
    const { low, high, level } = quantileInterval(ten, 0.9)
    expect(high).toBeNull()
    // P(B ≤ 6 | 10, 0.9) = 0.0128, P(B ≤ 7) = 0.0702: the seventh value.
    expect(low).toBe(7)
    expect(level).toBeCloseTo(1 - 0.0127951984, 9)
  })

  test('ends among undefined values where the rank does', () => {
    const paybacks = [1, 2, 3, 4, 5, 6, 7, null, null, null]
    expect(quantileInterval(paybacks, 0.5)).toMatchObject({ low: 2, high: null })
  })

  test('covers the median as often as it says', () => {
    const streams = createStreams(5, ['a'], 0)
    const trials = 4000
    let covered = 0
    let said = 0
    for (let i = 0; i < trials; i++) {
      const values = Array.from({ length: 15 }, () => uniform(streams, 0)).sort((a, b) => a - b)
      const { low, high, level } = quantileInterval(values, 0.5)
      said = level
      if (low! <= 0.5 && 0.5 <= high!) covered++
    }
    const standardError = Math.sqrt((said * (1 - said)) / trials)
    expect(Math.abs(covered / trials - said)).toBeLessThan(4 * standardError)
  })
})

describe('the interval of a probability', () => {
  test('is Wilson’s', () => {
    // Brown, Cai and DasGupta (2001), formula (4), with z = 1.959964: 8 of 10.
    const { low, high, share } = proportionInterval(8, 10)
    expect(share).toBe(0.8)
    expect(low).toBeCloseTo(0.490162, 5)
    expect(high).toBeCloseTo(0.943318, 5)
  })

  test('has a width where all or none came true', () => {
    // z² / (n + z²) = 3.841459 / 13.841459
    expect(proportionInterval(0, 10)).toMatchObject({ low: 0 })
    expect(proportionInterval(0, 10).high).toBeCloseTo(0.277533, 5)
    expect(proportionInterval(10, 10).low).toBeCloseTo(1 - 0.277533, 5)
    expect(proportionInterval(10, 10).high).toBe(1)
  })
})
