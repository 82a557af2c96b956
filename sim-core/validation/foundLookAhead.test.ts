/** Small lines on which orders found by trying were others than those of the slow simulator. */
import { expect, test } from 'vitest'

import { aLine, aSource, takes } from '../engine/aLine.ts'
import { exitsS } from '../engine/readings.ts'
import type { LinePlan, OrderPlan, SourcePlan } from '../engine/index.ts'

const lookAhead = { horizonS: 200, rollouts: 1, candidates: 2 }

/** Single jobs, each `[atS, product, dueS]`, of which the next is found by trying. */
const tried = (...orders: (readonly [number, number, number])[]): SourcePlan['supply'] => ({
  kind: 'orders',
  periodS: Infinity,
  orders: orders.map(([atS, product, dueS]): OrderPlan => ({ atS, product, quantity: 1, dueS })),
})

const SEQUENCES = ['fifo', 'leastSetup'] as const

/** Two sources, a press for each of them and one behind both, which sets up for 10 s. */
function twoSources(
  supplies: readonly [SourcePlan['supply'], SourcePlan['supply']],
  servers: number,
  changes: Partial<LinePlan> = {},
): LinePlan {
  const calendar = changes.calendars === undefined ? -1 : 0
  const setup = { begins: 'firstJob' as const, timeS: [[0, 10], [10, 0]], workers: [] }
  return aLine(
    [
      { run: takes(10), next: 2, calendar },
      { run: takes(20), next: 2, servers, calendar },
      { run: takes(1), setup, bufferCapacity: Infinity },
    ],
    {
      products: 2,
      sources: supplies.map((supply, to) =>
        aSource({ id: `source ${to}`, to, supply, lookAhead, sequence: SEQUENCES[to]! }),
      ),
      horizonS: 100,
      ...changes,
    },
  )
}

test('jobs that a try ships before the warm-up ends are late in it all the same', () => {
  const line = aLine([{ run: takes(10), productFactor: [1, 0.2] }], {
    products: 2,
    sources: [aSource({ supply: tried([0, 0, 0], [0, 1, 4]), lookAhead })],
    warmupS: 11,
    horizonS: 50,
  })
  // The long job first: 10 s late, the short one 8. The short one first: 0, and the long one 12.
  expect(exitsS(line)).toEqual([2, 12])
})

test('a choice that ends in a deadlock is as late as it is at the end of the try', () => {
  // Product 1 comes back to the only machine, and blocks it for ever.
  const supply = tried([0, 1, 100], [0, 0, 1])
  const line = aLine([{ run: takes(5), productFactor: [2, 1], routing: { kind: 'plan' } }], {
    products: 2,
    visits: [[0], [0, 0]],
    sources: [aSource({ supply, lookAhead, entry: 'visits' })],
    horizonS: 50,
  })
  // First it would hold up product 0 for ever; last, product 0 is only 9 s late.
  expect(exitsS(line)).toEqual([10])
})

test('a try knows what another source has chosen', () => {
  const line = twoSources(
    [tried([5, 0, 38], [5, 1, 28]), tried([0, 0, 1000], [1, 0, 1000], [1, 1, 41])],
    1,
  )
  // At 1 the second source chooses product 1, due at 41, against its sequence: it is at the last
  // press at 40. At 5 the first one has to choose. Product 0 first: 16, 21, 36 and then 41, so that
  // 8 s are lost. Product 1 first: 26, 37, 38 and then 51, so that 10 s are lost.
  expect(exitsS(line)).toEqual([16, 21, 36, 41, 71])
})

test('in a try the sources that have not chosen release by their sequence at once', () => {
  const line = twoSources(
    [tried([0, 0, 1000], [5, 0, 53], [5, 1, 60]), tried([0, 0, 1000], [5, 1, 900], [5, 1, 1000])],
    2,
    { calendars: [{ id: 'from 10', periodS: 1000, onS: [[10, 1000]] }] },
  )
  // At 10 both let in their first. With product 1 of the second source at 10, too, the last press
  // is set up for it from 31 to 41. Product 1 of the first source next: done at 43, and the other
  // at 54, 1 s late. Product 0 next: done at 53, and the other at 64, 4 s late.
  expect(exitsS(line)).toEqual([21, 31, 42, 43, 54, 65])
})
