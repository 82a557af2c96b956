import { expect, test } from 'vitest'

import { worthOfKnowing } from './knowing.ts'

/** Middles of 1,000 slices, and the same in an order that has nothing to do with them. */
const N = 1000
const ordered = Array.from({ length: N }, (_, i) => (i + 0.5) / N)
const other = ordered.map((_, i) => (((i * 617) % N) + 0.5) / N)

test('of a sum each part is worth its variance', () => {
  // Var 3u = 9/12, var 4v = 16/12.
  const outcome = ordered.map((u, i) => 3 * u + 4 * other[i]!)
  const known = worthOfKnowing(ordered, outcome)
  expect(Math.abs(known.share - 9 / 25)).toBeLessThan(known.halfWidth)
  const second = worthOfKnowing(other, outcome)
  expect(Math.abs(second.share - 16 / 25)).toBeLessThan(second.halfWidth)
  // 2 R (1 − R²) / √n at 95 %.
  expect(known.halfWidth).toBeCloseTo((1.96 * 2 * 0.6 * 0.64) / Math.sqrt(N), 2)
})

test('a hill is worth as much as a slope', () => {
  // Var (2u − 1)² = 1/5 − 1/9 = 4/45, all of it of the second degree.
  const outcome = ordered.map((u) => (2 * u - 1) * (2 * u - 1))
  expect(worthOfKnowing(ordered, outcome).share).toBeCloseTo(1, 3)
})

test('who may decide after the toss of a fair coin gains half of what there is to win', () => {
  // The outcome is x, uniform on −1 … 1: E max(0, x) = 1/4, and nothing without knowing.
  const outcome = ordered.map((u) => 2 * u - 1)
  const { gain, gainHalfWidth } = worthOfKnowing(ordered, outcome)
  expect(gain).toBeCloseTo(0.25, 4)
  // Var max(0, x) = 1/6 − 1/16 = 5/48.
  expect(gainHalfWidth).toBeCloseTo(1.962 * Math.sqrt(5 / 48 / N), 4)
  // Where it pays in any case, nothing is gained by knowing more.
  expect(worthOfKnowing(ordered, outcome.map((x) => x + 2)).gain).toBeCloseTo(0, 12)
})

test('what has nothing to do with the outcome is worth next to nothing', () => {
  const known = worthOfKnowing(other, ordered.map((u) => u - 0.5))
  expect(known.share).toBeLessThan(known.halfWidth)
  expect(known.gain).toBeLessThan(0.02)
  expect(worthOfKnowing(ordered, ordered.map(() => 4))).toEqual({
    share: 0,
    halfWidth: 0,
    gain: 0,
    gainHalfWidth: 0,
  })
})
