/**
 * Where the blocks of the 2D line stand, in pixels: rows that go back and forth, benches under the
 * station that sends them work. One endless row makes the strip of a phone. Blocks never overlap.
 */
import type { LineLayout } from '../lineModel/layout.ts'

export const BLOCK_PX = { width: 148, height: 98 } as const
const GAP_PX = { x: 30, y: 40 } as const
/** Room for the arrows in and out, and for focus rings. */
const MARGIN_PX = 22

export interface Block {
  readonly x: number
  readonly y: number
}

export interface Link {
  readonly from: number
  readonly to: number
  readonly kind: 'flow' | 'rework'
  /** Of an SVG path. */
  readonly path: string
}

export interface Blocks {
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  readonly width: number
  readonly height: number
}

/** `widthPx` Infinity makes one row. */
export function layOut({ spots }: LineLayout, widthPx: number): Blocks {
  const flow = spots.flatMap(({ aside }, s) => (aside ? [] : [s]))
  const pitch = BLOCK_PX.width + GAP_PX.x
  const fitting = Math.floor((widthPx - 2 * MARGIN_PX + GAP_PX.x) / pitch)
  const columns = Math.max(1, Math.min(flow.length, fitting))
  const cells = new Map<number, { column: number; row: number }>()
  flow.forEach((s, i) => {
    const row = Math.floor(i / columns)
    const along = i % columns
    cells.set(s, { row, column: row % 2 === 0 ? along : columns - 1 - along })
  })
  const benches = placeBenches(spots, cells, columns)
  const rows = Math.ceil(flow.length / columns)
  const tops = topsOf(rows, benches)
  const blocks = spots.map((_, s): Block => {
    const bench = benches.get(s)
    const { column, row } = bench ?? cells.get(s)!
    const under = bench === undefined ? 0 : BLOCK_PX.height + GAP_PX.y
    return { x: MARGIN_PX + column * pitch, y: tops[row]! + under }
  })
  return {
    blocks,
    links: [...flowLinks(flow, blocks), ...benchLinks(spots, blocks)],
    width: 2 * MARGIN_PX + columns * pitch - GAP_PX.x,
    height: tops[rows]! - GAP_PX.y + MARGIN_PX,
  }
}

type Cells = ReadonlyMap<number, { readonly column: number; readonly row: number }>

/** Under their feeder or beside it, but not where the flow turns down to the next row. */
function placeBenches(spots: LineLayout['spots'], cells: Cells, columns: number): Cells {
  const benches = new Map<number, { column: number; row: number }>()
  const taken = new Set<string>()
  const lastRow = Math.max(...[...cells.values()].map(({ row }) => row))
  spots.forEach(({ feeder }, s) => {
    if (feeder === null) return
    const { column: wanted, row } = cells.get(feeder)!
    const turn = row === lastRow ? -1 : row % 2 === 0 ? columns - 1 : 0
    const free = Array.from({ length: columns }, (_, column) => column)
      .filter((column) => (column !== turn || columns === 1) && !taken.has(`${row}/${column}`))
      .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    const column = free[0] ?? wanted
    taken.add(`${row}/${column}`)
    benches.set(s, { column, row })
  })
  return benches
}

/** The top of every row, and where the next would begin. */
function topsOf(rows: number, benches: Cells): number[] {
  const step = BLOCK_PX.height + GAP_PX.y
  const tops = [MARGIN_PX]
  for (let row = 0; row < rows; row++) {
    const hasBench = [...benches.values()].some((bench) => bench.row === row)
    tops.push(tops[row]! + step * (hasBench ? 2 : 1))
  }
  return tops
}

function flowLinks(flow: readonly number[], blocks: readonly Block[]): Link[] {
  return flow.slice(1).map((to, i) => {
    const from = flow[i]!
    return { from, to, kind: 'flow', path: straight(blocks[from]!, blocks[to]!) }
  })
}

function benchLinks(spots: LineLayout['spots'], blocks: readonly Block[]): Link[] {
  return spots.flatMap(({ feeder }, bench): Link[] => {
    if (feeder === null) return []
    const { x, y } = blocks[feeder]!
    const to = blocks[bench]!
    const middle = x + BLOCK_PX.width / 2
    const foot = y + BLOCK_PX.height
    const path = `M${middle},${foot} V${foot + GAP_PX.y / 2} H${to.x + BLOCK_PX.width / 2} V${to.y}`
    return [{ from: feeder, to: bench, kind: 'rework', path }]
  })
}

/** From side to side within a row, from foot to head between rows. */
function straight(from: Block, to: Block): string {
  const { width, height } = BLOCK_PX
  if (from.y !== to.y)
    return `M${from.x + width / 2},${from.y + height} V${to.y}`
  const y = from.y + height / 2
  return to.x > from.x ? `M${from.x + width},${y} H${to.x}` : `M${from.x},${y} H${to.x + width}`
}
