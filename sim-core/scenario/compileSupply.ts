/**
 * What comes in, in the engine's terms. Demand becomes the orders of the whole run: products take
 * turns in lots whose length makes the stated number of changeovers come true on average, and each
 * day orders the next stretch of that sequence. Sums are rounded, not parts, so no fraction of a
 * unit is lost or made up.
 */
import type { LotPlan, OrderPlan, SourcePlan, SupplyPlan } from '../engine/index.ts'
import { type OrderDay, orderDays } from './calendar.ts'
import { productIndex } from './compileMoves.ts'
import { entryOf } from './flow.ts'
import type { CalendarDocument, LineDocument } from './schema/line.ts'
import type { SupplyDocument } from './schema/supply.ts'

type Demand = Extract<SupplyDocument, { kind: 'demand' }>
type Arrivals = Extract<SupplyDocument, { kind: 'arrivals' }>

/** `saturated` asks what the capacity is: the same lots, endlessly. */
export function compileSource(
  line: LineDocument,
  horizonS: number,
  saturated: boolean,
): SourcePlan {
  const { id, lookAhead, sequence, supply, replacesScrap, whenFull } = line.source
  const entry = entryOf(line)
  return {
    id,
    to: line.stations.findIndex((station) => station.id === entry),
    supply: compileSupply(line, horizonS, saturated),
    replacesScrap: replacesScrap ?? supply.kind === 'demand',
    sequence,
    ...(line.products.some(({ route }) => route !== undefined) ? { entry: 'visits' } : {}),
    ...(whenFull === undefined || saturated ? {} : { whenFull }),
    ...(lookAhead === undefined || saturated ? {} : { lookAhead }),
  }
}

function compileSupply(line: LineDocument, horizonS: number, saturated: boolean): SupplyPlan {
  const { supply } = line.source
  switch (supply.kind) {
    case 'saturated':
      return { kind: 'saturated', lots: statedLots(line, supply.lots) }
    case 'arrivals':
      if (saturated) return { kind: 'saturated', lots: lotsByDemand(line, MIXED_JOBS) }
      return compileArrivals(line, supply)
    case 'times': {
      const { atS, cycle = [line.products[0]!.id], dueAfterS } = supply
      const orders = atS.map((at, i) => ({
        product: productIndex(line, cycle[i % cycle.length]!),
        quantity: 1,
        atS: at,
        ...(dueAfterS === undefined ? {} : { dueS: at + dueAfterS }),
      }))
      return listed(orders, Infinity, saturated)
    }
    case 'orders': {
      const orders = supply.orders.map(({ product, jobs, releaseS, dueS, priority }) => ({
        product: productIndex(line, product),
        quantity: jobs,
        atS: releaseS,
        ...(dueS === undefined ? {} : { dueS }),
        ...(priority === undefined ? {} : { priority }),
      }))
      return listed(orders, supply.periodS ?? Infinity, saturated)
    }
    case 'demand': {
      const days = orderDays(line.calendars[0]!)
      const lots = lotsByDemand(line, meanCycleJobs(line, supply, days))
      if (saturated) return { kind: 'saturated', lots }
      return compileOrders(line, supply, days, horizonS)
    }
    default:
      return supply satisfies never
  }
}

/** Asked for capacity, the same jobs in the same order without end. */
const listed = (orders: readonly OrderPlan[], periodS: number, saturated: boolean): SupplyPlan =>
  saturated
    ? { kind: 'saturated', lots: orders.map(({ product, quantity }) => ({ product, quantity })) }
    : { kind: 'orders', periodS, orders }

function compileArrivals(line: LineDocument, supply: Arrivals): SupplyPlan {
  const { batch, cycle, dueAfter, dueAfterS, interarrival } = supply
  return {
    kind: 'arrivals',
    interarrival,
    mix: demandShares(line),
    ...(cycle === undefined ? {} : { cycle: cycle.map((id) => productIndex(line, id)) }),
    ...(batch === undefined ? {} : { batch: sizeShares(batch) }),
    ...(dueAfterS === undefined ? {} : { dueAfterS }),
    ...(dueAfter === undefined ? {} : { dueAfter }),
  }
}

/** Probability of size k at place k − 1. */
function sizeShares(sizes: NonNullable<Arrivals['batch']>): number[] {
  const shares = Array.from({ length: Math.max(...sizes.map(({ jobs }) => jobs)) }, () => 0)
  for (const { jobs, share } of sizes) shares[jobs - 1]! += share
  return shares
}

/** Arrivals have no lots; asked for capacity, they come in short ones, in proportion. */
const MIXED_JOBS = 100

const demandShares = ({ products }: LineDocument) => products.map(({ demandShare }) => demandShare)

function statedLots(
  { products }: LineDocument,
  lots: readonly { readonly product: string; readonly jobs: number }[] | undefined,
): readonly LotPlan[] {
  if (lots === undefined) return [{ product: 0, quantity: 1 }]
  return lots.map(({ product, jobs }) => ({
    product: products.findIndex(({ id }) => id === product),
    quantity: jobs,
  }))
}

/** One lot of each product that is asked for, `cycleJobs` in all. */
function lotsByDemand(line: LineDocument, cycleJobs: number): readonly LotPlan[] {
  return demandShares(line).flatMap((share, product) =>
    share === 0 ? [] : [{ product, quantity: Math.max(1, Math.round(share * cycleJobs)) }],
  )
}

/** Jobs from one lot of a product to its next: n products make n changes in it. */
function meanCycleJobs(line: LineDocument, supply: Demand, days: readonly OrderDay[]): number {
  const products = demandShares(line).filter((share) => share > 0).length
  const shifts = days.reduce((sum, day) => sum + day.shifts, 0)
  const jobsPerDay = (supply.goodPerShift * shifts) / days.length
  return (jobsPerDay * products) / (supply.changeoversPerDay ?? products)
}

function compileOrders(
  line: LineDocument,
  supply: Demand,
  days: readonly OrderDay[],
  horizonS: number,
): SupplyPlan {
  const { periodS } = line.calendars[0] as CalendarDocument
  const periods = Math.ceil(horizonS / periodS)
  const sequence = lotSequence(demandShares(line), meanCycleJobs(line, supply, days))
  const orders: OrderPlan[] = []
  let orderedJobs = 0
  for (let period = 0; period < periods; period++)
    for (const { atS, shifts } of days) {
      orderedJobs += supply.goodPerShift * shifts
      for (const lot of sequence.upTo(Math.round(orderedJobs)))
        orders.push({ ...lot, atS: period * periodS + atS })
    }
  return { kind: 'orders', periodS: periods * periodS, orders }
}

/**
 * The endless sequence of lots, handed out stretch by stretch. The k-th lot of a product ends with
 * its job number round(k × lot length), so that its share comes true in the long run.
 */
function lotSequence(shares: readonly number[], cycleJobs: number) {
  const products = shares.flatMap((share, product) => (share > 0 ? [{ share, product }] : []))
  const lotJobs = ({ share }: (typeof products)[number], cycle: number) =>
    Math.round((cycle + 1) * share * cycleJobs) - Math.round(cycle * share * cycleJobs)
  let lot = 0
  let left = products.length === 1 ? Infinity : lotJobs(products[0]!, 0)
  let made = 0
  return {
    /** The lots, or parts of them, from the end of the last stretch to job `untilJob`. */
    upTo(untilJob: number): LotPlan[] {
      const lots: LotPlan[] = []
      while (made < untilJob) {
        const quantity = Math.min(untilJob - made, left)
        const { product } = products[lot % products.length]!
        if (quantity > 0) lots.push({ product, quantity })
        made += quantity
        left -= quantity
        if (left > 0) break
        lot++
        left = lotJobs(products[lot % products.length]!, Math.floor(lot / products.length))
      }
      return lots
    },
  }
}
