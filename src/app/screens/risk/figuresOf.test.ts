import { expect, test } from 'vitest'

import { riskOf, type UncertaintyResult } from '../../../../sim-core/index.ts'
import { chanceOfBetter, narrowingOf, shareOf, tailOf, valueAtRisk } from './figuresOf.ts'

const hundred = riskOf(Array.from({ length: 100 }, (_, i) => i - 50))

test('the tail is a value and no loss, and both values at risk are as sure as one', () => {
  // −50 … −46.
  expect(tailOf(hundred).mean).toBe(-48)
  expect(valueAtRisk(hundred, 'loss95').mean).toBe(-valueAtRisk(hundred, 'p5').mean)
  expect(valueAtRisk(hundred, 'belowMean95').halfWidth).toBe(hundred.p5HalfWidth)
})

test('a share of variance never leaves 0 … 1, and three quarters halve the range', () => {
  expect(shareOf({ value: -0.01, low: -0.03, high: 0.01 }, 9)).toMatchObject({
    share: 0,
    low: 0,
    high: 0.01,
  })
  const first = { value: 0.75, low: 0.7, high: 1.02 }
  expect(narrowingOf({ first, total: first, narrowing: 0.5 }, 9)).toMatchObject({
    share: 0.5,
    high: 1,
  })
})

test('what one level wins the other loses', () => {
  const better = { share: 0.7, low: 0.6, high: 0.8, level: 0.95, n: 100 }
  const pair = { better, meanDifferenceCny: 5 }
  const result = {
    pairs: [{ level: 'a', other: 'b', withoutSubsidy: pair, withSubsidy: pair }],
  } as unknown as UncertaintyResult
  expect(chanceOfBetter(result, 'a', 'b', 'withSubsidy')).toEqual(better)
  const reverse = chanceOfBetter(result, 'b', 'a', 'withSubsidy')!
  expect(reverse.share).toBeCloseTo(0.3, 12)
  expect([reverse.low, reverse.high].map((end) => end.toFixed(2))).toEqual(['0.20', '0.40'])
  expect(chanceOfBetter(result, 'a', 'c', 'withSubsidy')).toBeNull()
})
