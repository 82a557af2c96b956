/** What the machines of a starting state are set up for. */
import { expect, test } from 'vitest'

import { aLine, aSource, takes } from './aLine.ts'
import type { StartMachinePlan } from './plan.ts'
import { exitsS } from './readings.ts'

const machine = { station: 0, machine: 0, setFor: null, inHand: null, repairLeftS: null }

/** One job of product 1 from outside, 10 s each; a set-up takes 5 s. */
const exits = (initial: number, state: Partial<StartMachinePlan>, product = 1) =>
  exitsS(
    aLine(
      [
        {
          run: takes(10),
          productFactor: [1, 1],
          setup: { timeS: [[0, 5], [5, 0]], begins: 'firstJob', workers: [], initial },
        },
      ],
      {
        products: 2,
        sources: [
          aSource({
            supply: {
              kind: 'orders',
              periodS: Infinity,
              orders: [{ atS: 0, product, quantity: 1 }],
            },
          }),
        ],
        start: { queued: [], machines: [{ ...machine, ...state }] },
      },
    ),
  )

const inHand = { product: 1, quantity: 1, leftS: 4 }

test.each([
  ['nothing is said: the initial product holds', 1, {}, 1, [10]],
  ['nothing is said, and the job is another', 0, {}, 1, [15]],
  ['it is said, against the initial product', 0, { setFor: 1 }, 1, [10]],
  ['a job is in hand: it is set up for that', 0, { inHand }, 1, [4, 14]],
  ['a job is in hand, and the next is another', 1, { inHand }, 0, [4, 19]],
  ['a job is in hand and more is said', 0, { inHand, setFor: 0 }, 1, [4, 19]],
])('%s', (_, initial, state, product, expected) => {
  expect(exits(initial, state, product)).toEqual(expected)
})
