import { expect, test } from 'vitest'

import type { UncertainInput } from '../scenario/index.ts'
import { quantileOf } from './inputLaw.ts'

const input = (value: number, low: number, high: number, isWhole = false): UncertainInput => ({
  path: 'money.x',
  origin: 'assumed',
  value,
  low,
  high,
  isWhole,
  isTechnical: false,
})
const LAWS = ['uniform', 'triangular', 'pert', 'lognormal'] as const
const MIDDLES = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000)

test.for(LAWS)('%s rises from the low end to the high end and never leaves them', (law) => {
  const values = [0, ...MIDDLES, 1].map((u) => quantileOf(input(3, 2, 7), law, u))
  expect(values[0]).toBeCloseTo(2, 2)
  expect(values.at(-1)).toBeCloseTo(7, 2)
  expect(values.every((value, i) => i === 0 || value >= values[i - 1]!)).toBe(true)
})

test.for([
  // (low + high) / 2; (low + mode + high) / 3; (low + 4 mode + high) / 6.
  ['uniform', 4.5],
  ['triangular', 4],
  ['pert', 3.5],
] as const)('the mean of %s is %d', ([law, mean]) => {
  const values = MIDDLES.map((u) => quantileOf(input(3, 2, 7), law, u))
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(mean, 3)
})

test('a lognormal number whose range is even in its logarithm has its value as median', () => {
  expect(quantileOf(input(4, 2, 8), 'lognormal', 0.5)).toBeCloseTo(4, 12)
  // Of the uncut law 5 % lie below the low end: the first twentieth of the rest is not at it.
  expect(quantileOf(input(4, 2, 8), 'lognormal', 0.05)).toBeGreaterThan(2)
})

test('a mode at an end is a triangle with one slope', () => {
  // F(x) = (x / 2)² on 0 … 2.
  expect(quantileOf(input(2, 0, 2), 'triangular', 0.25)).toBeCloseTo(1, 12)
  expect(quantileOf(input(0, 0, 2), 'triangular', 0.75)).toBeCloseTo(1, 12)
  expect(quantileOf(input(0, 0, 2), 'pert', 0.5)).toBeGreaterThan(0)
})

test.for(LAWS)('a count stays whole under %s', (law) => {
  const values = MIDDLES.map((u) => quantileOf(input(2, 1, 4, true), law, u))
  expect([...new Set(values)]).toEqual([1, 2, 3, 4])
})
