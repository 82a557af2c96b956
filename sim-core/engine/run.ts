/**
 * Runs: a line that can be stopped after any event, copied, and gone on with. The result does not
 * depend on the slices.
 */
import { toTicks } from '../base/index.ts'
import { pass, recordOfPassage, startPassage } from './departures.ts'
import { keyframeOf } from './keyframe.ts'
import { createLine, type Line } from './line.ts'
import { advance, startedLine } from './loop.ts'
import type { LinePlan } from './plan.ts'
import { recordOf, type RunRecord } from './record.ts'
import { CHUNK_EVENTS, createTrace, cutChunk, type TraceChunk } from './trace.ts'

export interface Run {
  /** Instant reached, in ticks. */
  readonly now: number
  /**
   * Runs every event up to and including `untilTick`, or at most `maxEvents` of them.
   * True when `untilTick` is reached.
   */
  advanceTo(untilTick: number, maxEvents?: number): boolean
  /** Trace since the last call; empty when the run keeps none. */
  takeTrace(): TraceChunk[]
  /** The measured window up to now. */
  record(): RunRecord
  /** A copy of the whole state, for `restore`; structured-cloneable. */
  snapshot(): Snapshot
}

/**
 * The changing fields of a line by name (those of its parts as `part.field`): numbers, and copies
 * of typed arrays.
 */
export interface Snapshot {
  readonly plan: LinePlan
  readonly seed: number
  readonly replication: number
  readonly fields: Readonly<Record<string, number | TypedArray>>
  readonly random: Int32Array
  readonly due: Float64Array
  readonly winner: Int32Array
}
type TypedArray = Float64Array | Int32Array | Uint8Array

/** One replication from start to horizon. Same arguments, same bytes. */
export function simulate(plan: LinePlan, seed: number, replication: number): RunRecord {
  for (const slices = simulateInSlices(plan, seed, replication, Infinity); ; ) {
    const { done, value } = slices.next()
    if (done === true) return value
  }
}

/**
 * The same in slices of about `sliceEvents` events: call `next()` until it gives the record. A line
 * that needs no events is run without them, and comes to the same bytes (`departures.ts`).
 */
export function* simulateInSlices(
  plan: LinePlan,
  seed: number,
  replication: number,
  sliceEvents: number,
): Generator<void, RunRecord> {
  const passage = startPassage(plan, seed, replication)
  if (passage !== undefined) {
    let isDone = pass(passage, sliceEvents)
    for (; isDone === false; isDone = pass(passage, sliceEvents)) yield
    if (isDone === true) return recordOfPassage(passage)
  }
  const run = createRun(plan, seed, replication)
  while (!run.advanceTo(toTicks(plan.horizonS), sliceEvents)) yield
  return run.record()
}

/** A run at its first instant. `traced` keeps a trace, which the caller must take regularly. */
export function createRun(
  plan: LinePlan,
  seed: number,
  replication: number,
  traced = false,
): Run {
  return runOf(startedLine(plan, seed, replication), seed, replication, traced)
}

/** A run that goes on, bit for bit, from where `snapshot` was taken. */
export function restore(snapshot: Snapshot, traced = false): Run {
  const { plan, seed, replication } = snapshot
  const line = createLine(plan, seed, replication)
  for (const [part, prefix] of partsOf(line))
    for (const name of Object.keys(part)) {
      const value = snapshot.fields[prefix + name]
      if (value !== undefined)
        Object.assign(part, { [name]: typeof value === 'number' ? value : value.slice() })
    }
  line.streams.state.set(snapshot.random)
  line.events.due.set(snapshot.due)
  line.events.winner.set(snapshot.winner)
  return runOf(line, seed, replication, traced)
}

function runOf(line: Line, seed: number, replication: number, traced: boolean): Run {
  let chunks: TraceChunk[] = []
  if (traced) line.trace = createTrace(keyframeOf(line))
  return {
    get now() {
      return line.now[0]!
    },
    advanceTo(untilTick, maxEvents = Infinity) {
      if (line.trace === null) return advance(line, untilTick, maxEvents)
      const target = line.eventCount + maxEvents
      for (let done = false; ; ) {
        done = advance(line, untilTick, Math.min(CHUNK_EVENTS, target - line.eventCount))
        if (done || line.trace.count >= CHUNK_EVENTS)
          chunks.push(cutChunk(line.trace, keyframeOf(line)))
        if (done || line.eventCount >= target) return done
      }
    },
    takeTrace() {
      const taken = chunks
      chunks = []
      return taken
    },
    record: () => recordOf(line),
    snapshot: () => snapshotOf(line, seed, replication),
  }
}

function snapshotOf(line: Line, seed: number, replication: number): Snapshot {
  const fields: Record<string, number | TypedArray> = {}
  for (const [part, prefix] of partsOf(line))
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'number') fields[prefix + name] = value
      else if (ArrayBuffer.isView(value)) fields[prefix + name] = (value as TypedArray).slice()
  return {
    plan: line.plan,
    seed,
    replication,
    fields,
    random: line.streams.state.slice(),
    due: line.events.due.slice(),
    winner: line.events.winner.slice(),
  }
}

/** The objects that hold the state, each with what its fields are called by. */
const partsOf = (line: Line): readonly (readonly [part: object, prefix: string])[] => [
  [line, ''],
  [line.stops, 'stops.'],
  [line.people, 'people.'],
  [line.meter, 'meter.'],
]
