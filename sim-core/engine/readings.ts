/** What tests read from a run: times in seconds by name, and the story that its trace tells. */
import { TICKS_PER_S, toTicks } from '../base/index.ts'
import { NO_JOB } from './line.ts'
import { MODE_NAMES, MODES, type ModeName } from './modes.ts'
import type { LinePlan } from './plan.ts'
import type { RunRecord } from './record.ts'
import { createRun } from './run.ts'
import {
  EVENT_BYTES,
  LOOK_REWORKED,
  TRACE_MODE,
  TRACE_SHIPPED,
  TRACE_STARTED,
  type TraceChunk,
} from './trace.ts'

/** Seconds that the servers of `station` spent in a mode. */
export function modeS(record: RunRecord, station: number, name: ModeName): number {
  const mode = MODE_NAMES.indexOf(name)
  let ticks = 0
  for (let row = 0; row < record.billings * record.servers; row++)
    if (record.stationOf[row % record.servers] === station)
      ticks += record.modeTicks[row * MODES + mode]!
  return ticks / TICKS_PER_S
}

/** Share of the window, averaged over the servers of `station`. */
export function modeShare(record: RunRecord, station: number, name: ModeName): number {
  const servers = record.stationOf.filter((s) => s === station).length
  return (modeS(record, station, name) * TICKS_PER_S) / (record.windowTicks * servers)
}

/** Ticks of each server, all modes and billing periods together. */
export function serverTicks(record: RunRecord): number[] {
  const sums = Array.from({ length: record.servers }, () => 0)
  record.modeTicks.forEach((ticks, at) => {
    sums[Math.floor(at / MODES) % record.servers]! += ticks
  })
  return sums
}

export const shippedOf = (record: RunRecord) => record.shipped.reduce((sum, n) => sum + n, 0)

export const throughputPerS = (record: RunRecord) =>
  (shippedOf(record) * TICKS_PER_S) / record.windowTicks

export interface TraceEvent {
  readonly tick: number
  readonly kind: number
  readonly subject: number
  readonly value: number
  readonly look: number
}

export function eventsOf({ data, events }: TraceChunk): TraceEvent[] {
  const view = new DataView(data)
  return Array.from({ length: events }, (_, i) => {
    const at = i * EVENT_BYTES
    return {
      tick: view.getFloat64(at, true),
      value: view.getInt32(at + 8, true),
      subject: view.getUint16(at + 12, true),
      kind: view.getUint8(at + 14),
      look: view.getUint8(at + 15),
    }
  })
}

/** The whole trace of a run to its horizon. */
export function chunksOf(plan: LinePlan, seed = 1): TraceChunk[] {
  const run = createRun(plan, seed, 0, true)
  run.advanceTo(toTicks(plan.horizonS))
  return run.takeTrace()
}

/**
 * `[second, mode]`: the first mode of a server and every change, without modes that last no time.
 * Servers are numbered downstream first.
 */
export function modesOf(plan: LinePlan, server: number, seed = 1): [number, ModeName][] {
  const chunks = chunksOf(plan, seed)
  const modeAt = new Map([[0, chunks[0]!.keyframe.modes[server]!]])
  for (const { tick, kind, subject, value } of chunks.flatMap(eventsOf))
    if (kind === TRACE_MODE && subject === server) modeAt.set(tick, value)
  const modes = [...modeAt].map(([tick, mode]): [number, ModeName] => [
    tick / TICKS_PER_S,
    MODE_NAMES[mode]!,
  ])
  return modes.filter(([, mode], i) => i === 0 || mode !== modes[i - 1]![1])
}

/** Seconds at which jobs were shipped. */
export const exitsS = (plan: LinePlan, seed = 1): number[] =>
  chunksOf(plan, seed)
    .flatMap(eventsOf)
    .flatMap(({ kind, tick }) => (kind === TRACE_SHIPPED ? [tick / TICKS_PER_S] : []))

/** `[second, product]` at every start of a server; a batch starts with its first job. */
export function startsOf(plan: LinePlan, server: number, seed = 1): [number, number][] {
  const chunks = chunksOf(plan, seed)
  const { jobs, looks } = chunks[0]!.keyframe
  const starts = chunks
    .flatMap(eventsOf)
    .filter(({ kind, subject }) => kind === TRACE_STARTED && subject === server)
  return [
    ...(jobs[server] === NO_JOB ? [] : [[0, looks[server]! & PRODUCT] as [number, number]]),
    ...starts.map(({ tick, look }): [number, number] => [tick / TICKS_PER_S, look & PRODUCT]),
  ]
}

const PRODUCT = LOOK_REWORKED - 1
