import { describe, expect, test } from 'vitest'

import { normalQuantile, studentTQuantile } from './studentT.ts'

describe('studentTQuantile', () => {
  test('with one degree of freedom is the Cauchy quantile tan π (p − ½)', () => {
    for (const p of [0.5001, 0.6, 0.75, 0.9, 0.975, 0.995, 0.9999, 1 - 1e-9]) {
      expect(studentTQuantile(p, 1) * Math.tan(Math.PI * (1 - p))).toBeCloseTo(1, 10)
    }
  })

  test('with two is (2 p − 1) √(2 / (4 p (1 − p)))', () => {
    for (const p of [0.5001, 0.6, 0.75, 0.9, 0.975, 0.995, 0.9999, 1 - 1e-9]) {
      const expected = (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)))
      expect(studentTQuantile(p, 2) / expected).toBeCloseTo(1, 10)
    }
  })

  test('with four solves the polynomial form of its distribution function', () => {
    // F(t) = ½ + s (3 − s²) / 4, s = t / √(4 + t²): the t density integrated by t = 2 tan θ
    for (const p of [0.55, 0.8, 0.95, 0.999]) {
      const t = studentTQuantile(p, 4)
      const s = t / Math.sqrt(4 + t * t)
      expect(0.5 + (s * (3 - s * s)) / 4).toBeCloseTo(p, 13)
    }
  })

  test('with nine has the quantile that its closed form gives', () => {
    // F(t) = ½ + (θ + sin θ cos θ (1 + ⅔ c + 8/15 c² + 16/35 c³)) / π, tan θ = t / 3, c = cos² θ
    // (Abramowitz and Stegun 26.7.3), solved for F = 0.975 in 40 decimal digits.
    expect(studentTQuantile(0.975, 9)).toBeCloseTo(2.2621571627982055, 14)
  })

  test('has the tabulated quantiles', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2
    expect(studentTQuantile(0.95, 5)).toBeCloseTo(2.015, 3)
    expect(studentTQuantile(0.975, 29)).toBeCloseTo(2.045, 3)
    expect(studentTQuantile(0.99, 60)).toBeCloseTo(2.39, 3)
    expect(studentTQuantile(0.999, 10)).toBeCloseTo(4.144, 3)
    expect(studentTQuantile(0.975, 100)).toBeCloseTo(1.984, 3)
  })

  test('is odd about ½', () => {
    expect(studentTQuantile(0.5, 7)).toBe(0)
    expect(studentTQuantile(0.25, 7)).toBe(-studentTQuantile(0.75, 7))
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity])
  })

  test('passes smoothly into its expansion for many degrees of freedom', () => {
    // dt/d(df) = −(z³ + z) / (4 df²): −2.4e−8 per degree here, so 2.4e−10 per hundredth
    for (const p of [0.6, 0.975, 0.9995]) {
      const below = studentTQuantile(p, 9999.99)
      const above = studentTQuantile(p, 10_000)
      expect(below).toBeGreaterThan(above)
      expect(below - above).toBeLessThan(2e-9)
    }
    expect(studentTQuantile(0.975, 1e12)).toBeCloseTo(normalQuantile(0.975), 11)
  })

  test('falls as degrees of freedom are added', () => {
    const quantiles = [1, 1.5, 2, 3, 10, 100, 5000, 20_000].map((df) => studentTQuantile(0.9, df))
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => b - a))
  })

  test('refuses what is no probability or no degree of freedom', () => {
    for (const [p, df] of [[-0.1, 3], [1.1, 3], [NaN, 3], [0.9, 0.5], [0.9, NaN]] as const) {
      expect(() => studentTQuantile(p, df)).toThrow('no t quantile')
    }
  })
})
