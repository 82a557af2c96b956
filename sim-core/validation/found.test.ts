/** Small lines on which the slow simulator once saw something else than the engine. */
import { expect, test } from 'vitest'

import {
  aFailure, aLine, anInspection, aRoute, arriving, aSource, oneByOne, orderedOnce, takes,
} from '../engine/aLine.ts'
import { exitsS, modesOf, startsOf } from '../engine/readings.ts'
import { NONE, simulate, TO_SINK } from '../engine/index.ts'
import { disagreements } from './reference/compare.ts'

/** 10 s of work, 10 s of break. */
const HALF_TIME = { id: 'half', periodS: 20, onS: [[0, 10]] as const }
const matrix = (timeS: number) => [[0, timeS], [timeS, 0]]

test('a stop waits for its own person only until that machine is repaired', () => {
  const machine = {
    work: takes(10),
    workers: [0],
    failures: [aFailure({ ttf: oneByOne(4), ttr: takes(3) })],
  }
  const stop = aFailure({ id: 'stop', ttf: oneByOne(5), ttr: takes(2), repairers: [0] })
  const line = aLine([machine], {
    pools: [{ id: 'fitter', people: 1 }],
    groups: [{ id: 'cell', stations: [0], stop }],
    horizonS: 20,
  })
  // Work 0–4, repair 4–7, then the fitter ends the stop, 7–9, and the last 6 s of work.
  expect(exitsS(line)).toEqual([15])
})

test('whoever is free ends a stop before those who stand at its machines', () => {
  const stop = aFailure({ id: 'stop', ttf: oneByOne(20), repairers: [0, 1] })
  const line = aLine([{ work: takes(8), workers: [0] }], {
    pools: [{ id: 'operator', people: 1 }, { id: 'fitter', people: 1 }],
    groups: [{ id: 'cell', stations: [0], stop }],
    horizonS: 25,
  })
  expect([...simulate(line, 1, 0).busyTicks]).toEqual([20e6, 5e6])
})

test('a set-up that rolls with the wave counts idle time from before a break', () => {
  const setup = { begins: 'wave' as const, timeS: matrix(12), workers: [] }
  const line = aLine([{ run: takes(1), calendar: 0, setup }], {
    products: 2,
    calendars: [HALF_TIME],
    sources: [orderedOnce([0, 0, 1], [21, 1, 1])],
    horizonS: 40,
  })
  // Idle 1–10 and 20–21: 2 s of 12 are left.
  expect(exitsS(line)).toEqual([1, 24])
})

test('after a break the machine that has been idle longest is still the first', () => {
  const line = aLine(
    [
      { servers: 2, run: takes(3), calendar: 0, runsUnattended: true },
      { run: takes(1), calendar: 0 },
    ],
    { calendars: [HALF_TIME], sources: [arriving(oneByOne(1, 8, 6))], horizonS: 30 },
  )
  // Jobs come at 1, 9 and 15. Machine 2 has been blocked since 12 and is emptied at 20, when
  // machine 1, idle since 4, takes the third.
  expect(startsOf(line, 1).map(([atS]) => atS)).toEqual([1, 20])
  expect(startsOf(line, 2).map(([atS]) => atS)).toEqual([9])
})

test('an endless supply has no backlog', () => {
  const line = aLine([{ run: takes(1) }], { shiftClose: { periodS: 50, atS: [50] }, horizonS: 100 })
  expect([...simulate(line, 1, 0).shiftBacklog]).toEqual([0, 0])
})

test('a task at a bench that has no work of its own takes no time', () => {
  const onReject = aRoute(1, { falseTaskS: 5 })
  const line = aLine(
    [
      { run: takes(1), inspection: anInspection({ detects: [], falseRejectShare: 1, onReject }) },
      { work: takes(0) },
    ],
    { sources: [orderedOnce([0, 0, 1])], horizonS: 10 },
  )
  expect(exitsS(line)).toEqual([1])
})

test('a reject for what another machine did is not held against this one', () => {
  const adjustment = aFailure({ ttf: null, begins: 'afterJob' })
  const line = aLine(
    [
      {
        run: takes(1),
        causes: [{ defect: 0, share: [1] }],
        failures: [adjustment],
        control: { rejects: 1, adjustment: 0 },
      },
      {
        run: takes(1),
        causes: [{ defect: 1, share: [1] }],
        inspection: anInspection({ detects: [0, 1] }),
      },
    ],
    { defects: ['crack', 'stain'], horizonS: 50 },
  )
  const { failures, trueRejects } = simulate(line, 1, 0)
  expect(trueRejects[1]).toBeGreaterThan(40)
  expect([...failures]).toEqual([0])
})

test('a job of second grade is not an escape as well', () => {
  const inspection = anInspection({
    detects: [0],
    falseRejectShare: 1,
    onReject: { kind: 'downgrade' },
  })
  const line = aLine(
    [{ run: takes(1), inspection }, { run: takes(1), causes: [{ defect: 0, share: [1] }] }],
    { defects: ['crack'], sources: [orderedOnce([0, 0, 5])], horizonS: 50 },
  )
  expect(simulate(line, 1, 0)).toMatchObject({ downgraded: 5, escapedJobs: 0 })
})

test('a repair that names itself among what it renews draws one time to failure', () => {
  const failures = [aFailure({ ttf: oneByOne(10, 20, 500), ttr: takes(5), renews: [0] })]
  const failed = modesOf(aLine([{ run: takes(1000), failures }], { horizonS: 100 }), 0)
  expect(failed.filter(([, mode]) => mode === 'failed').map(([atS]) => atS)).toEqual([10, 35])
})

test('work in hand that waits for a repair at the start has worn nothing', () => {
  const failures = [
    aFailure({ id: 'first', ttf: takes(100) }),
    aFailure({ id: 'second', ttf: oneByOne(5), ttr: takes(3) }),
  ]
  const line = aLine([{ run: takes(50), failures }], {
    start: {
      queued: [],
      machines: [
        {
          station: 0,
          machine: 0,
          setFor: null,
          inHand: { product: 0, quantity: 1, leftS: 3 },
          repairLeftS: 4,
        },
      ],
    },
    horizonS: 20,
  })
  expect(modesOf(line, 0)).toEqual([
    [0, 'failed'],
    [4, 'processing'],
    [9, 'failed'],
    [12, 'processing'],
  ])
})

test('a deadlock is one while a machine of it is under repair', () => {
  const rejecting = anInspection({ detects: [], falseRejectShare: 1, onReject: aRoute(0) })
  const failures = [aFailure({ clock: 'calendar', ttf: takes(10), ttr: takes(5) })]
  const line = aLine([{ run: takes(1), failures }, { run: takes(1), inspection: rejecting }], {
    horizonS: 12,
  })
  expect([...simulate(line, 1, 0).deadlocked]).toEqual([0, 1])
})

test('a stop for the break begins when overtime ends, though the job is held', () => {
  const failures = [aFailure({ clock: 'calendar', ttf: oneByOne(9), begins: 'atBreak' })]
  const first = { run: takes(8), calendar: 0, shiftEnd: 'finish' as const, failures }
  const line = aLine([first, { run: takes(100) }], { calendars: [HALF_TIME], horizonS: 18 })
  // Due at 9 in the second job, which is worked on until 16, after the shift, and held then.
  expect([...simulate(line, 1, 0).failures]).toEqual([1])
})

test('what waits outside enters elsewhere as soon as the job before it is in', () => {
  const routing = { kind: 'plan' as const }
  const line = aLine([{ run: takes(5), routing }, { run: takes(5), routing }], {
    products: 2,
    visits: [[0], [1]],
    sources: [{ ...orderedOnce([0, 0, 2], [0, 1, 1]), entry: 'visits' }],
    horizonS: 20,
  })
  // The second of product 0 takes the first machine at 5; that of product 1 waited behind it.
  expect(exitsS(line)).toEqual([5, 10, 10])
})

test('who is blocked inside is not passed by what is outside when a card comes back', () => {
  const conveyor = { transitS: 1, places: 1, whenBlocked: 'accumulating' as const }
  const line = aLine([{ run: takes(1) }, { conveyor }], {
    sources: [aSource({ id: 'first' }), aSource({ id: 'second', to: 1 })],
    conwipCards: 2,
    horizonS: 10,
  })
  // The belt ships one a second. The first machine is done at 1, its job rides 2–3 (at 1 the place
  // was given away before it was done), the next is done at 3 and rides 4–5, and so on.
  expect([...simulate(line, 1, 0).finished]).toEqual([5, 10])
})

test('the shortest queue counts every job on a belt', () => {
  const conveyor = { transitS: 100, places: 5, whenBlocked: 'accumulating' as const }
  const line = aLine(
    [
      { run: takes(1), routing: { kind: 'choice', rule: 'shortestQueue', to: [1, 2] } },
      { conveyor, next: TO_SINK },
      { run: takes(100), bufferCapacity: 5 },
    ],
    { horizonS: 4.5 },
  )
  // Belt, machine, belt; at 4 the belt has two and the machine one: half a second in its buffer.
  expect(simulate(line, 1, 0).queueTicks[2]).toBe(500_000)
})

test('a failed machine that hands over a batch job by job is repaired in its time too', () => {
  const failures = [aFailure({ clock: 'calendar', ttf: oneByOne(2), ttr: takes(10) })]
  const oven = { run: takes(1), batch: 3, bufferCapacity: 3, failures, releasesWhenFailed: true }
  const line = aLine([oven, { run: takes(3) }], { horizonS: 17 })
  // Three are done at 1 and leave at 1, 4 and 7; the next batch begins at 12.
  expect(exitsS(line)).toEqual([4, 7, 10, 16])
})

test('a stop waits for its own person only until he has walked up', () => {
  const stop = aFailure({ id: 'stop', ttf: oneByOne(1), ttr: takes(2), repairers: [0] })
  const walk = { timeS: [[0, 3], [3, 0]], from: 1, serves: 'longestWaiting' as const }
  const line = aLine([{ work: takes(10), workers: [0] }, { run: takes(0) }], {
    pools: [{ id: 'fitter', people: 1, walk }],
    groups: [{ id: 'cell', stations: [0], stop }],
    horizonS: 16,
  })
  // Called at 0 and there at 3, he ends the stop of 1, 3–5, and works 5–15.
  expect(exitsS(line)).toEqual([15])
})

test('who has more for the same station keeps its turn there, and no better one', () => {
  const fleets = [{ id: 'cart', vehicles: 1 }]
  const transport = { fleet: 0, loaded: takes(1), back: takes(1) }
  const goal = { run: takes(100), bufferCapacity: Infinity, next: TO_SINK }
  const line = aLine(
    [
      { run: takes(1), batch: 2, bufferCapacity: 2, transport, next: 2 },
      { run: takes(2), transport, next: 2 },
      goal,
    ],
    {
      fleets,
      sources: [
        { ...orderedOnce([0, 0, 2]), id: 'pairs' },
        { ...orderedOnce([0, 0, 1]), id: 'singles', to: 1 },
      ],
      horizonS: 10,
    },
  )
  // Out at 1, back at 3: the second of the pair blocked at 1, the single at 2. Delivered at 2, 4
  // and 6; the machine of the goal takes the first, so the others wait 6 s and 4 s of 10.
  expect(simulate(line, 1, 0).queueTicks[2]).toBe(10e6)
})

test('a job from outside does not pass those who wait when a machine comes back on shift', () => {
  const line = aLine(
    [
      { run: takes(1), productFactor: [1, 3], bufferCapacity: 1, calendar: 0, next: TO_SINK },
      { run: takes(0), bufferCapacity: 1, outputs: [{ to: TO_SINK, jobs: 1, product: NONE }] },
      { run: takes(1), bufferCapacity: 1, calendar: 0 },
    ],
    {
      products: 2,
      calendars: [{ ...HALF_TIME, onS: [[0, 5]] }],
      conwipCards: 4,
      sources: [orderedOnce([6, 0, 1], [6, 1, 1]), { ...orderedOnce([6, 0, 2]), id: 'b', to: 1 }],
      horizonS: 40,
    },
  )
  // On shift again at 20, the third machine takes a job, the second is rid of its own and a copy
  // leaves: its card lets product 1 in, to wait for product 0, which takes 20–21.
  expect(exitsS(line)).toEqual([6, 20, 21, 21, 22, 24])
})

test('a stop goes before the time-out of the same instant, though a card comes back in it', () => {
  const failures = [aFailure({ clock: 'calendar', ttf: oneByOne(5), ttr: takes(2) })]
  const line = aLine(
    [
      { run: takes(5), next: TO_SINK },
      { run: takes(1), bufferCapacity: 2, batchRange: { min: 2, max: 2, timeoutS: 3 }, failures },
    ],
    {
      conwipCards: 2,
      sources: [orderedOnce([0, 0, 1]), { ...orderedOnce([2, 0, 1]), id: 'b', to: 1 }],
      horizonS: 20,
    },
  )
  // The first job leaves at 5, when the second has waited for 3 s and its machine fails until 7.
  expect(exitsS(line)).toEqual([5, 8])
  expect(disagreements(line, 1, 0)).toEqual([])
})
