/**
 * The play head: where in a run we are, how fast we go on, and the picture there. Views call `move`
 * before they draw; whoever calls it, there is one clock. `supply.ts` gets the trace.
 *
 * Invariant: `frame` shows the tape at `frame.tick`; the head waits where the tape has not come.
 */
import { TICKS_PER_S } from '../../../sim-core/index.ts'
import { createModeMemory, drawModes, type ModeMemory } from './drawModes.ts'
import { drawWorkpieces } from './drawWorkpieces.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import { createState, type LineState } from './lineState.ts'
import { createFrame, type PlaybackFrame } from './frame.ts'
import {
  createSupply,
  fetchAround,
  isShort,
  refill,
  type Supply,
  type TraceSource,
} from './supply.ts'
import { showAt } from './replay.ts'
import { endTick, holds } from './tape.ts'

export const SPEEDS = [1, 2, 5, 10, 30, 60, 120, 300, 1000] as const
export type Speed = (typeof SPEEDS)[number]
/** Faster than this, workpieces would alias. */
export const MOST_LITERAL_SPEED: Speed = 60
const FIRST_SPEED: Speed = 10

export interface PlaybackStatus {
  readonly playing: boolean
  readonly speed: Speed
  /** The head wants to be where the tape has not come yet. */
  readonly waiting: boolean
  readonly failed: boolean
}

export interface Playback {
  readonly scenery: LineScenery
  readonly frame: PlaybackFrame
  /** Replaced, never changed: a person's doing, and the source's. */
  status: PlaybackStatus
  readonly listeners: Set<() => void>

  tick: number
  /** Of the last move; null before the first. */
  lastMs: number | null
  /** The head was put somewhere since the last frame. */
  jumped: boolean
  /** 1 while workpieces are shown moving, 0 in flow mode, between while they fade. */
  presence: number
  readonly state: LineState
  readonly memory: ModeMemory
  readonly supply: Supply
}

/** Opens the run at `fromTick`, standing still. */
export function createPlayback(
  scenery: LineScenery,
  source: TraceSource,
  fromTick: number,
): Playback {
  const state = createState(scenery.shape)
  const playback: Playback = {
    scenery,
    frame: createFrame(scenery),
    status: { playing: false, speed: FIRST_SPEED, waiting: true, failed: false },
    listeners: new Set(),
    tick: 0,
    lastMs: null,
    jumped: true,
    presence: 1,
    state,
    memory: createModeMemory(state, scenery.seats),
    supply: createSupply(source, scenery.shape.horizonTick),
  }
  void seek(playback, fromTick)
  return playback
}

/** `listener` is told of everything but the passing of time. */
export function subscribe({ listeners }: Playback, listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function play(playback: Playback): void {
  if (playback.tick < playback.supply.horizonTick) change(playback, { playing: true })
}

export const pause = (playback: Playback) => change(playback, { playing: false })

export const setSpeed = (playback: Playback, speed: Speed) => change(playback, { speed })

/** Resolves when the picture is there, or when a later seek has overtaken this one. */
export async function seek(playback: Playback, wanted: number): Promise<void> {
  const { supply } = playback
  playback.tick = Math.max(0, Math.min(Math.round(wanted), supply.horizonTick))
  playback.jumped = true
  const isHere = holds(supply.tape, playback.tick)
  change(playback, { waiting: !isHere, failed: false })
  const outcome = await fetchAround(supply, playback.tick, playback.status.speed)
  if (outcome === 'here' && !isHere) change(playback, { waiting: false })
  if (outcome === 'failed') change(playback, { waiting: false, playing: false, failed: true })
}

/** Moves the head to now, in milliseconds of any steady clock, and draws the frame. */
export function move(playback: Playback, nowMs: number): void {
  const { frame, state, status, supply } = playback
  const passedMs = pass(playback, nowMs)
  if (!status.waiting) advance(playback, passedMs)
  if (!holds(supply.tape, playback.tick)) return
  const anew = showAt(state, supply.tape, playback.tick)
  const still = !status.playing || playback.jumped || anew
  playback.jumped = false
  frame.tick = playback.tick
  fade(playback, passedMs, still)
  const pace = { still, speed: status.speed, nowMs }
  drawModes(frame, state, playback.scenery.seats, playback.memory, pace)
  drawWorkpieces(frame, state, playback.scenery, status.speed, playback.presence)
  if (status.playing && playback.tick === supply.horizonTick) pause(playback)
}

function change(playback: Playback, next: Partial<PlaybackStatus>): void {
  playback.status = { ...playback.status, ...next }
  for (const listener of playback.listeners) listener()
}

/** A page that was hidden goes on where it was. */
const MOST_STEP_MS = 1000

/** Real time gone by since the last move, as far as it counts. */
function pass(playback: Playback, nowMs: number): number {
  const { lastMs, status } = playback
  playback.lastMs = nowMs
  if (lastMs === null || !status.playing || status.waiting) return 0
  return Math.max(0, Math.min(nowMs - lastMs, MOST_STEP_MS))
}

/** Goes on as far as the tape reaches, and asks for more of it in time. */
function advance(playback: Playback, passedMs: number): void {
  const { supply, status } = playback
  const wanted = playback.tick + passedMs * status.speed * (TICKS_PER_S / 1000)
  playback.tick = Math.round(Math.min(wanted, Math.max(playback.tick, endTick(supply.tape))))
  // A source that has failed is asked again only by a seek.
  if (!status.failed && isShort(supply, playback.tick, status.speed)) void lengthen(playback)
}

async function lengthen(playback: Playback): Promise<void> {
  const { supply, tick, status } = playback
  const outcome = await refill(supply, tick, status.speed)
  if (outcome === 'lost') await seek(playback, playback.tick)
  if (outcome === 'failed') change(playback, { playing: false, failed: true })
}

const FADE_MS = 300

function fade(playback: Playback, passedMs: number, still: boolean): void {
  const isFlow = playback.status.speed > MOST_LITERAL_SPEED
  playback.frame.regime = isFlow ? 'flow' : 'literal'
  const step = still ? 1 : passedMs / FADE_MS
  const { presence } = playback
  playback.presence = isFlow ? Math.max(0, presence - step) : Math.min(1, presence + step)
}
