/**
 * Where every place of the line is: a point for the workpiece in the hand of each server, slots for
 * those in each buffer, the ways in and out; and the path along the belt from place to place.
 * Flat arrays, so that a frame can be drawn without allocating.
 */
import {
  BELT_UP_M,
  FOOTPRINTS,
  MOST_STACKED,
  RACK_LENGTH_M,
  ROLLERS_LENGTH_M,
  type BufferKind,
  type StationKind,
} from './footprints.ts'
import type { LineLayout, Spot } from './layout.ts'
import type { LineSeats } from './seats.ts'
import {
  bufferPlace,
  outsidePlace,
  placeCount,
  scrappedPlace,
  shippedPlace,
  type LineShape,
} from './shape.ts'

export interface LinePlaces {
  /** Where a workpiece arrives. */
  readonly xM: Float32Array
  readonly yM: Float32Array
  readonly zM: Float32Array
  /** Where it leaves from, along x: the far end of a carrier's way, else where it arrived. */
  readonly leaveX: Float32Array
  /** Row of the belt that leads to the place; −1 for what stands beside the flow. */
  readonly row: Int16Array
  /** Of each seat: where it stands on the axis, and +1 when its person sits at greater z. */
  readonly seatX: Float32Array
  readonly seatZ: Float32Array
  readonly side: Int8Array
}

const OFF_BELT = -1
/** Beyond the first and last station: the pallet of boards, the pallet of cartons. */
const OUTSIDE_M = 0.75
const BIN_M = 0.9

export function placesOf(layout: LineLayout, shape: LineShape, seats: LineSeats): LinePlaces {
  const n = placeCount(shape)
  const places: LinePlaces = {
    xM: new Float32Array(n),
    yM: new Float32Array(n),
    zM: new Float32Array(n),
    leaveX: new Float32Array(n),
    row: new Int16Array(n).fill(OFF_BELT),
    seatX: new Float32Array(seats.count),
    seatZ: new Float32Array(seats.count),
    side: new Int8Array(seats.count),
  }
  layout.spots.forEach((spot, s) => {
    for (let k = 0; k < seats.of[s]!; k++) placeSeat(places, layout, spot, seats.first[s]! + k, k)
    for (let k = 0; k < shape.serversOf[s]!; k++)
      placeServer(places, layout, spot, seats, shape.firstServer[s]! + k, k)
    placeBuffer(places, layout, spot, bufferPlace(shape, s))
  })
  placeEnds(places, layout, shape)
  return places
}

/** Where the belt passes a station: a bench beside the flow has a belt of its own, at its edge. */
export const axisOf = ({ rows }: LineLayout, { aside, ground, row }: Spot) =>
  aside ? ground.z1 : rows[row]!.axisZ

const directionOf = ({ rows }: LineLayout, { aside, row }: Spot) =>
  aside ? 1 : rows[row]!.direction

/** Where the ground of a station begins, in the direction of flow, and where it ends. */
function endsOf(layout: LineLayout, spot: Spot): readonly [number, number] {
  const { x0, x1 } = spot.ground
  return directionOf(layout, spot) === 1 ? [x0, x1] : [x1, x0]
}

/** Seats on both sides come in pairs, the one at the back first. */
function placeSeat(
  places: LinePlaces,
  layout: LineLayout,
  spot: Spot,
  seat: number,
  k: number,
): void {
  const column = carries(spot.kind) ? 0 : spot.twoSided ? k >> 1 : k
  const along = (column + 0.5) * FOOTPRINTS[spot.kind].pitchM
  places.seatX[seat] = endsOf(layout, spot)[0] + directionOf(layout, spot) * along
  places.seatZ[seat] = axisOf(layout, spot)
  places.side[seat] = spot.twoSided && k % 2 === 1 ? 1 : -1
}

/** What it holds lies at its seat; carriers take it from one end of their ground to the other. */
function placeServer(
  places: LinePlaces,
  layout: LineLayout,
  spot: Spot,
  { seatOf, of, stationOf }: LineSeats,
  server: number,
  k: number,
): void {
  const { partOutM, partUpM } = FOOTPRINTS[spot.kind]
  const seat = seatOf[server]!
  const [near, far] = endsOf(layout, spot)
  const isCarried = carries(spot.kind)
  const x = isCarried ? near : places.seatX[seat]!
  const lane = spot.kind === 'transport' ? laneM(k, of[stationOf[seat]!]!) : 0
  const z = places.seatZ[seat]! + places.side[seat]! * partOutM + lane
  put(places, server, x, partUpM, z, spot.aside ? OFF_BELT : spot.row)
  if (isCarried) places.leaveX[server] = far
}

const LANES = 3
const LANE_M = 0.45

/** Carriers keep to lanes beside each other. */
const laneM = (k: number, servers: number) =>
  ((k % LANES) - (Math.min(servers, LANES) - 1) / 2) * LANE_M

/** Kinds that take a workpiece from one end of their ground to the other. */
export const carries = (kind: StationKind) => kind === 'transport' || kind === 'conveyor'

function placeBuffer(places: LinePlaces, layout: LineLayout, spot: Spot, place: number): void {
  const { buffer, aside, row } = spot
  const x = buffer ? (buffer.x0 + buffer.x1) / 2 : endsOf(layout, spot)[0]
  const z = aside && buffer ? (buffer.z0 + buffer.z1) / 2 : axisOf(layout, spot)
  put(places, place, x, BELT_UP_M, z, aside ? OFF_BELT : row)
}

function placeEnds(places: LinePlaces, layout: LineLayout, shape: LineShape): void {
  const first = layout.rows[0]
  const lastRow = layout.rows.length - 1
  const last = layout.rows[lastRow]
  if (first === undefined || last === undefined) return
  const exitX = last.toX + last.direction * OUTSIDE_M
  put(places, outsidePlace(shape), first.fromX - OUTSIDE_M, BELT_UP_M, first.axisZ, 0)
  put(places, shippedPlace(shape), exitX, BELT_UP_M, last.axisZ, lastRow)
  const bench = layout.spots.find(({ aside }) => aside)
  if (bench) {
    const { x1, z0, z1 } = bench.ground
    put(places, scrappedPlace(shape), x1 + BIN_M, 0.4, (z0 + z1) / 2, OFF_BELT)
  } else put(places, scrappedPlace(shape), exitX, 0.4, last.axisZ - 2 * BIN_M, OFF_BELT)
}

function put(
  { xM, leaveX, yM, zM, row }: LinePlaces,
  place: number,
  x: number,
  y: number,
  z: number,
  r: number,
): void {
  xM[place] = x
  leaveX[place] = x
  yM[place] = y
  zM[place] = z
  row[place] = r
}

/** Slots of a buffer relative to its place, x by y by z, filled in order: bottom first. */
export interface Slots {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly z: Float32Array
}

const RACK_SHELVES_M = [0.22, 0.78, 1.34]

const slots = (at: (i: number) => readonly [number, number, number]): Slots => ({
  x: Float32Array.from({ length: MOST_STACKED }, (_, i) => at(i)[0]),
  y: Float32Array.from({ length: MOST_STACKED }, (_, i) => at(i)[1]),
  z: Float32Array.from({ length: MOST_STACKED }, (_, i) => at(i)[2]),
})

/** A rack takes four to a shelf, rollers take six in two layers; without a buffer it is a pile. */
export const SLOTS: Readonly<Record<BufferKind, Slots>> = {
  rack: slots((i) => [
    ((i % 4) - 1.5) * ((RACK_LENGTH_M - 0.2) / 4),
    RACK_SHELVES_M[Math.floor(i / 4)]! - BELT_UP_M,
    0,
  ]),
  rollers: slots((i) => [
    ((i % 6) - 2.5) * ((ROLLERS_LENGTH_M - 0.1) / 6),
    0.06 + 0.16 * Math.floor(i / 6),
    0,
  ]),
  none: slots((i) => [0, 0.06 + 0.16 * i, 0]),
}

const TROLLEY_SHELVES = 6
const TROLLEY_SHELF_M = 0.25

/** A trolley takes two to a shelf. */
export const TROLLEY_SLOTS: Slots = slots((i) => [
  ((i % 2) - 0.5) * 0.45,
  TROLLEY_SHELF_M * (Math.floor(i / 2) % TROLLEY_SHELVES),
  0,
])
