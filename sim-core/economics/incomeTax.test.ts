import { expect, test } from 'vitest'

import { incomeTaxCny, projectTaxCny, taxByYear } from './incomeTax.ts'
import type { TaxPayer, TaxRegime } from './incomeTax.ts'

const SMALL: TaxRegime = { kind: 'smallLowProfit', staff: 80, assetsCny: 20_000_000 }
const STANDARD: TaxRegime = { kind: 'standard' }

const ample: TaxPayer = {
  regime: STANDARD,
  carryForwardYears: 5,
  otherProfitCny: [100_000_000],
}
const alone: TaxPayer = { ...ample, otherProfitCny: [] }

test('E15: one yuan over 3 million costs a small firm 600,000', () => {
  // finance-examples.json, E15
  expect(incomeTaxCny(2_999_999, SMALL)).toBeCloseTo(149_999.95, 6)
  expect(incomeTaxCny(3_000_000, SMALL)).toBe(150_000)
  expect(incomeTaxCny(3_000_001, SMALL)).toBe(750_000.25)
  expect(incomeTaxCny(3_000_001, { kind: 'highTech' })).toBeCloseTo(450_000.15, 6)
})

test('E15: a subsidy of 400,000 on an income of 2.9 million costs 680,000 of tax', () => {
  const payer = { ...ample, regime: SMALL, otherProfitCny: [2_900_000] }
  expect(projectTaxCny([400_000], payer)).toEqual([680_000])
})

test('a firm with too many people or assets is not small', () => {
  expect(incomeTaxCny(1_000_000, { ...SMALL, staff: 301 })).toBe(250_000)
  expect(incomeTaxCny(1_000_000, { ...SMALL, assetsCny: 50_000_001 })).toBe(250_000)
  expect(incomeTaxCny(1_000_000, { ...SMALL, staff: 300, assetsCny: 50_000_000 })).toBe(50_000)
})

test('where the firm earns enough, a loss of the project saves tax in its year', () => {
  expect(projectTaxCny([-2_000_000, 1_000_000], ample)).toEqual([-500_000, 250_000])
})

test('a project on its own carries its loss forward, and pays nothing until it is used up', () => {
  expect(projectTaxCny([-2_000_000, 1_500_000, 1_500_000], alone)).toEqual([0, 0, 250_000])
})

test('a loss lapses after its years, the oldest is used first', () => {
  const short = { ...alone, carryForwardYears: 2 }
  // 100 of year 0 has lapsed in year 3; of year 2, 50 are left.
  expect(taxByYear([-100, 0, -50, 400], short)).toEqual([0, 0, 0, 87.5])
  expect(taxByYear([-100, -100, 100, 200], short)).toEqual([0, 0, 0, 25])
})

test('no income, no tax', () => {
  expect(incomeTaxCny(0, STANDARD)).toBe(0)
  expect(incomeTaxCny(-5, SMALL)).toBe(0)
})
