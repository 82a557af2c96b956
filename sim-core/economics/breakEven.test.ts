import { expect, test } from 'vitest'

import { npv } from './appraisal.ts'
import { breakEven } from './breakEven.ts'

const RATE = 0.1
/** Year ends 1 to 8, with a yearly growth. */
const eightYears = (cny: number, growth = 0) =>
  Array.from({ length: 8 }, (_, year) => cny * (1 + growth) ** year)

test('E13: ten people are worth 3 million from a wage of 3,980.80 a month', () => {
  // finance-examples.json, E13: on-cost 28 %, wages + 5 %, other costs 150,000 a year.
  const npvAt = (wage: number) => {
    const saved = eightYears(10 * 12 * wage * 1.28, 0.05)
    return npv(RATE, [-3_000_000, ...saved.map((cny) => cny - 150_000)])
  }
  const wage = breakEven(npvAt, 0, 100_000)!
  expect(Math.abs(wage / 3980.796572286905 - 1)).toBeLessThan(1e-9)
})

test('E13: or from 231,979 more units a year at a margin of 3.2', () => {
  const npvAt = (units: number) => npv(RATE, [-3_000_000, ...eightYears(3.2 * units - 180_000)])
  const units = breakEven(npvAt, 0, 1e6)!
  expect(Math.abs(units / 231978.76647638762 - 1)).toBeLessThan(1e-9)
})

test('what pays or fails at both ends has no break-even between them', () => {
  expect(breakEven(() => 1, 0, 1)).toBeUndefined()
  expect(breakEven((x) => x - 5, 0, 1)).toBeUndefined()
  expect(breakEven(() => Number.NaN, 0, 1)).toBeUndefined()
  expect(breakEven((x) => x, 0, 1)).toBe(0)
  expect(breakEven((x) => 1 - x, 0, 1)).toBe(1)
})

test('a falling value is searched as well as a rising one', () => {
  expect(breakEven((x) => 3 - x, 0, 10)).toBeCloseTo(3, 14)
})
