import { describe, expect, test } from 'vitest'

import { allocate, ocbaShares } from './allocation.ts'

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
