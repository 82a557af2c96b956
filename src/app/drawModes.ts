/**
 * The colours of a frame: what each server does now, what its lamp shows, and, for flow mode, how
 * the last seconds of watching were spent.
 */
import { mode, MODES, TICKS_PER_S } from '../../sim-core/index.ts'
import type { LineState } from './lineState.ts'
import type { PlaybackFrame } from './playbackFrame.ts'

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
  tick: number
}

export const createModeMemory = ({ spentTicks, arrivals, modes }: LineState): ModeMemory => ({
  spentTicks: spentTicks.slice(),
  arrivals: arrivals.slice(),
  lampSinceMs: new Float64Array(modes.length).fill(-Infinity),
  tick: -Infinity,
})

/**
 * `still`: the play head stands or has jumped, so lamps show the very state. `speed` sets how much
 * line time the window holds.
 */
export function drawModes(
  frame: PlaybackFrame,
  state: LineState,
  memory: ModeMemory,
  { still, speed, nowMs }: { readonly still: boolean; readonly speed: number; readonly nowMs: number },
): void {
  frame.modes.set(state.modes)
  if (still) restart(frame, state, memory)
  else average(frame, state, memory, WINDOW_S * speed * TICKS_PER_S)
  const { lamps } = frame
  for (let v = 0; v < lamps.length; v++) {
    const shown = frame.regime === 'flow' ? mostSpent(frame.windowShare, v) : state.modes[v]!
    if (shown === lamps[v]) continue
    if (!still && nowMs - memory.lampSinceMs[v]! < LAMP_HOLD_MS) continue
    lamps[v] = shown
    memory.lampSinceMs[v] = nowMs
  }
  for (let s = 0; s < frame.stationLamps.length; s++) frame.stationLamps[s] = mostOf(lamps, state, s)
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
function mostOf(lamps: Uint8Array, { shape }: LineState, station: number): number {
  counts.fill(0)
  const first = shape.firstServer[station]!
  const end = first + shape.serversOf[station]!
  for (let v = first; v < end; v++) {
    const shown = lamps[v] === mode.WAITING_OPERATOR ? mode.STARVED : lamps[v]!
    counts[shown] = counts[shown]! + 1
  }
  let most = 0
  for (let m = 1; m < MODES; m++) if (counts[m]! > counts[most]!) most = m
  return most
}
