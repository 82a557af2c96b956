import { expect, test } from 'vitest'

import { simulationNoise } from './noise.ts'

test('what a replication adds to all points is no noise between them', () => {
  // 10, 20, 30 plus −1, 0, 1 by replication: the rest is 0.
  const values = [10, 20, 30].map((point) => [-1, 0, 1].map((shift) => point + shift))
  expect(simulationNoise(values)).toEqual({ standardError: 0, share: 0 })
})

test('the rest of a two by two layout is that worked out by hand', () => {
  // Means by point 1, 5; by replication 3, 3; overall 3: rests −1, 1, 1, −1, squares 4 on one
  // degree of freedom; over 2 replications 2. Variance of the means 8: a quarter of it.
  const noise = simulationNoise([
    [0, 2],
    [6, 4],
  ])
  expect(noise!.standardError).toBeCloseTo(Math.SQRT2, 12)
  expect(noise!.share).toBeCloseTo(0.25, 12)
})

test('one replication, or one point, cannot tell', () => {
  expect(simulationNoise([[1], [2]])).toBeNull()
  expect(simulationNoise([[1, 2]])).toBeNull()
  expect(simulationNoise([])).toBeNull()
})
