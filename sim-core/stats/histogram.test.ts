import { expect, test } from 'vitest'

import { histogramOf } from './histogram.ts'

test('every value is counted once, in the class that holds it', () => {
  // 0 … 99 in at most ten classes: the round width that is not below 9.9 is 10.
  const { from, width, counts } = histogramOf(Array.from({ length: 100 }, (_, i) => i), 10)
  expect({ from, width }).toEqual({ from: 0, width: 10 })
  expect(counts).toEqual(Array.from({ length: 10 }, () => 10))
})

test('bounds are multiples of the width, so that zero is one of them', () => {
  expect(histogramOf([-7, -1, 0, 12], 10)).toEqual({
    from: -8,
    width: 2,
    counts: [1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1],
  })
  expect(histogramOf([0.001, 0.0042], 4)).toMatchObject({ width: 0.001, counts: [1, 0, 0, 1] })
})

test('one value is one class without a width', () => {
  expect(histogramOf([3, 3])).toEqual({ from: 3, width: 0, counts: [2] })
  expect(() => histogramOf([])).toThrow('no finite values')
})
