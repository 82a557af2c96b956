/**
 * The colours of a frame: what each server does now, what its lamp shows, and, for flow mode, how
 * the last seconds of watching were spent.
 */
import { mode, MODES, TICKS_PER_S } from '../../../sim-core/index.ts'
import { showSeats, type LineSeats } from '../lineModel/seats.ts'
import type { LineState } from './lineState.ts'
import type { PlaybackFrame } from './frame.ts'

/** A lamp goes on and off at most once a second (nothing may flash faster than 1 Hz). */
const LAMP_HOLD_MS = 500
/** Real time over which flow mode averages. */
const WINDOW_S = 2
const TICKS_PER_HOUR = 3600 * TICKS_PER_S

/** What the averages were taken up to, and since when each lamp is as it is. */
export interface ModeMemory {
  readonly spentTicks: Float64Array
  readonly arrivals: Float64Array
  readonly lampSinceMs: Float64Array
  /** Work space: what servers and seats would show without holding. */
  readonly serverShown: Uint8Array
  readonly seatShown: Uint8Array
  tick: number
}

export const createModeMemory = (
  { spentTicks, arrivals, modes }: LineState,
  { count }: LineSeats,
): ModeMemory => ({
  spentTicks: spentTicks.slice(),
  arrivals: arrivals.slice(),
  lampSinceMs: new Float64Array(count).fill(-Infinity),
  serverShown: modes.slice(),
  seatShown: new Uint8Array(count),
  tick: -Infinity,
})

export interface Pace {
  /** The play head stands or has jumped, so lamps show the very state. */
  readonly still: boolean
  /** Sets how much line time the window holds. */
  readonly speed: number
  readonly nowMs: number
}

export function drawModes(
  frame: PlaybackFrame,
  state: LineState,
  seats: LineSeats,
  memory: ModeMemory,
  { still, speed, nowMs }: Pace,
): void {
  frame.modes.set(state.modes)
  if (still) restart(frame, state, memory)
  else average(frame, state, memory, WINDOW_S * speed * TICKS_PER_S)
  const { serverShown, seatShown, lampSinceMs } = memory
  for (let v = 0; v < serverShown.length; v++)
    serverShown[v] = frame.regime === 'flow' ? mostSpent(frame.windowShare, v) : state.modes[v]!
  showSeats(seats, serverShown, seatShown)
  const { lamps } = frame
  for (let seat = 0; seat < lamps.length; seat++) {
    const shown = seatShown[seat]!
    if (shown === lamps[seat]) continue
    if (!still && nowMs - lampSinceMs[seat]! < LAMP_HOLD_MS) continue
    lamps[seat] = shown
    lampSinceMs[seat] = nowMs
  }
  for (let s = 0; s < frame.stationLamps.length; s++)
    frame.stationLamps[s] = mostOf(lamps, seats, s)
}

/** Averages begin again with what is now. */
function restart({ windowShare }: PlaybackFrame, state: LineState, memory: ModeMemory): void {
  if (memory.tick !== state.tick) {
    windowShare.fill(0)
    for (let v = 0; v < state.modes.length; v++) windowShare[v * MODES + state.modes[v]!] = 1
  }
  remember(memory, state)
}

function remember(memory: ModeMemory, state: LineState): void {
  memory.spentTicks.set(state.spentTicks)
  memory.arrivals.set(state.arrivals)
  memory.tick = state.tick
}

/** Exponential forgetting: the weight of a stretch is its share of itself and the window. */
function average(
  { windowShare, perHour }: PlaybackFrame,
  state: LineState,
  memory: ModeMemory,
  windowTicks: number,
): void {
  const passed = state.tick - memory.tick
  if (!(passed > 0) || passed === Infinity) return
  const weight = passed / (passed + windowTicks)
  for (let i = 0; i < windowShare.length; i++) {
    const share = (state.spentTicks[i]! - memory.spentTicks[i]!) / passed
    windowShare[i] = windowShare[i]! + (share - windowShare[i]!) * weight
  }
  for (let s = 0; s < perHour.length; s++) {
    const rate = ((state.arrivals[s]! - memory.arrivals[s]!) * TICKS_PER_HOUR) / passed
    perHour[s] = perHour[s]! + (rate - perHour[s]!) * weight
  }
  remember(memory, state)
}

function mostSpent(share: Float32Array, server: number): number {
  let most = 0
  for (let m = 1; m < MODES; m++)
    if (share[server * MODES + m]! > share[server * MODES + most]!) most = m
  return most
}

const counts = new Int32Array(MODES)

/** Modes are numbered with the unusual first, which decides between equals. */
function mostOf(lamps: Uint8Array, { first, of }: LineSeats, station: number): number {
  counts.fill(0)
  const end = first[station]! + of[station]!
  for (let seat = first[station]!; seat < end; seat++) {
    const shown = lamps[seat] === mode.WAITING_OPERATOR ? mode.STARVED : lamps[seat]!
    counts[shown] = counts[shown]! + 1
  }
  let most = 0
  for (let m = 1; m < MODES; m++) if (counts[m]! > counts[most]!) most = m
  return most
}
