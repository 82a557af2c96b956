import { describe, expect, test } from 'vitest'

import { createStreams, uniform } from '../engine/streams.ts'
import { truncateWarmup, welchCurve } from './warmup.ts'

/** The definition itself: for every cut the sum anew, the last five batches left out. */
function cutByDefinition(series: readonly number[]): number {
  const k = Math.floor(series.length / 5)
  const batches = Array.from({ length: k }, (_, i) => meanOf(series.slice(5 * i, 5 * i + 5)))
  const errors = Array.from({ length: k - 4 }, (_, d) => {
    const kept = batches.slice(d)
    const mean = meanOf(kept)
    return kept.reduce((sum, z) => sum + (z - mean) ** 2, 0) / kept.length ** 2
  })
  return 5 * errors.indexOf(Math.min(...errors))
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function noise(length: number, seed: number): number[] {
  const streams = createStreams(seed, ['noise'], 0)
  return Array.from({ length }, () => uniform(streams, 0))
}

describe('truncateWarmup', () => {
  test.each([1, 2, 3, 4, 5])('cuts where the definition of MSER-5 says, seed %i', (seed) => {
    for (const decay of [0, 3, 20, 80]) {
      const series = noise(503, seed).map((x, i) => x + (decay > 0 ? 5 * Math.exp(-i / decay) : 0))
      expect(truncateWarmup(series).dropped).toBe(cutByDefinition(series))
    }
  })

  test('drops a start at another level, to the next whole batch', () => {
    const series = noise(500, 1).map((x, i) => (i < 43 ? x + 10 : x))
    const { dropped, refused } = truncateWarmup(series)
    expect(refused).toBe(false)
    expect(dropped).toBeGreaterThanOrEqual(45)
    expect(dropped).toBeLessThanOrEqual(100)
  })

  test('drops nothing from a steady series', () => {
    expect(truncateWarmup(new Float64Array(200).fill(3))).toEqual({ dropped: 0, refused: false })
  })

  test('refuses when more than half would go', () => {
    const series = noise(500, 1).map((x, i) => (i < 300 ? x + 10 : x))
    const { dropped, refused } = truncateWarmup(series)
    expect(dropped).toBeGreaterThanOrEqual(300)
    expect(refused).toBe(true)
  })

  test('refuses a series that is still climbing at its end', () => {
    expect(truncateWarmup(Array.from({ length: 500 }, (_, i) => i)).refused).toBe(true)
  })

  test('refuses fewer than ten batches', () => {
    expect(truncateWarmup(noise(49, 1))).toEqual({ dropped: 0, refused: true })
    expect(truncateWarmup(new Float64Array(50)).refused).toBe(false)
    expect(truncateWarmup([])).toEqual({ dropped: 0, refused: true })
  })
})

describe('welchCurve', () => {
  test('averages over replications and then over a window that grows at the start', () => {
    // means 2, 4, 6, 8, 10, 18; window 1: 2, (2+4+6)/3, …, (8+10+18)/3; the last has no neighbour
    const curve = welchCurve([[1, 2, 3, 4, 5, 6], [3, 6, 9, 12, 15, 30, 99]], 1)
    expect(curve).toEqual([2, 4, 6, 8, 12])
  })

  test('without a window is the mean over replications, and of nothing is empty', () => {
    expect(welchCurve([[1, 2], [3, 6]], 0)).toEqual([2, 4])
    expect(welchCurve([], 3)).toEqual([])
  })
})
