/** The lots that wait outside: a list for each source, and which of them goes next. */
import { grown } from './jobs.ts'
import { chain } from './freeList.ts'
import type { Line } from './line.ts'
import { NONE } from './plan.ts'

export const NO_LOT = -1

/** What the last lot is like joins it. */
export function addLot(
  line: Line,
  source: number,
  product: number,
  quantity: number,
  due: number,
  priority: number,
  order: number,
): void {
  if (quantity === 0) return
  line.backlog[source] = line.backlog[source]! + quantity
  const tail = line.lotTail[source]!
  const joins = tail !== NO_LOT && line.lotProduct[tail] === product
  if (joins && isLike(line, tail, due, priority, order)) {
    line.lotLeft[tail] = line.lotLeft[tail]! + quantity
    return
  }
  if (line.freeLot === NO_LOT) growLots(line)
  const lot = line.freeLot
  line.freeLot = line.lotLink[lot]!
  line.lotProduct[lot] = product
  line.lotLeft[lot] = quantity
  line.lotDue[lot] = due
  line.lotPriority[lot] = priority
  line.lotOrder[lot] = order
  line.lotLink[lot] = NO_LOT
  if (tail === NO_LOT) {
    line.lotHead[source] = lot
    line.lotTail[source] = lot
    return
  }
  line.lotLink[tail] = lot
  line.lotTail[source] = lot
}

function isLike(line: Line, lot: number, due: number, priority: number, order: number): boolean {
  if (line.lotOrder[lot] !== order) return false
  return line.lotDue[lot] === due && line.lotPriority[lot] === priority
}

/** The first `most` lots that wait, in the order in which the sequence would take them now. */
export function rankedLots(line: Line, source: number, most: number): number[] {
  const lots: number[] = []
  for (let lot = line.lotHead[source]!; lot !== NO_LOT; lot = line.lotLink[lot]!) lots.push(lot)
  if (line.plan.sources[source]!.sequence === 'fifo') return lots.slice(0, most)
  const ranks = new Map(lots.map((lot) => [lot, rankOf(line, source, lot)]))
  return lots.toSorted((a, b) => order(ranks.get(a)!, ranks.get(b)!)).slice(0, most)
}

/** Ranks may be infinite, so they are not subtracted. */
const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** Moves `chosen`, which waits, to the front. */
export function bringForward(line: Line, source: number, chosen: number): void {
  let before = NO_LOT
  for (let lot = line.lotHead[source]!; lot !== chosen; lot = line.lotLink[lot]!) before = lot
  moveToFront(line, source, chosen, before)
}

function moveToFront(line: Line, source: number, lot: number, before: number): void {
  if (before === NO_LOT) return
  line.lotLink[before] = line.lotLink[lot]!
  if (line.lotTail[source] === lot) line.lotTail[source] = before
  line.lotLink[lot] = line.lotHead[source]!
  line.lotHead[source] = lot
}

/** Moves the lot that the sequence asks for to the front, of equal ones the oldest. */
export function promoteBest(line: Line, source: number): void {
  let best = NO_LOT
  let beforeBest = NO_LOT
  let bestRank = Infinity
  let before = NO_LOT
  for (let lot = line.lotHead[source]!; lot !== NO_LOT; lot = line.lotLink[lot]!) {
    const rank = rankOf(line, source, lot)
    if (best === NO_LOT || rank < bestRank) {
      best = lot
      beforeBest = before
      bestRank = rank
    }
    before = lot
  }
  moveToFront(line, source, best, beforeBest)
}

/** The less, the sooner. */
function rankOf(line: Line, source: number, lot: number): number {
  const { sequence } = line.plan.sources[source]!
  if (sequence === 'dueDate') return line.lotDue[lot]!
  if (sequence === 'priority') return -line.lotPriority[lot]!
  return changeTicks(line, line.lastProduct[source]!, line.lotProduct[lot]!)
}

/** Set-up time summed over the stations. */
function changeTicks(line: Line, from: number, to: number): number {
  if (from === to) return 0
  const { setupAt, setupTicks } = line.tables
  let sum = 0
  for (const at of setupAt) if (at !== NONE) sum += setupTicks[at + from * line.plan.products + to]!
  return sum
}

function growLots(line: Line): void {
  const made = line.lotLink.length
  line.lotProduct = grown(line.lotProduct, new Int32Array(2 * made))
  line.lotLeft = grown(line.lotLeft, new Float64Array(2 * made))
  line.lotLink = grown(line.lotLink, new Int32Array(2 * made))
  line.lotDue = grown(line.lotDue, new Float64Array(2 * made))
  line.lotPriority = grown(line.lotPriority, new Float64Array(2 * made))
  line.lotOrder = grown(line.lotOrder, new Int32Array(2 * made))
  line.lotLink.set(chain(made, made), made)
  line.freeLot = made
}
