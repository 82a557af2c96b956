import { expect, test } from 'vitest'

import { cholesky } from './cholesky.ts'

test('the triangle of two correlated numbers is 1, then ρ and √(1 − ρ²)', () => {
  expect(cholesky([[1, 0.6], [0.6, 1]])).toEqual([[1], [0.6, 0.8]])
})

test('numbers that cannot be correlated so have no triangle', () => {
  // Equicorrelation of n numbers is at least −1 / (n − 1): −0.5 of three.
  const alike = (rho: number) => [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : rho)))
  expect(cholesky(alike(-0.49))).toBeDefined()
  expect(cholesky(alike(-0.51))).toBeUndefined()
  expect(cholesky([[1, 1], [1, 1]])).toBeUndefined()
})
