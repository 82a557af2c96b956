import { describe, expect, test } from 'vitest'

import { normalCdf, normalDensity } from './normal.ts'
import { probit } from './probit.ts'

/**
 * Φ by Marsaglia's series ½ + φ(z) (z + z³/3 + z⁵/15 + …), Journal of Statistical Software 11(4),
 * 2004; all terms positive for z > 0, and nothing in common with the code under test.
 */
function cdfBySeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

describe('the standard normal distribution', () => {
  test('has the distribution function of Marsaglia’s series', () => {
    for (let z = 0; z <= 5; z += 1 / 16) {
      expect(normalCdf(z)).toBeCloseTo(cdfBySeries(z), 14)
      expect(normalCdf(-z)).toBeCloseTo(1 - cdfBySeries(z), 14)
    }
  })

  test('has all its mass between −∞ and ∞', () => {
    expect([-Infinity, -40, 0, 40, Infinity].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1])
  })

  test('has the published tail: 6.2210e−16 below −8', () => {
    // 6.22096057427e−16: e.g. NIST/SEMATECH e-Handbook; the asymptotic series of φ(8)/8 agrees
    const asymptotic = (normalDensity(8) / 8) * (1 - 1 / 64 + 3 / 64 ** 2 - 15 / 64 ** 3)
    expect(normalCdf(-8) / asymptotic).toBeCloseTo(1, 4)
    expect(normalCdf(-8) / 6.22096057427e-16).toBeCloseTo(1, 10)
  })

  test('has quantiles that its distribution function takes back, in both tails', () => {
    const ps = [1e-300, 1e-100, 1e-20, 2 ** -53, 1e-9, 0.01, 0.0749, 0.0751, 0.3, 0.5]
    for (const p of ps) expect(normalCdf(probit(p)) / p).toBeCloseTo(1, 11)
    for (let u = 2 ** -53; u < 0.5; u *= 2) expect(probit(1 - u)).toBe(-probit(u))
  })

  test('has the published quantiles', () => {
    expect(probit(0.975)).toBeCloseTo(1.959963984540054, 15)
    expect(probit(0.999)).toBeCloseTo(3.090232306167813, 14)
    expect(probit(0.25)).toBeCloseTo(-0.6744897501960817, 15) // AS 241, its check value
    expect(probit(0.001)).toBeCloseTo(-3.090232306167814, 14) // AS 241
    expect(probit(1e-20)).toBeCloseTo(-9.262340089798408, 13) // AS 241
  })

  test('has quantiles from −∞ to ∞ and none beyond', () => {
    expect([probit(0), probit(0.5), probit(1)]).toEqual([-Infinity, 0, Infinity])
    expect([probit(-0.1), probit(1.1), probit(NaN)]).toEqual([NaN, NaN, NaN])
  })
})
