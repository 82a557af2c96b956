import { expect, test } from 'vitest'

import { largestTQuantile } from './multivariateT.ts'
import { studentTQuantile } from './studentT.ts'

test('the largest of one is Student’s t', () => {
  for (const df of [5, 20, 100])
    expect(largestTQuantile(0.95, 1, df)).toBeCloseTo(studentTQuantile(0.95, df), 5)
})

// Dunnett, Journal of the American Statistical Association 50 (1955), table 1a, one-sided 95 %.
test.each([
  [2, 5, 2.44],
  [3, 5, 2.68],
  [2, 10, 2.15],
  [3, 10, 2.34],
  [5, 10, 2.56],
  [2, 20, 2.03],
  [4, 20, 2.3],
  [9, 60, 2.48],
])('the largest of %i with %i degrees of freedom is below %f in 95 of 100 cases', (k, df, g) => {
  expect(Math.abs(largestTQuantile(0.95, k, df) - g)).toBeLessThan(0.0051)
})
