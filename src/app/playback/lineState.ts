/**
 * The line at one instant, as flat arrays: what every server does, who holds which workpiece, what
 * waits where, and the last moves. It is a keyframe of the tape and the events after it, nothing
 * else. Going forward costs the events passed; going back replays the tape from its first reel,
 * which also tells what is inside a batch (a keyframe names only its first workpiece).
 */
import { MODES } from '../../../sim-core/index.ts'
import type { Keyframe } from '../../../sim-core/index.ts'
import { createMoves, NO_MOVE, recordMove, type Moves } from './moves.ts'
import { bufferPlace, NOWHERE, outsidePlace, type LineShape } from '../lineModel/shape.ts'

export const NO_JOB = -1
const NO_REEL = -1

export interface LineState {
  readonly shape: LineShape
  tick: number
  /** Reel and event that come next. */
  reel: number
  event: number

  readonly modes: Uint8Array
  /** First workpiece in hand, how many, and since when so (−Infinity: before the tape began). */
  readonly hand: Int32Array
  readonly handCount: Int32Array
  readonly handSince: Float64Array
  readonly queueHead: Int32Array
  readonly queueTail: Int32Array
  readonly queueLength: Int32Array

  /** By workpiece: the next in the same queue or batch, its place, look and last move. */
  next: Int32Array
  place: Int32Array
  look: Uint8Array
  lastMove: Int32Array
  readonly moves: Moves

  /** Shipped in the measured window. */
  shipped: number
  /** Workpieces that came to each station since the run of events began; only differences count. */
  readonly arrivals: Float64Array
  /** Ticks spent by server and mode up to `bookedAt`; only differences count. */
  readonly spentTicks: Float64Array
  readonly bookedAt: Float64Array
}

const FIRST_JOBS = 1024

export function createState(shape: LineShape): LineState {
  const { servers, stations } = shape
  const none = (n: number) => new Int32Array(n).fill(NO_JOB)
  return {
    shape,
    tick: -Infinity,
    reel: NO_REEL,
    event: 0,
    modes: new Uint8Array(servers),
    hand: none(servers),
    handCount: new Int32Array(servers),
    handSince: new Float64Array(servers),
    queueHead: none(stations),
    queueTail: none(stations),
    queueLength: new Int32Array(stations),
    next: none(FIRST_JOBS),
    place: none(FIRST_JOBS),
    look: new Uint8Array(FIRST_JOBS),
    lastMove: none(FIRST_JOBS),
    moves: createMoves(),
    shipped: 0,
    arrivals: new Float64Array(stations),
    spentTicks: new Float64Array(servers * MODES),
    bookedAt: new Float64Array(servers),
  }
}

/** Forgets everything and takes over the picture of `keyframe`. */
export function load(state: LineState, keyframe: Keyframe): void {
  const { shape } = state
  state.tick = keyframe.tick
  state.shipped = keyframe.shipped
  state.next.fill(NO_JOB)
  state.place.fill(NOWHERE)
  state.lastMove.fill(NO_MOVE)
  state.moves.count = 0
  state.modes.set(keyframe.modes)
  state.bookedAt.fill(keyframe.tick)
  state.handSince.fill(-Infinity)
  for (let v = 0; v < shape.servers; v++) {
    const job = keyframe.jobs[v]!
    state.hand[v] = job
    state.handCount[v] = job === NO_JOB ? 0 : shape.batch[shape.stationOf[v]!]!
    if (job !== NO_JOB) settle(state, job, v, keyframe.looks[v]!)
  }
  for (let s = 0; s < shape.stations; s++) {
    state.queueHead[s] = state.queueTail[s] = NO_JOB
    state.queueLength[s] = 0
    for (let i = keyframe.queueStart[s]!; i < keyframe.queueStart[s + 1]!; i++) {
      settle(state, keyframe.queued[i]!, bufferPlace(shape, s), keyframe.looks[shape.servers + i]!)
      push(state, s, keyframe.queued[i]!)
    }
  }
}

export function enterMode(state: LineState, tick: number, server: number, mode: number): void {
  bookMode(state, tick, server)
  state.modes[server] = mode
}

/** Adds the time since the last booking to the present mode of `server`. */
export function bookMode(state: LineState, tick: number, server: number): void {
  const at = server * MODES + state.modes[server]!
  state.spentTicks[at] = state.spentTicks[at]! + tick - state.bookedAt[server]!
  state.bookedAt[server] = tick
}

/** `job` joins the buffer before `station`. */
export function queue(
  state: LineState,
  tick: number,
  station: number,
  job: number,
  look: number,
): void {
  grow(state, job)
  const place = bufferPlace(state.shape, station)
  depart(state, tick, job, place, look)
  takeOut(state, tick, job)
  settle(state, job, place, look)
  push(state, station, job)
  state.arrivals[station] = state.arrivals[station]! + 1
}

/** `server` takes `job`, and with it as many from its buffer as make a batch. */
export function start(
  state: LineState,
  tick: number,
  server: number,
  job: number,
  look: number,
): void {
  grow(state, job)
  const { shape } = state
  const station = shape.stationOf[server]!
  const waited = state.place[job] === bufferPlace(shape, station)
  depart(state, tick, job, server, look)
  if (waited) takeBatch(state, station, server)
  else {
    takeOut(state, tick, job)
    state.handCount[server] = 1
    state.arrivals[station] = state.arrivals[station]! + 1
  }
  settle(state, job, server, look)
  state.hand[server] = job
  state.handSince[server] = tick
}

/** `job` leaves the line for good. */
export function leave(state: LineState, tick: number, job: number, to: number): void {
  grow(state, job)
  depart(state, tick, job, to, state.look[job]!)
  takeOut(state, tick, job)
  state.place[job] = NOWHERE
  state.lastMove[job] = NO_MOVE
}

function settle(state: LineState, job: number, place: number, look: number): void {
  grow(state, job)
  state.place[job] = place
  state.look[job] = look
}

function push(state: LineState, station: number, job: number): void {
  const tail = state.queueTail[station]!
  if (tail === NO_JOB) state.queueHead[station] = job
  else state.next[tail] = job
  state.queueTail[station] = job
  state.next[job] = NO_JOB
  state.queueLength[station] = state.queueLength[station]! + 1
}

/** Takes a batch off the head of the buffer; its workpieces stay linked in their order. */
function takeBatch(state: LineState, station: number, server: number): void {
  const size = Math.min(state.shape.batch[station]!, state.queueLength[station]!)
  let last = state.queueHead[station]!
  state.place[last] = server
  for (let i = 1; i < size; i++) {
    last = state.next[last]!
    state.place[last] = server
  }
  const rest = state.next[last]!
  state.next[last] = NO_JOB
  state.queueHead[station] = rest
  if (rest === NO_JOB) state.queueTail[station] = NO_JOB
  state.queueLength[station] = state.queueLength[station]! - size
  state.handCount[server] = size
}

/** Servers hand over from the front; nothing else leaves a buffer than by `takeBatch`. */
function takeOut(state: LineState, tick: number, job: number): void {
  const server = state.place[job]!
  if (server === NOWHERE || server >= state.shape.servers) return
  const after = state.next[job]!
  state.hand[server] = after
  state.handSince[server] = tick
  state.handCount[server] = after === NO_JOB ? 0 : state.handCount[server]! - 1
  state.next[job] = NO_JOB
}

/** Remembers that `job` goes from where it is to the place `to`. */
function depart(state: LineState, tick: number, job: number, to: number, look: number): void {
  const { moves, lastMove, shape } = state
  const from = state.place[job] === NOWHERE ? origin(shape, to) : state.place[job]!
  lastMove[job] = recordMove(moves, { tick, job, from, to, look, prior: lastMove[job]! })
}

/** A workpiece that nobody held came in from outside, or was inside a batch the tape began with. */
function origin(shape: LineShape, to: number): number {
  const station = to < shape.servers ? shape.stationOf[to]! : to - shape.servers
  return station < shape.stations && shape.entered[station] === 1 ? outsidePlace(shape) : NOWHERE
}

function grow(state: LineState, job: number): void {
  const old = state.next.length
  if (job < old) return
  const size = Math.max(2 * old, job + 1)
  const wider = (from: Int32Array) => {
    const to = new Int32Array(size).fill(NO_JOB)
    to.set(from)
    return to
  }
  state.next = wider(state.next)
  state.place = wider(state.place)
  state.lastMove = wider(state.lastMove)
  const look = new Uint8Array(size)
  look.set(state.look)
  state.look = look
}
