import { describe, expect, test } from 'vitest'

import { aFailure, aLine, aSource, arriving, oneByOne, takes } from './aLine.ts'
import { exitsS, modeS, modesOf, startsOf } from './readings.ts'
import { simulate } from './run.ts'

/** 40 s of work, 60 s of break. */
const SHORT_DAY = { id: 'day', periodS: 100, onS: [[0, 40]] as const }

describe('at the end of a shift', () => {
  const machine = { run: takes(30), calendar: 0 }
  const line = aLine([machine], { calendars: [SHORT_DAY], horizonS: 130 })

  test('the job stays and goes on with the work it had left', () => {
    expect(modesOf(line, 0)).toEqual([
      [0, 'processing'],
      [40, 'offShift'],
      [100, 'processing'],
    ])
    // 30; then 10 s before the break and 20 s after it.
    expect(exitsS(line)).toEqual([30, 120])
  })

  test('an unattended run goes on to its end, and no other begins', () => {
    const oven = { ...line, stations: [{ ...line.stations[0]!, runsUnattended: true }] }
    expect(modesOf(oven, 0)).toEqual([
      [0, 'processing'],
      [60, 'offShift'],
      [100, 'processing'],
    ])
    expect(exitsS(oven)).toEqual([30, 60, 130])
  })

  test('the attended part of an unattended station stands', () => {
    const station = { ...line.stations[0]!, runsUnattended: true, work: takes(5), run: takes(30) }
    // 35; attended 35–40; automatic 40–70; the next attended from 100.
    expect(exitsS({ ...line, stations: [station] })).toEqual([35, 70])
  })

  test('a finished job may still leave', () => {
    const two = aLine([{ ...machine, run: takes(10) }, { run: takes(45) }], {
      calendars: [SHORT_DAY],
      horizonS: 100,
    })
    // S2 takes a job at 10 and 55; the second had waited at S1 since 20, which now is off shift.
    expect(startsOf(two, 0).map(([atS]) => atS)).toEqual([10, 55])
    expect(modesOf(two, 1)).toEqual([
      [0, 'processing'],
      [20, 'blocked'],
      [40, 'offShift'],
      [100, 'processing'],
    ])
  })

  test('the clock of people stands too', () => {
    const attended = aLine([{ work: takes(30), calendar: 0, workers: [0] }], {
      calendars: [SHORT_DAY],
      pools: [{ id: 'operators', people: 1 }],
      horizonS: 110,
    })
    expect([...simulate(attended, 1, 0).busyTicks]).toEqual([50e6])
  })

  test('a repair goes on, and is booked as off shift', () => {
    const breaking = (ttrS: number) => ({
      ...line,
      stations: [
        { ...line.stations[0]!, failures: [aFailure({ ttf: takes(35), ttr: takes(ttrS) })] },
      ],
    })
    expect(modesOf(breaking(20), 0)).toEqual([
      [0, 'processing'],
      [35, 'failed'],
      [40, 'offShift'],
      [100, 'processing'],
    ])
    // Five seconds were done of the second job; the other 25 come after the break.
    expect(exitsS(breaking(20))).toEqual([30, 125])
    expect(modesOf(breaking(70), 0)).toEqual([
      [0, 'processing'],
      [35, 'failed'],
      [40, 'offShift'],
      [100, 'failed'],
      [105, 'processing'],
    ])
  })

  test('an idle machine is off and does not fall asleep', () => {
    const sleepy = aLine([{ run: takes(1), calendar: 0, standby: { afterS: 10, wakeS: 0 } }], {
      calendars: [SHORT_DAY],
      sources: [arriving(oneByOne(35, 70))],
      horizonS: 115,
    })
    // A job comes at 35 and one at 105. The idle delay begins again with the shift.
    expect(modesOf(sleepy, 0)).toEqual([
      [0, 'starved'],
      [10, 'standby'],
      [35, 'processing'],
      [36, 'starved'],
      [40, 'offShift'],
      [100, 'starved'],
      [105, 'processing'],
      [106, 'starved'],
    ])
  })
})

describe('a calendar', () => {
  const always = (onS: readonly (readonly [number, number])[]) =>
    aLine([{ run: takes(1), calendar: 0, standby: { afterS: 150, wakeS: 0 } }], {
      calendars: [{ id: 'always', periodS: 100, onS }],
      sources: [arriving(takes(400))],
      horizonS: 300,
    })

  test.each([[[[0, 100]]], [[[0, 40], [40, 100]]]] as const)(
    'whose spans %j touch has no break',
    (onS) => {
      expect(modesOf(always(onS as unknown as (readonly [number, number])[]), 0)).toEqual([
        [0, 'starved'],
        [150, 'standby'],
      ])
    },
  )

  test('may begin off shift, and run over the end of its period', () => {
    const night = aLine([{ run: takes(1000), calendar: 0 }], {
      calendars: [{ id: 'night', periodS: 100, onS: [[60, 100]] }],
      horizonS: 250,
    })
    expect(modesOf(night, 0)).toEqual([
      [0, 'offShift'],
      [60, 'processing'],
      [100, 'offShift'],
      [160, 'processing'],
      [200, 'offShift'],
    ])
    const around = [[0, 10], [60, 100]] as const
    const over = { ...night, calendars: [{ id: 'over', periodS: 100, onS: around }] }
    expect(modesOf(over, 0)).toEqual([
      [0, 'processing'],
      [10, 'offShift'],
      [60, 'processing'],
      [110, 'offShift'],
      [160, 'processing'],
      [210, 'offShift'],
    ])
  })

  test('without a span never works', () => {
    const closed = aLine([{ run: takes(1), calendar: 0 }], {
      calendars: [{ id: 'closed', periodS: 100, onS: [] }],
    })
    expect(modeS(simulate(closed, 1, 0), 0, 'offShift')).toBe(1000)
  })
})

describe('an announced failure', () => {
  const monitored = (ttrS: number, sensitivityShare = 1) =>
    aLine(
      [
        {
          run: takes(1),
          calendar: 0,
          failures: [
            aFailure({
              ttf: takes(50),
              ttr: takes(ttrS),
              responseS: 2,
              monitor: { sensitivityShare, leadS: 20, plannedShare: 0.5 },
            }),
          ],
        },
      ],
      { calendars: [SHORT_DAY], horizonS: 200 },
    )

  test('is put right in the break when it fits', () => {
    // At 40 and at 140 ten of 50 s are left, less than the lead; planned work takes 10 s.
    const record = simulate(monitored(20), 1, 0)
    expect([...record.failures]).toEqual([0])
    expect([...record.planned]).toEqual([2])
    expect(record.plannedTicks).toBe(20e6)
    expect(modeS(record, 0, 'failed')).toBe(0)
  })

  test('becomes a prepared stop when it does not fit', () => {
    // 61 s of planned work in a break of 60 s: at 110, ten seconds into the next shift, it stops.
    const record = simulate(monitored(122), 1, 0)
    expect([...record.failures]).toEqual([0])
    expect([...record.planned]).toEqual([1])
    expect(record.plannedTicks).toBe(0)
    expect(modesOf(monitored(122), 0)).toEqual([
      [0, 'processing'],
      [40, 'offShift'],
      [100, 'processing'],
      [110, 'failed'],
      [140, 'offShift'],
      [200, 'processing'],
    ])
  })

  test('that the monitor misses happens, response and all', () => {
    const record = simulate(monitored(20, 0), 1, 0)
    expect([...record.planned]).toEqual([0])
    expect([...record.failures]).toEqual([1])
    // 2 s response and 20 s repair from 110 on.
    expect(modeS(record, 0, 'failed')).toBe(22)
  })
})

describe('the books', () => {
  const line = aLine([{ run: takes(10) }], {
    sources: [arriving(takes(5))],
    shiftClose: { periodS: 50, atS: [20, 50] },
    horizonS: 120,
  })

  test('hold at each shift close what was shipped, and what waits outside', () => {
    // Jobs come at 5, 10, 15 … and leave at 15, 25, 35 …: at 20, 1 has left, 1 is inside and
    // 4 have come. A job that comes at the close comes after it.
    const { shiftShipped, shiftBacklog } = simulate(line, 1, 0)
    expect([...shiftShipped]).toEqual([1, 4, 6, 9, 11])
    expect([...shiftBacklog]).toEqual([1, 4, 6, 9, 11])
  })

  test('begin anew at the end of the warm-up; what is in the line stays', () => {
    const warm = simulate({ ...line, warmupS: 50 }, 1, 0)
    // Five left by 50 … the one that leaves at 55 had come in before.
    expect([...warm.shiftShipped]).toEqual([2, 5, 7])
    expect([...warm.shipped]).toEqual([7])
    expect(warm.windowTicks).toBe(70e6)
    expect(warm.wipAtStart).toBe(1)
    expect(modeS(warm, 0, 'processing')).toBe(70)
  })

  test('split the time of every mode among the billing periods', () => {
    const edges = [
      { atS: 0, billing: 0 },
      { atS: 8, billing: 1 },
      { atS: 30, billing: 0 },
    ]
    const metered = aLine([{ run: takes(10) }], {
      tariff: { periodS: 50, edges, billings: 2 },
      sources: [aSource({ supply: arriving(takes(20)).supply })],
      horizonS: 100,
    })
    const { modeTicks, servers, billings } = simulate(metered, 1, 0)
    expect([servers, billings]).toEqual([1, 2])
    const processing = [modeTicks[4], modeTicks[8 + 4]]
    // Processing 20–30, 40–50, 60–70, 80–90: billing 1 holds 8–30 and 58–80.
    expect(processing).toEqual([20e6, 20e6])
  })
})
