/** A batch of what is there that does not wait for ever: traces by hand. */
import { describe, expect, test } from 'vitest'

import { aLine, orderedOnce, takes } from './aLine.ts'
import { exitsS } from './readings.ts'

/** Jobs that come at these instants to an oven of 10 s for so many, which waits 30 s at most. */
const oven = (atS: readonly number[], min: number, runS = 10) =>
  exitsS(
    aLine([{ run: takes(runS), bufferCapacity: 9, batchRange: { min, max: 4, timeoutS: 30 } }], {
      sources: [orderedOnce(...atS.map((at): [number, number, number] => [at, 0, 1]))],
    }),
  )

describe('a batch with a time-out', () => {
  test('starts with one job when it has waited long enough, each time anew', () => {
    expect(oven([0, 100], 2)).toEqual([40, 140])
  })

  test('takes along what comes at the instant of the time-out', () => {
    expect(oven([0, 30], 3)).toEqual([40, 40])
  })

  test('counts from the first who waits, not from the last', () => {
    expect(oven([0, 20], 3)).toEqual([40, 40])
    expect(oven([0, 20, 35], 3)).toEqual([40, 40, 75])
  })

  test('has run out by the time the machine is free', () => {
    // 0 and 1 are at the machine until 51; the one of 5 has waited 30 s by then.
    expect(oven([0, 1, 5], 2, 50)).toEqual([51, 51, 101])
  })

  test('does not hold up what has enough jobs', () => {
    expect(oven([0, 5], 2)).toEqual([15, 15])
  })
})
