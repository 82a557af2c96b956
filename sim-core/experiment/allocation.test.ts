import { describe, expect, test } from 'vitest'

import { allocate, ocbaShares, rightSelectionShare } from './allocation.ts'

const candidate = (mean: number, deviation: number) => ({ mean, deviation })

describe('the optimal allocation', () => {
  test('of three with one spread: by the square of the distance, as worked out by hand', () => {
    // δ = 1, 2: N₁ : N₂ = 1 : 1/4, N_b = √(1 + 1/16) = 1.0307764; in all 2.2807764.
    const shares = ocbaShares([candidate(10, 3), candidate(9, 3), candidate(8, 3)])
    expect(shares[0]).toBeCloseTo(1.0307764064 / 2.2807764064, 9)
    expect(shares[1]).toBeCloseTo(1 / 2.2807764064, 9)
    expect(shares[2]).toBeCloseTo(0.25 / 2.2807764064, 9)
  })

  test('of two gives replications in proportion to the deviations', () => {
    // N_b = σ_b N / σ, the rule of two-sample problems.
    const shares = ocbaShares([candidate(1, 2), candidate(5, 6)])
    expect(shares[0]).toBeCloseTo(0.25, 12)
    expect(shares[1]).toBeCloseTo(0.75, 12)
  })

  test('looks at nothing but the best where several are', () => {
    expect(ocbaShares([candidate(5, 1), candidate(5, 9), candidate(1, 1)])).toEqual([0.5, 0.5, 0])
    expect(ocbaShares([candidate(5, 1)])).toEqual([1])
  })

  test('adds what is missing and takes nothing back', () => {
    const three = [candidate(10, 3), candidate(9, 3), candidate(8, 3)]
    const added = allocate(three, [10, 10, 10], 20)
    // 50 in shares of 0.452, 0.438, 0.110: 22.6, 21.9, 5.5.
    expect(added.reduce((sum, n) => sum + n, 0)).toBe(20)
    expect(added).toEqual([10, 10, 0])
  })
})

describe('the probability of a right selection', () => {
  test('of two is that their means are in order', () => {
    // Distance 1, variances 4 / 8 and 4 / 8: one standard error, Φ(1) = 0.841344746.
    expect(rightSelectionShare([candidate(5, 2), candidate(4, 2)], [8, 8])).toBeCloseTo(
      0.841344746,
      8,
    )
    expect(rightSelectionShare([candidate(5, 2), candidate(5, 2)], [8, 8])).toBeCloseTo(0.5, 12)
  })

  test('of three is one less the chances of both others', () => {
    // The third is two standard errors off: 1 − 0.158655254 − 0.022750132.
    const three = [candidate(4, 2), candidate(5, 2), candidate(3, 2)]
    expect(rightSelectionShare(three, [8, 8, 8])).toBeCloseTo(0.818594614, 8)
  })

  test('is certain without chance, and never below none', () => {
    expect(rightSelectionShare([candidate(5, 0), candidate(4, 0)], [1, 1])).toBe(1)
    const equal = Array.from({ length: 5 }, () => candidate(1, 3))
    expect(rightSelectionShare(equal, [9, 9, 9, 9, 9])).toBe(0)
    expect(rightSelectionShare([candidate(5, 1)], [3])).toBe(1)
  })
})
