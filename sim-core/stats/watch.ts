/**
 * What a traced run tells beyond its record: the active periods of its stations, for two of the
 * bottleneck methods, and its output slice by slice, for the warm-up. A fold over trace chunks.
 *
 * Its clock stands while every watched station is off shift. Off shift ends no active period: a
 * server that stops for the night goes on in the morning as what it was.
 */
import { toTicks } from '../base/index.ts'
import {
  EVENT_BYTES,
  mode,
  tabulate,
  TRACE_MODE,
  TRACE_SHIPPED,
  type LinePlan,
  type TraceChunk,
} from '../engine/index.ts'
import {
  activityShares,
  beginActive,
  createActivePeriods,
  endActive,
  type ActivePeriods,
  type ActivityShares,
} from './activePeriods.ts'

/** Arrays are by station of the plan; a station that is not watched has zeros. */
export interface WatchRecord extends ActivityShares {
  /** Length of the warm-up on the clock of the watch. */
  readonly warmupTicks: number
  /** Length of the measured window on the clock of the watch. */
  readonly windowTicks: number
  readonly periods: Float64Array
  readonly activeTicks: Float64Array
  /** Length of a slice on that clock, and jobs shipped in each full one, warm-up included. */
  readonly sliceTicks: number
  readonly shippedBySlice: Float64Array
}

export interface Watch {
  readonly stationOf: Int32Array
  readonly isWatched: Uint8Array
  readonly warmupTick: number
  readonly sliceTicks: number
  readonly shippedBySlice: Float64Array
  /** By server: its mode, and whether it waits, or waited before the shift ended. */
  readonly modes: Uint8Array
  readonly waits: Uint8Array
  /** By station: servers that wait, and whether that may have changed at this instant. */
  readonly waiting: Int32Array
  readonly touched: Set<number>
  /** Watched servers on shift; the clock runs while there is one. */
  working: number
  tick: number
  clock: number
  windowClock: number
  isMeasuring: boolean
  isOpen: boolean
  activity: ActivePeriods
}

/** Slices of a run that never closes: fifty batches of five and as many again. */
const SLICES = 500

/** A watch on `stations` (numbers in the plan) of a run that has not begun. */
export function createWatch(plan: LinePlan, stations: readonly number[]): Watch {
  const { stationOf, servers } = tabulate(plan)
  const horizonTicks = toTicks(plan.horizonS)
  const isWatched = new Uint8Array(plan.stations.length)
  for (const s of stations) isWatched[s] = 1
  return {
    stationOf,
    isWatched,
    warmupTick: toTicks(plan.warmupS),
    sliceTicks: Math.max(1, Math.floor(horizonTicks / SLICES)),
    shippedBySlice: new Float64Array(SLICES + 1),
    modes: new Uint8Array(servers),
    waits: new Uint8Array(servers),
    waiting: new Int32Array(plan.stations.length),
    touched: new Set(),
    working: 0,
    tick: 0,
    clock: 0,
    windowClock: 0,
    isMeasuring: false,
    isOpen: false,
    activity: createActivePeriods(plan.stations.length),
  }
}

/** Chunks in order, from the first. */
export function watchChunk(watch: Watch, { keyframe, data, events, endTick }: TraceChunk): void {
  if (!watch.isOpen) open(watch, keyframe.modes)
  const view = new DataView(data)
  for (let at = 0; at < events * EVENT_BYTES; at += EVENT_BYTES) {
    const kind = view.getUint8(at + 14)
    if (kind !== TRACE_MODE && kind !== TRACE_SHIPPED) continue
    advanceTo(watch, view.getFloat64(at, true))
    if (kind === TRACE_SHIPPED) book(watch)
    else enter(watch, view.getUint16(at + 12, true), view.getInt32(at + 8, true))
  }
  advanceTo(watch, endTick)
}

export function watchRecordOf(watch: Watch): WatchRecord {
  settle(watch)
  if (!watch.isMeasuring) measure(watch)
  const { activity, clock, sliceTicks, shippedBySlice, windowClock } = watch
  const shares = activityShares(activity, clock)
  const { periods, activeTicks } = activity
  return {
    ...shares,
    warmupTicks: windowClock,
    windowTicks: clock - windowClock,
    periods: periods.slice(),
    activeTicks: activeTicks.slice(),
    sliceTicks,
    shippedBySlice: shippedBySlice.slice(0, Math.floor(clock / sliceTicks)),
  }
}

function open(watch: Watch, modes: Uint8Array): void {
  watch.isOpen = true
  const { stationOf, waiting, waits, isWatched } = watch
  watch.modes.set(modes)
  modes.forEach((now, server) => {
    const station = stationOf[server]!
    // Who has not begun to work waits, also where the shift has not begun.
    const wait = isActive(now) ? 0 : 1
    waits[server] = wait
    waiting[station] = waiting[station]! + wait
    if (isWatched[station] === 1 && now !== mode.OFF_SHIFT) watch.working++
    watch.touched.add(station)
  })
  // Nothing to watch means nothing by which the clock could stand.
  if (!isWatched.includes(1)) watch.working = 1
}

const isActive = (now: number) =>
  now === mode.PROCESSING || now === mode.FAILED || now === mode.SETTING_UP

/** Events of one instant count as they stand at its end. */
function advanceTo(watch: Watch, tick: number): void {
  if (tick === watch.tick) return
  settle(watch)
  const { warmupTick } = watch
  if (!watch.isMeasuring && tick >= warmupTick) {
    runClock(watch, warmupTick)
    measure(watch)
  }
  runClock(watch, tick)
}

function runClock(watch: Watch, tick: number): void {
  if (watch.working > 0) watch.clock += tick - watch.tick
  watch.tick = tick
}

/** The window opens: what is active has been so from here. */
function measure(watch: Watch): void {
  const { waiting, isWatched, clock } = watch
  watch.isMeasuring = true
  watch.windowClock = clock
  watch.activity = createActivePeriods(waiting.length)
  waiting.forEach((servers, s) => {
    if (isWatched[s] === 1 && servers === 0) beginActive(watch.activity, s, clock)
  })
}

function settle({ activity, touched, waiting, isWatched, isMeasuring, clock }: Watch): void {
  if (touched.size === 0) return
  for (const s of isMeasuring ? touched : [])
    if (isWatched[s] === 1 && waiting[s] === 0) beginActive(activity, s, clock)
    else if (isWatched[s] === 1) endActive(activity, s, clock)
  touched.clear()
}

function enter(watch: Watch, server: number, now: number): void {
  const { modes, stationOf, waiting, waits, isWatched, touched } = watch
  const station = stationOf[server]!
  const before = modes[server]!
  modes[server] = now
  if (isWatched[station] === 1)
    watch.working += Number(now !== mode.OFF_SHIFT) - Number(before !== mode.OFF_SHIFT)
  if (now === mode.OFF_SHIFT) return
  const wait = isActive(now) ? 0 : 1
  waiting[station] = waiting[station]! + wait - waits[server]!
  waits[server] = wait
  touched.add(station)
}

function book({ clock, sliceTicks, shippedBySlice }: Watch): void {
  const slice = Math.min(shippedBySlice.length - 1, Math.floor(clock / sliceTicks))
  shippedBySlice[slice] = shippedBySlice[slice]! + 1
}
