/** Jobs that come by themselves: the first state of the sources, and their arrival events. */
import { toTicks } from '../base/index.ts'
import { accept, enter } from './accept.ts'
import {
  addOrder,
  drawDueAfter,
  drawInterarrival,
  drawLotSize,
  drawProduct,
  entryOf,
  loseBacklog,
  mayRelease,
  refillSaturated,
  releaseJob,
  takeArrival,
} from './control.ts'
import { ARRIVE, KINDS, schedule } from './eventList.ts'
import { admitFromOutside } from './flow.ts'
import { NO_JOB, type Line } from './line.ts'
import { ENDLESS, NEVER_DUE } from './moveState.ts'
import { countIdleStep, stopRun } from './pending.ts'
import { hasRoom, mayReserve } from './places.ts'
import { NONE, type SupplyPlan } from './plan.ts'

type Orders = Extract<SupplyPlan, { kind: 'orders' }>
type Arrivals = Extract<SupplyPlan, { kind: 'arrivals' }>

export function startSource(line: Line, source: number): void {
  const { supply, to } = line.plan.sources[source]!
  if (supply.kind === 'saturated') {
    if (isBottomless(line, to)) return stopRun(line, ENDLESS, [to])
    refillSaturated(line, source)
  } else if (supply.kind === 'arrivals')
    scheduleArrival(line, source, drawInterarrival(line, source))
  else scheduleArrival(line, source, orderTick(supply, 0))
  admitWaiting(line, source)
}

/** An endless supply would never stop filling a buffer without end. */
function isBottomless(line: Line, to: number): boolean {
  const { conwipCards, rope } = line.plan
  const isLimited = conwipCards !== null || rope !== undefined || line.tables.loopOf[to] !== NONE
  return !isLimited && line.tables.capacity[to] === Infinity
}

export function arrive(line: Line, source: number): void {
  const { supply, to, whenFull } = line.plan.sources[source]!
  if (supply.kind === 'arrivals') {
    if (isPlainSource(line, source, supply)) return arriveAlone(line, source, to)
    const due = line.now[0]! + drawDueAfter(line, source, supply.dueAfterS ?? NEVER_DUE)
    addOrder(line, source, drawProduct(line, source), drawLotSize(line, source), due)
    scheduleNext(line, source, to)
  } else if (supply.kind === 'orders') takeOrders(line, source, supply)
  admitWaiting(line, source)
  if (whenFull === 'lose') loseBacklog(line, source)
}

const isPlainSource = (line: Line, source: number, { batch }: Arrivals) => {
  const { entry, lookAhead, to, whenFull } = line.plan.sources[source]!
  if (lookAhead !== undefined) return false
  const isPlain = batch === undefined && entry === undefined && whenFull !== 'lose'
  return isPlain && !line.tables.marksJobs && line.tables.loopOf[to] === NONE
}

function arriveAlone(line: Line, source: number, to: number): void {
  const job = takeArrival(line, source, hasRoom(line, to))
  scheduleNext(line, source, to)
  if (job === NO_JOB) admitFromOutside(line, to)
  else accept(line, to, job)
}

function scheduleNext(line: Line, source: number, to: number): void {
  const ticks = drawInterarrival(line, source)
  if (ticks === 0) countIdleStep(line, to)
  scheduleArrival(line, source, line.now[0]! + ticks)
}

/** What waits outside comes in as far as it may, each job where its route begins. */
function admitWaiting(line: Line, source: number): void {
  const { entry, to } = line.plan.sources[source]!
  if (entry === undefined) return admitFromOutside(line, to)
  while (line.backlog[source]! > 0) {
    const first = entryOf(line, source)
    if (!mayRelease(line, source, first) || !mayReserve(line, NONE, first)) return
    enter(line, first, releaseJob(line, source))
  }
}

/** All orders of one instant come together, so that their sequence is a free choice. */
function takeOrders(line: Line, source: number, supply: Orders): void {
  let cursor = line.supplyCursor[source]!
  for (; orderTick(supply, cursor) === line.now[0]!; cursor++) {
    const order = supply.orders[cursor % supply.orders.length]!
    const { product, quantity, dueS, priority } = order
    const periodStart = orderTick(supply, cursor) - toTicks(order.atS)
    const due = dueS === undefined ? NEVER_DUE : periodStart + toTicks(dueS)
    addOrder(line, source, product, quantity, due, priority)
  }
  line.supplyCursor[source] = cursor
  scheduleArrival(line, source, orderTick(supply, cursor))
}

/** When order number `n`, counted through the periods, comes; Infinity is never. */
function orderTick({ orders, periodS }: Orders, n: number): number {
  if (orders.length === 0) return Infinity
  const period = Math.floor(n / orders.length)
  const periodStart = period === 0 ? 0 : period * toTicks(periodS)
  return periodStart + toTicks(orders[n % orders.length]!.atS)
}

function scheduleArrival(line: Line, source: number, atTick: number): void {
  schedule(line.events, line.tables.firstSourceSlot + source, atTick * KINDS + ARRIVE)
}
