import { expect, test } from 'vitest'

import { incomeTaxCny, projectTax, taxByYear } from './incomeTax.ts'
import type { TaxPayer, TaxRegime } from './incomeTax.ts'

const SMALL: TaxRegime = { kind: 'smallLowProfit', staff: 80, assetsCny: 20_000_000 }
const STANDARD: TaxRegime = { kind: 'standard' }

const ample: TaxPayer = {
  regime: STANDARD,
  carryForwardYears: 5,
  otherProfitCny: [100_000_000],
}
const alone: TaxPayer = { ...ample, otherProfitCny: [] }
const years = (...incomeCny: number[]) => incomeCny.map((cny) => ({ incomeCny: cny }))
const projectTaxCny = (incomeCny: readonly number[], payer: TaxPayer) =>
  projectTax(years(...incomeCny), payer).map(({ taxCny }) => taxCny)

const taxOf = (incomeCny: readonly number[], payer: TaxPayer) =>
  taxByYear(years(...incomeCny), payer).map(({ taxCny }) => taxCny)

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
  expect(taxOf([-100, 0, -50, 400], short)).toEqual([0, 0, 0, 87.5])
  expect(taxOf([-100, -100, 100, 200], short)).toEqual([0, 0, 0, 25])
})

test('no income, no tax', () => {
  expect(incomeTaxCny(0, STANDARD)).toBe(0)
  expect(incomeTaxCny(-5, SMALL)).toBe(0)
})

test('a high-tech enterprise may carry its losses forward for ten years, others for five', () => {
  const { carryForwardYears: _, ...unsaid } = alone
  const highTech: TaxPayer = { ...unsaid, regime: { kind: 'highTech' } }
  const late = [-100, ...Array.from({ length: 9 }, () => 0), 100]
  expect(taxOf(late, highTech).at(-1)).toBe(0)
  expect(taxOf([-100, 0, ...late.slice(1)], highTech).at(-1)).toBe(15)
  expect(taxOf([-100, 0, 0, 0, 0, 100], unsaid).at(-1)).toBe(0)
  expect(taxOf([-100, 0, 0, 0, 0, 0, 100], unsaid).at(-1)).toBe(25)
})

test('a credit is set against the tax of its year and of five more, and then lapses', () => {
  const credited = taxByYear(
    [{ incomeCny: 100, creditCny: 60 }, ...years(100, 0, 0, 0, 0, 100)], alone,
  )
  // 25 of tax in a year: 25 in year 0, 25 in year 1, and 10 have lapsed in year 6.
  expect(credited.map(({ taxCny }) => taxCny)).toEqual([0, 0, 0, 0, 0, 0, 25])
  expect(credited.map(({ creditedCny }) => creditedCny)).toEqual([25, 25, 0, 0, 0, 0, 0])
})

test('quarters are prepaid on the profit of the year to date, and the year is settled', () => {
  const quarterly: TaxPayer = { ...alone, prepayment: 'quarterly' }
  const [year] = taxByYear([{ incomeCny: 400, toDateCny: [200, 100, 300] }], quarterly)
  // 25 % of 200; of 100 nothing is paid back; 25 % of 300 less what was paid; the rest.
  expect(year!.paymentsCny).toEqual([50, 0, 25, 25])
  expect(taxByYear(years(400), quarterly)[0]!.paymentsCny).toEqual([25, 25, 25, 25])
  expect(taxByYear(years(400), alone)[0]!.paymentsCny).toEqual([0, 0, 0, 100])
})

test('what was prepaid too much comes back with the settlement', () => {
  const quarterly: TaxPayer = { ...alone, prepayment: 'quarterly' }
  const [year] = taxByYear([{ incomeCny: -100, toDateCny: [200, 0, 0] }], quarterly)
  expect(year!.paymentsCny).toEqual([50, 0, 0, -50])
})

test('losses of earlier years lower the prepayments too', () => {
  const quarterly: TaxPayer = { ...alone, prepayment: 'quarterly' }
  const paid = taxByYear(years(-200, 400), quarterly)[1]!
  expect(paid.paymentsCny).toEqual([0, 0, 25, 25])
  expect(paid.taxCny).toBe(50)
})
