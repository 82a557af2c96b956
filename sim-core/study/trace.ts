/**
 * The trace of one replication as rows to read: when jobs leave, what machines do, where jobs go.
 * Seconds from the first instant, warm-up included. Job numbers are used again when a job has left.
 */
import { TICKS_PER_S, toTicks } from '../base/index.ts'
import {
  createRun,
  EVENT_BYTES,
  MODE_NAMES,
  tabulate,
  TRACE_MODE,
  TRACE_QUEUED,
  TRACE_SCRAPPED,
  TRACE_SHIPPED,
  type Keyframe,
  type ModeName,
  type TraceChunk,
} from '../engine/index.ts'
import type { CompiledLine } from '../scenario/index.ts'

export type TraceKind = 'exits' | 'states' | 'moves'

export interface LevelTrace {
  readonly replication: number
  /** More rows of a kind than `MOST_TRACE_ROWS` are left out. */
  readonly isCut: boolean
  readonly exits?: readonly ExitRow[]
  readonly states?: readonly StateRow[]
  readonly moves?: readonly MoveRow[]
}

export interface ExitRow {
  readonly atS: number
  readonly job: number
  /** Where it was last. */
  readonly station: string
  readonly scrapped: boolean
}

export interface StateRow {
  readonly atS: number
  readonly station: string
  /** Number of the machine or seat at its station, from 0. */
  readonly server: number
  readonly state: ModeName
}

export interface MoveRow {
  readonly atS: number
  readonly job: number
  readonly station: string
  /** Joins the buffer before the station, is taken by a machine of it, or leaves the line. */
  readonly to: 'buffer' | 'server' | 'sink' | 'scrap'
}

export const MOST_TRACE_ROWS = 100_000
const SLICE_EVENTS = 100_000

export function traceOf(
  { plan, catalog }: CompiledLine,
  seed: number,
  kinds: ReadonlySet<TraceKind>,
  replication = 0,
): LevelTrace {
  const run = createRun(plan, seed, replication, true)
  const end = toTicks(plan.horizonS)
  const rows: Rows = { exits: [], states: [], moves: [], isCut: false }
  const { stationOf, firstServer } = tabulate(plan)
  const ids = catalog.stations.map(({ id }) => id)
  const place = (server: number) => ({
    station: ids[stationOf[server]!]!,
    server: server - firstServer[stationOf[server]!]!,
  })
  let isFirst = true
  for (let isDone = false; !isDone; ) {
    isDone = run.advanceTo(end, SLICE_EVENTS)
    for (const chunk of run.takeTrace()) {
      if (isFirst) addStart(rows, chunk.keyframe, ids, place)
      isFirst = false
      addRows(rows, chunk, kinds, ids, place)
    }
  }
  const { isCut } = rows
  const asked = [...kinds].map((kind) => [kind, rows[kind]] as const)
  return { replication, isCut, ...Object.fromEntries(asked) }
}

interface Rows {
  readonly exits: ExitRow[]
  readonly states: StateRow[]
  readonly moves: MoveRow[]
  isCut: boolean
}

type Place = (server: number) => { readonly station: string; readonly server: number }

/** A trace begins after what happens at the first instant: its keyframe tells that. */
function addStart(rows: Rows, frame: Keyframe, ids: readonly string[], place: Place): void {
  const { modes, jobs, queued, queueStart } = frame
  modes.forEach((mode, server) => {
    rows.states.push({ atS: 0, ...place(server), state: MODE_NAMES[mode]! })
  })
  jobs.forEach((job, server) => {
    if (job < 0) return
    rows.moves.push({ atS: 0, job, station: place(server).station, to: 'server' })
  })
  ids.forEach((station, s) => {
    for (const job of queued.subarray(queueStart[s], queueStart[s + 1]))
      rows.moves.push({ atS: 0, job, station, to: 'buffer' })
  })
}

function addRows(
  rows: Rows,
  { data, events }: TraceChunk,
  kinds: ReadonlySet<TraceKind>,
  ids: readonly string[],
  place: Place,
): void {
  const view = new DataView(data)
  const add = <Row>(kind: TraceKind, list: Row[], row: Row) => {
    if (!kinds.has(kind)) return
    if (list.length < MOST_TRACE_ROWS) list.push(row)
    else rows.isCut = true
  }
  for (let at = 0; at < events * EVENT_BYTES; at += EVENT_BYTES) {
    const atS = view.getFloat64(at, true) / TICKS_PER_S
    const value = view.getInt32(at + 8, true)
    const subject = view.getUint16(at + 12, true)
    const kind = view.getUint8(at + 14)
    if (kind === TRACE_MODE) {
      add('states', rows.states, { atS, ...place(subject), state: MODE_NAMES[value]! })
      continue
    }
    const leaves = kind === TRACE_SHIPPED || kind === TRACE_SCRAPPED
    const scrapped = kind === TRACE_SCRAPPED
    // A job is taken by a server, waits before a station, and leaves one.
    const isAtStation = leaves || kind === TRACE_QUEUED
    const station = isAtStation ? ids[subject]! : place(subject).station
    const to = leaves ? (scrapped ? 'scrap' : 'sink') : isAtStation ? 'buffer' : 'server'
    if (leaves) add('exits', rows.exits, { atS, job: value, station, scrapped })
    add('moves', rows.moves, { atS, job: value, station, to })
  }
}
