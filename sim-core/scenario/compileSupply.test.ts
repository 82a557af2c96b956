import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { OrderPlan } from '../engine/index.ts'
import { A_DAY, aLine, aProduct } from './aLine.ts'
import { compileSource } from './compileSupply.ts'

const DAY_S = 86_400
const OPENS_S = 28_800

interface Demand {
  readonly goodPerShift: number
  readonly changeoversPerDay?: number
  readonly shares: readonly number[]
}

const lineOf = ({ shares, ...demand }: Demand) =>
  aLine({
    calendars: [A_DAY],
    products: shares.map((share, p) => aProduct(`P${p}`, share)),
    source: { supply: { kind: 'demand', ...demand } },
  })

function ordersOf(demand: Demand, days: number): readonly OrderPlan[] {
  const { supply } = compileSource(lineOf(demand), days * DAY_S, false)
  return supply.kind === 'orders' ? supply.orders : []
}

const shown = (orders: readonly OrderPlan[]) =>
  orders.map(({ atS, product, quantity }) => [(atS - OPENS_S) / DAY_S, product, quantity])

test('one product is ordered once a day, at the first working instant', () => {
  const orders = ordersOf({ goodPerShift: 100, shares: [1] }, 2)
  expect(shown(orders)).toEqual([
    [0, 0, 100],
    [1, 0, 100],
  ])
})

test('products take turns within a day unless it is said how often', () => {
  const orders = ordersOf({ goodPerShift: 100, shares: [0.7, 0.3] }, 2)
  expect(shown(orders)).toEqual([
    [0, 0, 70],
    [0, 1, 30],
    [1, 0, 70],
    [1, 1, 30],
  ])
})

test('with one changeover a day for two products each has its day', () => {
  const orders = ordersOf({ goodPerShift: 100, changeoversPerDay: 1, shares: [0.5, 0.5] }, 2)
  expect(shown(orders)).toEqual([
    [0, 0, 100],
    [1, 1, 100],
  ])
})

test('lots are as long as the changeovers ask for, and are cut at the end of the day', () => {
  // A cycle of 8,000 × 3 / 2.5 = 9,600 jobs: lots of 3,840, 3,360 and 2,400.
  const demand = { goodPerShift: 8000, changeoversPerDay: 2.5, shares: [0.4, 0.35, 0.25] }
  expect(shown(ordersOf(demand, 3))).toEqual([
    [0, 0, 3840],
    [0, 1, 3360],
    [0, 2, 800],
    [1, 2, 1600],
    [1, 0, 3840],
    [1, 1, 2560],
    [2, 1, 800],
    [2, 2, 2400],
    [2, 0, 3840],
    [2, 1, 960],
  ])
})

test('a fraction of a unit that is demanded every day is not lost', () => {
  const orders = ordersOf({ goodPerShift: 10.25, shares: [1] }, 4)
  expect(orders.map(({ quantity }) => quantity)).toEqual([10, 11, 10, 10])
})

test('lots of a third of ten jobs come to a third of all jobs, though none is that long', () => {
  const third = 1 / 3
  const demand = { goodPerShift: 10, changeoversPerDay: 3, shares: [third, third, third] }
  const orders = ordersOf(demand, 30)
  const jobs = [0, 1, 2].map((product) =>
    orders.reduce((sum, order) => sum + (order.product === product ? order.quantity : 0), 0),
  )
  expect(jobs).toEqual([100, 100, 100])
})

test('a product that nobody asks for is not ordered', () => {
  const orders = ordersOf({ goodPerShift: 10, shares: [0.5, 0, 0.5] }, 1)
  expect(orders.map(({ product }) => product)).toEqual([0, 2])
})

test('orders follow demand, shares and changeovers whatever they are', () => {
  const demands = fc.record({
    goodPerShift: fc.integer({ min: 1000, max: 9000 }),
    changeoversPerDay: fc.double({ min: 0.2, max: 20, noNaN: true }),
    weights: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 5 }),
  })
  fc.assert(
    fc.property(demands, ({ goodPerShift, changeoversPerDay, weights }) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const shares = weights.map((weight) => weight / total)
      const days = 50
      const orders = ordersOf({ goodPerShift, changeoversPerDay, shares }, days)
      expect(orders.every(({ quantity }) => quantity > 0)).toBe(true)
      const perDay = Array.from({ length: days }, () => 0)
      const perProduct = shares.map(() => 0)
      for (const { atS, product, quantity } of orders) {
        perDay[(atS - OPENS_S) / DAY_S]! += quantity
        perProduct[product]! += quantity
      }
      expect(perDay.every((jobs) => jobs === goodPerShift)).toBe(true)
      // The sequence ends somewhere in a cycle: no product is off by more than a lot of its own,
      // and a unit for the rounding of each product.
      const cycle = (goodPerShift * shares.length) / changeoversPerDay
      perProduct.forEach((jobs, p) => {
        const off = Math.abs(jobs - shares[p]! * goodPerShift * days)
        expect(off).toBeLessThanOrEqual(shares[p]! * cycle + shares.length)
      })
      // Neither do the changes differ by more than one cycle from what was asked for.
      const changes = orders.filter(({ product }, i) => i > 0 && product !== orders[i - 1]!.product)
      const fewest = Math.min(changeoversPerDay * days, changes.length)
      const most = Math.max(changeoversPerDay * days, changes.length)
      expect(most - fewest).toBeLessThanOrEqual(shares.length + 1)
    }),
    { numRuns: 50 },
  )
})

test('orders of the whole run are one period, a whole number of calendar periods', () => {
  const { supply } = compileSource(lineOf({ goodPerShift: 10, shares: [1] }), 2.5 * DAY_S, false)
  expect(supply).toMatchObject({ kind: 'orders', periodS: 3 * DAY_S })
})

test('the capacity question asks for the same lots, endlessly', () => {
  const demand = { goodPerShift: 8000, changeoversPerDay: 2.5, shares: [0.4, 0.35, 0.25] }
  const { supply } = compileSource(lineOf(demand), DAY_S, true)
  expect(supply).toEqual({
    kind: 'saturated',
    lots: [
      { product: 0, quantity: 3840 },
      { product: 1, quantity: 3360 },
      { product: 2, quantity: 2400 },
    ],
  })
})

test('scrap is made again for a demand, and otherwise only if the document says so', () => {
  const demanded = lineOf({ goodPerShift: 10, shares: [1] })
  expect(compileSource(demanded, 1, false).replacesScrap).toBe(true)
  expect(compileSource(aLine(), 1, false).replacesScrap).toBe(false)
  const source = { supply: { kind: 'saturated' }, replacesScrap: true }
  expect(compileSource(aLine({ source }), 1, false).replacesScrap).toBe(true)
})

test('arrivals keep their times and their mix', () => {
  const interarrival = { kind: 'exponential', mean: 2 }
  const products = [aProduct('P0', 0.25), aProduct('P1', 0.75)]
  const line = aLine({ products, source: { supply: { kind: 'arrivals', interarrival } } })
  expect(compileSource(line, 1, false).supply).toEqual({
    kind: 'arrivals',
    interarrival,
    mix: [0.25, 0.75],
  })
})

test('jobs enter at the first station or where the document says', () => {
  const source = { to: 'S2', supply: { kind: 'saturated' } }
  expect(compileSource(aLine(), 1, false).to).toBe(0)
  expect(compileSource(aLine({ source }), 1, false).to).toBe(1)
})
