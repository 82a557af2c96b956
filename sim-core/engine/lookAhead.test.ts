/** Dispatching by trying: what it finds, what it costs, and that it is repeatable. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aLine, aSource, exponential, takes } from './aLine.ts'
import type { LinePlan, LookAheadPlan, OrderPlan, SourcePlan } from './plan.ts'
import { exitsS, shippedOf } from './readings.ts'
import { createRun, restore, simulate } from './run.ts'

const far: LookAheadPlan = { horizonS: 1000, rollouts: 1, candidates: 10 }

/** One machine; product p takes 10 (p + 1) s. */
function shop(orders: readonly OrderPlan[], source: Partial<SourcePlan> = {}): LinePlan {
  return aLine([{ run: takes(10), productFactor: [1, 2, 3] }], {
    products: 3,
    sources: [aSource({ supply: { kind: 'orders', periodS: Infinity, orders }, ...source })],
  })
}

const order = (product: number, dueS?: number, atS = 0): OrderPlan => ({
  product,
  quantity: 1,
  atS,
  ...(dueS === undefined ? {} : { dueS }),
})

const lateS = (plan: LinePlan) => simulate(plan, 1, 0).orders!.tardinessTicks / 1e6

describe('looking ahead', () => {
  test('takes the urgent order first, though it came last', () => {
    const orders = [order(2, 100), order(1, 90), order(0, 12)]
    expect(lateS(shop(orders))).toBe(60 - 12)
    expect(lateS(shop(orders, { lookAhead: far }))).toBe(0)
  })

  test('spares a set-up where nothing is due', () => {
    const setup = {
      begins: 'firstJob' as const,
      timeS: [
        [0, 30],
        [30, 0],
      ],
      workers: [],
    }
    const supply = {
      kind: 'orders' as const,
      periodS: Infinity,
      orders: [1, 0, 1].map((product) => ({ product, quantity: 2, atS: 0 })),
    }
    const plan = (lookAhead?: LookAheadPlan) =>
      aLine([{ run: takes(10), setup, productFactor: [1, 1] }], {
        products: 2,
        sources: [aSource({ supply, ...(lookAhead === undefined ? {} : { lookAhead }) })],
      })
    expect(exitsS(plan())).toEqual([40, 50, 90, 100, 140, 150])
    // Product 0, for which it stands, then both orders of product 1.
    expect(exitsS(plan({ ...far, horizonS: 95 }))).toEqual([10, 20, 60, 70, 80, 90])
  })

  test('chooses among the first candidates only', () => {
    const orders = [order(2, 100), order(1, 90), order(0, 12)]
    // Whichever of the first two goes first, by the rule the third is done at 60: the first. Then
    // it is seen, and goes next.
    const plan = shop(orders, { lookAhead: { ...far, candidates: 2 } })
    expect(lateS(plan)).toBe(30 + 10 - 12)
  })

  test('with one candidate is the rule itself, to the last bit', () => {
    const orders = [order(2, 100), order(1, 90), order(0, 12), order(1, 95, 25)]
    for (const sequence of ['fifo', 'dueDate', 'leastSetup'] as const) {
      const one = shop(orders, { sequence, lookAhead: { ...far, candidates: 1 } })
      expect(simulate(one, 1, 0)).toEqual(simulate(shop(orders, { sequence }), 1, 0))
    }
  })

  test('is never later than the rule it starts from, where nothing is random', () => {
    // Sequential improvement of rollouts (Bertsekas, Tsitsiklis & Wu 1997, proposition 3.1).
    const orders = fc.array(
      fc.record({ product: fc.nat(2), dueS: fc.integer({ min: 5, max: 120 }) }),
      { minLength: 2, maxLength: 6 },
    )
    fc.assert(
      fc.property(orders, fc.constantFrom('fifo', 'dueDate'), (drawn, sequence) => {
        const list = drawn.map(({ product, dueS }) => order(product, dueS))
        const ruled = lateS(shop(list, { sequence }))
        expect(lateS(shop(list, { sequence, lookAhead: far }))).toBeLessThanOrEqual(ruled)
      }),
      { numRuns: 40, seed: 7 },
    )
  })
})

const random = aLine([{ run: exponential(10) }, { run: exponential(9), bufferCapacity: 3 }], {
  products: 2,
  stations: aLine([{ run: exponential(10) }, { run: exponential(9), bufferCapacity: 3 }], {
    products: 2,
  }).stations.map((station) => ({
    ...station,
    setup: {
      begins: 'firstJob' as const,
      timeS: [
        [0, 20],
        [20, 0],
      ],
      workers: [],
    },
  })),
  sources: [
    aSource({
      supply: {
        kind: 'arrivals',
        interarrival: exponential(45),
        mix: [0.5, 0.5],
        batch: [0.4, 0.3, 0.3],
        dueAfter: { kind: 'uniform', low: 50, high: 300 },
      },
      lookAhead: { horizonS: 200, rollouts: 2, candidates: 4 },
    }),
  ],
  horizonS: 2000,
})

describe('a run that looks ahead', () => {
  test('is the same in slices, and from a copy', () => {
    const whole = simulate(random, 3, 1)
    const sliced = createRun(random, 3, 1)
    while (!sliced.advanceTo(2000 * 1e6, 1));
    expect(sliced.record()).toEqual(whole)
    const half = createRun(random, 3, 1)
    half.advanceTo(900 * 1e6)
    const copy = restore(structuredClone(half.snapshot()))
    copy.advanceTo(2000 * 1e6)
    expect(copy.record()).toEqual(whole)
    expect(shippedOf(whole)).toBeGreaterThan(20)
  })

  test('is the same traced', () => {
    const traced = createRun(random, 3, 1, true)
    traced.advanceTo(2000 * 1e6)
    expect(traced.record()).toEqual(simulate(random, 3, 1))
  })

  test.each(['fifo', 'dueDate'] as const)('serves due dates better than %s alone', (sequence) => {
    const { lookAhead, ...source } = { ...random.sources[0]!, sequence }
    const lateTicks = (plan: LinePlan) =>
      Array.from({ length: 8 }, (_, r) => simulate(plan, 9, r).orders!.tardinessTicks).reduce(
        (sum, ticks) => sum + ticks,
        0,
      )
    const ruled = lateTicks({ ...random, sources: [source] })
    expect(lateTicks({ ...random, sources: [{ ...source, lookAhead: lookAhead! }] })).toBeLessThan(
      ruled,
    )
  })
})
