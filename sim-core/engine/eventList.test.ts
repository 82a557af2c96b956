import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createEventList, earliest, schedule } from './eventList.ts'

/** Sizes on both sides of the limit between scan and tree, powers of two and their neighbours. */
const SIZES = [1, 2, 3, 12, 23, 24, 25, 31, 32, 33, 64, 100]

const operation = fc.record({
  slot: fc.nat(99),
  // Few keys, so that ties are common; one in eight cancels.
  key: fc.oneof({ weight: 7, arbitrary: fc.nat(20) }, { weight: 1, arbitrary: fc.constant(null) }),
})

describe.each(SIZES)('an event list of %i slots', (slots) => {
  test('always names the slot that a sorted list has first', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const list = createEventList(slots)
        const keys = Array.from({ length: slots }, () => Infinity)
        for (const { slot, key } of operations) {
          schedule(list, slot % slots, key ?? Infinity)
          keys[slot % slots] = key ?? Infinity
          const sorted = keys.map((due, at) => ({ due, at })).toSorted(byKeyThenSlot)
          expect(earliest(list)).toBe(sorted[0]!.at)
        }
      }),
      { seed: 1 },
    )
  })

  test('has nothing pending at first', () => {
    const list = createEventList(slots)
    expect(list.due[earliest(list)]).toBe(Infinity)
  })
})

type Pending = { readonly due: number; readonly at: number }

const byKeyThenSlot = (a: Pending, b: Pending) => (a.due === b.due ? a.at - b.at : a.due - b.due)
