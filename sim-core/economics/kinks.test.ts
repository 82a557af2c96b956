import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aPolicy } from './aPolicy.ts'
import { awardCurve, decisionOf, splittingGainCny } from './kinks.ts'
import type { CurveTerms } from './kinks.ts'

const curveOf = (values: Record<string, number>, terms: Partial<CurveTerms> = {}) =>
  awardCurve(aPolicy({ values: { awardLagMonths: 0, ...values } }), {
    date: '2026-01-01',
    ...terms,
  })!

test('the award is marginal up to the cap and nothing beyond', () => {
  const { kinks, marginal, awardCny } = curveOf({ grantShare: 0.1, capCny: 2_000_000 })
  expect(kinks).toEqual([{ kind: 'cap', baseCny: 20_000_000, jumpCny: 0 }])
  expect([0, 19_999_998, 20_000_000, 30e6].map(marginal)).toEqual([0.1, 0.1, 0, 0])
  expect(awardCny(30e6)).toBe(2_000_000)
})

test('a threshold is a cliff, on the excess alone a kink', () => {
  const cliff = curveOf({ grantShare: 0.25, mustExceedCny: 300_000, capCny: 1_000_000 })
  expect(cliff.kinks.map(({ kind, baseCny }) => [kind, baseCny])).toEqual([
    ['threshold', 300_000],
    ['cap', 4_000_000],
  ])
  expect(cliff.kinks[0]!.jumpCny).toBeCloseTo(75_000, 2)
  const values = { grantShare: 0.25, mustExceedCny: 300_000, capCny: 1_000_000 }
  const kink = curveOf({ ...values, deductedThresholdShare: 1 })
  expect(kink.kinks).toEqual([
    { kind: 'threshold', baseCny: 300_000, jumpCny: 0 },
    { kind: 'cap', baseCny: 4_300_000, jumpCny: 0 },
  ])
})

test('a tier is a cliff, and the cap is looked for in each tier', () => {
  // 10 % of 4 million is 0.4, 20 % of it 0.8; the cap of 1 million is reached at 5 million
  const values = { grantShare: 0.1, tier2FromCny: 4_000_000, tier2Share: 0.2, capCny: 1_000_000 }
  const { kinks } = curveOf(values)
  expect(kinks.map(({ kind, baseCny }) => [kind, baseCny])).toEqual([
    ['tier', 4_000_000],
    ['cap', 5_000_000],
  ])
  expect(kinks[0]!.jumpCny).toBeCloseTo(400_000, 2)
})

test('two projects of half the size get more at a cap and less below a threshold', () => {
  const capped = curveOf({ grantShare: 0.1, capCny: 2_000_000 })
  expect(splittingGainCny(capped, 40e6)).toBe(2_000_000)
  expect(splittingGainCny(capped, 10e6)).toBe(0)
  const from = curveOf({ grantShare: 0.1, minSpendCny: 1_000_000 })
  expect(splittingGainCny(from, 1_500_000)).toBe(-150_000)
})

test('only a share of spending in force has a curve', () => {
  const terms = { date: '2026-01-01' }
  const rule = { instrument: 'lumpSum' } as const
  const lump = aPolicy({ values: { grantCny: 1, awardLagMonths: 0 }, rule })
  expect(awardCurve(lump, terms)).toBeUndefined()
  expect(awardCurve({ ...aPolicy(), award: null }, terms)).toBeUndefined()
  expect(awardCurve(aPolicy(), { date: '2001-01-01' })).toBeUndefined()
})

test('between its kinks an award is a straight line', () => {
  const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)
  const cny = fc.integer({ min: 1, max: 50_000_000 })
  fc.assert(
    fc.property(share, share, cny, cny, cny, (grantShare, tier2Share, tier2FromCny, capCny, at) => {
      const curve = curveOf({ grantShare, tier2FromCny, tier2Share, capCny })
      const edges = [0, ...curve.kinks.map(({ baseCny }) => baseCny), 1e9]
      const next = edges.find((edge) => edge > at)!
      const previous = edges.findLast((edge) => edge <= at)!
      // Just inside both ends: at a cliff the curve leaps.
      const [a, b] = [previous + (next - previous) * 0.01, next - (next - previous) * 0.01]
      const middle = (curve.awardCny(a) + curve.awardCny(b)) / 2
      expect(Math.abs(curve.awardCny((a + b) / 2) - middle)).toBeLessThan(1e-4)
    }),
    { seed: 5 },
  )
})

test('an award decides, changes nothing, or comes too short', () => {
  expect(decisionOf(5, 8)).toBe('worthAnyway')
  expect(decisionOf(-5, 3)).toBe('awardDecides')
  expect(decisionOf(0, 3)).toBe('awardDecides')
  expect(decisionOf(-5, -2)).toBe('notWorthIt')
  expect(decisionOf(5, -1)).toBe('awardDeters')
})
