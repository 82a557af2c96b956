import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { npv } from './appraisal.ts'
import { irr } from './irr.ts'

/** Flows whose rates are the given ones: −1000 times the product of (1 + r) − (1 + rᵢ). */
function flowsWithRates(rates: readonly number[]): number[] {
  return rates.reduce(
    (flows, rate) => [...flows, 0].map((flow, t) => flow - (flows[t - 1] ?? 0) * (1 + rate)),
    [-1000],
  )
}

function ratesOf(flows: readonly number[]): readonly number[] {
  const found = irr(flows)
  if (found.status === 'single') return [found.ratePerPeriod]
  return found.status === 'multiple' ? found.roots : []
}

test('E8: -1000, 2500, -1540 has the two rates 10 % and 40 %', () => {
  // −1000 (1 + r)² + 2500 (1 + r) − 1540 = −1000 (1 + r − 1.1)(1 + r − 1.4)
  const found = irr([-1000, 2500, -1540])
  expect(found.status).toBe('multiple')
  const [low, high] = ratesOf([-1000, 2500, -1540])
  expect(low).toBeCloseTo(0.1, 12)
  expect(high).toBeCloseTo(0.4, 12)
})

test('E8: -1000, 2000, -1100 has no rate', () => {
  // discriminant 2000² − 4 · 1000 · 1100 < 0
  expect(irr([-1000, 2000, -1100])).toEqual({ status: 'none' })
})

test('flows of one sign, and no flows, have no rate', () => {
  expect(irr([100, 0, 20])).toEqual({ status: 'none' })
  expect(irr([])).toEqual({ status: 'none' })
  expect(irr([0, 0])).toEqual({ status: 'none' })
})

test('a loss has a negative rate', () => {
  expect(ratesOf([-1000, 900])[0]).toBeCloseTo(-0.1, 12) // 900 / 1000 − 1
})

test('a curve that only touches zero has that one rate', () => {
  // −100 (1 − x)²: both roots at x = 1
  const found = irr([-100, 200, -100])
  expect(found.status).toBe('single')
  expect(ratesOf([-100, 200, -100])[0]).toBeCloseTo(0, 7)
})

test('a curve that crosses zero with a triple root has that one rate', () => {
  const flows = flowsWithRates([0.2, 0.2, 0.2])
  expect(ratesOf(flows).length).toBe(1)
  expect(ratesOf(flows)[0]).toBeCloseTo(0.2, 3) // a triple root is known to the cube root of 1e−16
})

test('when the running total turns once, the positive rate is the answer', () => {
  // Roots 25 % and −50 %; totals −1000, 750, 125: one turn, three signs of flows.
  const flows = flowsWithRates([0.25, -0.5])
  const total = flows.reduce((sum, flow) => sum + flow, 0)
  expect(flows).toEqual([-1000, 1750, -625])
  expect(total).toBe(125)
  const found = irr(flows)
  expect(found.status).toBe('single')
  expect(ratesOf(flows)[0]).toBeCloseTo(0.25, 12)
})

test('a running total that ends at zero proves nothing: both rates are listed', () => {
  // −100 + 150 x − 50 x² = −50 (x − 1)(x − 2); totals −100, 50, 0
  const flows = [-100, 150, -50]
  expect(irr(flows).status).toBe('multiple')
  expect(ratesOf(flows)[0]).toBeCloseTo(-0.5, 12)
  expect(ratesOf(flows)[1]).toBeCloseTo(0, 12)
})

test('a financed machine with a closing refund has one positive rate for the borrower', () => {
  // 100 borrowed, 60 repaid twice, 5 refunded: 100 − 60 v − 60 v² + 5 v³ = 0.
  const flows = [100, -60, -60, 5]
  const [rate] = ratesOf(flows)
  expect(irr(flows).status).toBe('single')
  expect(npv(rate!, flows)).toBeCloseTo(0, 10)
  expect(rate).toBeGreaterThan(0)
})

test('a 240-month project with overhauls every two years has a rate of zero value', () => {
  const flows = Array.from({ length: 241 }, (_, t) =>
    t === 0 ? -1_000_000 : t % 24 === 0 ? -150_000 : 25_000,
  )
  const rates = ratesOf(flows)
  expect(rates.length).toBeGreaterThan(0)
  for (const rate of rates) expect(Math.abs(npv(rate, flows))).toBeLessThan(1e-4)
})

test('every positive rate put into a stream is found again', () => {
  const rate = fc.integer({ min: 1, max: 60 }).map((k) => k / 20)
  fc.assert(
    fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 5 }), (rates) => {
      const found = ratesOf(flowsWithRates(rates))
      const wanted = rates.toSorted((a, b) => a - b)
      expect(found.length).toBe(wanted.length)
      wanted.forEach((value, k) => expect(found[k]).toBeCloseTo(value, 6))
    }),
    { seed: 8, numRuns: 300 },
  )
})

test('no change of sign of the net present value is missed', () => {
  // 1 / (2 + r) in steps of 1 / 500: between two steps of different sign there is a rate. A single
  // answer speaks of positive rates only.
  const grid = Array.from({ length: 499 }, (_, k) => 500 / (499 - k) - 2)
  const flow = fc.integer({ min: -20, max: 20 })
  fc.assert(
    fc.property(fc.array(flow, { minLength: 2, maxLength: 8 }), (flows) => {
      const values = grid.map((rate) => npv(rate, flows))
      const rates = ratesOf(flows)
      const from = irr(flows).status === 'single' && rates[0]! > 0 ? 0 : -1
      grid.slice(1).forEach((high, k) => {
        const low = grid[k]!
        if (low < from || values[k]! * values[k + 1]! >= 0) return
        expect(rates.some((rate) => rate >= low && rate <= high)).toBe(true)
      })
    }),
    { seed: 12, numRuns: 500 },
  )
})

test('the rates do not change with the size of the flows or with empty periods around them', () => {
  const flow = fc.integer({ min: -1000, max: 1000 })
  fc.assert(
    fc.property(fc.array(flow, { minLength: 2, maxLength: 12 }), (flows) => {
      const rates = ratesOf(flows)
      expect(ratesOf(flows.map((value) => value * -4096))).toEqual(rates)
      expect(ratesOf([0, ...flows, 0, 0])).toEqual(rates)
    }),
    { seed: 9, numRuns: 300 },
  )
})

test('the net present value is zero at every rate that is found', () => {
  const flow = fc.integer({ min: -1000, max: 1000 })
  fc.assert(
    fc.property(fc.array(flow, { minLength: 2, maxLength: 30 }), (flows) => {
      for (const rate of ratesOf(flows)) {
        const size = npv(rate, flows.map(Math.abs))
        expect(Math.abs(npv(rate, flows))).toBeLessThanOrEqual(1e-9 * size)
      }
    }),
    { seed: 10, numRuns: 500 },
  )
})
