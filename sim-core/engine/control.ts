/**
 * What waits outside and when it may come in: orders, arrivals, the endless supply, and the two
 * levers of release, CONWIP cards and the sequence of orders. Lots wait in a list per source; the
 * first lot is the one in progress.
 */
import { changeWip } from './accounts.ts'
import { drawTicks } from './draws.ts'
import { createJob, grown } from './jobs.ts'
import { chain, NO_JOB, type Line } from './line.ts'
import { NONE } from './plan.ts'
import { uniform } from './streams.ts'

const NO_LOT = -1

/** A waiting job may enter: there is one, and a card for it. */
export function mayRelease(line: Line, source: number): boolean {
  return line.backlog[source]! > 0 && hasCard(line)
}

function hasCard(line: Line): boolean {
  const { conwipCards } = line.plan
  return conwipCards === null || line.wip < conwipCards
}

/** Lets the next job in. */
export function releaseJob(line: Line, source: number): number {
  if (line.lotBegun[source] === 0) beginLot(line, source)
  const lot = line.lotHead[source]!
  const product = line.lotProduct[lot]!
  line.lotLeft[lot] = line.lotLeft[lot]! - 1
  line.backlog[source] = line.backlog[source]! - 1
  if (line.lotLeft[lot] === 0) endLot(line, source)
  return admitJob(line, source, product)
}

function admitJob(line: Line, source: number, product: number): number {
  if (product !== line.lastProduct[source]) line.lotNumber[source] = ++line.lotsEntered
  line.lastProduct[source] = product
  changeWip(line, 1)
  line.entered++
  return createJob(line, source, product)
}

/** Adds an order of `quantity` jobs, and what was scrapped of this product since the last one. */
export function addOrder(line: Line, source: number, product: number, quantity: number): void {
  const owedAt = source * line.plan.products + product
  addLot(line, source, product, quantity + line.owed[owedAt]!)
  line.owed[owedAt] = 0
}

/** A scrapped job is made again with the next order of its product, to spare a set-up. */
export function replace(line: Line, job: number): void {
  const source = line.jobSource[job]!
  if (!line.plan.sources[source]!.replacesScrap) return
  const owedAt = source * line.plan.products + line.jobProduct[job]!
  line.owed[owedAt] = line.owed[owedAt]! + 1
}

/**
 * One arrival, drawn. Where nothing waits before it and it may enter, it comes in: the new job.
 * Else it waits outside: NO_JOB.
 */
export function takeArrival(line: Line, source: number, hasRoom: boolean): number {
  const { products } = line.plan
  const product = products === 1 ? 0 : drawProduct(line, source)
  const isFirst = line.backlog[source] === 0 && line.owed[source * products + product] === 0
  if (isFirst && hasRoom && hasCard(line)) return admitJob(line, source, product)
  addOrder(line, source, product, 1)
  return NO_JOB
}

function drawProduct(line: Line, source: number): number {
  const { supply } = line.plan.sources[source]!
  if (supply.kind !== 'arrivals') return 0
  let u = uniform(line.streams, line.tables.productStream[source]!)
  let product = 0
  while (product < supply.mix.length - 1 && u >= supply.mix[product]!) u -= supply.mix[product++]!
  return product
}

export function drawInterarrival(line: Line, source: number): number {
  const { arrivalDraw, arrivalStream } = line.tables
  const stream = arrivalStream[source]!
  return drawTicks(line.draws, arrivalDraw[source]!, line.streams, stream, line.cursors)
}

/** The next lot of an endless supply, which always shows one. */
export function refillSaturated(line: Line, source: number): void {
  const { supply } = line.plan.sources[source]!
  if (supply.kind !== 'saturated') return
  const { product, quantity } = supply.lots[line.supplyCursor[source]! % supply.lots.length]!
  line.supplyCursor[source] = line.supplyCursor[source]! + 1
  addLot(line, source, product, quantity)
}

function addLot(line: Line, source: number, product: number, quantity: number): void {
  if (quantity === 0) return
  line.backlog[source] = line.backlog[source]! + quantity
  const tail = line.lotTail[source]!
  if (tail !== NO_LOT && line.lotProduct[tail] === product) {
    line.lotLeft[tail] = line.lotLeft[tail]! + quantity
    return
  }
  if (line.freeLot === NO_LOT) growLots(line)
  const lot = line.freeLot
  line.freeLot = line.lotLink[lot]!
  line.lotProduct[lot] = product
  line.lotLeft[lot] = quantity
  line.lotLink[lot] = NO_LOT
  if (tail === NO_LOT) {
    line.lotHead[source] = lot
    line.lotTail[source] = lot
    return
  }
  line.lotLink[tail] = lot
  line.lotTail[source] = lot
}

/** The sequence is chosen when a lot begins, among all that wait then. */
function beginLot(line: Line, source: number): void {
  line.lotBegun[source] = 1
  if (line.plan.sources[source]!.sequence === 'leastSetup') promoteLeastSetup(line, source)
}

function endLot(line: Line, source: number): void {
  line.lotBegun[source] = 0
  const lot = line.lotHead[source]!
  const after = line.lotLink[lot]!
  line.lotHead[source] = after
  if (after === NO_LOT) line.lotTail[source] = NO_LOT
  line.lotLink[lot] = line.freeLot
  line.freeLot = lot
  refillSaturated(line, source)
}

/** Moves the lot with the least set-up after the last product to the front, the oldest first. */
function promoteLeastSetup(line: Line, source: number): void {
  let best = NO_LOT
  let beforeBest = NO_LOT
  let bestTicks = Infinity
  let before = NO_LOT
  for (let lot = line.lotHead[source]!; lot !== NO_LOT; lot = line.lotLink[lot]!) {
    const ticks = changeTicks(line, line.lastProduct[source]!, line.lotProduct[lot]!)
    if (ticks < bestTicks) {
      best = lot
      beforeBest = before
      bestTicks = ticks
    }
    before = lot
  }
  if (beforeBest === NO_LOT) return
  line.lotLink[beforeBest] = line.lotLink[best]!
  if (line.lotTail[source] === best) line.lotTail[source] = beforeBest
  line.lotLink[best] = line.lotHead[source]!
  line.lotHead[source] = best
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
  line.lotLink.set(chain(made, made), made)
  line.freeLot = made
}
