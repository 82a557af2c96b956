/**
 * Where every workpiece of a frame is drawn: at rest in hands and buffers, on its way after a move,
 * or on a carrier. A move takes a moment of watching, whatever the speed; what moves on before it
 * has arrived goes on from where it is. Nothing here allocates.
 */
import { TICKS_PER_S } from '../../../sim-core/index.ts'
import { MOST_STACKED } from '../lineModel/footprints.ts'
import { MOST_MOVES } from './moves.ts'
import { alongPath, onFrom, type Point } from '../lineModel/path.ts'
import { SLOTS, TROLLEY_SLOTS, type Slots } from '../lineModel/places.ts'
import { isCarried, type LineScenery } from '../lineModel/scenery.ts'
import { NOWHERE } from '../lineModel/shape.ts'
import { NO_JOB, type LineState } from './lineState.ts'
import type { PlaybackFrame } from './frame.ts'

/** How long a move is watched. */
const TRAVEL_S = 0.8
/** A carrier goes back empty, loads, and comes with its load: shares of one service. */
const BACK_UNTIL = 0.4
const LOADED_FROM = 0.5

const at: Point = { x: 0, y: 0, z: 0 }
const begun: Point = { x: 0, y: 0, z: 0 }

/** `presence` 1 draws all that moves, 0 (flow mode) only what waits in buffers. */
export function drawWorkpieces(
  frame: PlaybackFrame,
  state: LineState,
  scenery: LineScenery,
  speed: number,
  presence: number,
): void {
  const travelTicks = TRAVEL_S * speed * TICKS_PER_S
  frame.workpieces.count = 0
  frame.queueLengths.set(state.queueLength)
  frame.shipped = state.shipped
  drawCarriers(frame, state, scenery)
  drawQueues(frame, state, scenery, travelTicks)
  if (presence === 0) return
  drawHands(frame, state, scenery, travelTicks, presence)
  drawMoves(frame, state, scenery, travelTicks, presence)
}

function add({ workpieces }: PlaybackFrame, { x, y, z }: Point, look: number, size: number): void {
  const i = workpieces.count++
  workpieces.positionsM[3 * i] = x
  workpieces.positionsM[3 * i + 1] = y
  workpieces.positionsM[3 * i + 2] = z
  workpieces.looks[i] = look
  workpieces.sizes[i] = size
}

function isMoving({ lastMove, moves, tick }: LineState, job: number, travelTicks: number): boolean {
  const m = lastMove[job]!
  return m >= 0 && m >= moves.count - MOST_MOVES && tick - moves.tick[m % MOST_MOVES]! < travelTicks
}

/** Those in front are drawn one by one; the label tells how many more there are. */
function drawQueues(
  frame: PlaybackFrame,
  state: LineState,
  { layout, places, shape }: LineScenery,
  travelTicks: number,
): void {
  for (let s = 0; s < shape.stations; s++) {
    const slots = SLOTS[layout.spots[s]!.bufferKind]
    const place = shape.servers + s
    let job = state.queueHead[s]!
    for (let i = 0; i < MOST_STACKED && job !== NO_JOB; i++) {
      if (frame.regime === 'flow' || !isMoving(state, job, travelTicks)) {
        inSlot(at, places, place, slots, i)
        add(frame, at, state.look[job]!, 1)
      }
      job = state.next[job]!
    }
  }
}

function inSlot(out: Point, places: LineScenery['places'], place: number, slots: Slots, i: number) {
  out.x = places.xM[place]! + slots.x[i]!
  out.y = places.yM[place]! + slots.y[i]!
  out.z = places.zM[place]! + slots.z[i]!
}

function drawHands(
  frame: PlaybackFrame,
  state: LineState,
  scenery: LineScenery,
  travelTicks: number,
  presence: number,
): void {
  const { places, shape } = scenery
  for (let v = 0; v < shape.servers; v++) {
    const job = state.hand[v]!
    if (job === NO_JOB || isMoving(state, job, travelTicks)) continue
    const batch = shape.batch[shape.stationOf[v]!]!
    if (isCarried(scenery, v)) {
      carriedAt(at, state, scenery, v)
      add(frame, at, state.look[job]!, presence)
    } else if (batch === 1) {
      at.x = places.xM[v]!
      at.y = places.yM[v]!
      at.z = places.zM[v]!
      add(frame, at, state.look[job]!, presence)
    } else {
      const drawn = Math.ceil((MOST_STACKED * state.handCount[v]!) / batch)
      for (let i = 0; i < drawn; i++) {
        inSlot(at, places, v, TROLLEY_SLOTS, i)
        add(frame, at, state.look[job]!, presence)
      }
    }
  }
}

function drawMoves(
  frame: PlaybackFrame,
  state: LineState,
  scenery: LineScenery,
  travelTicks: number,
  presence: number,
): void {
  const { moves, tick, lastMove } = state
  for (let n = moves.count - 1; n >= 0 && n >= moves.count - MOST_MOVES; n--) {
    const m = n % MOST_MOVES
    if (tick - moves.tick[m]! >= travelTicks) return
    const left = moves.to[m]! > scenery.shape.servers + scenery.shape.stations
    if (moves.from[m] === NOWHERE) continue
    if (!left && lastMove[moves.job[m]!] !== n) continue
    onTheWay(state, scenery, m, travelTicks)
    add(frame, at, moves.look[m]!, presence)
  }
}

/** The point of move m, into `at`. */
function onTheWay(state: LineState, scenery: LineScenery, m: number, travelTicks: number): void {
  const { moves, tick } = state
  const { layout, places } = scenery
  const from = moves.from[m]!
  const to = moves.to[m]!
  const share = ease((tick - moves.tick[m]!) / travelTicks)
  const sinceLast = moves.tick[m]! - moves.priorTick[m]!
  const priorFrom = moves.priorFrom[m]!
  if (sinceLast >= travelTicks || priorFrom === NOWHERE) {
    alongPath(layout, places, from, to, share, at)
    return
  }
  alongPath(layout, places, priorFrom, from, ease(sinceLast / travelTicks), begun)
  onFrom(layout, places, begun, from, to, share, at)
}

const ease = (share: number) => share * share * (3 - 2 * share)

/** How far along its ground the carrier `v` or its load is, 0 … 1. */
function progress(state: LineState, { serviceTicks, shape }: LineScenery, v: number): number {
  const service = serviceTicks[shape.stationOf[v]!]!
  return Math.min(1, (state.tick - state.handSince[v]!) / service)
}

/** A load waits at the near end until its carrier is back there. */
function carriedAt(out: Point, state: LineState, scenery: LineScenery, v: number): void {
  const { places, kinds, shape } = scenery
  const p = progress(state, scenery, v)
  const rides = kinds[shape.stationOf[v]!] === 'transport' ? Math.max(0, p - LOADED_FROM) * 2 : p
  out.x = places.xM[v]! + (places.leaveX[v]! - places.xM[v]!) * rides
  out.y = places.yM[v]!
  out.z = places.zM[v]!
}

function drawCarriers({ carriers }: PlaybackFrame, state: LineState, scenery: LineScenery): void {
  const { places } = scenery
  for (let c = 0; c < carriers.servers.length; c++) {
    const v = carriers.servers[c]!
    const p = state.hand[v] === NO_JOB ? 1 : progress(state, scenery, v)
    const forward = p >= LOADED_FROM
    const share = forward ? (p - LOADED_FROM) * 2 : Math.max(0, 1 - p / BACK_UNTIL)
    const from = places.xM[v]!
    const to = places.leaveX[v]!
    carriers.xM[c] = from + (to - from) * share
    carriers.zM[c] = places.zM[v]!
    carriers.heading[c] = forward === to > from ? 1 : -1
    carriers.loaded[c] = state.hand[v] !== NO_JOB && forward ? 1 : 0
  }
}
