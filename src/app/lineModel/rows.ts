/**
 * Wraps a sequence of lengths into rows: the order stays, no row is broken inside an item, and the
 * number of rows is the one that makes the whole most nearly as wide as asked.
 */

/** Item indices of one row, in flow order. */
export type Row = readonly number[]

export interface Wrapping {
  readonly rows: readonly Row[]
  /** Of the longest row. */
  readonly widthM: number
}

/** More rows than any floor has. */
const MOST_ROWS = 16

/**
 * `depthM` tells the depth of a row of those items. `aspect` is the wanted width over depth.
 * No items give no rows.
 */
export function wrap(
  lengthsM: readonly number[],
  gapM: number,
  aspect: number,
  depthM: (row: Row) => number,
): Wrapping {
  // A longest row begins at some item and ends at a later one: its length is among these.
  const widths = lengthsM
    .flatMap((_, from) => prefixLengths(lengthsM.slice(from), gapM))
    .toSorted((a, b) => a - b)
  const most = Math.min(MOST_ROWS, lengthsM.length)
  const wrappings = Array.from({ length: most }, (_, i) =>
    narrowest(lengthsM, gapM, widths, i + 1),
  )
  const misfit = ({ rows, widthM }: Wrapping) => {
    const depth = rows.reduce((sum, row) => sum + depthM(row), 0)
    return Math.abs(Math.log(widthM / depth / aspect))
  }
  const best = wrappings.reduce<Wrapping | null>(
    (chosen, next) => (chosen !== null && misfit(chosen) <= misfit(next) ? chosen : next),
    null,
  )
  return best ?? { rows: [], widthM: 0 }
}

/** The wrapping into at most `most` rows whose longest row is shortest. */
function narrowest(
  lengthsM: readonly number[],
  gapM: number,
  widths: readonly number[],
  most: number,
): Wrapping {
  let low = 0
  let high = widths.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const fits = fill(lengthsM, gapM, widths[middle]!)
    if (fits !== null && fits.length <= most) high = middle
    else low = middle + 1
  }
  const widthM = widths[low]!
  return { rows: fill(lengthsM, gapM, widthM)!, widthM }
}

function prefixLengths(lengthsM: readonly number[], gapM: number): number[] {
  let sum = -gapM
  return lengthsM.map((length) => (sum += length + gapM))
}

const SLACK_M = 1e-9

/** Rows filled one after the other; null when an item alone is wider than `widthM`. */
function fill(lengthsM: readonly number[], gapM: number, widthM: number): Row[] | null {
  const rows: number[][] = []
  let used = Infinity
  for (const [i, length] of lengthsM.entries()) {
    if (length > widthM + SLACK_M) return null
    if (used + gapM + length > widthM + SLACK_M) {
      rows.push([])
      used = -gapM
    }
    rows.at(-1)!.push(i)
    used += gapM + length
  }
  return rows
}
