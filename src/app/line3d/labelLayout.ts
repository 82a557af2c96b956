/**
 * Keeps labels apart. In order of priority each takes its place above its anchor, or a place one or
 * two rows higher with a leader line; where all are taken it shrinks to its glyph, or is hidden.
 * Typed arrays in, typed arrays out: runs in every frame in which something moved.
 */
export interface LabelBoxes {
  readonly count: number
  /** Anchors in pixels: labels stand centred above them. */
  readonly x: Float32Array
  readonly y: Float32Array
  readonly width: Float32Array
  readonly height: Float32Array
  /** Width when shrunk; 0 for labels that cannot shrink. */
  readonly smallWidth: Float32Array
  /** Labels by priority, the highest first. */
  readonly order: Int32Array
  /** Out: rows above the anchor, SHRUNK or HIDDEN. */
  readonly shown: Int8Array
}

export const SHRUNK = -1
export const HIDDEN = -2

const ROWS = 3
/** Pixels between two labels, and from one row to the next. */
const GAP_PX = 2
const ROW_PX = 26

export const createLabelBoxes = (count: number): LabelBoxes => ({
  count,
  x: new Float32Array(count),
  y: new Float32Array(count),
  width: new Float32Array(count),
  height: new Float32Array(count),
  smallWidth: new Float32Array(count),
  order: Int32Array.from({ length: count }, (_, i) => i),
  shown: new Int8Array(count),
})

/** Pixels from the anchor up to the foot of a label. */
export const liftPx = (shown: number) => (shown > 0 ? shown * ROW_PX : 0)

export function separate(boxes: LabelBoxes): void {
  const { count, order, shown } = boxes
  for (let n = 0; n < count; n++) shown[order[n]!] = HIDDEN
  for (let n = 0; n < count; n++) {
    const i = order[n]!
    let row = 0
    while (row < ROWS && !isFree(boxes, n, i, row)) row++
    if (row < ROWS) shown[i] = row
    else if (boxes.smallWidth[i]! > 0 && isFree(boxes, n, i, SHRUNK)) shown[i] = SHRUNK
  }
}

function isFree(boxes: LabelBoxes, before: number, i: number, wanted: number): boolean {
  for (let m = 0; m < before; m++) {
    const j = boxes.order[m]!
    if (boxes.shown[j] !== HIDDEN && collide(boxes, i, wanted, j)) return false
  }
  return true
}

function collide(boxes: LabelBoxes, i: number, wanted: number, j: number): boolean {
  const { x, y, height, shown } = boxes
  const across = (widthOf(boxes, i, wanted) + widthOf(boxes, j, shown[j]!)) / 2 + GAP_PX
  if (Math.abs(x[i]! - x[j]!) >= across) return false
  const a = y[i]! - liftPx(wanted)
  const b = y[j]! - liftPx(shown[j]!)
  return a - height[i]! < b + GAP_PX && b - height[j]! < a + GAP_PX
}

const widthOf = ({ width, smallWidth }: LabelBoxes, i: number, shown: number) =>
  shown === SHRUNK ? smallWidth[i]! : width[i]!
