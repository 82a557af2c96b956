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
} from './lineFootprints.ts'
import type { LineLayout, Spot } from './lineLayout.ts'
import {
  bufferPlace,
  outsidePlace,
  placeCount,
  scrappedPlace,
  shippedPlace,
  type LineShape,
} from './lineShape.ts'

export interface LinePlaces {
  /** Where a workpiece arrives. */
  readonly xM: Float32Array
  readonly yM: Float32Array
  readonly zM: Float32Array
  /** Where it leaves from, along x: the far end of a carrier's way, else where it arrived. */
  readonly leaveX: Float32Array
  /** Row of the belt that leads to the place; −1 for what stands beside the flow. */
  readonly row: Int16Array
  /** Of each server: where it stands on the axis, and +1 when its person stands at greater z. */
  readonly seatX: Float32Array
  readonly seatZ: Float32Array
  readonly side: Int8Array
}

const OFF_BELT = -1
/** Beyond the first and last station: the pallet of boards, the pallet of cartons. */
const OUTSIDE_M = 0.75
const BIN_M = 0.9

export function placesOf(layout: LineLayout, shape: LineShape): LinePlaces {
  const n = placeCount(shape)
  const places: LinePlaces = {
    xM: new Float32Array(n),
    yM: new Float32Array(n),
    zM: new Float32Array(n),
    leaveX: new Float32Array(n),
    row: new Int16Array(n).fill(OFF_BELT),
    seatX: new Float32Array(shape.servers),
    seatZ: new Float32Array(shape.servers),
    side: new Int8Array(shape.servers),
  }
  layout.spots.forEach((spot, s) => {
    const first = shape.firstServer[s]!
    for (let k = 0; k < shape.serversOf[s]!; k++)
      placeSeat(places, layout, spot, first + k, k, shape.serversOf[s]!)
    placeBuffer(places, layout, spot, bufferPlace(shape, s))
  })
  placeEnds(places, layout, shape)
  return places
}

/** Where the belt passes a station: a bench beside the flow has a belt of its own, at its edge. */
export const axisOf = ({ rows }: LineLayout, { aside, ground, row }: Spot) =>
  aside ? ground.z1 : rows[row]!.axisZ

function placeSeat(
  places: LinePlaces,
  layout: LineLayout,
  spot: Spot,
  server: number,
  k: number,
  servers: number,
): void {
  const { pitchM, partOutM, partUpM } = FOOTPRINTS[spot.kind]
  const direction = spot.aside ? 1 : layout.rows[spot.row]!.direction
  const side = spot.twoSided && k % 2 === 1 ? 1 : -1
  const column = spot.twoSided ? k >> 1 : k
  const { x0, x1 } = spot.ground
  const begin = direction === 1 ? x0 : x1
  const z = axisOf(layout, spot)
  const carried = carries(spot.kind)
  const x = carried ? begin : begin + direction * (column + 0.5) * pitchM
  const lane = spot.kind === 'transport' ? laneM(k, servers) : 0
  places.seatX[server] = x
  places.seatZ[server] = z
  places.side[server] = side
  const row = spot.aside ? OFF_BELT : spot.row
  put(places, server, x, partUpM, z + side * partOutM + lane, row)
  if (carried) places.leaveX[server] = direction === 1 ? x1 : x0
}

const LANES = 3
const LANE_M = 0.45

/** Carriers keep to lanes beside each other. */
const laneM = (k: number, servers: number) =>
  ((k % LANES) - (Math.min(servers, LANES) - 1) / 2) * LANE_M

/** Kinds that take a workpiece from one end of their ground to the other. */
export const carries = (kind: StationKind) => kind === 'transport' || kind === 'conveyor'

function placeBuffer(places: LinePlaces, layout: LineLayout, spot: Spot, place: number): void {
  const { ground, buffer, aside, row } = spot
  const direction = aside ? 1 : layout.rows[row]!.direction
  const edge = direction === 1 ? ground.x0 : ground.x1
  const x = buffer ? (buffer.x0 + buffer.x1) / 2 : edge
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

/** A rack takes four to a shelf; rollers take six in two layers; where there is no buffer, a pile. */
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
