/** Machines that stop while they wait for a place, carry, gather or hold a promise: by hand. */
import { describe, expect, test } from 'vitest'

import { aFailure, aLine, aSource, oneByOne, orderedOnce, takes } from './aLine.ts'
import { exitsS, modesOf } from './readings.ts'
import { simulate } from './run.ts'
import type { StationPlan } from './plan.ts'

/** One stop at a clock time, whatever the machine does. */
const stopAt = (atS: number, forS: number, more: Partial<StationPlan['failures'][number]> = {}) =>
  aFailure({ clock: 'calendar', ttf: oneByOne(atS), ttr: takes(forS), ...more })

describe('blocking before service', () => {
  const before = { blocking: 'before' as const }

  test('a machine that stops as it waits for a place looks for one when it is repaired', () => {
    const failures = [stopAt(3, 6)]
    const line = aLine([{ run: takes(1), failures, ...before }, { run: takes(6) }], {
      horizonS: 20,
    })
    // S2 works 1–7. At 7 S1 is still failed; it takes the place at 9 and works 9–10, S2 10–16.
    expect(exitsS(line)).toEqual([7, 16])
    expect(modesOf(line, 1).slice(0, 4)).toEqual([
      [0, 'processing'],
      [1, 'blocked'],
      [3, 'failed'],
      [9, 'processing'],
    ])
  })

  test('a place that was promised stays promised while the machine is repaired', () => {
    const source = aSource({ id: 'other', to: 1 })
    const failures = [aFailure({ ttf: oneByOne(2), ttr: takes(3) })]
    const line = aLine([{ run: takes(4), failures, ...before }, { run: takes(1) }], {
      sources: [orderedOnce([0, 0, 1]), { ...source, supply: orderedOnce([1, 0, 1]).supply }],
      horizonS: 20,
    })
    // The job of 1 s may not enter S2, which is promised to the one that is done at 7.
    expect(exitsS(line)).toEqual([8, 9])
  })

  test('the place of a job that is lost goes to the next', () => {
    const failures = [aFailure({ ttf: oneByOne(2), ttr: takes(1), afterRepair: 'scrap' })]
    const line = aLine([{ run: takes(4), failures, ...before }, { run: takes(1) }], {
      horizonS: 13,
    })
    // Lost at 3; the next works 3–7, S2 7–8; the third has its place at 8 and works 8–12.
    expect(exitsS(line)).toEqual([8, 13])
    expect(simulate(line, 1, 0).scrapped).toBe(1)
  })
})

describe('a conveyor', () => {
  const belt = { transitS: 5, places: 5, whenBlocked: 'accumulating' as const }
  const fed = (...atS: number[]) =>
    orderedOnce(...atS.map((at): [number, number, number] => [at, 0, 1]))

  test('that is jammed loses all that is on it, when the jam is cleared', () => {
    const failures = [stopAt(4, 2, { afterRepair: 'scrap' })]
    const line = aLine([{ conveyor: belt, failures }], { sources: [fed(1, 2, 3, 7)], horizonS: 20 })
    expect(exitsS(line)).toEqual([12])
    expect(simulate(line, 1, 0).scrapped).toBe(3)
  })

  test('is serviced between jobs when it is empty', () => {
    const failures = [stopAt(3, 4, { begins: 'afterJob' })]
    const line = aLine([{ conveyor: belt, failures }], { sources: [fed(1, 8)], horizonS: 20 })
    // The job of 1 is off at 6; service 6–10; the job of 8 rides 10–15.
    expect(exitsS(line)).toEqual([6, 15])
  })

  test('that is broken hands over its first job where it may, and the others wait', () => {
    const failures = [stopAt(8, 10)]
    const first = { conveyor: belt, failures, releasesWhenFailed: true }
    const line = aLine([first, { run: takes(8) }], { sources: [fed(0, 1, 4)], horizonS: 60 })
    // At the end at 5, 6 and 9. S2 works 5–13; the second waits since 6, the belt stands 8–18, and
    // the second leaves it at 13. The third lacks 1 s of its way: it is there at 19.
    expect(exitsS(line)).toEqual([13, 21, 29])
    expect(modesOf(line, 1).filter(([, mode]) => mode === 'failed')).toEqual([[8, 'failed']])
  })

  test('goes on off shift where its station finishes what it began, and takes nothing on', () => {
    const half = { id: 'half', periodS: 20, onS: [[0, 10]] as const }
    const station = { conveyor: belt, calendar: 0, shiftEnd: 'finish' as const }
    const line = aLine([station], { sources: [fed(7, 8, 11)], calendars: [half], horizonS: 40 })
    expect(exitsS(line)).toEqual([12, 13, 25])
  })

  test('takes on only what would be at its end in its shift, where it has to', () => {
    const half = { id: 'half', periodS: 20, onS: [[0, 10]] as const }
    const station = { conveyor: belt, calendar: 0, shiftEnd: 'fits' as const }
    const line = aLine([station], { sources: [fed(5, 6)], calendars: [half], horizonS: 40 })
    expect(exitsS(line)).toEqual([10, 25])
  })
})

test('a machine that stops while its job waits for a vehicle blocks anew', () => {
  const transport = { fleet: 0, loaded: takes(4), back: takes(4) }
  const line = aLine([{ run: takes(1), transport, failures: [stopAt(5, 6)] }, { run: takes(1) }], {
    fleets: [{ id: 'cart', vehicles: 1 }],
    horizonS: 20,
  })
  // The cart is out 1–9; S1 holds its second job since 2, is failed 5–11 and sends it at 11.
  expect(exitsS(line)).toEqual([6, 16])
})

test('a machine that releases its jobs is served by vehicles though it is failed', () => {
  const transport = { fleet: 0, loaded: takes(4), back: takes(4) }
  const stations = [
    { run: takes(1), transport, releasesWhenFailed: true, failures: [stopAt(5, 6)] },
    { run: takes(1) },
  ]
  const line = aLine(stations, { fleets: [{ id: 'cart', vehicles: 1 }], horizonS: 20 })
  expect(exitsS(line)).toEqual([6, 14])
})

test('an assembly that loses its job loses the parts with it', () => {
  const failures = [aFailure({ ttf: oneByOne(1), ttr: takes(1), afterRepair: 'scrap' })]
  const line = aLine(
    [
      { run: takes(2), bufferCapacity: 1, inputs: [{ from: 1, jobs: 2 }], failures, next: -1 },
      { servers: 0, bufferCapacity: 4, next: 0 },
    ],
    {
      sources: [orderedOnce([0, 0, 2]), aSource({ id: 'parts', to: 1 })],
      horizonS: 10,
    },
  )
  // Lost at 2 with two parts; the second is done at 4.
  expect(exitsS(line)).toEqual([4])
  expect(simulate(line, 1, 0)).toMatchObject({ scrapped: 3, absorbed: 2 })
})
