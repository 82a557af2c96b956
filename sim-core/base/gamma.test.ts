import { describe, expect, test } from 'vitest'

import { gammaP, gammaQ, gammaQuantile, lnGamma } from './gamma.ts'

describe('lnGamma', () => {
  test('is the logarithm of the factorial at whole numbers', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n++) {
      expect(lnGamma(n)).toBeCloseTo(Math.log(factorial), 13) // Γ(n) = (n − 1)!
      factorial *= n
    }
  })

  test('knows the gamma function at halves', () => {
    // Γ(½) = √π, Γ(7/2) = 15 √π / 8 (DLMF 5.4.6 and 5.5.1)
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
    expect(lnGamma(3.5)).toBeCloseTo(Math.log((15 * Math.sqrt(Math.PI)) / 8), 14)
  })

  test('satisfies Legendre’s duplication formula', () => {
    // Γ(x) Γ(x + ½) = 2^(1 − 2x) √π Γ(2x), DLMF 5.5.5
    for (const x of [1e-6, 0.01, 0.3, 1.7, 4.9, 9.99, 10.01, 123.4, 5e4]) {
      const right = (1 - 2 * x) * Math.LN2 + Math.log(Math.PI) / 2 + lnGamma(2 * x)
      const left = lnGamma(x) + lnGamma(x + 0.5)
      expect(Math.abs(left - right)).toBeLessThan(1e-14 * (1 + Math.abs(right)))
    }
  })

  test('has a pole at 0 and is undefined below', () => {
    expect([lnGamma(0), lnGamma(Infinity), lnGamma(-0.5), lnGamma(NaN)]).toEqual(
      [Infinity, Infinity, NaN, NaN],
    )
  })
})

describe('the gamma distribution', () => {
  test('of shape 1 is exponential', () => {
    for (const x of [1e-9, 0.1, 1, 1.99, 2.01, 5, 40]) {
      expect(gammaP(1, x) / -Math.expm1(-x)).toBeCloseTo(1, 13)
      expect(gammaQ(1, x) / Math.exp(-x)).toBeCloseTo(1, 12)
    }
  })

  test('of whole shape k counts fewer than k Poisson events', () => {
    // Q(k, x) = e^−x Σ_{i<k} x^i / i!, DLMF 8.4.10
    for (const [k, x] of [[2, 0.5], [3, 9], [10, 10], [50, 30], [50, 80]] as const) {
      let term = Math.exp(-x)
      let sum = 0
      for (let i = 0; i < k; i++) {
        sum += term
        term *= x / (i + 1)
      }
      expect(gammaQ(k, x) / sum).toBeCloseTo(1, 11)
      expect(gammaP(k, x)).toBeCloseTo(1 - sum, 12)
    }
  })

  test('has quantiles that its distribution function takes back', () => {
    const ps = [2 ** -53, 1e-9, 0.001, 0.1, 0.5, 0.51, 0.9, 0.999, 1 - 1e-9]
    for (const shape of [0.1, 0.25, 0.5, 1, 1.7, 4, 25, 400, 10_000]) {
      for (const p of ps) {
        const x = gammaQuantile(p, shape)
        const back = p > 0.5 ? gammaQ(shape, x) / (1 - p) : gammaP(shape, x) / p
        expect({ shape, p, back }).toEqual({ shape, p, back: expect.closeTo(1, 10) })
      }
    }
  })

  test('of a great shape comes near the normal one without a step', () => {
    for (const p of [1e-9, 0.02, 0.5, 0.7, 1 - 1e-9]) {
      const below = gammaQuantile(p, 1e6 - 1e-4)
      expect((gammaQuantile(p, 1e6) - below) / 1e6).toBeCloseTo(0, 9)
    }
    // A standard deviation of 10⁹ at a mean of 10¹⁸; u(0.975) = 1.959964.
    expect((gammaQuantile(0.975, 1e18) - 1e18) / 1e9).toBeCloseTo(1.959964, 5)
  })

  test('has the published chi-squared quantile: 18.307 at 0.95 for 10 degrees of freedom', () => {
    // Abramowitz and Stegun, table 26.8: 18.3070; chi-squared is 2 × gamma of shape df / 2
    expect(2 * gammaQuantile(0.95, 5)).toBeCloseTo(18.307, 4)
  })
})
