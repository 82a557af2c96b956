import { describe, expect, test } from 'vitest'

import { aFailure, aLine, aSource, exponential, oneByOne, orderedOnce, takes } from './aLine.ts'
import type { LinePlan, StationPlan, WalkPlan } from './plan.ts'
import { exitsS, modesOf } from './readings.ts'
import { simulate } from './run.ts'

/** Stations on an aisle, a second for each metre. */
const aisle = (...metres: number[]): WalkPlan => ({
  timeS: metres.map((a) => metres.map((b) => Math.abs(a - b))),
  from: 0,
  serves: 'longestWaiting',
})

/** Machines beside each other, each fed without end unless `jobs` says how many and when. */
function beside(
  stations: readonly Partial<StationPlan>[],
  walk: WalkPlan,
  changes: Partial<LinePlan> = {},
): LinePlan {
  return aLine(
    stations.map((station) => ({ workers: [0], next: -1, ...station })),
    {
      pools: [{ id: 'operators', people: 1, walk }],
      sources: stations.map((_, to) => aSource({ id: `to ${to}`, to })),
      horizonS: 70,
      ...changes,
    },
  )
}

describe('one operator who walks between machines', () => {
  const machine = { work: takes(5), run: takes(20) }

  test('is there after the way, and the machine waits for him meanwhile', () => {
    const line = beside([machine, machine], aisle(0, 3))
    // S1 0–5, way to S2, 8–13; S1 is done at 25: way, 28–33; S2 is done at 33: way, 36–41.
    expect(exitsS(line)).toEqual([25, 33, 53, 61])
    expect(modesOf(line, 0).slice(0, 3)).toEqual([
      [0, 'waitingOperator'],
      [8, 'processing'],
      [33, 'waitingOperator'],
    ])
  })

  test('is busy on the way', () => {
    const line = beside([machine, machine], aisle(0, 3))
    // 5 + 3 + 5, then 3 + 5 from 25 and from 33, and from 53 on a way of 3 and work.
    const record = simulate({ ...line, horizonS: 60 }, 1, 0)
    expect(record.busyTicks[0]).toBe((13 + 8 + 8 + 3 + 4) * 1e6)
  })

  const jobsAt = (...times: number[]) =>
    times.map((atS, to) => ({ ...orderedOnce([atS, 0, 1]), id: `to ${to}`, to }))
  const works = { work: takes(10) }

  test('goes to whoever has waited longest, or to the nearest', () => {
    const line = (serves: WalkPlan['serves']) =>
      beside([works, works, works], { ...aisle(0, 10, 12), from: 1, serves }, {
        sources: jobsAt(1, 0, 2),
      })
    // At S2 until 10. S1 has waited since 1 and is 10 s away, S3 since 2, 2 s away.
    expect(exitsS(line('longestWaiting'))).toEqual([10, 30, 52])
    expect(exitsS(line('nearest'))).toEqual([10, 22, 44])
  })

  test('sends the nearest of several who are free', () => {
    const two = { id: 'operators', people: 2, walk: aisle(0, 10, 12) }
    const line = beside([works, works, works], aisle(0), {
      pools: [two],
      sources: jobsAt(0, 0, 30),
    })
    // One works at S1 0–10, the other at S2 10–20; at 30 the one at S2 walks 2 s.
    expect(exitsS(line)).toEqual([10, 20, 42])
  })

  test('walks to a machine that breaks, unless he stands at it', () => {
    const broken = { work: takes(10), failures: [aFailure({ ttf: oneByOne(4), repairers: [0] })] }
    expect(exitsS(beside([broken], aisle(0), { sources: jobsAt(0) }))).toEqual([15])
    const alone = { run: takes(10), workers: [], failures: broken.failures }
    const line = beside([works, alone], aisle(0, 3), { sources: jobsAt(100, 0) })
    // Broken at 4, reached at 7, repaired at 12, done after 6 s more.
    expect(exitsS(line)).toEqual([18])
  })

  test('who arrives after the shift begins with the next', () => {
    const calendars = [{ id: 'day', periodS: 100, onS: [[0, 5]] as const }]
    const line = beside([{ ...works, calendar: 0 }, works], { ...aisle(0, 8), from: 1 }, {
      calendars,
      sources: jobsAt(0, 200),
      horizonS: 300,
    })
    // He comes at 8; the shift has 5 s from 100 and 5 from 200.
    expect(exitsS(line)[0]).toBe(205)
  })
})

test('no way at all is the line in which nobody walks', () => {
  const stations = [1, 2, 3].map((mean) => ({ work: exponential(mean), workers: [0] }))
  const staff = { id: 'operators', people: 2 }
  const line = (pool: object) =>
    simulate(aLine(stations, { pools: [{ ...staff, ...pool }], horizonS: 5000 }), 1, 0)
  for (const serves of ['longestWaiting', 'nearest'] as const)
    expect(line({ walk: { ...aisle(0, 0, 0), serves } })).toEqual(line({}))
})
