/**
 * Brings a `LineState` to an instant of the tape: forward from where it is when that can be, else
 * anew from the first reel.
 */
import {
  TRACE_MODE,
  TRACE_QUEUED,
  TRACE_SHIPPED,
  TRACE_STARTED,
} from '../../../sim-core/index.ts'
import { scrappedPlace, shippedPlace } from '../lineModel/shape.ts'
import { bookMode, enterMode, leave, load, queue, start, type LineState } from './lineState.ts'
import {
  eventKind,
  eventLook,
  eventSubject,
  eventTick,
  eventValue,
  holds,
  reelAt,
  startTick,
  type Reel,
  type Tape,
} from './tape.ts'

/**
 * Shows the line just after every event up to and including `tick`. True when it had to be built
 * anew, so that times and counts begin again. The tape must hold `tick`.
 */
export function showAt(state: LineState, tape: Tape, tick: number): boolean {
  if (!holds(tape, tick)) throw new Error(`The tape does not hold tick ${tick}`)
  const anew = tick < state.tick || reelAt(tape, state.reel) === undefined
  if (anew) rewind(state, tape)
  run(state, tape, tick)
  return anew
}

function rewind(state: LineState, tape: Tape): void {
  load(state, tape.reels[0]!.chunk.keyframe)
  state.reel = tape.firstNumber
  state.event = 0
  state.tick = startTick(tape)
}

/** Stays on the last reel at its end: the next one may not have come yet. */
function run(state: LineState, tape: Tape, tick: number): void {
  for (;;) {
    const reel = reelAt(tape, state.reel)!
    while (state.event < reel.chunk.events && eventTick(reel, state.event) <= tick)
      apply(state, reel, state.event++)
    const more = reelAt(tape, state.reel + 1)
    if (state.event < reel.chunk.events || more === undefined) break
    state.reel++
    state.event = 0
  }
  passTime(state, tick)
  if (tick === state.shape.warmupTick) state.shipped = 0
  for (let server = 0; server < state.shape.servers; server++) bookMode(state, tick, server)
}

function apply(state: LineState, reel: Reel, i: number): void {
  const tick = eventTick(reel, i)
  const kind = eventKind(reel, i)
  const subject = eventSubject(reel, i)
  const value = eventValue(reel, i)
  if (tick > state.tick) passTime(state, tick)
  if (kind === TRACE_MODE) enterMode(state, tick, subject, value)
  else if (kind === TRACE_QUEUED) queue(state, tick, subject, value, eventLook(reel, i))
  else if (kind === TRACE_STARTED) start(state, tick, subject, value, eventLook(reel, i))
  else if (kind === TRACE_SHIPPED) {
    leave(state, tick, value, shippedPlace(state.shape))
    state.shipped++
  } else leave(state, tick, value, scrappedPlace(state.shape))
}

/** The counts restart at the end of the warm-up, after what happens at that very instant. */
function passTime(state: LineState, tick: number): void {
  const { warmupTick } = state.shape
  if (state.tick <= warmupTick && tick > warmupTick) state.shipped = 0
  state.tick = tick
}
