import { describe, expect, test } from 'vitest'

import { createStreams, uniform } from '../engine/streams.ts'
import { isPrecise, replicationsNeeded } from './precision.ts'

const level = 0.95

test('a half-width of 2 % of the true mean is one of γ / (1 + γ) of the estimate', () => {
  const at = (halfWidth: number) => ({ mean: -51, halfWidth, level, n: 10 })
  // 0.02 / 1.02 · 51 = 1
  expect(isPrecise(at(1), 0.02)).toBe(true)
  expect(isPrecise(at(1.001), 0.02)).toBe(false)
  expect(isPrecise({ mean: 5, halfWidth: null, level, n: 1 }, 0.5)).toBe(false)
})

describe('the replications needed', () => {
  // 9, 11, 9, 11 … have the mean 10 and S² = n / (n − 1) at even n: h = t(n − 1) / √(n − 1).
  const alternating = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 9 : 11))

  test('are the first ten where those are precise enough', () => {
    // h(10) = 2.2622 / 3 = 0.754, for which γ = 0.0816 is just too small, 0.0817 enough.
    expect(replicationsNeeded([alternating], 0.0817, level)).toBe(10)
    expect(replicationsNeeded([alternating], 0.0815, level)).toBeGreaterThan(10)
  })

  test('are so many that all series are precise', () => {
    const calm = alternating.map((x) => 10 + (x - 10) / 10)
    const alone = replicationsNeeded([alternating], 0.04, level)!
    expect(replicationsNeeded([calm], 0.04, level)).toBe(10)
    expect(replicationsNeeded([calm, alternating], 0.04, level)).toBe(alone)
  })

  test('are not there where the values do not suffice, or one of them is undefined', () => {
    expect(replicationsNeeded([alternating], 0.001, level)).toBeNull()
    expect(replicationsNeeded([[undefined, ...alternating]], 0.1, level)).toBeNull()
  })

  test('hold the relative error they promise', () => {
    const trials = 400
    let within = 0
    for (let seed = 0; seed < trials; seed++) {
      const streams = createStreams(seed, ['a'], 0)
      // Uniform on 1 … 2, mean 1.5.
      const values = Array.from({ length: 400 }, () => 1 + uniform(streams, 0))
      const n = replicationsNeeded([values], 0.05, level)!
      const mean = values.slice(0, n).reduce((sum, x) => sum + x, 0) / n
      if (Math.abs(mean - 1.5) <= 0.05 * 1.5) within++
    }
    // Stopping as soon as it looks good costs a little: Law reports 0.92 and better.
    expect(within / trials).toBeGreaterThan(0.9)
  })
})
