/**
 * The last moves of workpieces between places, as a ring: enough to draw everything that is on its
 * way, also what has just left the line.
 */
import { NOWHERE } from '../lineModel/shape.ts'

/** Moves remembered; more than can be on their way at once at 60×. */
export const MOST_MOVES = 1024
/** Number of no move. */
export const NO_MOVE = -1

export interface Moves {
  readonly tick: Float64Array
  readonly job: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly look: Uint8Array
  /** The move before, from which the workpiece may not have arrived yet. */
  readonly priorTick: Float64Array
  readonly priorFrom: Int32Array
  /** All moves so far; move m is kept at `m % MOST_MOVES`. */
  count: number
}

export interface Move {
  readonly tick: number
  readonly job: number
  readonly from: number
  readonly to: number
  readonly look: number
  /** Number of the workpiece's last move, or NO_MOVE. */
  readonly prior: number
}

export const createMoves = (): Moves => ({
  tick: new Float64Array(MOST_MOVES),
  job: new Int32Array(MOST_MOVES),
  from: new Int32Array(MOST_MOVES),
  to: new Int32Array(MOST_MOVES),
  look: new Uint8Array(MOST_MOVES),
  priorTick: new Float64Array(MOST_MOVES),
  priorFrom: new Int32Array(MOST_MOVES),
  count: 0,
})

/** Adds a move and tells its number. */
export function recordMove(moves: Moves, { tick, job, from, to, look, prior }: Move): number {
  const m = moves.count % MOST_MOVES
  const known = prior !== NO_MOVE && prior > moves.count - MOST_MOVES
  moves.priorTick[m] = known ? moves.tick[prior % MOST_MOVES]! : -Infinity
  moves.priorFrom[m] = known ? moves.from[prior % MOST_MOVES]! : NOWHERE
  moves.tick[m] = tick
  moves.job[m] = job
  moves.from[m] = from
  moves.to[m] = to
  moves.look[m] = look
  return moves.count++
}
