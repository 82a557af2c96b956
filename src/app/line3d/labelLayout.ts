/**
 * Keeps labels apart. In order of priority each takes the first free spot: above its anchor, beside
 * that, then one or two rows higher, with a leader line. Where none is free it shrinks to its glyph
 * and tries again, or is hidden. Typed arrays in, typed arrays out: runs in every frame.
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
  /** 1 for labels that show their glyph only. */
  readonly small: Uint8Array
  /** Labels by priority, the highest first. */
  readonly order: Int32Array
  /** Out: a spot, SHRUNK added where only the glyph is seen; or HIDDEN. */
  readonly shown: Int8Array
}

export const SHRUNK = 32
export const HIDDEN = -1

export const isShrunk = (shown: number) => shown >= SHRUNK

/** Spots from near to far: centred, then to the right and to the left, row by row. */
const ASIDES = [0, 1, -1, 2, -2] as const
const SPOTS = 3 * ASIDES.length
/** A name stays over its anchor; a glyph may stand beside it. */
const MOST_ASIDE = { name: 1, glyph: 2 } as const
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
  small: new Uint8Array(count),
  order: Int32Array.from({ length: count }, (_, i) => i),
  shown: new Int8Array(count),
})

/** Pixels from the anchor up to the foot of a label. */
export const liftPx = (shown: number) =>
  shown === HIDDEN ? 0 : Math.floor((shown % SHRUNK) / ASIDES.length) * ROW_PX

/** How far a label stands aside from its anchor, in halves of its width. */
export const asideOf = (shown: number) =>
  shown === HIDDEN ? 0 : ASIDES[(shown % SHRUNK) % ASIDES.length]!

/** `widthPx` is that of the picture: no label is cut off at its sides. */
export function separate(boxes: LabelBoxes, widthPx: number): void {
  const { count, order, shown, small, smallWidth } = boxes
  for (let n = 0; n < count; n++) shown[order[n]!] = HIDDEN
  for (let n = 0; n < count; n++) {
    const i = order[n]!
    if (small[i] === 0) shown[i] = freeSpot(boxes, n, i, 0, widthPx)
    if (shown[i] === HIDDEN && smallWidth[i]! > 0)
      shown[i] = freeSpot(boxes, n, i, SHRUNK, widthPx)
  }
}

/** The nearest free spot of label i, as wide as `size` says; HIDDEN if there is none. */
function freeSpot(
  boxes: LabelBoxes,
  before: number,
  i: number,
  size: number,
  widthPx: number,
): number {
  const most = size === 0 ? MOST_ASIDE.name : MOST_ASIDE.glyph
  for (let spot = 0; spot < SPOTS; spot++) {
    const shown = size + spot
    if (Math.abs(asideOf(shown)) > most) continue
    const half = widthOf(boxes, i, shown) / 2
    const middle = middleOf(boxes, i, shown)
    if (middle < half || middle > widthPx - half) continue
    if (isFree(boxes, before, i, shown)) return shown
  }
  return HIDDEN
}

function isFree(boxes: LabelBoxes, before: number, i: number, wanted: number): boolean {
  for (let m = 0; m < before; m++) {
    const j = boxes.order[m]!
    if (boxes.shown[j] !== HIDDEN && collide(boxes, i, wanted, j)) return false
  }
  return true
}

function collide(boxes: LabelBoxes, i: number, wanted: number, j: number): boolean {
  const { y, height, shown } = boxes
  const other = shown[j]!
  const across = (widthOf(boxes, i, wanted) + widthOf(boxes, j, other)) / 2 + GAP_PX
  if (Math.abs(middleOf(boxes, i, wanted) - middleOf(boxes, j, other)) >= across) return false
  const a = y[i]! - liftPx(wanted)
  const b = y[j]! - liftPx(other)
  return a - height[i]! < b + GAP_PX && b - height[j]! < a + GAP_PX
}

const middleOf = (boxes: LabelBoxes, i: number, shown: number) =>
  boxes.x[i]! + (asideOf(shown) * widthOf(boxes, i, shown)) / 2

const widthOf = ({ width, smallWidth }: LabelBoxes, i: number, shown: number) =>
  isShrunk(shown) ? smallWidth[i]! : width[i]!
