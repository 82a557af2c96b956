/** Jobs that come by themselves: the first state of the sources, and their arrival events. */
import { toTicks } from '../base/index.ts'
import { addOrder, drawInterarrival, refillSaturated, takeArrival } from './control.ts'
import { ARRIVE, KINDS, schedule } from './eventList.ts'
import { accept, admitFromOutside, hasRoom } from './flow.ts'
import { NO_JOB, type Line } from './line.ts'
import type { SupplyPlan } from './plan.ts'

type Orders = Extract<SupplyPlan, { kind: 'orders' }>

export function startSource(line: Line, source: number): void {
  const { supply, to } = line.plan.sources[source]!
  if (supply.kind === 'saturated') refillSaturated(line, source)
  else if (supply.kind === 'arrivals') scheduleArrival(line, source, drawInterarrival(line, source))
  else scheduleArrival(line, source, orderTick(supply, 0))
  admitFromOutside(line, to)
}

export function arrive(line: Line, source: number): void {
  const { supply, to } = line.plan.sources[source]!
  if (supply.kind === 'arrivals') {
    const job = takeArrival(line, source, hasRoom(line, to))
    scheduleArrival(line, source, line.now[0]! + drawInterarrival(line, source))
    return job === NO_JOB ? admitFromOutside(line, to) : accept(line, to, job)
  }
  if (supply.kind === 'orders') takeOrders(line, source, supply)
  admitFromOutside(line, to)
}

/** All orders of one instant come together, so that their sequence is a free choice. */
function takeOrders(line: Line, source: number, supply: Orders): void {
  let cursor = line.supplyCursor[source]!
  for (; orderTick(supply, cursor) === line.now[0]!; cursor++) {
    const { product, quantity } = supply.orders[cursor % supply.orders.length]!
    addOrder(line, source, product, quantity)
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
