import { describe, expect, test } from 'vitest'

import { compare, compareAll, varianceOf } from './compare.ts'
import { pairedDifference } from './estimate.ts'

describe('a comparison', () => {
  test('tells how much common random numbers have saved', () => {
    // a: 1, 2, 3 (S² = 1), b: 0, 2, 1 (S² = 1), a − b: 1, 0, 2 (S² = 1): twice the variance.
    expect(compare([1, 2, 3], [0, 2, 1]).varianceRatio).toBeCloseTo(2, 12)
    // Moving together: differences 1, 2, 1 have S² = 1/3, where independent ones had 1 + 1/3.
    expect(compare([1, 2, 2], [0, 0, 1]).varianceRatio).toBeCloseTo(2 / 3 / (1 / 3), 12)
  })

  test('has no ratio where every pair differs by the same', () => {
    const same = compare([5, 6, 9], [4, 5, 8])
    expect(same).toMatchObject({ varianceRatio: null, isSignificant: true })
    expect(same.difference).toMatchObject({ mean: 1, halfWidth: 0 })
  })

  test('says so when 0 is in the interval', () => {
    expect(compare([1, -1, 2, -2], [0, 0, 0, 0]).isSignificant).toBe(false)
  })
})

describe('all pairs', () => {
  const systems = [
    [1, 2, 3, 4],
    [2, 4, 3, 5],
    [9, 8, 9, 9],
  ]

  test('are compared once each, the later with the earlier', () => {
    const pairs = compareAll(systems)
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
    ])
    expect(pairs[0]!.difference.mean).toBe(1)
  })

  test('share the doubt: three intervals at 1 − 0.05 / 3', () => {
    const [first] = compareAll(systems)
    const alone = pairedDifference(systems[1]!, systems[0]!, 1 - 0.05 / 3)
    expect(first!.difference.halfWidth).toBeCloseTo(alone.halfWidth!, 12)
  })
})

test('the variance of 2, 4, 6 is 4, and that of one value is 0', () => {
  expect([varianceOf([2, 4, 6]), varianceOf([7])]).toEqual([4, 0])
})
