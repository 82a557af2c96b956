/**
 * From a plan to metres: the stations in serpentine rows along one belt, buffers before them, rework
 * benches aside behind the row that sends them work. The same plan gives the same floor.
 *
 *   x →        row 0   in ─▶ [buffer][station] ── [buffer][station] ─┐
 *   z ↓                                                              │ turn
 *              row 1  out ◀─ [station][buffer] ── [station][buffer] ─┘
 *
 * Invariant: the ground of stations and buffers never overlaps. y is up; a row's axis is its belt.
 */
import type { LinePlan } from '../../sim-core/index.ts'
import {
  bufferKindOf,
  bufferLengthM,
  BUFFER_HALF_M,
  columnsOf,
  FOOTPRINTS,
  stationLengthM,
  type BufferKind,
  type StationKind,
} from './lineFootprints.ts'
import { wrap, type Row, type Wrapping } from './lineRows.ts'

/** A rectangle of the floor. */
export interface Ground {
  readonly x0: number
  readonly x1: number
  readonly z0: number
  readonly z1: number
}

export interface Spot {
  readonly kind: StationKind
  readonly ground: Ground
  readonly buffer: Ground | null
  readonly bufferKind: BufferKind
  /** Row of the belt it stands at; a rework bench has that of the row it stands behind. */
  readonly row: number
  readonly aside: boolean
  readonly columns: number
  readonly twoSided: boolean
}

export interface RowLine {
  readonly axisZ: number
  /** +1 flows to greater x. */
  readonly direction: 1 | -1
  /** Where its belt begins and ends. */
  readonly fromX: number
  readonly toX: number
}

export interface LineLayout {
  readonly spots: readonly Spot[]
  readonly rows: readonly RowLine[]
  readonly bounds: Ground
}

const GAP_M = 0.9
const MOST_GAP_M = 2.2
const AISLE_M = 1.5
/** Between a row and the bench behind it. */
const ASIDE_GAP_M = 0.5
/** Room beyond the ends of the rows, for the turns. */
const TURN_M = 0.9
const MARGIN_M = 1.6
/** Width over depth; an isometric view shows a square floor largest. */
const ASPECT = 1.45

/** `kinds[s]` is the kind of station s. */
export function layoutLine(plan: LinePlan, kinds: readonly StationKind[]): LineLayout {
  const blocks = plan.stations.map((station, s) => blockOf(station, kinds[s]!))
  const main = blocks.flatMap(({ kind }, s) => (kind === 'rework' ? [] : [s]))
  const benches = blocks.flatMap(({ kind }, s) => (kind === 'rework' ? [s] : []))
  const feeder = benches.map((bench) => feederOf(plan, bench, main))
  const depth = (row: Row) => {
    const extent = extentOf(row.map((i) => blocks[main[i]!]!))
    const behind = row.some((i) => feeder.includes(main[i]!))
    return extent.backM + extent.frontM + AISLE_M + (behind ? ASIDE_DEPTH_M : 0)
  }
  const wrapping = wrap(main.map((s) => blocks[s]!.lengthM), GAP_M, ASPECT, depth)
  const spots: (Spot | undefined)[] = blocks.map(() => undefined)
  const rows: RowLine[] = []
  let z = 0
  for (const [r, items] of wrapping.rows.entries()) {
    const stations = items.map((i) => main[i]!)
    const { backM, frontM } = extentOf(stations.map((s) => blocks[s]!))
    const behind = benches.filter((_, b) => stations.includes(feeder[b]!))
    const axisZ = z + (behind.length > 0 ? ASIDE_DEPTH_M : 0) + backM
    const row = rowOf(r, axisZ, wrapping)
    rows.push(row)
    placeRow(spots, blocks, stations, row, r, wrapping)
    placeBehind(spots, blocks, behind, axisZ - backM - ASIDE_GAP_M, r, (bench) => {
      const { ground } = spots[feeder[benches.indexOf(bench)]!]!
      return (ground.x0 + ground.x1) / 2
    })
    z = axisZ + frontM + AISLE_M
  }
  return { spots: spots.map((spot) => spot!), rows, bounds: boundsOf(spots.map((s) => s!)) }
}

const ASIDE_DEPTH_M = ASIDE_GAP_M + FOOTPRINTS.rework.depthM + 0.4

interface Block {
  readonly kind: StationKind
  readonly bufferKind: BufferKind
  readonly columns: number
  readonly twoSided: boolean
  readonly stationM: number
  readonly bufferM: number
  readonly lengthM: number
}

function blockOf(station: LinePlan['stations'][number], kind: StationKind): Block {
  const columns = columnsOf(kind, station.servers)
  const bufferKind = bufferKindOf(station)
  const stationM = stationLengthM(kind, station.servers)
  const bufferM = bufferLengthM(bufferKind)
  const twoSided = station.servers > FOOTPRINTS[kind].mostOnOneSide
  const lengthM = stationM + bufferM
  return { kind, bufferKind, columns, twoSided, stationM, bufferM, lengthM }
}

/** The first station of the flow that may send work to `bench`; else the last of the flow. */
function feederOf({ stations }: LinePlan, bench: number, main: readonly number[]): number {
  const sends = (s: number) => {
    const { inspection, next } = stations[s]!
    const reject = inspection?.onReject
    return next === bench || (reject?.kind === 'route' && reject.to === bench)
  }
  return main.find(sends) ?? main.at(-1) ?? bench
}

const frontOf = ({ kind, twoSided }: Block) =>
  twoSided || FOOTPRINTS[kind].inline ? FOOTPRINTS[kind].depthM : BUFFER_HALF_M

const extentOf = (blocks: readonly Block[]) => ({
  backM: Math.max(BUFFER_HALF_M, ...blocks.map(({ kind }) => FOOTPRINTS[kind].depthM)),
  frontM: Math.max(BUFFER_HALF_M, ...blocks.map(frontOf)),
})

function rowOf(r: number, axisZ: number, { rows, widthM }: Wrapping): RowLine {
  const direction = r % 2 === 0 ? 1 : -1
  const begin = direction === 1 ? 0 : widthM
  const fromX = r === 0 ? begin - direction * TURN_M : begin + -direction * TURN_M
  const last = r === rows.length - 1
  const toX = (direction === 1 ? widthM : 0) + direction * TURN_M
  return { axisZ, direction, fromX, toX: last ? Number.NaN : toX }
}

function placeRow(
  spots: (Spot | undefined)[],
  blocks: readonly Block[],
  stations: readonly number[],
  { axisZ, direction }: RowLine,
  row: number,
  { rows, widthM }: Wrapping,
): void {
  const used = stations.reduce((sum, s) => sum + blocks[s]!.lengthM, 0)
  const slack = (widthM - used) / Math.max(1, stations.length - 1)
  const gap = row === rows.length - 1 ? GAP_M : Math.min(slack, MOST_GAP_M)
  let x = direction === 1 ? 0 : widthM
  for (const s of stations) {
    const block = blocks[s]!
    const buffer = span(x, direction, block.bufferM, axisZ - BUFFER_HALF_M, axisZ + BUFFER_HALF_M)
    x += direction * block.bufferM
    const back = axisZ - FOOTPRINTS[block.kind].depthM
    const ground = span(x, direction, block.stationM, back, axisZ + frontOf(block))
    x += direction * (block.stationM + gap)
    spots[s] = spotOf(block, ground, block.bufferM > 0 ? buffer : null, row, false)
  }
}

/** Benches side by side, each as near to its feeder as the one before allows. */
function placeBehind(
  spots: (Spot | undefined)[],
  blocks: readonly Block[],
  benches: readonly number[],
  edgeZ: number,
  row: number,
  centreOf: (bench: number) => number,
): void {
  let free = -Infinity
  for (const bench of benches.toSorted((a, b) => centreOf(a) - centreOf(b) || a - b)) {
    const block = blocks[bench]!
    const x = Math.max(free, centreOf(bench) - block.lengthM / 2)
    const half = BUFFER_HALF_M
    const buffer = span(x, 1, block.bufferM, edgeZ - 2 * half, edgeZ)
    const ground = span(x + block.bufferM, 1, block.stationM, edgeZ - FOOTPRINTS.rework.depthM, edgeZ)
    spots[bench] = spotOf(block, ground, block.bufferM > 0 ? buffer : null, row, true)
    free = x + block.lengthM + GAP_M
  }
}

const span = (x: number, direction: number, lengthM: number, z0: number, z1: number): Ground => ({
  x0: Math.min(x, x + direction * lengthM),
  x1: Math.max(x, x + direction * lengthM),
  z0,
  z1,
})

const spotOf = (
  { kind, bufferKind, columns, twoSided }: Block,
  ground: Ground,
  buffer: Ground | null,
  row: number,
  aside: boolean,
): Spot => ({ kind, bufferKind, columns, twoSided, ground, buffer, row, aside })

function boundsOf(spots: readonly Spot[]): Ground {
  const grounds = spots.flatMap(({ ground, buffer }) => (buffer ? [ground, buffer] : [ground]))
  return {
    x0: Math.min(0, ...grounds.map(({ x0 }) => x0)) - MARGIN_M,
    x1: Math.max(0, ...grounds.map(({ x1 }) => x1)) + MARGIN_M,
    z0: Math.min(0, ...grounds.map(({ z0 }) => z0)) - MARGIN_M,
    z1: Math.max(0, ...grounds.map(({ z1 }) => z1)) + MARGIN_M,
  }
}
