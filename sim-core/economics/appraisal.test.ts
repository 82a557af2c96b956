import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { annualise, discountedPayback, mirr, monthlyRate, npv, payback } from './appraisal.ts'

const flow = fc.integer({ min: -1_000_000, max: 1_000_000 })
const flows = fc.array(flow, { minLength: 1, maxLength: 60 })

test('E8: the net present values of -1000, 2500, -1540 at 0, 20 and 50 %', () => {
  const stream = [-1000, 2500, -1540]
  expect(npv(0, stream)).toBe(-40)
  expect(npv(0.2, stream)).toBeCloseTo(13.88888888888889, 10) // finance model, E8
  expect(npv(0.5, stream)).toBeCloseTo(-17.77777777777778, 10)
})

test('E8: the modified rate of -1000, 2500, -1540 at 12 % and 8 % is 10.091964 %', () => {
  expect(mirr([-1000, 2500, -1540], 0.12, 0.08)).toBeCloseTo(0.10091963743780699, 12)
})

test('the modified rate is undefined for flows of one sign', () => {
  expect(mirr([100, 20], 0.1, 0.1)).toBeUndefined()
  expect(mirr([-100, -20], 0.1, 0.1)).toBeUndefined()
})

test('the net present value is linear in the flows', () => {
  fc.assert(
    fc.property(flows, flow, fc.integer({ min: -5, max: 5 }), (stream, shift, factor) => {
      const other = stream.map((value) => value + shift)
      const mixed = stream.map((value, t) => factor * value + other[t]!)
      const expected = factor * npv(0.01, stream) + npv(0.01, other)
      expect(Math.abs(npv(0.01, mixed) - expected)).toBeLessThanOrEqual(1e-4)
    }),
    { seed: 1 },
  )
})

test('twelve months at the monthly rate are a year at the yearly rate', () => {
  expect(monthlyRate(0)).toBe(0)
  expect(annualise(monthlyRate(0.1))).toBeCloseTo(0.1, 14)
  expect(annualise(0.01)).toBeCloseTo(0.12682503013196977, 14) // 1.01¹² − 1
})

test('E1: a nominal 4.35 % is effectively 4.437785 %', () => {
  expect(annualise(0.0435 / 12)).toBeCloseTo(0.04437784687092609, 14)
})

test('the pay-back is linear inside the period', () => {
  expect(payback([-100, 40, 40, 40])).toBe(2.5) // 100 = 40 + 40 + ½ · 40
})

test('a stream that slips into the red again pays back when it leaves it for good', () => {
  // totals −100, 20, −30, 30
  expect(payback([-100, 120, -50, 60])).toBe(2.5)
})

test('a stream that ends in the red never pays back, however long it was out of it', () => {
  expect(payback([-100, 150, -60])).toBeUndefined()
})

test('a stream that never is in the red pays back at once', () => {
  expect(payback([0, 5])).toBe(0)
  expect(payback([])).toBe(0)
})

test('a stream that reaches exactly zero has paid back', () => {
  expect(payback([-100, 50, 50])).toBe(2)
})

test('the discounted pay-back is that of the discounted flows', () => {
  // 60 / 1.1 = 54.5455; the other 45.4545 of 60 / 1.21 in the second period
  const expected = 1 + (100 - 60 / 1.1) / (60 / 1.21)
  expect(discountedPayback(0.1, [-100, 60, 60])).toBeCloseTo(expected, 12)
})

test('more saving never lengthens the pay-back', () => {
  const saving = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(saving, saving, fc.integer({ min: 1, max: 100_000 }), (a, b, outlay) => {
      const paysBack = (monthly: number) =>
        payback([-outlay, ...Array.from({ length: 60 }, () => monthly)]) ?? Infinity
      expect(paysBack(Math.max(a, b))).toBeLessThanOrEqual(paysBack(Math.min(a, b)))
    }),
    { seed: 2 },
  )
})
