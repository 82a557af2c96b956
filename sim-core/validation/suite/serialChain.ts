/**
 * The Markov chain of stations in a row, one machine each, whose times are sums of exponential
 * phases and which fail while they work. Written from the semantics alone, phase by phase, to be
 * solved and not to be simulated.
 *
 * The state of a station is three numbers: jobs in its buffer, what its machine does, and whether
 * it is under repair. 0 is empty, 1 … k the phase that runs, k + 1 finished and blocked, k + 2
 * loaded and waiting for a place (blocking before service).
 */
import { type Chain, meanOf, type State, type Stationary, stationary } from './chain.ts'

export interface SerialStation {
  /** Mean of a whole service. */
  readonly mean: number
  /** Exponential phases of a service; 1 is exponential. */
  readonly phases?: number
  /** Places before the machine; 0 for the first station. */
  readonly places?: number
  readonly breaks?: { readonly meanUp: number; readonly meanDown: number }
}

export interface SerialLine {
  readonly stations: readonly SerialStation[]
  readonly blocking?: 'after' | 'before'
  /** Poisson arrivals that are lost when there is no room; absent: an endless supply. */
  readonly arrivals?: number
  /** Jobs allowed inside. */
  readonly cards?: number
}

const WIDTH = 3

export interface SolvedLine extends Stationary {
  readonly throughput: number
  readonly wip: number
  readonly lostShare: number
}

export function solveSerial(line: SerialLine): SolvedLine {
  const { stations, arrivals } = line
  const start = settled(
    line,
    stations.flatMap(() => [0, 0, 0]),
  )
  const solved = stationary({ start, moves: (state) => movesOf(line, state) } satisfies Chain)
  const last = stations.length - 1
  const throughput = meanOf(solved, (state) =>
    isRunning(line, state, last) && machine(state, last) === phasesOf(line, last)
      ? phaseRate(line, last)
      : 0,
  )
  return {
    ...solved,
    throughput,
    wip: meanOf(solved, (state) => inside(line, state)),
    lostShare: arrivals === undefined ? 0 : 1 - throughput / arrivals,
  }
}

/** The machine holds a job that it has finished, or that it cannot begin for want of a place. */
export const isBlocked = (line: SerialLine, state: State, s: number): boolean =>
  machine(state, s) > phasesOf(line, s)

export const isStarved = (state: State, s: number): boolean => machine(state, s) === 0

export const isDown = (state: State, s: number): boolean => state[WIDTH * s + 2] === 1

const machine = (state: State, s: number) => state[WIDTH * s + 1]!
const buffer = (state: State, s: number) => state[WIDTH * s]!
const phasesOf = ({ stations }: SerialLine, s: number) => stations[s]!.phases ?? 1
const phaseRate = (line: SerialLine, s: number) => phasesOf(line, s) / line.stations[s]!.mean

const isRunning = (line: SerialLine, state: State, s: number) =>
  machine(state, s) >= 1 && machine(state, s) <= phasesOf(line, s) && !isDown(state, s)

const inside = ({ stations }: SerialLine, state: State) =>
  stations.reduce((sum, _, s) => sum + buffer(state, s) + (machine(state, s) > 0 ? 1 : 0), 0)

function movesOf(line: SerialLine, state: State): [number, State][] {
  const moves: [number, State][] = []
  const add = (rate: number, at: number, value: number) =>
    moves.push([rate, settled(line, state.with(at, value))])
  line.stations.forEach(({ breaks }, s) => {
    if (isDown(state, s)) add(1 / breaks!.meanDown, WIDTH * s + 2, 0)
    if (!isRunning(line, state, s)) return
    add(phaseRate(line, s), WIDTH * s + 1, machine(state, s) + 1)
    if (breaks !== undefined) add(1 / breaks.meanUp, WIDTH * s + 2, 1)
  })
  const { arrivals } = line
  if (arrivals !== undefined && mayEnter(line, state) && freePlaces(line, state, 0) > 0)
    moves.push([arrivals, settled(line, state.with(0, buffer(state, 0) + 1))])
  return moves
}

/** Free places of a station: those that a running machine before it has reserved are taken. */
function freePlaces(line: SerialLine, state: State, s: number): number {
  const free =
    (line.stations[s]!.places ?? 0) - buffer(state, s) + (machine(state, s) === 0 ? 1 : 0)
  const before = machine(state, s - 1)
  const reserves = line.blocking === 'before' && s > 0
  return free - (reserves && before >= 1 && before <= phasesOf(line, s - 1) ? 1 : 0)
}

const mayEnter = (line: SerialLine, state: State) => inside(line, state) < (line.cards ?? Infinity)

/** Everything that takes no time, downstream first, until nothing more can move. */
function settled(line: SerialLine, from: State): State {
  const state = [...from]
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (let s = line.stations.length - 1; s >= 0; s--)
      isMoving = settleOnce(line, state, s) || isMoving
  }
  return state
}

function settleOnce(line: SerialLine, state: number[], s: number): boolean {
  const isLast = s === line.stations.length - 1
  const finished = phasesOf(line, s) + 1
  const loaded = finished + 1
  const waits = line.blocking === 'before' && !isLast
  const at = WIDTH * s
  const now = machine(state, s)
  if (now === finished && (isLast || freePlaces(line, state, s + 1) > 0)) {
    state[at + 1] = 0
    if (!isLast) state[at + WIDTH]! += 1
  } else if (now === loaded && freePlaces(line, state, s + 1) > 0) state[at + 1] = 1
  else if (now === 0 && buffer(state, s) > 0) {
    state[at]! -= 1
    state[at + 1] = waits ? loaded : 1
  } else if (now === 0 && s === 0 && line.arrivals === undefined && mayEnter(line, state))
    state[at + 1] = waits ? loaded : 1
  else return false
  return true
}
