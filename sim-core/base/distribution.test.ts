import { describe, expect, test } from 'vitest'

import { distributionFault, meanS, varianceS } from './distribution.ts'
import type { Distribution } from './distribution.ts'

describe('means and variances', () => {
  test.each<[Distribution, mean: number, variance: number]>([
    [{ kind: 'constant', value: 4 }, 4, 0],
    [{ kind: 'uniform', low: 2, high: 8 }, 5, 3], // 6² / 12
    [{ kind: 'triangular', low: 0, mode: 0, high: 6 }, 2, 2], // 36 / 18
    [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 3, 7 / 6], // (25 − 4) / 18
    [{ kind: 'pert', low: 0, mode: 3, high: 12 }, 4, 32 / 7], // 24/6; 4 · 8 / 7
    [{ kind: 'exponential', mean: 3 }, 3, 9],
    [{ kind: 'erlang', mean: 6, k: 4 }, 6, 9],
    [{ kind: 'gamma', mean: 6, cv: 0.5 }, 6, 9],
    [{ kind: 'hyperexponential', mean: 6, cv: 2 }, 6, 144],
    [{ kind: 'beta', low: 2, high: 8, mean: 5, cv: 0.2 }, 5, 1],
    [{ kind: 'weibull', mean: 5, shape: 1 }, 5, 25], // exponential
    [{ kind: 'weibull', mean: 5, shape: 2 }, 5, 25 * (4 / Math.PI - 1)], // Rayleigh
    [{ kind: 'lognormal', mean: 2, cv: 3 }, 2, 36],
    // half-normal, sd 1: mean √(2/π), variance 1 − 2/π
    [
      { kind: 'truncatedNormal', mean: 0, sd: 1, low: 0, high: 40 },
      Math.sqrt(2 / Math.PI),
      1 - 2 / Math.PI,
    ],
    [{ kind: 'truncatedNormal', mean: 5, sd: 0, low: 1, high: 9 }, 5, 0],
    [{ kind: 'truncatedNormal', mean: 5, sd: 1, low: 7, high: 7 }, 7, 0],
    [{ kind: 'empirical', values: [1, 5] }, 3, 4],
    [{ kind: 'empirical', values: [1, 5], weights: [3, 1] }, 2, 3],
    [{ kind: 'sequence', values: [2, 1, 1, 4], cycle: true }, 2, 1.5],
  ])('%o', (distribution, mean, variance) => {
    expect(meanS(distribution)).toBeCloseTo(mean, 12)
    expect(varianceS(distribution)).toBeCloseTo(variance, 12)
  })

  test('a truncation symmetric about the mean keeps it and narrows the spread', () => {
    const d: Distribution = { kind: 'truncatedNormal', mean: 5, sd: 2, low: 3, high: 7 }
    // variance σ² (1 − 2 φ(1) / (2 Φ(1) − 1)): φ(1) = 0.24197072, 2 Φ(1) − 1 = 0.68268949
    expect(meanS(d)).toBeCloseTo(5, 12)
    expect(varianceS(d)).toBeCloseTo(4 * (1 - (2 * 0.24197072451914337) / 0.6826894921370859), 12)
  })

  test('a truncation in the far upper tail lies just above its lower end', () => {
    // Mills: E[Z | Z > 10] = 10 + 1/10 − 2/10³ + 10/10⁵ − …
    const d: Distribution = { kind: 'truncatedNormal', mean: 0, sd: 1, low: 10, high: 60 }
    expect(meanS(d)).toBeCloseTo(10.0981, 4)
  })
})

describe('distributionFault', () => {
  test.each<[Distribution, string]>([
    [{ kind: 'constant', value: -1 }, 'negative'],
    [{ kind: 'constant', value: NaN }, 'notFinite'],
    [{ kind: 'uniform', low: 3, high: 2 }, 'unordered'],
    [{ kind: 'triangular', low: 1, mode: 5, high: 4 }, 'unordered'],
    [{ kind: 'pert', low: 2, mode: 1, high: 4 }, 'unordered'],
    [{ kind: 'exponential', mean: Infinity }, 'notFinite'],
    [{ kind: 'erlang', mean: 1, k: 1.5 }, 'notWhole'],
    [{ kind: 'erlang', mean: 1, k: 0 }, 'notPositive'],
    [{ kind: 'gamma', mean: 1, cv: -1 }, 'negative'],
    [{ kind: 'hyperexponential', mean: 1, cv: 0.9 }, 'impossibleCv'],
    [{ kind: 'beta', low: 0, high: 2, mean: 3, cv: 0.1 }, 'unordered'],
    // The ends alone have sd 1.
    [{ kind: 'beta', low: 0, high: 2, mean: 1, cv: 1 }, 'impossibleCv'],
    [{ kind: 'weibull', mean: 1, shape: 0 }, 'notPositive'],
    [{ kind: 'lognormal', mean: -1, cv: 1 }, 'negative'],
    [{ kind: 'truncatedNormal', mean: 1, sd: 0, low: 2, high: 3 }, 'noMass'],
    [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: 50, high: 60 }, 'noMass'],
    [{ kind: 'truncatedNormal', mean: 1, sd: 1, low: -1, high: 3 }, 'negative'],
    [{ kind: 'empirical', values: [] }, 'empty'],
    [{ kind: 'empirical', values: [1, 2], weights: [1] }, 'weightsMismatch'],
    [{ kind: 'empirical', values: [1, 2], weights: [0, 0] }, 'noMass'],
    [{ kind: 'sequence', values: [], cycle: false }, 'empty'],
  ])('finds what is wrong with %o', (distribution, fault) => {
    expect(distributionFault(distribution)).toBe(fault)
  })

  test('finds nothing wrong with a parent mean below zero', () => {
    const d: Distribution = { kind: 'truncatedNormal', mean: -1, sd: 1, low: 0, high: 3 }
    expect(distributionFault(d)).toBeUndefined()
  })
})
