/** Supply in the slow simulator: what waits outside, and which job of it comes in next. */
import { toTicks } from '../../base/index.ts'
import type { Job, Lot, Source, World } from './types.ts'
import { ARRIVE, schedule } from './world.ts'

/** Schedules the first arrival or order; `release` lets in what there is room for. */
export function openSource(world: World, source: Source, release: () => void): void {
  const { supply } = source.plan
  if (supply.kind === 'arrivals') nextArrival(world, source, release)
  if (supply.kind === 'orders') nextOrders(world, source, -1, release)
}

function nextArrival(world: World, source: Source, release: () => void): void {
  const { supply, id } = source.plan
  if (supply.kind !== 'arrivals') return
  const tick = world.now + world.dice.ticks(`arrival/${id}`, supply.interarrival)
  schedule(world, source.subject, tick, ARRIVE, () => {
    const u = world.dice.uniform(`product/${id}`)
    let sum = 0
    const drawn = supply.mix.findIndex((share) => u < (sum += share))
    addOrder(source, drawn < 0 ? supply.mix.length - 1 : drawn, 1)
    nextArrival(world, source, release)
    release()
  })
}

/** All orders of one instant come together, in the order of the list. */
function nextOrders(world: World, source: Source, after: number, release: () => void): void {
  const { supply } = source.plan
  if (supply.kind !== 'orders') return
  const tick = Math.min(...supply.orders.map((order) => nextAt(order, after)))
  schedule(world, source.subject, tick, ARRIVE, () => {
    for (const order of supply.orders)
      if (nextAt(order, after) === tick) addOrder(source, order.product, order.quantity)
    nextOrders(world, source, tick, release)
    release()
  })

  function nextAt({ atS }: { readonly atS: number }, after: number): number {
    const at = toTicks(atS)
    if (supply.kind !== 'orders' || supply.periodS === Infinity) return at > after ? at : Infinity
    const period = toTicks(supply.periodS)
    return at > after ? at : at + (Math.floor((after - at) / period) + 1) * period
  }
}

/** An order joins the last lot when that is of its product, and makes up for scrap. */
function addOrder(source: Source, product: number, quantity: number): void {
  const wanted = quantity + source.owed[product]!
  source.owed[product] = 0
  if (wanted === 0) return
  const last = source.lots.at(-1)
  if (last !== undefined && last.product === product) last.quantity += wanted
  else source.lots.push({ product, quantity: wanted })
}

export const isWaiting = ({ plan, lots }: Source) =>
  plan.supply.kind === 'saturated' || lots.length > 0

/** Jobs that wait outside; an endless supply has no backlog. */
export const backlogOf = ({ lots, plan }: Source) =>
  plan.supply.kind === 'saturated' ? 0 : lots.reduce((sum, { quantity }) => sum + quantity, 0)

export function takeJob(world: World, source: Source): Job {
  if (source.current === null) source.current = chooseLot(world, source)
  const lot = source.current
  if (lot.product !== source.lastProduct) source.lotNumber = ++world.lotsEntered
  source.lastProduct = lot.product
  lot.quantity--
  if (lot.quantity === 0) {
    source.lots = source.lots.filter((other) => other !== lot)
    source.current = null
  }
  return newJob(world, source, lot.product)
}

export function newJob(world: World, source: Source, product: number): Job {
  return {
    product,
    source,
    enteredTick: world.now,
    lot: source.lotNumber,
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
  const { supply, sequence } = source.plan
  if (supply.kind === 'saturated')
    return { ...supply.lots[source.lotsMade++ % supply.lots.length]! }
  const setupS = (lot: Lot) => lineSetupS(world, source.lastProduct, lot.product)
  const least = Math.min(...source.lots.map(setupS))
  const chosen = source.lots.find((lot) => sequence === 'fifo' || setupS(lot) === least)!
  source.lots = [chosen, ...source.lots.filter((lot) => lot !== chosen)]
  return chosen
}

/** Set-up from product to product, summed over the stations. */
function lineSetupS({ plan }: World, from: number, to: number): number {
  if (from === to) return 0
  return plan.stations.reduce(
    (sum, { setup }) => sum + (setup === null ? 0 : setup.timeS[from]![to]!),
    0,
  )
}
