/** Supply in the slow simulator: what waits outside, and which job of it comes in next. */
import { toTicks } from '../../base/index.ts'
import type { SupplyPlan } from '../../engine/index.ts'
import { closeOrder } from './orders.ts'
import type { Job, Lot, Order, Source, Station, World } from './types.ts'
import { ARRIVE, schedule } from './world.ts'

type Orders = Extract<SupplyPlan, { kind: 'orders' }>
type Arrivals = Extract<SupplyPlan, { kind: 'arrivals' }>

/** Schedules the first arrival or order; `release` lets in what there is room for. */
export function openSource(world: World, source: Source, release: () => void): void {
  const { supply } = source.plan
  const letIn = () => {
    release()
    if (source.plan.whenFull === 'lose') loseLots(world, source)
  }
  if (supply.kind === 'arrivals') nextArrival(world, source, supply, letIn)
  if (supply.kind === 'orders') nextOrders(world, source, supply, -1, letIn)
}

function nextArrival(world: World, source: Source, supply: Arrivals, letIn: () => void): void {
  const { id } = source.plan
  const tick = world.now + world.dice.ticks(`arrival/${id}`, supply.interarrival)
  schedule(world, source.subject, tick, ARRIVE, () => {
    const product = productOf(world, source, supply)
    const sizes = supply.batch
    const jobs = sizes === undefined ? 1 : 1 + drawn(world, `lotSize/${id}`, sizes)
    const dueTick = world.now + dueAfter(world, id, supply)
    addOrder(world, source, { product, quantity: jobs, dueTick, priority: 0 })
    nextArrival(world, source, supply, letIn)
    letIn()
  })
}

const dueAfter = (world: World, id: string, { dueAfter: drawn, dueAfterS }: Arrivals) =>
  drawn === undefined ? toTicks(dueAfterS ?? Infinity) : world.dice.ticks(`due/${id}`, drawn)

function productOf(world: World, source: Source, { cycle, mix }: Arrivals): number {
  if (cycle !== undefined) return cycle[source.lotsMade++ % cycle.length]!
  return world.plan.products === 1 ? 0 : drawn(world, `product/${source.plan.id}`, mix)
}

/** A number with the probability that stands at its place. */
function drawn(world: World, stream: string, shares: readonly number[]): number {
  const u = world.dice.uniform(stream)
  let sum = 0
  const at = shares.findIndex((share) => u < (sum += share))
  return at < 0 ? shares.length - 1 : at
}

/** All orders of one instant come together, in the order of the list. */
function nextOrders(
  world: World,
  source: Source,
  supply: Orders,
  after: number,
  letIn: () => void,
): void {
  const { orders, periodS } = supply
  const tick = Math.min(...orders.map((order) => nextAt(order, after)))
  schedule(world, source.subject, tick, ARRIVE, () => {
    for (const order of orders)
      if (nextAt(order, after) === tick) {
        const { atS, dueS = Infinity, priority = 0, product, quantity } = order
        const dueTick = tick - toTicks(atS) + toTicks(dueS)
        addOrder(world, source, { product, quantity, dueTick, priority })
      }
    nextOrders(world, source, supply, tick, letIn)
    letIn()
  })

  function nextAt({ atS }: { readonly atS: number }, after: number): number {
    const at = toTicks(atS)
    if (periodS === Infinity) return at > after ? at : Infinity
    const period = toTicks(periodS)
    return at > after ? at : at + (Math.floor((after - at) / period) + 1) * period
  }
}

/** An order makes up for scrap, and joins the last lot when that is like it. */
function addOrder(world: World, source: Source, asked: Omit<Lot, 'order'>): void {
  const { dueTick, priority, product } = asked
  const wanted = asked.quantity + source.owed[product]!
  source.owed[product] = 0
  if (wanted === 0) return
  const order: Order | null = countsOrders(world) ? { dueTick, jobsLeft: wanted } : null
  const last = source.lots.at(-1)
  const isLike =
    last?.product === product && last.dueTick === dueTick && last.priority === priority
  if (isLike && order === null) last.quantity += wanted
  else source.lots.push({ product, quantity: wanted, dueTick, priority, order })
}

/** Orders are followed where one of them has a due date. */
const countsOrders = ({ sources }: World) =>
  sources.some(({ plan: { supply } }) =>
    supply.kind === 'orders' && supply.orders.some(({ dueS }) => dueS !== undefined),
  )

export const isWaiting = (world: World, source: Source) =>
  (source.plan.supply.kind === 'saturated' || source.lots.length > 0) &&
  !isUndecided(world, source)

/** Something waits, and what goes next has to be found; what only tries goes by the sequence. */
export const isUndecided = ({ triedSince }: World, { current, lots, plan }: Source) =>
  plan.lookAhead !== undefined && triedSince === null && current === null && lots.length > 0

/** Where the next job enters. */
export function entryOf({ plan, stations }: World, source: Source): Station {
  if (source.plan.entry === undefined) return stations[source.plan.to]!
  return stations[plan.visits![nextLot(source).product]![0]!]!
}

function nextLot({ current, lots, lotsMade, plan: { supply } }: Source): { product: number } {
  if (current !== null) return current
  return supply.kind === 'saturated' ? supply.lots[lotsMade % supply.lots.length]! : lots[0]!
}

/** Jobs that wait outside; an endless supply has no backlog. */
export const backlogOf = ({ lots, plan }: Source) =>
  plan.supply.kind === 'saturated' ? 0 : lots.reduce((sum, { quantity }) => sum + quantity, 0)

function loseLots(world: World, source: Source): void {
  for (const { order, product, quantity } of source.lots) {
    world.books.counts.lost[product]! += quantity
    if (order !== null) closeOrder(world, order, quantity)
  }
  source.lots = []
  source.current = null
}

export function takeJob(world: World, source: Source, to: Station): Job {
  if (source.current === null) source.current = chooseLot(world, source)
  const lot = source.current
  if (lot.product !== source.lastProduct) source.lotNumber = ++world.lotsEntered
  source.lastProduct = lot.product
  lot.quantity--
  if (lot.quantity === 0) {
    source.lots = source.lots.filter((other) => other !== lot)
    source.current = null
  }
  const job = newJob(world, source, lot.product, to)
  job.dueTick = lot.dueTick
  job.priority = lot.priority
  job.order = lot.order
  world.inside.add(job)
  return job
}

export function newJob(world: World, source: Source, product: number, at: Station): Job {
  return {
    product,
    source,
    at,
    enteredTick: world.now,
    lot: source.lotNumber,
    step: 0,
    dueTick: Infinity,
    priority: 0,
    order: null,
    isPastDrum: false,
    waitsSince: world.now,
    endOfBelt: 0,
    defects: new Set(),
    causers: new Map(),
    isSecondGrade: false,
    rejects: 0,
    lostFirstPass: false,
    lostStrict: false,
    isReworked: false,
    returnTo: -1,
    visit: null,
    destination: -1,
  }
}

/** The lot that is begun goes to the front of what waits. */
function chooseLot(world: World, source: Source): Lot {
  const { supply } = source.plan
  if (supply.kind === 'saturated') {
    const lot = supply.lots[source.lotsMade++ % supply.lots.length]!
    return { ...lot, dueTick: Infinity, priority: 0, order: null }
  }
  const chosen = ranked(world, source)[0]!
  source.lots = [chosen, ...source.lots.filter((lot) => lot !== chosen)]
  return chosen
}

/** What waits, in the order of the sequence; of two alike the older first. */
export function ranked(world: World, source: Source): Lot[] {
  const ranks = new Map(source.lots.map((lot) => [lot, rankOf(world, source, lot)]))
  const isBefore = (a: Lot, b: Lot) => ranks.get(a)! < ranks.get(b)!
  return source.lots.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0))
}

/** The least goes first. */
function rankOf(world: World, { lastProduct, plan: { sequence } }: Source, lot: Lot): number {
  switch (sequence) {
    case 'fifo': return 0
    case 'dueDate': return lot.dueTick
    case 'priority': return -lot.priority
    case 'leastSetup': return lineSetupTicks(world, lastProduct, lot.product)
    default: return sequence satisfies never
  }
}

/** Set-up from product to product, summed over the stations. */
function lineSetupTicks({ plan }: World, from: number, to: number): number {
  if (from === to) return 0
  return plan.stations.reduce(
    (sum, { setup }) => sum + (setup === null ? 0 : toTicks(setup.timeS[from]![to]!)),
    0,
  )
}
