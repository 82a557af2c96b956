/**
 * The loop: takes the earliest event, advances the clock, lets the line react. A run can be
 * stopped after any event, copied, and gone on with: the result does not depend on the slices.
 */
import { TICKS_PER_S, toTicks } from '../base/index.ts'
import { enterPhase, isSuspended } from './accounts.ts'
import { addArrival, addOrder, drawInterarrival, refillSaturated } from './control.ts'
import { drawTicks } from './draws.ts'
import * as eventList from './eventList.ts'
import { admitFromOutside, finish, rest } from './flow.ts'
import { keyframeOf } from './keyframe.ts'
import { createLine, type Line } from './line.ts'
import { ASLEEP } from './modes.ts'
import type { LinePlan } from './plan.ts'
import { recordOf, type RunRecord } from './record.ts'
import * as service from './service.ts'
import { releaseGroup, standStill, startClocks, startGroupClock, stopGroup, strike } from './shift.ts'
import { NO_DRAW } from './tables.ts'
import { CHUNK_EVENTS, createTrace, cutChunk, type TraceChunk } from './trace.ts'

const { ARRIVE, CLOCK, FAIL, KINDS, REPAIRED, SLEEP } = eventList

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

/** The changing fields of a line by name: numbers, and copies of typed arrays. */
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
  const run = createRun(plan, seed, replication)
  run.advanceTo(toTicks(plan.horizonS))
  return run.record()
}

/** A run at its first instant. `traced` keeps a trace, which the caller must take regularly. */
export function createRun(
  plan: LinePlan,
  seed: number,
  replication: number,
  traced = false,
): Run {
  const line = createLine(plan, seed, replication)
  start(line)
  return runOf(line, seed, replication, traced)
}

/** A run that goes on, bit for bit, from where `snapshot` was taken. */
export function restore(snapshot: Snapshot, traced = false): Run {
  const { plan, seed, replication } = snapshot
  const line = createLine(plan, seed, replication)
  for (const [name, value] of Object.entries(snapshot.fields))
    Object.assign(line, { [name]: typeof value === 'number' ? value : value.slice() })
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
      return line.now
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
  for (const [name, value] of Object.entries(line))
    if (typeof value === 'number') fields[name] = value
    else if (ArrayBuffer.isView(value)) fields[name] = (value as TypedArray).slice()
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

/** Puts machines, people, clocks and sources in their first state. */
function start(line: Line): void {
  const { tables, plan } = line
  for (let server = 0; server < tables.servers; server++) {
    const station = tables.stationOf[server]!
    const pace = tables.paceDraw[station]!
    const stream = tables.paceStream[station]!
    // A factor is drawn through the time table: a second stands for one.
    if (pace !== NO_DRAW)
      line.pace[server] = drawTicks(line.draws, pace, line.streams, stream, line.cursors) / TICKS_PER_S
    rest(line, server, station)
  }
  for (let f = 0; f < tables.failures; f++) service.renewUptime(line, f)
  startClocks(line)
  plan.groups.forEach(({ stations }, g) => {
    if (line.offShift[stations[0]!] === 0) startGroupClock(line, tables.firstGroupSlot + g)
  })
  plan.sources.forEach((_, source) => startSource(line, source))
}

function startSource(line: Line, source: number): void {
  const { supply, to } = line.plan.sources[source]!
  if (supply.kind === 'saturated') refillSaturated(line, source)
  else if (supply.kind === 'arrivals') scheduleArrival(line, source, drawInterarrival(line, source))
  else scheduleArrival(line, source, toTicks(supply.orders[0]!.atS))
  admitFromOutside(line, to)
}

function scheduleArrival(line: Line, source: number, atTick: number): void {
  const slot = line.tables.firstSourceSlot + source
  eventList.schedule(line.events, slot, atTick * KINDS + ARRIVE)
}

/** True when every event up to `untilTick` has happened; the clock then stands there. */
function advance(line: Line, untilTick: number, maxEvents: number): boolean {
  const { events } = line
  const { due } = events
  const limit = untilTick * KINDS + KINDS - 1
  const { servers } = line.tables
  for (let left = maxEvents; left > 0; left--) {
    const slot = eventList.earliest(events)
    const key = due[slot]!
    if (key > limit) {
      line.now = untilTick
      return true
    }
    const now = Math.floor(key / KINDS)
    const kind = key - now * KINDS
    line.now = now
    line.eventCount++
    if (slot >= servers) reactElsewhere(line, slot, kind)
    else if (kind === eventList.FINISH) {
      if (service.completeStep(line, slot)) finish(line, slot)
    } else reactAtServer(line, slot, kind)
  }
  return false
}

function reactAtServer(line: Line, server: number, kind: number): void {
  if (kind === FAIL) service.fail(line, server)
  else if (kind === REPAIRED) {
    service.resumeAfterRepair(line, server)
    if (isSuspended(line, server)) standStill(line, server)
    else service.scheduleSpell(line, server)
  } else if (kind === SLEEP) {
    enterPhase(line, server, ASLEEP)
    eventList.schedule(line.events, server, Infinity)
  }
}

function reactElsewhere(line: Line, slot: number, kind: number): void {
  const { firstClockSlot, firstSourceSlot } = line.tables
  if (kind === ARRIVE) arrive(line, slot - firstSourceSlot)
  else if (kind === CLOCK) strike(line, slot - firstClockSlot)
  else if (kind === FAIL) stopGroup(line, slot)
  else if (kind === REPAIRED) releaseGroup(line, slot)
  else service.callRepairer(line, slot)
}

function arrive(line: Line, source: number): void {
  const { supply, to } = line.plan.sources[source]!
  if (supply.kind === 'arrivals') {
    addArrival(line, source)
    scheduleArrival(line, source, line.now + drawInterarrival(line, source))
  } else if (supply.kind === 'orders') {
    const cursor = line.supplyCursor[source]!
    const { product, quantity } = supply.orders[cursor % supply.orders.length]!
    addOrder(line, source, product, quantity)
    line.supplyCursor[source] = cursor + 1
    scheduleArrival(line, source, orderTick(supply.orders, supply.periodS, cursor + 1))
  }
  admitFromOutside(line, to)
}

function orderTick(orders: readonly { readonly atS: number }[], periodS: number, n: number) {
  const period = Math.floor(n / orders.length)
  return period * toTicks(periodS) + toTicks(orders[n % orders.length]!.atS)
}

