/**
 * Runs: a line that can be stopped after any event, copied, and gone on with. The result does not
 * depend on the slices.
 */
import { toTicks } from '../base/index.ts'
import { awaitsChoice } from './choice.ts'
import { pass, recordOfPassage, startPassage } from './departures.ts'
import { keyframeOf } from './keyframe.ts'
import type { Line } from './line.ts'
import { decide } from './lookAhead.ts'
import { advance, startedLine } from './loop.ts'
import type { LinePlan } from './plan.ts'
import { recordOf, type RunRecord } from './record.ts'
import { lineFrom, type Snapshot, snapshotOf } from './snapshot.ts'
import { CHUNK_EVENTS, createTrace, cutChunk, type TraceChunk } from './trace.ts'

export type { Snapshot } from './snapshot.ts'

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
  const { seed, replication } = snapshot
  return runOf(lineFrom(snapshot), seed, replication, traced)
}

function runOf(line: Line, seed: number, replication: number, traced: boolean): Run {
  const goOn = (untilTick: number, maxEvents: number) => {
    const last = line.eventCount + maxEvents
    for (;;) {
      if (awaitsChoice(line)) decide(line, seed, replication)
      const done = advance(line, untilTick, last - line.eventCount)
      if (done || !awaitsChoice(line)) return done
    }
  }
  let chunks: TraceChunk[] = []
  if (traced) line.trace = createTrace(keyframeOf(line))
  return {
    get now() {
      return line.now[0]!
    },
    advanceTo(untilTick, maxEvents = Infinity) {
      if (line.trace === null) return goOn(untilTick, maxEvents)
      const target = line.eventCount + maxEvents
      for (let done = false; ; ) {
        done = goOn(untilTick, Math.min(CHUNK_EVENTS, target - line.eventCount))
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
