/**
 * From a plan to metres: the stations in serpentine rows along one belt, buffers before them,
 * rework benches aside behind the row that sends them work. The same plan gives the same floor.
 *
 *   x →        row 0   in ─▶ [buffer][station] ── [buffer][station] ─┐
 *   z ↓                                                              │ turn
 *              row 1  out ◀─ [station][buffer] ── [station][buffer] ─┘
 *
 * Invariant: the ground of stations and buffers never overlaps. y is up; a row's axis is its belt.
 */
import type { LinePlan } from '../../../sim-core/index.ts'
import { crowdOf, type Block, type Crowd } from './crowd.ts'
import { BUFFER_HALF_M, FOOTPRINTS, type BufferKind, type StationKind } from './footprints.ts'
import { wrap, type Row } from './rows.ts'

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
  /** The station that a bench aside belongs to. */
  readonly feeder: number | null
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
/** Of the floor around all that stands on it: turns and pallets at the ends, pads in front. */
const MARGIN_X_M = 2.6
const MARGIN_Z_M = 1.4
/** Width over depth; an isometric view shows a square floor largest. */
const ASPECT = 1.45

/** `kinds[s]` is the kind of station s. */
export function layoutLine(plan: LinePlan, kinds: readonly StationKind[]): LineLayout {
  const crowd = crowdOf(plan, kinds)
  const { rows: wrapped, widthM } = wrap(
    crowd.main.map((s) => crowd.blocks[s]!.lengthM),
    GAP_M,
    ASPECT,
    (row) => depthOf(crowd, stationsOf(crowd, row)) + AISLE_M,
  )
  const spots: Spot[] = []
  const rows: RowLine[] = []
  let z = 0
  for (const [r, row] of wrapped.entries()) {
    const stations = stationsOf(crowd, row)
    const depth = depthOf(crowd, stations)
    const axisZ = z + depth - frontOfRow(crowd, stations)
    const direction = r % 2 === 0 ? 1 : -1
    const isLast = r === wrapped.length - 1
    const placed = placeRow(spots, crowd, stations, { row: r, axisZ, direction, widthM, isLast })
    rows.push(placed)
    placeBehind(spots, crowd, stations, placed, r)
    z += depth + AISLE_M
  }
  return { spots, rows, bounds: boundsOf(spots) }
}

const stationsOf = ({ main }: Crowd, row: Row) => row.map((i) => main[i]!)

const benchesOf = ({ benches, feeders }: Crowd, stations: readonly number[]) =>
  benches.filter((_, b) => stations.includes(feeders[b]!))

const ASIDE_DEPTH_M = ASIDE_GAP_M + FOOTPRINTS.rework.depthM + 0.4

const frontOf = ({ kind, twoSided }: Block) =>
  twoSided || FOOTPRINTS[kind].inline ? FOOTPRINTS[kind].depthM : BUFFER_HALF_M

const frontOfRow = ({ blocks }: Crowd, stations: readonly number[]) =>
  Math.max(BUFFER_HALF_M, ...stations.map((s) => frontOf(blocks[s]!)))

/** From the back of a row, benches behind it included, to its front. */
function depthOf(crowd: Crowd, stations: readonly number[]): number {
  const backs = stations.map((s) => FOOTPRINTS[crowd.blocks[s]!.kind].depthM)
  const behind = benchesOf(crowd, stations).length > 0 ? ASIDE_DEPTH_M : 0
  return behind + Math.max(BUFFER_HALF_M, ...backs) + frontOfRow(crowd, stations)
}

interface Placing {
  readonly row: number
  readonly axisZ: number
  readonly direction: 1 | -1
  readonly widthM: number
  readonly isLast: boolean
}

/** Spreads the stations over the width of the floor; those of the last row stand close. */
function placeRow(
  spots: Spot[],
  { blocks }: Crowd,
  stations: readonly number[],
  { row, axisZ, direction, widthM, isLast }: Placing,
): RowLine {
  const used = stations.reduce((sum, s) => sum + blocks[s]!.lengthM, 0)
  const slackM = (widthM - used) / Math.max(1, stations.length - 1)
  const gapM = isLast ? GAP_M : Math.min(slackM, MOST_GAP_M)
  const beginX = direction === 1 ? 0 : widthM
  let x = beginX
  for (const s of stations) {
    const block = blocks[s]!
    const buffer = span(x, direction, block.bufferM, axisZ - BUFFER_HALF_M, axisZ + BUFFER_HALF_M)
    x += direction * block.bufferM
    const back = axisZ - FOOTPRINTS[block.kind].depthM
    const ground = span(x, direction, block.stationM, back, axisZ + frontOf(block))
    x += direction * (block.stationM + gapM)
    spots[s] = spotOf(block, ground, buffer, row, null)
  }
  const endX = isLast ? x - direction * gapM : widthM - beginX
  const fromX = beginX - direction * TURN_M
  return { axisZ, direction, fromX, toX: endX + direction * TURN_M }
}

/** Benches side by side, each as near to its feeder as the one before allows. */
function placeBehind(
  spots: Spot[],
  crowd: Crowd,
  stations: readonly number[],
  { axisZ }: RowLine,
  row: number,
): void {
  const backs = stations.map((s) => FOOTPRINTS[crowd.blocks[s]!.kind].depthM)
  const edgeZ = axisZ - Math.max(BUFFER_HALF_M, ...backs) - ASIDE_GAP_M
  const feederOfBench = (bench: number) => crowd.feeders[crowd.benches.indexOf(bench)]!
  const centreOf = (bench: number) => {
    const { x0, x1 } = spots[feederOfBench(bench)]!.ground
    return (x0 + x1) / 2
  }
  let freeX = -Infinity
  const benches = benchesOf(crowd, stations)
  for (const bench of benches.toSorted((a, b) => centreOf(a) - centreOf(b) || a - b)) {
    const block = crowd.blocks[bench]!
    const x = Math.max(freeX, centreOf(bench) - block.lengthM / 2)
    const buffer = span(x, 1, block.bufferM, edgeZ - 2 * BUFFER_HALF_M, edgeZ)
    const back = edgeZ - FOOTPRINTS.rework.depthM
    const ground = span(x + block.bufferM, 1, block.stationM, back, edgeZ)
    spots[bench] = spotOf(block, ground, buffer, row, feederOfBench(bench))
    freeX = x + block.lengthM + GAP_M
  }
}

const span = (x: number, direction: number, lengthM: number, z0: number, z1: number): Ground => ({
  x0: Math.min(x, x + direction * lengthM),
  x1: Math.max(x, x + direction * lengthM),
  z0,
  z1,
})

const spotOf = (
  { kind, bufferKind, bufferM, twoSided }: Block,
  ground: Ground,
  buffer: Ground,
  row: number,
  feeder: number | null,
): Spot => ({
  kind,
  bufferKind,
  twoSided,
  ground,
  buffer: bufferM > 0 ? buffer : null,
  row,
  aside: feeder !== null,
  feeder,
})

function boundsOf(spots: readonly Spot[]): Ground {
  const grounds = spots.flatMap(({ ground, buffer }) => (buffer ? [ground, buffer] : [ground]))
  return {
    x0: Math.min(0, ...grounds.map(({ x0 }) => x0)) - MARGIN_X_M,
    x1: Math.max(0, ...grounds.map(({ x1 }) => x1)) + MARGIN_X_M,
    z0: Math.min(0, ...grounds.map(({ z0 }) => z0)) - MARGIN_Z_M,
    z1: Math.max(0, ...grounds.map(({ z1 }) => z1)) + MARGIN_Z_M,
  }
}
