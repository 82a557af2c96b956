import { describe, expect, test } from 'vitest'

import { meanS, TICKS_PER_S, varianceS } from '../base/index.ts'
import { compileDistributions, drawTicks, NEVER_TICKS, quantileTicks } from './draws.ts'
import type { Distribution } from './draws.ts'
import { createStreams, uniform } from './streams.ts'

const RANDOM: readonly Distribution[] = [
  { kind: 'exponential', mean: 3 },
  { kind: 'uniform', low: 1, high: 4 },
  { kind: 'triangular', low: 1, mode: 1.5, high: 4 },
  { kind: 'triangular', low: 1, mode: 4, high: 4 },
  { kind: 'pert', low: 1, mode: 1.5, high: 4 },
  { kind: 'pert', low: 1, mode: 1, high: 4 },
  { kind: 'erlang', mean: 3, k: 3 },
  { kind: 'gamma', mean: 3, cv: 0.2 },
  { kind: 'gamma', mean: 3, cv: 1.6 },
  { kind: 'hyperexponential', mean: 3, cv: 1.5 },
  { kind: 'hyperexponential', mean: 3, cv: 1 },
  { kind: 'beta', low: 1, high: 4, mean: 2, cv: 0.2 },
  { kind: 'beta', low: 0, high: 4, mean: 3, cv: 0.5 },
  { kind: 'weibull', mean: 3, shape: 0.8 },
  { kind: 'weibull', mean: 3, shape: 2.5 },
  { kind: 'lognormal', mean: 3, cv: 0.3 },
  { kind: 'truncatedNormal', mean: 3, sd: 2, low: 0, high: 4 },
  { kind: 'truncatedNormal', mean: 1, sd: 1, low: 3, high: 9 },
  { kind: 'empirical', values: [5, 1, 2] },
  { kind: 'empirical', values: [5, 1, 2], weights: [1, 0, 3] },
]

/** `count` draws from one distribution, in seconds, on the stream of a seed. */
function drawsS(distribution: Distribution, count: number, seed: number): number[] {
  const table = compileDistributions([distribution])
  const streams = createStreams(seed, ['service/S1'], 0)
  const cursors = new Float64Array(1)
  return Array.from(
    { length: count },
    () => drawTicks(table, 0, streams, 0, cursors) / TICKS_PER_S,
  )
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('draws', () => {
  const seeds = [1, 2, 3, 4, 5]
  test.each(RANDOM)('have the mean and variance of %o', (distribution) => {
    const mean = meanS(distribution)
    for (const seed of seeds) {
      const values = drawsS(distribution, 20_000, seed)
      const squares = values.map((value) => (value - mean) * (value - mean))
      const fourth = meanOf(squares.map((square) => square * square))
      const n = values.length
      const variance = varianceS(distribution)
      expect(Math.abs(meanOf(values) - mean)).toBeLessThan(4 * Math.sqrt(variance / n))
      // Heavy tails estimate their own fourth moment badly, hence five standard errors.
      const standardError = Math.sqrt((fourth - variance * variance) / n)
      expect(Math.abs(meanOf(squares) - variance)).toBeLessThan(5 * standardError)
    }
  })

  test.each(RANDOM)('rise with the uniform: %o', (distribution) => {
    const table = compileDistributions([distribution])
    const us = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000)
    const ticks = [2 ** -53, ...us, 1 - 2 ** -53].map((u) => quantileTicks(table, 0, u))
    ticks.forEach((tick, i) => {
      expect(Number.isInteger(tick) && tick >= 0).toBe(true)
      if (i > 0) expect(tick).toBeGreaterThanOrEqual(ticks[i - 1]!)
    })
  })

  test.each(RANDOM)('take one uniform each: %o', (distribution) => {
    const table = compileDistributions([distribution])
    const streams = createStreams(1, ['a'], 0)
    const beside = createStreams(1, ['a'], 0)
    for (let i = 0; i < 20; i++) {
      const drawn = drawTicks(table, 0, streams, 0, new Float64Array(1))
      expect(drawn).toBe(quantileTicks(table, 0, uniform(beside, 0)))
    }
    expect(streams.state).toEqual(beside.state)
  })

  test.each<Distribution>([
    { kind: 'constant', value: 2.5 },
    { kind: 'sequence', values: [2.5], cycle: true },
    { kind: 'gamma', mean: 2.5, cv: 0 },
    { kind: 'triangular', low: 2.5, mode: 2.5, high: 2.5 },
    { kind: 'pert', low: 2.5, mode: 2.5, high: 2.5 },
    { kind: 'truncatedNormal', mean: 2.5, sd: 0, low: 0, high: 9 },
  ])('take no uniform where there is no chance: %o', (distribution) => {
    const streams = createStreams(1, ['a'], 0)
    const table = compileDistributions([distribution])
    const before = streams.state.slice()
    expect(drawTicks(table, 0, streams, 0, new Float64Array(1))).toBe(2_500_000)
    expect(streams.state).toEqual(before)
  })

  test('stay within their bounds at the extreme uniforms', () => {
    for (const distribution of RANDOM) {
      // A beta of high shapes stays away from its ends at any uniform.
      if (!('low' in distribution) || distribution.kind === 'beta') continue
      const table = compileDistributions([distribution])
      const [low, high] = [distribution.low * TICKS_PER_S, distribution.high * TICKS_PER_S]
      // 2^−53 of a square-root tail moves the end by 1e−8 of the range: within one tick
      expect(Math.abs(quantileTicks(table, 0, 2 ** -53) - low)).toBeLessThanOrEqual(1)
      expect(quantileTicks(table, 0, 1 - 2 ** -53)).toBeLessThanOrEqual(high)
    }
  })
})

test.each<Distribution>([
  { kind: 'exponential', mean: 0 },
  { kind: 'erlang', mean: 0, k: 2 },
  { kind: 'gamma', mean: 0, cv: 0.5 },
  { kind: 'weibull', mean: 0, shape: 2 },
  { kind: 'lognormal', mean: 0, cv: 0.5 },
])('a mean of zero takes no time: %o', (distribution) => {
  expect(drawsS(distribution, 20, 1)).toEqual(Array(20).fill(0))
})

describe('quantiles', () => {
  const at = (distribution: Distribution, u: number) =>
    quantileTicks(compileDistributions([distribution]), 0, u) / TICKS_PER_S

  test('of the exponential at 1 − 1/e is the mean', () => {
    expect(at({ kind: 'exponential', mean: 3 }, 1 - Math.exp(-1))).toBeCloseTo(3, 5)
  })

  test('of the triangular at its mode is the share of the range below', () => {
    expect(at({ kind: 'triangular', low: 1, mode: 2, high: 5 }, 0.25)).toBe(2)
  })

  test('of the lognormal at ½ is mean / √(1 + cv²)', () => {
    expect(at({ kind: 'lognormal', mean: 5, cv: 0.75 }, 0.5)).toBe(4)
  })

  test('of the Weibull at ½ is scale · (ln 2)^(1/shape)', () => {
    // shape 2: scale = mean / Γ(3/2) = 2 mean / √π
    const expected = ((2 * 3) / Math.sqrt(Math.PI)) * Math.sqrt(Math.LN2)
    expect(at({ kind: 'weibull', mean: 3, shape: 2 }, 0.5)).toBeCloseTo(expected, 5)
  })

  test('of a symmetric PERT at ½ is its mode', () => {
    expect(at({ kind: 'pert', low: 1, mode: 3, high: 5 }, 0.5)).toBe(3)
  })

  test.each([1e-9, 0.1, 0.5, 0.9, 1 - 1e-9])(
    'of the hyperexponential solve its distribution function at %d',
    (u) => {
      // cv² = 3: the short phase has the share (1 + √½) / 2; both have half of the mean.
      const short = (1 + Math.SQRT1_2) / 2
      const x = at({ kind: 'hyperexponential', mean: 1e6, cv: Math.sqrt(3) }, u) / 1e6
      const phase = (share: number) => share * Math.exp(-2 * share * x)
      const survival = phase(short) + phase(1 - short)
      expect(survival).toBeCloseTo(1 - u, 11)
    },
  )

  test('of a beta with equal shapes at ½ is its middle', () => {
    expect(at({ kind: 'beta', low: 2, high: 8, mean: 5, cv: 0.3 }, 0.5)).toBe(5)
  })

  test('of a uniform beta rise in a line', () => {
    // On [0, 6] the uniform has sd √3 about 3.
    const uniform = { kind: 'beta' as const, low: 0, high: 6, mean: 3, cv: Math.sqrt(3) / 3 }
    expect([0.25, 0.5, 0.9].map((u) => at(uniform, u))).toEqual([1.5, 3, 5.4])
  })

  test('of Erlang phases solve their distribution function', () => {
    // k = 2, phase mean 1: F(x) = 1 − (1 + x) e^−x
    const x = at({ kind: 'erlang', mean: 2, k: 2 }, 0.7)
    expect(1 - (1 + x) * Math.exp(-x)).toBeCloseTo(0.7, 6)
  })

  test('of an empirical distribution step from value to value at its cumulative weights', () => {
    const d: Distribution = { kind: 'empirical', values: [9, 1, 4], weights: [1, 2, 1] }
    expect([0.1, 0.49, 0.51, 0.74, 0.76, 0.99].map((u) => at(d, u))).toEqual([1, 1, 4, 4, 9, 9])
  })
})

describe('sequences', () => {
  const draw = (distributions: readonly Distribution[], order: readonly number[]) => {
    const table = compileDistributions(distributions)
    const streams = createStreams(1, ['service/S1'], 0)
    const cursors = new Float64Array(1)
    return order.map((dist) => drawTicks(table, dist, streams, 0, cursors) / TICKS_PER_S)
  }

  test('give their values in order and then start again', () => {
    const d: Distribution = { kind: 'sequence', values: [2, 1, 3], cycle: true }
    expect(draw([d], [0, 0, 0, 0, 0, 0, 0])).toEqual([2, 1, 3, 2, 1, 3, 2])
  })

  test('that do not cycle end in a time that never comes', () => {
    const d: Distribution = { kind: 'sequence', values: [2, 1], cycle: false }
    expect(draw([d], [0, 0, 0, 0])).toEqual([2, 1, NEVER_TICKS, NEVER_TICKS])
  })

  test('that share a stream share its count of draws', () => {
    const long: Distribution = { kind: 'sequence', values: [1, 2, 3, 4], cycle: false }
    const short: Distribution = { kind: 'sequence', values: [10, 20], cycle: true }
    expect(draw([long, short], [0, 1, 0, 1, 0])).toEqual([1, 20, 3, 20, NEVER_TICKS])
  })

  test('keep one place per stream, so two stations read one list independently', () => {
    const table = compileDistributions([{ kind: 'sequence', values: [5, 6, 7], cycle: false }])
    const streams = createStreams(1, ['a', 'b'], 0)
    const cursors = new Float64Array(2)
    const order = [0, 0, 1, 0, 1].map((s) => drawTicks(table, 0, streams, s, cursors) / TICKS_PER_S)
    expect(order).toEqual([5, 6, 5, 7, 6])
  })
})

test('compileDistributions keeps a table of several apart', () => {
  const table = compileDistributions(RANDOM)
  RANDOM.forEach((distribution, i) => {
    const alone = compileDistributions([distribution])
    for (const u of [0.001, 0.3, 0.8]) {
      expect(quantileTicks(table, i, u)).toBe(quantileTicks(alone, 0, u))
    }
  })
})

test('compileDistributions refuses what documents are checked for', () => {
  const unordered: Distribution = { kind: 'uniform', low: 2, high: 1 }
  expect(() => compileDistributions([unordered])).toThrow('a uniform distribution is unordered')
})
