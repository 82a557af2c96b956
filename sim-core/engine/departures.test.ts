import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toTicks, type Distribution } from '../base/index.ts'
import { aFailure, aLine, arriving, aSource, exponential, inTurn, takes } from './aLine.ts'
import { pass, recordOfPassage, startPassage } from './departures.ts'
import type { CalendarPlan, LinePlan } from './plan.ts'
import { modeS, shippedOf } from './readings.ts'
import type { RunRecord } from './record.ts'
import { createRun, simulate, simulateInSlices } from './run.ts'

function byEvents(plan: LinePlan, seed = 1): RunRecord {
  const run = createRun(plan, seed, 0)
  run.advanceTo(toTicks(plan.horizonS))
  return run.record()
}

/** Undefined where the recursion declines, before the run or on the way. */
function byRecursion(plan: LinePlan, seed = 1): RunRecord | undefined {
  const passage = startPassage(plan, seed, 0)
  const isDone = passage !== undefined && pass(passage, Infinity)
  return isDone === true ? recordOfPassage(passage) : undefined
}

const halfTime: CalendarPlan = { id: 'half', periodS: 10, onS: [[0, 5]] }

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)

/** Whole times make many things fall together; a mean of a few ticks makes some take no time. */
const time: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map(takes),
  fc.integer({ min: 1, max: 4 }).map(exponential),
  pick(exponential(2e-6), takes(1e-6)),
  pick<Distribution>(
    { kind: 'lognormal', mean: 2, cv: 1.5 },
    { kind: 'uniform', low: 0, high: 4 },
    { kind: 'hyperexponential', mean: 2, cv: 2 },
    { kind: 'erlang', mean: 2, k: 3 },
  ),
)

const slowTime = fc.oneof(
  fc.integer({ min: 2, max: 5 }).map(takes),
  fc.integer({ min: 2, max: 5 }).map(exponential),
)

/** Fed without end, the first machine takes its time: else a run has too many parts for a test. */
const serialLine: fc.Arbitrary<LinePlan> = fc
  .record({
    stations: fc.array(
      fc.record({ run: time, bufferCapacity: pick(0, 0, 1, 2, 7, 150, Infinity) }),
      { minLength: 1, maxLength: 7 },
    ),
    interarrival: fc.option(fc.oneof(slowTime, slowTime, pick(takes(1)))),
    firstRun: slowTime,
    horizonS: pick(1, 40, 300, 800),
    warmupShare: pick(0, 0, 0.1, 0.5, 1),
    tallies: pick<true | undefined>(true, undefined),
  })
  .map(({ stations, interarrival, firstRun, horizonS, warmupShare, tallies }) => {
    const [first, ...others] = stations
    const places = Math.min(first!.bufferCapacity, interarrival === null ? 7 : Infinity)
    const run = interarrival === null ? firstRun : first!.run
    return aLine([{ run, bufferCapacity: places }, ...others], {
      horizonS,
      warmupS: warmupShare * horizonS,
      ...(tallies && { tallies }),
      sources: [interarrival === null ? aSource() : arriving(interarrival)],
    })
  })

describe('the departure recursion', () => {
  test('gives the bits of the event engine on 400 random lines', () => {
    let taken = 0
    fc.assert(
      fc.property(serialLine, fc.nat(1000), (plan, seed) => {
        const record = byRecursion(plan, seed)
        if (record === undefined) return
        taken++
        expect(record).toEqual(byEvents(plan, seed))
      }),
      { numRuns: 400, seed: 2026 },
    )
    expect(taken).toBeGreaterThan(350)
  })

  test('passes blocks within and across the window of a long run alike', () => {
    const row = [0, 5, 0, Infinity, 1].map((bufferCapacity) => ({ bufferCapacity }))
    const plan = aLine(
      row.map((station) => ({ ...station, run: exponential(1) })),
      { horizonS: 20_000, warmupS: 3_000 },
    )
    expect(byRecursion(plan)).toEqual(byEvents(plan))
  })

  test('holds a part at the machine before a full buffer', () => {
    // Services of 2 and 4 with one place between, by hand: parts leave at 6, 10, 14 and 18, and
    // each time a place is free. The fourth, fifth and sixth are done 2 s before that.
    const plan = aLine([{ run: takes(2) }, { run: takes(4), bufferCapacity: 1 }], { horizonS: 20 })
    const record = byRecursion(plan)!
    expect(shippedOf(record)).toBe(4)
    expect(modeS(record, 0, 'blocked')).toBe(2 + 2 + 2)
    expect(modeS(record, 1, 'starved')).toBe(2)
  })

  test('passes 5,000 stations, as the events do', () => {
    const row = Array.from({ length: 5000 }, () => ({ run: takes(1) }))
    const plan = aLine(row, { horizonS: 640 })
    const record = byRecursion(plan)!
    // One part enters at once and another every second; none is through yet.
    expect(record.wipAtEnd).toBe(641)
    expect(record).toEqual(byEvents(plan))
  })

  test('is what `simulate` uses, in slices too', () => {
    const plan = aLine([{ run: exponential(1) }, { run: exponential(1) }], { horizonS: 3000 })
    let slices = 1
    for (const run = simulateInSlices(plan, 1, 0, 500); ; slices++) {
      const { done, value } = run.next()
      if (done !== true) continue
      expect(value).toEqual(simulate(plan, 1, 0))
      expect(value).toEqual(byEvents(plan))
      break
    }
    // Some 3,400 services at two machines that block each other, two thirds of a job a second.
    expect(slices).toBeGreaterThan(5)
  })

  test.each([
    ['machines that break', aLine([{ run: takes(1), failures: [aFailure()] }])],
    ['two machines side by side', aLine([{ run: takes(1), servers: 2 }])],
    ['a calendar', aLine([{ run: takes(1) }], { calendars: [halfTime] })],
    ['cards', aLine([{ run: takes(1) }], { conwipCards: 1 })],
    ['attended work', aLine([{ work: takes(1) }])],
    ['times from a list', aLine([{ run: inTurn(1, 2) }])],
    ['a way back', aLine([{ run: takes(1) }, { run: takes(1), next: 0 }])],
    ['a supply and a buffer without end', aLine([{ run: takes(1), bufferCapacity: Infinity }])],
  ])('leaves %s to the events', (_, plan) => {
    expect(startPassage(plan, 1, 0)).toBeUndefined()
  })

  test('leaves sums that could be rounded to the events', () => {
    const slow = aLine([{ run: takes(1e7) }, { run: takes(1e7) }], { horizonS: 1e9 })
    const crowded = aLine(
      [{ run: takes(1e7), bufferCapacity: Infinity }],
      { horizonS: 1e9, sources: [arriving(takes(1e6))] },
    )
    expect(byRecursion(slow)).toEqual(byEvents(slow))
    expect(byRecursion(crowded)).toBeUndefined()
  })

  test('leaves ties of nothing with the end of the warm-up to the events', () => {
    const plan = aLine([{ run: takes(0), bufferCapacity: 1 }], {
      horizonS: 10,
      warmupS: 5,
      sources: [arriving(takes(1))],
    })
    expect(byRecursion(plan)).toBeUndefined()
    // Those of 5 s, which come after the end of the warm-up, to 10 s.
    expect(shippedOf(simulate(plan, 1, 0))).toBe(6)
  })
})
