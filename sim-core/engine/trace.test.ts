import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toTicks } from '../base/index.ts'
import { randomLine } from '../validation/randomLine.ts'
import { aLine, anInspection, aRoute, orderedOnce, takes } from './aLine.ts'
import { chunksOf, eventsOf, modeS, type TraceEvent } from './readings.ts'
import { createRun, simulate } from './run.ts'
import { tabulate, type Tables } from './tables.ts'
import {
  LOOK_REWORKED,
  TRACE_MODE,
  TRACE_QUEUED,
  TRACE_SCRAPPED,
  TRACE_SHIPPED,
  TRACE_STARTED,
  type Keyframe,
} from './trace.ts'

/** A line as a viewer knows it: a keyframe, and the events since. */
interface View {
  readonly modes: number[]
  /** Jobs in hand by server, first first. */
  readonly hands: number[][]
  readonly queues: number[][]
  shipped: number
}

function viewOf({ modes, jobs, queueStart, queued, shipped }: Keyframe): View {
  const stations = queueStart.length - 1
  return {
    modes: [...modes],
    hands: Array.from(jobs, (job) => (job < 0 ? [] : [job])),
    queues: Array.from({ length: stations }, (_, s) =>
      Array.from(queued.subarray(queueStart[s], queueStart[s + 1])),
    ),
    shipped,
  }
}

/** Whoever has the job gives it away. */
function take(view: View, job: number): void {
  for (const places of [...view.hands, ...view.queues]) {
    const at = places.indexOf(job)
    if (at >= 0) places.splice(at, 1)
  }
}

function show(view: View, { stationOf, batch }: Tables, event: TraceEvent): void {
  const { kind, subject, value } = event
  if (kind === TRACE_MODE) view.modes[subject] = value
  if (kind === TRACE_QUEUED) {
    take(view, value)
    view.queues[subject]!.push(value)
  }
  if (kind === TRACE_STARTED) {
    // A batch is traced by its first; the others are those behind it in the buffer.
    const station = stationOf[subject]!
    const others = view.queues[station]!.slice(1, batch[station])
    for (const job of [value, ...others]) take(view, job)
    view.hands[subject] = [value, ...others]
  }
  if (kind === TRACE_SHIPPED || kind === TRACE_SCRAPPED) take(view, value)
  if (kind === TRACE_SHIPPED) view.shipped++
}

const isSingle = ({ batch, stationOf }: Tables, server: number) => batch[stationOf[server]!] === 1

describe('a trace', () => {
  test('shows at each keyframe exactly what its events have led to', () => {
    fc.assert(
      fc.property(randomLine, fc.integer({ min: 20, max: 200 }), (plan, sliceS) => {
        const run = createRun(plan, 1, 0, true)
        for (let untilS = sliceS; untilS < 400; untilS += sliceS) run.advanceTo(toTicks(untilS))
        run.advanceTo(toTicks(400))
        const chunks = run.takeTrace()
        const tables = tabulate(plan)
        const view = viewOf(chunks[0]!.keyframe)
        chunks.forEach((chunk, i) => {
          for (const event of eventsOf(chunk)) show(view, tables, event)
          const next = chunks[i + 1]?.keyframe
          if (next === undefined) return
          const seen = viewOf(next)
          expect(view.modes).toEqual(seen.modes)
          expect(view.queues).toEqual(seen.queues)
          // A keyframe names the first of a batch alone, so a batch begun before it is not known.
          const known = seen.hands.map((_, server) => isSingle(tables, server))
          expect(view.hands.filter((_, s) => known[s])).toEqual(
            seen.hands.filter((_, s) => known[s]),
          )
        })
      }),
      { seed: 4096, numRuns: 60 },
    )
  })

  test('is in order of time, and each chunk begins where the one before it ends', () => {
    const busy = [{ run: takes(0.01), bufferCapacity: 2 }, { run: takes(0.02) }]
    const chunks = chunksOf(aLine(busy, { horizonS: 200 }))
    expect(chunks.length).toBeGreaterThan(3)
    const ticks = chunks.flatMap(eventsOf).map(({ tick }) => tick)
    expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
    chunks.slice(1).forEach(({ keyframe }, i) => expect(keyframe.tick).toBe(chunks[i]!.endTick))
  })

  test('tells the modes that the record has booked', () => {
    const plan = aLine([{ run: takes(2) }, { run: takes(3) }], { horizonS: 100 })
    const changes = chunksOf(plan).flatMap(eventsOf)
    const blocked = changes
      .filter(({ kind, subject }) => kind === TRACE_MODE && subject === 1)
      .map(({ tick, value }, i, all) => (value === 3 ? (all[i + 1]?.tick ?? 100e6) - tick : 0))
      .reduce((sum, ticks) => sum + ticks, 0)
    expect(blocked / 1e6).toBe(modeS(simulate(plan, 1, 0), 0, 'blocked'))
  })

  test('shows which jobs have been reworked, and what becomes of them', () => {
    const inspection = anInspection({
      detects: [1],
      onReject: aRoute(1, { mends: true, returnTo: 0 }),
    })
    const plan = aLine(
      [
        {
          run: takes(1),
          bufferCapacity: 1,
          causes: [{ defect: 0, share: [1] }],
          inspection,
          next: -1,
        },
        { run: takes(1), next: -1 },
      ],
      { defects: ['crack'], sources: [orderedOnce([0, 0, 1])] },
    )
    const events = chunksOf(plan).flatMap(eventsOf)
    const starts = events.filter(({ kind }) => kind === TRACE_STARTED).map(({ look }) => look)
    expect(starts).toEqual([0, LOOK_REWORKED])
    expect(events.filter(({ kind }) => kind === TRACE_SHIPPED).length).toBe(1)
  })
})
