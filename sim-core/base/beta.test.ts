import { describe, expect, test } from 'vitest'

import { betaP, betaQuantile } from './beta.ts'

describe('the beta distribution', () => {
  test('of parameters 1, 1 is uniform, and of a, 1 a power', () => {
    for (const x of [0.001, 0.3, 0.5, 0.9, 0.999]) {
      expect(betaP(1, 1, x)).toBeCloseTo(x, 14)
      expect(betaP(3.5, 1, x)).toBeCloseTo(Math.pow(x, 3.5), 14) // DLMF 8.17.7
    }
  })

  test('of whole parameters counts successes in n = a + b − 1 trials', () => {
    // I_x(a, b) = Σ_{j≥a} C(n, j) x^j (1 − x)^(n−j), DLMF 8.17.5: a = 2, b = 3, n = 4, x = 0.4
    const expected = 6 * 0.16 * 0.36 + 4 * 0.064 * 0.6 + 0.0256
    expect(betaP(2, 3, 0.4)).toBeCloseTo(expected, 14)
  })

  test('is the arcsine law at ½, ½', () => {
    for (const x of [0.01, 0.25, 0.5, 0.99]) {
      expect(betaP(0.5, 0.5, x)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13)
    }
  })

  test('ends at 0 and 1', () => {
    expect([betaP(2, 3, 0), betaP(2, 3, 1)]).toEqual([0, 1])
  })

  test('has quantiles that its distribution function takes back', () => {
    for (const [a, b] of [[1, 5], [5, 1], [1, 1], [2.2, 3.8], [30, 3]] as const) {
      for (const p of [1e-9, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9]) {
        const x = betaQuantile(p, a, b)
        expect({ a, b, p, back: betaP(a, b, x) }).toEqual({ a, b, p, back: expect.closeTo(p, 12) })
      }
    }
  })
})
