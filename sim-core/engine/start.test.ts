import { describe, expect, test } from 'vitest'

import { aFailure, aLine, oneByOne, orderedOnce, takes } from './aLine.ts'
import { exitsS, modesOf, startsOf } from './readings.ts'
import { simulate } from './run.ts'

const NOTHING = orderedOnce()
const idle = { setFor: null, inHand: null, repairLeftS: null }
const job = { product: 0, quantity: 1 }

describe('a line that starts from a given state', () => {
  const row = [{ run: takes(10) }, { run: takes(10), bufferCapacity: 3 }]

  test('goes on with what is in hand and what waits', () => {
    const line = aLine(row, {
      sources: [NOTHING],
      horizonS: 100,
      start: {
        queued: [{ ...job, station: 1, quantity: 2 }],
        machines: [
          { ...idle, station: 0, machine: 0, inHand: { ...job, leftS: 4 } },
          { ...idle, station: 1, machine: 0, inHand: { ...job, leftS: 7 } },
        ],
      },
    })
    // 7; then the two that wait, 17 and 27; the one from S1 came third.
    expect(exitsS(line)).toEqual([7, 17, 27, 37])
    const record = simulate(line, 1, 0)
    expect([record.wipAtStart, record.entered, record.wipAtEnd]).toEqual([4, 0, 0])
    expect(record.leadTicks).toBe((7 + 17 + 27 + 37) * 1e6)
  })

  test('waits for the repair of a machine that is down, job in hand or not', () => {
    const failures = [aFailure({ ttf: oneByOne(1000), repairers: [0] })]
    const line = (inHand: boolean) =>
      aLine([{ run: takes(10), failures }], {
        horizonS: 50,
        pools: [{ id: 'repairer', people: 1 }],
        start: {
          queued: [],
          machines: [
            {
              ...idle,
              station: 0,
              machine: 0,
              repairLeftS: 20,
              inHand: inHand ? { ...job, leftS: 3 } : null,
            },
          ],
        },
      })
    expect(exitsS(line(true))).toEqual([23, 33, 43])
    expect(exitsS(line(false))).toEqual([30, 40, 50])
    expect(modesOf(line(false), 0)[0]).toEqual([0, 'failed'])
    expect([...simulate(line(true), 1, 0).busyTicks]).toEqual([0])
  })

  test('needs no set-up for what its machines are set up for', () => {
    const setup = { begins: 'firstJob' as const, timeS: [[0, 5], [5, 0]], workers: [] }
    const line = (initial: number, setFor: number | null) =>
      aLine([{ run: takes(10), setup: { ...setup, initial } }], {
        products: 2,
        sources: [orderedOnce([0, 1, 1])],
        horizonS: 50,
        start: { queued: [], machines: [{ ...idle, station: 0, machine: 0, setFor }] },
      })
    expect(exitsS(line(0, null))).toEqual([15])
    expect(exitsS(line(1, null))).toEqual([10])
    expect(exitsS(line(0, 1))).toEqual([10])
    expect(exitsS(line(1, 0))).toEqual([15])
  })

  test('that is off shift stands with its work', () => {
    const night = { id: 'night', periodS: 100, onS: [[50, 100]] as const }
    const line = aLine([{ ...row[0], calendar: 0 }], {
      sources: [NOTHING],
      calendars: [night],
      horizonS: 100,
      start: {
        queued: [],
        machines: [{ ...idle, station: 0, machine: 0, inHand: { ...job, leftS: 4 } }],
      },
    })
    expect(exitsS(line)).toEqual([54])
  })

  test('starts its idle machines on what waits, in order', () => {
    const line = aLine([{ servers: 2, run: takes(10), bufferCapacity: 3 }], {
      products: 2,
      sources: [NOTHING],
      horizonS: 50,
      start: {
        queued: [
          { station: 0, product: 1, quantity: 1 },
          { station: 0, product: 0, quantity: 2 },
        ],
        machines: [],
      },
    })
    expect(startsOf(line, 0)).toEqual([[0, 1], [10, 0]])
    expect(exitsS(line)).toEqual([10, 10, 20])
  })

  test('that is empty is the line without a start', () => {
    const empty = { start: { queued: [], machines: [] } }
    expect(simulate(aLine(row, empty), 1, 0)).toEqual(simulate(aLine(row), 1, 0))
  })
})
