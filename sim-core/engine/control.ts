/**
 * What waits outside and when it may come in: orders, arrivals, the endless supply, and the two
 * levers of release, CONWIP cards and the sequence of orders. Lots wait in a list per source; the
 * first lot is the one in progress.
 */
import { toTicks } from '../base/index.ts'
import { changeWip } from './accounts.ts'
import { drawTicks } from './draws.ts'
import { createJob } from './jobs.ts'
import { CHOSEN, UNDECIDED, BY_RULE } from './leverState.ts'
import { NO_JOB, type Line } from './line.ts'
import { addLot, NO_LOT, promoteBest } from './lots.ts'
import { NEVER_DUE, NO_ORDER } from './moveState.ts'
import { tell } from './news.ts'
import { closeOrder, markJob, openOrder } from './orders.ts'
import { markPending } from './pending.ts'
import { NONE } from './plan.ts'
import { uniform } from './streams.ts'
import { NO_DRAW } from './tables.ts'

/** A waiting job may enter at `station`: there is one for it, and cards. */
export function mayRelease(line: Line, source: number, station: number): boolean {
  if (line.backlog[source]! <= 0 || !hasCard(line)) return false
  if (line.levers.choice[source] === UNDECIDED) return false
  return line.plan.sources[source]!.entry === undefined || entryOf(line, source) === station
}

function hasCard(line: Line): boolean {
  const { conwipCards, rope } = line.plan
  if (rope !== undefined && line.ropeJobs >= rope.jobs) return false
  return conwipCards === null || line.wip + line.levers.unheardJobs < conwipCards
}

/** Where the next job of a source that follows `visits` enters. */
export const entryOf = (line: Line, source: number) =>
  line.plan.visits![line.lotProduct[line.lotHead[source]!]!]![0]!

/** The next job outside may enter elsewhere than the last one: there was room all along. */
export function offerNext(line: Line, source: number, last: number): void {
  if (line.plan.sources[source]!.entry === undefined || line.backlog[source]! <= 0) return
  const next = entryOf(line, source)
  if (next !== last) markPending(line, next)
}

/** Lets the next job in. */
export function releaseJob(line: Line, source: number): number {
  if (line.lotBegun[source] === 0) beginLot(line, source)
  const lot = line.lotHead[source]!
  const product = line.lotProduct[lot]!
  const job = admitJob(line, source, product)
  if (line.tables.marksJobs)
    markJob(line, job, line.lotDue[lot]!, line.lotPriority[lot]!, line.lotOrder[lot]!)
  line.lotLeft[lot] = line.lotLeft[lot]! - 1
  line.backlog[source] = line.backlog[source]! - 1
  if (line.lotLeft[lot] === 0) endLot(line, source)
  return job
}

function admitJob(line: Line, source: number, product: number): number {
  if (product !== line.lastProduct[source]) line.lotNumber[source] = ++line.lotsEntered
  line.lastProduct[source] = product
  changeWip(line, 1)
  line.entered++
  const job = createJob(line, source, product)
  if (line.tables.drum !== NONE) {
    line.ropeJobs++
    line.jobPastDrum[job] = 0
  }
  return job
}

/** Adds an order of `quantity` jobs, and what was scrapped of this product since the last one. */
export function addOrder(
  line: Line,
  source: number,
  product: number,
  quantity: number,
  due = NEVER_DUE,
  priority = 0,
): void {
  const owedAt = source * line.plan.products + product
  const jobs = quantity + line.owed[owedAt]!
  const order = line.tables.countsOrders ? openOrder(line, jobs, due) : NO_ORDER
  addLot(line, source, product, jobs, due, priority, order)
  line.owed[owedAt] = 0
  if (line.levers.choice[source] === UNDECIDED) markPending(line, line.plan.sources[source]!.to)
}

/** What still waits of a source whose jobs do not wait is lost. */
export function loseBacklog(line: Line, source: number): void {
  while (line.backlog[source]! > 0) {
    const lot = line.lotHead[source]!
    const product = line.lotProduct[lot]!
    const jobs = line.lotLeft[lot]!
    line.lost[product] = line.lost[product]! + jobs
    line.backlog[source] = line.backlog[source]! - jobs
    if (line.tables.countsOrders) closeOrder(line, line.lotOrder[lot]!, jobs)
    endLot(line, source)
  }
}

/** A scrapped job is made again with the next order of its product, to spare a set-up. */
export function replace(line: Line, job: number): void {
  const source = line.jobSource[job]!
  if (!line.plan.sources[source]!.replacesScrap) return
  const owedAt = source * line.plan.products + line.jobProduct[job]!
  if (line.tables.newsTicks > 0) tell(line, owedAt)
  else line.owed[owedAt] = line.owed[owedAt]! + 1
}

/**
 * One arrival of a single job, drawn. Where nothing waits before it and it may enter, it comes in:
 * the new job. Else it waits outside: NO_JOB.
 */
export function takeArrival(line: Line, source: number, hasRoom: boolean): number {
  const { products } = line.plan
  const product = drawProduct(line, source)
  const isFirst = line.backlog[source] === 0 && line.owed[source * products + product] === 0
  if (isFirst && hasRoom && hasCard(line)) return admitJob(line, source, product)
  addOrder(line, source, product, 1)
  return NO_JOB
}

/** The product of the next arrival: in turn, or drawn. */
export function drawProduct(line: Line, source: number): number {
  const { supply } = line.plan.sources[source]!
  if (supply.kind !== 'arrivals') return 0
  const { cycle } = supply
  if (cycle !== undefined) {
    const turn = line.supplyCursor[source]!
    line.supplyCursor[source] = (turn + 1) % cycle.length
    return cycle[turn]!
  }
  if (line.plan.products === 1) return 0
  return drawIndex(line, line.tables.productStream[source]!, supply.mix)
}

/** How long after its arrival the next one is due, in ticks. */
export function drawDueAfter(line: Line, source: number, dueAfterS: number): number {
  const { dueDraw, dueStream } = line.tables
  const draw = dueDraw[source]!
  if (draw === NO_DRAW) return toTicks(dueAfterS)
  return drawTicks(line.draws, draw, line.streams, dueStream[source]!, line.cursors)
}

/** The number of jobs of the next arrival. */
export function drawLotSize(line: Line, source: number): number {
  const { supply } = line.plan.sources[source]!
  if (supply.kind !== 'arrivals' || supply.batch === undefined) return 1
  return 1 + drawIndex(line, line.tables.lotSizeStream[source]!, supply.batch)
}

/** Index i with probability `shares[i]`. */
function drawIndex(line: Line, stream: number, shares: readonly number[]): number {
  let u = uniform(line.streams, stream)
  let index = 0
  while (index < shares.length - 1 && u >= shares[index]!) u -= shares[index++]!
  return index
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
  addLot(line, source, product, quantity, NEVER_DUE, 0, NO_ORDER)
}

/** The sequence is chosen when a lot begins, among all that wait then. */
function beginLot(line: Line, source: number): void {
  line.lotBegun[source] = 1
  if (line.levers.choice[source] === CHOSEN) return
  if (line.plan.sources[source]!.sequence !== 'fifo') promoteBest(line, source)
}

/** The next order is to be chosen, when the event is over; what only tries goes on by the rule. */
function chooseAgain(line: Line, source: number): void {
  line.levers.choice[source] = line.levers.isRollout === 1 ? BY_RULE : UNDECIDED
  markPending(line, line.plan.sources[source]!.to)
}

function endLot(line: Line, source: number): void {
  line.lotBegun[source] = 0
  const lot = line.lotHead[source]!
  const after = line.lotLink[lot]!
  line.lotHead[source] = after
  if (after === NO_LOT) line.lotTail[source] = NO_LOT
  line.lotLink[lot] = line.freeLot
  line.freeLot = lot
  if (line.levers.choice[source] === CHOSEN) chooseAgain(line, source)
  refillSaturated(line, source)
}
