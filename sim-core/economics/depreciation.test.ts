import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { npv } from './appraisal.ts'
import {
  depreciationCny,
  type DepreciationMethod,
  type DepreciationTerms,
  withoutUntaxed,
} from './depreciation.ts'

const YEARLY_RATE = 0.1

/** Present value of the tax that deductions save, each at the end of its year. */
const shieldCny = (deductedCny: readonly number[], taxRate: number) =>
  taxRate * npv(YEARLY_RATE, [0, ...deductedCny])

const over = (method: DepreciationMethod, lifeYears = 10): DepreciationTerms => ({
  method,
  lifeYears,
  residualShare: 0.05,
})

test.each([
  // finance-examples.json, E9: a cost of 1 million, residual value 5 %, 10 % a year.
  [over('oneOff'), 0.25, 227272.72727272726],
  [over('straightLine'), 0.25, 145933.4687604862],
  [over('straightLine', 6), 0.25, 172395.73602037976],
  [over('doubleDeclining'), 0.25, 165541.31967807084],
  [over('oneOff'), 0.15, 136363.63636363635],
  [over('straightLine'), 0.15, 87560.08125629173],
  [over('oneOff'), 0.05, 45454.545454545456],
])('E9: what %o saves at a tax rate of %d is worth %d', (terms, taxRate, worthCny) => {
  const shield = shieldCny(depreciationCny(1_000_000, terms), taxRate)
  expect(Math.abs(shield / worthCny - 1)).toBeLessThan(1e-9)
})

test('a life of ten years may be shortened to six', () => {
  const shortened = depreciationCny(1_000_000, over('shortened'))
  expect(shortened).toEqual(depreciationCny(1_000_000, over('straightLine', 6)))
})

test('every method deducts the cost less the residual value, the one-off all of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000_000 }),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom<DepreciationMethod>('straightLine', 'doubleDeclining', 'shortened'),
      (costCny, lifeYears, method) => {
        const deducted = depreciationCny(costCny, { method, lifeYears, residualShare: 0.05 })
        const sum = deducted.reduce((total, cny) => total + cny, 0)
        expect(Math.abs(sum / (0.95 * costCny) - 1)).toBeLessThan(1e-12)
        expect(deducted.every((cny) => Number.isFinite(cny))).toBe(true)
      },
    ),
    { seed: 1 },
  )
  expect(depreciationCny(1_000_000, over('oneOff'))).toEqual([1_000_000])
})

/** E10: 1 million of subsidy in the second year of a machine for 10 million, no residual value. */
const taxFlowsCny = (method: DepreciationMethod, isTaxed: boolean) => {
  const all = depreciationCny(10_000_000, { method, lifeYears: 10, residualShare: 0 })
  const { deductedCny, addedBackCny } = isTaxed
    ? { deductedCny: all, addedBackCny: [] }
    : withoutUntaxed(all, 1_000_000, 1)
  const taxed = isTaxed ? 0.25 * npv(YEARLY_RATE, [0, 0, 1_000_000]) : 0
  return taxed + 0.25 * npv(YEARLY_RATE, [0, ...addedBackCny]) - shieldCny(deductedCny, 0.25)
}

test.each([
  ['straightLine', true, -1329530.2061782368],
  ['straightLine', false, -1390711.882075788],
  ['oneOff', true, -2066115.7024793387],
  ['oneOff', false, -2066115.7024793387],
] as const)('E10: with %s, taxed %s, tax is worth %d', (method, isTaxed, worthCny) => {
  expect(Math.abs(taxFlowsCny(method, isTaxed) / worthCny - 1)).toBeLessThan(1e-9)
})
