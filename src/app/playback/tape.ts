/**
 * The stretch of a run's trace that the play head can reach without asking: a ring of at most 64
 * chunks. Each chunk begins where the one before it ends; a chunk that does not starts a new tape.
 */
import { EVENT_BYTES, type TraceChunk } from '../../../sim-core/index.ts'

/** 64 chunks of 4,096 events of 16 bytes are 4 MiB. */
export const MOST_CHUNKS = 64

export interface Reel {
  readonly chunk: TraceChunk
  readonly view: DataView
}

export interface Tape {
  readonly reels: Reel[]
  /** Number of the first reel; numbers are never used again, so that a cursor can go stale. */
  firstNumber: number
}

export const createTape = (): Tape => ({ reels: [], firstNumber: 0 })

/** Adds chunks at the end; the oldest make room. */
export function append(tape: Tape, chunks: readonly TraceChunk[]): void {
  for (const chunk of chunks) {
    if (tape.reels.length > 0 && chunk.keyframe.tick !== endTick(tape)) clear(tape)
    tape.reels.push({ chunk, view: new DataView(chunk.data) })
  }
  const surplus = Math.max(0, tape.reels.length - MOST_CHUNKS)
  tape.reels.splice(0, surplus)
  tape.firstNumber += surplus
}

export function clear(tape: Tape): void {
  tape.firstNumber += tape.reels.length
  tape.reels.length = 0
}

/** The first instant that the tape can show; Infinity when it is empty. */
export const startTick = ({ reels }: Tape) => reels[0]?.chunk.keyframe.tick ?? Infinity

/** The tape holds everything up to here; −Infinity when it is empty. */
export const endTick = ({ reels }: Tape) => reels.at(-1)?.chunk.endTick ?? -Infinity

export const holds = (tape: Tape, tick: number) => tick >= startTick(tape) && tick <= endTick(tape)

/** The reel of that number, while the tape has it. */
export const reelAt = ({ reels, firstNumber }: Tape, number: number): Reel | undefined =>
  reels[number - firstNumber]

/** Fields of event `i`; the layout is that of `sim-core/engine/trace.ts`. */
export const eventTick = ({ view }: Reel, i: number) => view.getFloat64(i * EVENT_BYTES, true)
export const eventValue = ({ view }: Reel, i: number) => view.getInt32(i * EVENT_BYTES + 8, true)
export const eventSubject = ({ view }: Reel, i: number) =>
  view.getUint16(i * EVENT_BYTES + 12, true)
export const eventKind = ({ view }: Reel, i: number) => view.getUint8(i * EVENT_BYTES + 14)
export const eventLook = ({ view }: Reel, i: number) => view.getUint8(i * EVENT_BYTES + 15)
