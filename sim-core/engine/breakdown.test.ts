import { describe, expect, test } from 'vitest'

import {
  aFailure,
  aLine,
  arriving,
  exponential,
  oneByOne,
  orderedOnce,
  takes,
} from './aLine.ts'
import { exitsS, modeS, modesOf } from './readings.ts'
import { simulate } from './run.ts'

/** 40 s of work, 60 s of break. */
const SHORT_DAY = { id: 'day', periodS: 100, onS: [[0, 40]] as const }
/** The first job comes at 1000 s: the machine only waits. */
const NEVER = arriving(takes(1000))

describe('the clock of a failure', () => {
  const idle = (clock: 'operating' | 'calendar' | 'scheduled', calendar = -1) =>
    aLine([{ run: takes(1), calendar, failures: [aFailure({ clock, ttf: takes(50) })] }], {
      sources: [NEVER],
      calendars: [SHORT_DAY],
      horizonS: 159,
    })

  test('on the calendar runs for an idle machine, and from the end of the repair', () => {
    expect(modesOf(idle('calendar'), 0)).toEqual([
      [0, 'starved'],
      [50, 'failed'],
      [55, 'starved'],
      [105, 'failed'],
      [110, 'starved'],
    ])
    expect(modesOf(idle('operating'), 0)).toEqual([[0, 'starved']])
  })

  test('that is scheduled stands off shift, that of the calendar does not', () => {
    // 40 s of the first shift and 10 of the second; the repair is done after 5.
    expect(modesOf(idle('scheduled', 0), 0).slice(2)).toEqual([
      [100, 'starved'],
      [110, 'failed'],
      [115, 'starved'],
      [140, 'offShift'],
    ])
    // At 50 and 105: the first repair hides in the break.
    expect(modesOf(idle('calendar', 0), 0).slice(2)).toEqual([
      [100, 'starved'],
      [105, 'failed'],
      [110, 'starved'],
      [140, 'offShift'],
    ])
  })

  test('that counts cycles is the operating clock where all cycles are alike', () => {
    const line = (clock: 'operating' | 'cycles', ttfS: number) =>
      aLine([
        { run: takes(3), failures: [aFailure({ clock, ttf: takes(ttfS) })] },
        { run: takes(2) },
      ])
    const byTime = simulate(line('operating', 21), 1, 0)
    const byCycles = simulate(line('cycles', 7), 1, 0)
    expect(byCycles.modeTicks).toEqual(byTime.modeTicks)
    expect(byCycles.failures).toEqual(byTime.failures)
  })

  test('stands while another failure of the machine is repaired', () => {
    const failures = [
      aFailure({ id: 'a', clock: 'calendar', ttf: oneByOne(10) }),
      aFailure({ id: 'b', clock: 'calendar', ttf: oneByOne(12) }),
    ]
    const line = aLine([{ run: takes(1), failures }], { sources: [NEVER], horizonS: 40 })
    // a 10–15; b had 2 s left.
    expect(modesOf(line, 0)).toEqual([
      [0, 'starved'],
      [10, 'failed'],
      [15, 'starved'],
      [17, 'failed'],
      [22, 'starved'],
    ])
  })
})

describe('a repair', () => {
  const line = (afterRepair: 'resume' | 'restart' | 'scrap') =>
    aLine([{ run: takes(6), failures: [aFailure({ afterRepair })] }], { horizonS: 40 })

  test('ends with the rest of the work, with all of it again, or with a scrapped job', () => {
    // The second job breaks after 4 of its 6 s, and the machine stands from 10 to 15; it had 10 s
    // of processing from then to 25, 15 + 6 + 4.
    expect(exitsS(line('resume'))).toEqual([6, 17, 23, 34, 40])
    expect(exitsS(line('restart'))).toEqual([6, 21, 36])
    expect(exitsS(line('scrap'))).toEqual([6, 21, 36])
    expect(simulate(line('scrap'), 1, 0).scrapped).toBe(2)
    expect(simulate(line('restart'), 1, 0).scrapped).toBe(0)
  })
})

describe('a stop that waits', () => {
  const begun = (begins: 'atOnce' | 'afterJob' | 'atBreak', calendar = -1) =>
    modesOf(
      aLine([{ run: takes(6), calendar, failures: [aFailure({ begins, ttf: oneByOne(10) })] }], {
        calendars: [SHORT_DAY],
        horizonS: 120,
      }),
      0,
    )

  test('for the job begins when the machine is empty', () => {
    expect(begun('atOnce').slice(0, 3)).toEqual([
      [0, 'processing'],
      [10, 'failed'],
      [15, 'processing'],
    ])
    expect(begun('afterJob')).toEqual([
      [0, 'processing'],
      [12, 'failed'],
      [17, 'processing'],
    ])
  })

  test('for the break costs nothing of the shift if the break is long enough', () => {
    expect(begun('atBreak', 0)).toEqual([
      [0, 'processing'],
      [40, 'offShift'],
      [100, 'processing'],
    ])
    const long = aFailure({ begins: 'atBreak', ttf: oneByOne(10), ttr: takes(63) })
    const line = aLine([{ run: takes(6), calendar: 0, failures: [long] }], {
      calendars: [SHORT_DAY],
      horizonS: 120,
    })
    expect(modesOf(line, 0).slice(2)).toEqual([
      [100, 'failed'],
      [103, 'processing'],
    ])
    // 36 s were six jobs; the seventh had 2 s left.
    expect(exitsS(line)).toEqual([6, 12, 18, 24, 30, 36, 105, 111, 117])
  })
})

describe('a blocked machine that fails', () => {
  // S1 is done at 2 and blocked; S2 is busy until 11, and S1 is failed from 5 to 25.
  const line = (releasesWhenFailed: boolean) =>
    aLine(
      [
        {
          run: takes(1),
          releasesWhenFailed,
          failures: [aFailure({ clock: 'calendar', ttf: oneByOne(5), ttr: takes(20) })],
        },
        { run: takes(10) },
      ],
      { horizonS: 60 },
    )

  test('keeps its finished job until it is repaired', () => {
    expect(exitsS(line(false))).toEqual([11, 35, 45, 55])
  })

  test('hands it over all the same where the station releases it, and takes no other', () => {
    expect(exitsS(line(true))).toEqual([11, 21, 36, 46, 56])
    expect(modesOf(line(true), 1).slice(0, 5)).toEqual([
      [0, 'processing'],
      [2, 'blocked'],
      [5, 'failed'],
      [25, 'processing'],
      [27, 'blocked'],
    ])
  })
})

test('who waits for a person leaves the queue when the machine fails, and joins it again', () => {
  const attended = { work: takes(10), workers: [0] }
  const breaks = { failures: [aFailure({ clock: 'calendar' as const, ttf: oneByOne(5) })] }
  const line = aLine([{ ...attended, next: -1 }, { ...attended, ...breaks }], {
    pools: [{ id: 'operators', people: 1 }],
    sources: [
      { ...orderedOnce([1, 0, 1]), id: 'a', to: 0 },
      { ...orderedOnce([0, 0, 2]), id: 'b', to: 1 },
    ],
    horizonS: 60,
  })
  // S2 works 0–5, fails, and keeps its person until the job is done at 15; then S1, then S2.
  expect(exitsS(line)).toEqual([15, 25, 35])
})

test('the most urgent repair goes first', () => {
  const breaks = (priority: number) => ({
    run: takes(100),
    failures: [
      aFailure({ ttf: oneByOne(10 + priority), ttr: takes(20), repairers: [0], priority }),
    ],
    next: -1,
  })
  const line = aLine([breaks(0), breaks(1), breaks(2)], {
    pools: [{ id: 'repairer', people: 1 }],
    sources: [0, 1, 2].map((to) => ({ ...orderedOnce([0, 0, 1]), id: `to ${to}`, to })),
    horizonS: 300,
  })
  // Of 100 s each: the first is repaired 10–30, the third, which broke at 12, 30–50, the second,
  // which broke at 11, 50–70.
  expect(exitsS(line)).toEqual([30 + 90, 50 + 88, 70 + 89])
})

test('a spare part that is missing comes after its delay', () => {
  const failures = [
    aFailure({ ttf: oneByOne(10), spare: { missingShare: 1, delay: takes(30) }, responseS: 2 }),
  ]
  const line = aLine([{ run: takes(100), failures }], { horizonS: 200 })
  expect(exitsS(line)).toEqual([100 + 30 + 2 + 5])
})

test('a repair renews what it names', () => {
  const failures = [
    aFailure({ id: 'wear', ttf: takes(30), ttr: takes(7) }),
    aFailure({ id: 'service', ttf: takes(20), ttr: takes(1), renews: [0], isPlanned: true }),
  ]
  const line = aLine([{ run: takes(100), failures }], { horizonS: 100 })
  const record = simulate(line, 1, 0)
  // Every 21 s a service of 1 s: wear never reaches 30 s.
  expect(modeS(record, 0, 'failed')).toBe(4)
  expect([...record.failures]).toEqual([0, 0])
  expect([...record.planned]).toEqual([0, 4])
})

test('wear passes through stages and calls for the stop that takes it back', () => {
  const failures = (alarmStage: number) => [
    aFailure({ ttf: takes(9), ttr: takes(50), wear: { stages: 3, alarmStage, alarm: 1 } }),
    aFailure({ id: 'overhaul', ttf: null, ttr: takes(5), begins: 'afterJob', renews: [0] }),
  ]
  const line = (alarmStage: number) =>
    aLine([{ run: takes(4), failures: failures(alarmStage) }], { horizonS: 70 })
  // Alarm after 18 s of processing, in a job that ends at 20; the next after 18 s more.
  expect(modesOf(line(2), 0).slice(0, 5)).toEqual([
    [0, 'processing'],
    [20, 'failed'],
    [25, 'processing'],
    [45, 'failed'],
    [50, 'processing'],
  ])
  // No alarm: it fails after three stages.
  expect(modesOf(line(3), 0)).toEqual([
    [0, 'processing'],
    [27, 'failed'],
  ])
})

test('nothing that is only random runs dry: a line with every kind of stop goes on', () => {
  const failures = (['calendar', 'scheduled', 'cycles', 'operating'] as const).map((clock) =>
    aFailure({ id: clock, clock, ttf: exponential(50), afterRepair: 'scrap', begins: 'afterJob' }),
  )
  const record = simulate(aLine([{ run: takes(1), failures }], { horizonS: 10_000 }), 1, 0)
  for (const count of record.failures) expect(count).toBeGreaterThan(50)
})
