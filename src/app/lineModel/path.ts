/**
 * The way of a workpiece between two places: onto the belt, along it, around the turn if the next
 * row begins there, and off it. Anything else, like the way to a rework bench, is straight.
 */
import type { LineLayout } from './layout.ts'
import type { LinePlaces } from './places.ts'

export interface Point {
  x: number
  y: number
  z: number
}

/** Corners of the path under work; at most six, x and z in turn. */
const corners = new Float64Array(12)
let cornerCount = 0

const begin: Point = { x: 0, y: 0, z: 0 }

/**
 * Writes into `out` the point at `share` (0 … 1) of the way from one place to the other, the height
 * changing evenly. Allocates nothing.
 */
export function alongPath(
  layout: LineLayout,
  places: LinePlaces,
  from: number,
  to: number,
  share: number,
  out: Point,
): void {
  begin.x = places.leaveX[from]!
  begin.y = places.yM[from]!
  begin.z = places.zM[from]!
  onFrom(layout, places, begin, from, to, share, out)
}

/** The same for what begins its way at `start`, because it never came as far as `from`. */
export function onFrom(
  layout: LineLayout,
  { xM, yM, zM, row }: LinePlaces,
  start: Point,
  from: number,
  to: number,
  share: number,
  out: Point,
): void {
  cornerCount = 0
  corner(start.x, start.z)
  const a = row[from]!
  const b = row[to]!
  if (a >= 0 && b >= 0 && (a === b || b === a + 1)) {
    const first = layout.rows[a]!
    const second = layout.rows[b]!
    corner(start.x, first.axisZ)
    if (a !== b) {
      corner(first.toX, first.axisZ)
      corner(first.toX, second.axisZ)
    }
    corner(xM[to]!, second.axisZ)
  }
  corner(xM[to]!, zM[to]!)
  const { y } = start
  walk(share, out)
  out.y = y + (yM[to]! - y) * share
}

function corner(x: number, z: number): void {
  corners[2 * cornerCount] = x
  corners[2 * cornerCount + 1] = z
  cornerCount++
}

const legLength = (i: number) =>
  Math.abs(corners[2 * i + 2]! - corners[2 * i]!) +
  Math.abs(corners[2 * i + 3]! - corners[2 * i + 1]!)

function walk(share: number, out: Point): void {
  let total = 0
  for (let i = 0; i + 1 < cornerCount; i++) total += legLength(i)
  let left = share * total
  let i = 0
  while (i + 2 < cornerCount && left > legLength(i)) left -= legLength(i++)
  const length = legLength(i)
  const part = length === 0 ? 1 : left / length
  out.x = corners[2 * i]! + (corners[2 * i + 2]! - corners[2 * i]!) * part
  out.z = corners[2 * i + 1]! + (corners[2 * i + 3]! - corners[2 * i + 1]!) * part
}
