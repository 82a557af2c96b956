/**
 * Gets the trace that the play head needs: a little ahead of it while it goes on, and a little
 * before the instant that it was put to. At most one stretch is asked for at a time; an answer that
 * a seek has overtaken is dropped.
 */
import { TICKS_PER_S, type TraceChunk } from '../../../sim-core/index.ts'
import { append, clear, createTape, endTick, holds, MOST_CHUNKS, type Tape } from './tape.ts'

/** Gives the trace of one replication; `src/pool/viewer.ts` stands behind it. */
export interface TraceSource {
  /** The first chunk begins at `tick`. A later call may make this one reject. */
  seek(tick: number): Promise<readonly TraceChunk[]>
  /** From where the last answer ended, up to and including `untilTick`. */
  advance(untilTick: number): Promise<readonly TraceChunk[]>
}

export interface Supply {
  readonly source: TraceSource
  readonly tape: Tape
  readonly horizonTick: number
  /** Number of the journey that may still arrive. */
  journey: number
  /** A stretch, or a journey, is on its way. */
  asking: boolean
  /** Less than 1 where so much happens that the lead would not fit on the tape. */
  leadShare: number
}

/** `here`: the tape holds the instant. `overtaken`: somebody else asked since; ignore. */
export type Outcome = 'here' | 'overtaken' | 'lost' | 'failed'

/** Watching time for which the tape is ahead, and the least line time. */
const LEAD_WATCHED_S = 4
const LEAST_LEAD_S = 180
/** Line time before a sought instant: tells what is on its way there. */
const HISTORY_S = 600

export const createSupply = (source: TraceSource, horizonTick: number): Supply => ({
  source,
  tape: createTape(),
  horizonTick,
  journey: 0,
  asking: false,
  leadShare: 1,
})

/** Sees to it that the tape holds `tick`, if need be by beginning a new one. */
export async function fetchAround(supply: Supply, tick: number, speed: number): Promise<Outcome> {
  const { source, tape } = supply
  if (holds(tape, tick)) return 'here'
  const journey = ++supply.journey
  supply.asking = true
  try {
    const before = await source.seek(Math.max(0, tick - HISTORY_S * TICKS_PER_S))
    if (journey !== supply.journey) return 'overtaken'
    const after = await source.advance(aheadOf(supply, tick, 2 * leadS(supply, speed)))
    if (journey !== supply.journey) return 'overtaken'
    clear(tape)
    append(tape, [...before, ...after])
    return 'here'
  } catch {
    return journey === supply.journey ? 'failed' : 'overtaken'
  } finally {
    if (journey === supply.journey) supply.asking = false
  }
}

/** Whether `tick` is near the end of the tape and nothing is on its way. */
export const isShort = (supply: Supply, tick: number, speed: number) =>
  !supply.asking && endTick(supply.tape) < aheadOf(supply, tick, leadS(supply, speed))

/** Lengthens the tape. `lost`: it no longer holds `tick`. */
export async function refill(supply: Supply, tick: number, speed: number): Promise<Outcome> {
  const { source, tape, journey } = supply
  supply.asking = true
  try {
    const chunks = await source.advance(aheadOf(supply, tick, 2 * leadS(supply, speed)))
    if (journey !== supply.journey) return 'overtaken'
    if (chunks.length > MOST_CHUNKS / 3) supply.leadShare /= 2
    append(tape, chunks)
    return holds(tape, tick) ? 'here' : 'lost'
  } catch {
    return journey === supply.journey ? 'failed' : 'overtaken'
  } finally {
    if (journey === supply.journey) supply.asking = false
  }
}

/** Asked for twice over when it has become less: whole stretches, not crumbs. */
const leadS = ({ leadShare }: Supply, speed: number) =>
  Math.max(LEAST_LEAD_S, LEAD_WATCHED_S * speed * leadShare)

const aheadOf = ({ horizonTick }: Supply, tick: number, seconds: number) =>
  Math.min(horizonTick, tick + Math.round(seconds * TICKS_PER_S))
