import fc from 'fast-check'
import { expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { aRoadmap } from './aRoadmap.ts'
import { rankRoadmaps, simulateSpace } from './roadmapRanking.ts'
import { placeArrangement, type SearchTerms } from './roadmapSearch.ts'
import { roadmapSpace } from './roadmapSpace.ts'
import type { StageValue, StageValues, WayId } from './roadmapValues.ts'

const MONTHS = [0, 3, 6, 9]
const WAYS: readonly WayId[] = ['cash', 'loan']
const HORIZON = 12

/** Groups with a price and a gain a month; a loan spreads half of the price over four months. */
function someValues(prices: readonly number[], gains: readonly number[]): StageValues {
  return {
    ways: WAYS,
    at(_, [group], month, way): StageValue {
      const net = Array.from({ length: HORIZON + 1 }, (__, t) => {
        const since = t - month
        if (since < 0) return 0
        const price = prices[group!]!
        const loan = since === 0 ? -price / 2 : since <= 4 ? -0.15 * price : 0
        const paid = way === 'cash' ? (since === 0 ? -price : 0) : loan
        return paid + (since > 1 ? gains[group!]! : 0)
      })
      const npvCny = net.reduce((sum, cny, t) => sum + cny * (1 - 0.01 * t), 0)
      return { npvCny, net, deliveryMonths: 1, goLiveMonths: 2, isOffered: true }
    },
  }
}

/** Every plan there is, one by one. */
function bestOfAll(count: number, values: StageValues, terms: SearchTerms): number | null {
  let best: number | null = null
  const visit = (k: number, order: number, live: number, npv: number, net: number[]) => {
    if (k === count) {
      let total = 0
      const lowest = Math.min(...net.map((cny) => (total += cny)))
      if (lowest >= -terms.cashLimitCny! && npv > (best ?? -Infinity)) best = npv
      return
    }
    for (const month of MONTHS)
      for (const way of WAYS) {
        const value = values.at([], [k], month, way)
        if (month < order + terms.leastGapMonths || month + value.deliveryMonths < live) continue
        visit(k + 1, month, month + value.goLiveMonths, npv + value.npvCny,
          value.net.map((cny, t) => cny + (net[t] ?? 0)))
      }
  }
  visit(0, -terms.leastGapMonths, 0, 0, Array<number>(HORIZON + 1).fill(0))
  return best
}

test('branch and bound finds what trying every plan finds', () => {
  const price = fc.integer({ min: 1, max: 50 })
  const gain = fc.integer({ min: -2, max: 12 })
  const three = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(three(price), three(gain), fc.integer({ min: 0, max: 80 }), fc.nat(3),
      (prices, gains, cashLimitCny, leastGapMonths) => {
        const terms = { months: MONTHS, leastGapMonths, cashLimitCny, mostSteps: 1e6 }
        const values = someValues(prices, gains)
        const { best, isExact } = placeArrangement([[0], [1], [2]], values, terms)
        const expected = bestOfAll(3, values, terms)
        expect(isExact).toBe(true)
        if (expected === null) expect(best).toBeNull()
        else expect(best!.npvCny).toBeCloseTo(expected, 9)
      }),
    { seed: 1, numRuns: 60 },
  )
})

test('a search that is cut short says so', () => {
  const terms = { months: MONTHS, leastGapMonths: 0, cashLimitCny: null, mostSteps: 1 }
  const { isExact } = placeArrangement([[0], [1]], someValues([1, 1], [1, 1]), terms)
  expect(isExact).toBe(false)
})

test('parcels come in every order in which each finds what it requires', () => {
  // M2 requires M1: orders of A = M1, B = M2, C = M3 with parcels left out or put together.
  const { document } = aRoadmap([
    { measures: ['M1'] },
    { measures: ['M2'] },
    { measures: ['M3'] },
  ])
  const { arrangements, states, isOrderKept } = roadmapSpace(document)
  expect(isOrderKept).toBe(false)
  const words = arrangements.map((one) =>
    one.map((group) => group.map((p) => 'ABC'[p]).join('')).join(' '),
  )
  expect(words.toSorted()).toEqual([
    '', 'A', 'A B', 'A B C', 'A BC', 'A C', 'A C B', 'AB', 'AB C', 'ABC', 'AC', 'AC B',
    'C', 'C A', 'C A B', 'C AB',
  ])
  // Sets closed under what they require: of eight all but B and BC.
  expect(states).toHaveLength(6)
})

test('the ranking says which plan is best, and keeps to the cash limit', async () => {
  const stages = [
    { measures: ['M1'], way: 'cash' },
    { measures: ['M2'], orderAfterMonths: 30, way: 'cash' },
  ]
  const free = aRoadmap(stages)
  const states = await simulateSpace(free, inlinePool, {})
  const ranking = rankRoadmaps(free, states)
  const [best] = ranking.plans
  expect(ranking.plans.filter(({ isPresent }) => isPresent)).toHaveLength(1)
  expect(ranking.isExact).toBe(true)
  expect(ranking.bestShare!).toBeGreaterThan(0)
  for (const plan of ranking.plans.slice(1))
    expect(plan.npvCny.mean).toBeLessThanOrEqual(best!.npvCny.mean)
  // With less cash than the price of M1 it cannot be bought for cash, whatever it is worth.
  const poor = rankRoadmaps(aRoadmap(stages, { cashLimitCny: 120_000 }), states)
  expect(poor.plans[0]!.keepsLimit).toBe(true)
  expect(poor.plans[0]!.lowestCashCny.mean).toBeGreaterThanOrEqual(-120_000)
  expect(poor.plans[0]!.npvCny.mean).toBeLessThanOrEqual(best!.npvCny.mean)
})
