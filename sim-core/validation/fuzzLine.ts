/**
 * Random lines for the differential fuzz: those of the property tests, changed at random in what
 * they leave alone: a third product, uneven set-ups, routes to any station, nobody in a pool, times
 * of zero and times that never come, calendars of other periods, monitors on coupled groups.
 *
 * Every change is off in its smallest form, so a counterexample shrinks to a plain line.
 */
import fc from 'fast-check'

import type { Distribution } from '../base/index.ts'
import { TO_RETURN, TO_SINK } from '../engine/index.ts'
import type { CalendarPlan, LinePlan, StationPlan, SupplyPlan } from '../engine/index.ts'
import { randomLine } from './randomLine.ts'
import { movingLine } from './randomMoves.ts'

const off = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 })

/** Lines in which much is switched on at once ship little, and show little. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.option(value, { freq: 2 }), { freq: 2 })

const seconds = fc.constantFrom(0, 1, 2, 5)

/** Row by row for three products; a plan of two uses the corner. */
const matrix = fc.array(seconds, { minLength: 9, maxLength: 9 })

const station = fc.record({
  setupS: off(matrix),
  routeTo: seldom(fc.nat(9)),
  time: seldom(
    fc.constantFrom<Distribution>(
      { kind: 'constant', value: 0 },
      { kind: 'sequence', values: [1, 3, 2, 2], cycle: true },
      { kind: 'sequence', values: [2, 1, 4, 1, 2], cycle: false },
      { kind: 'triangular', low: 1, mode: 2, high: 6 },
    ),
  ),
  ttf: off(
    fc.constantFrom<Distribution>(
      { kind: 'sequence', values: [12], cycle: false },
      { kind: 'weibull', mean: 20, shape: 2 },
    ),
  ),
  responseS: off(seconds),
})

type StationTweak = typeof station extends fc.Arbitrary<infer T> ? T : never

const tweaks = fc.record({
  stations: fc.array(station, { minLength: 6, maxLength: 6 }),
  thirdProduct: fc.boolean(),
  nobodyIn: seldom(seldom(fc.nat(2))),
  secondCalendar: off(
    fc.constantFrom<Omit<CalendarPlan, 'id'>>(
      { periodS: 35, onS: [[5, 20]] },
      { periodS: 90, onS: [[0, 30], [30, 31], [60, 90]] },
      { periodS: 60, onS: [] },
    ),
  ),
  conwipCards: seldom(fc.integer({ min: 1, max: 6 })),
  groupMonitor: off(
    fc.constant({ sensitivityShare: 0.5, leadS: 5, plannedShare: 0.5 }),
  ),
  ordersOnce: fc.boolean(),
  warmupS: off(fc.constantFrom(40, 60, 120)),
  secondSourceTo: off(fc.nat(9)),
})

type Tweaks = typeof tweaks extends fc.Arbitrary<infer T> ? T : never

export const fuzzLine: fc.Arbitrary<LinePlan> = fc
  .tuple(fc.oneof(randomLine, movingLine), tweaks)
  .map(([plan, chosen]) =>
    withThirdProduct(changed(plan, chosen), chosen.thirdProduct),
  )

function changed(plan: LinePlan, chosen: Tweaks): LinePlan {
  const { nobodyIn, secondCalendar, groupMonitor } = chosen
  const sources = moveSecondSource(plan, chosen)
  const entries = (plan.visits ?? []).map((list) => list[0]!)
  const fed = new Set([...sources.map(({ to }) => to), ...entries])
  return {
    ...plan,
    warmupS: chosen.warmupS ?? plan.warmupS,
    conwipCards: chosen.conwipCards ?? plan.conwipCards,
    stations: plan.stations.map((station, s) =>
      changedStation(station, chosen.stations[s % 6]!, plan.stations, fed.has(s)),
    ),
    sources: sources.map((source) => ({
      ...source,
      supply: chosen.ordersOnce ? once(source.supply) : source.supply,
    })),
    pools: plan.pools.map((pool, i) => (i === nobodyIn ? { ...pool, people: 0 } : pool)),
    calendars: plan.calendars.map((calendar, i) =>
      i === 1 && secondCalendar !== null ? { ...calendar, ...secondCalendar } : calendar,
    ),
    groups: plan.groups.map((group) => ({
      ...group,
      stop: { ...group.stop, monitor: groupMonitor },
    })),
  }
}

/** An endless supply would fill a buffer without end, so that source stays where it is. */
function moveSecondSource(plan: LinePlan, { secondSourceTo }: Tweaks): LinePlan['sources'] {
  const to = (secondSourceTo ?? 1) % plan.stations.length
  return plan.sources.map((source, i) =>
    i === 1 && to !== 0 && source.supply.kind !== 'saturated' ? { ...source, to } : source,
  )
}

function changedStation(
  plan: StationPlan,
  { setupS, routeTo, time, ttf, responseS }: StationTweak,
  all: readonly StationPlan[],
  isFed: boolean,
): StationPlan {
  // Where jobs come in, a service of no time would let an endless supply through at one instant;
  // at a bench, a job that comes back to it would go round without end.
  const mayTakeNoTime = !isFed && plan.next !== TO_RETURN
  const isMachine = plan.conveyor === undefined && plan.servers > 0
  const mayChange = time !== null && isMachine && (mayTakeNoTime || time.kind !== 'constant')
  return {
    ...plan,
    ...(mayChange && plan.run !== null ? { run: time } : {}),
    ...(mayChange && plan.run === null ? { work: time } : {}),
    setup:
      plan.setup !== null && setupS !== null
        ? { ...plan.setup, timeS: [0, 1].map((from) => setupS.slice(2 * from, 2 * from + 2)) }
        : plan.setup,
    failures: plan.failures.map((failure, i) => ({
      ...failure,
      ttf: i === 0 && ttf !== null ? ttf : failure.ttf,
      responseS: responseS ?? failure.responseS,
    })),
    inspection: routeTo === null ? plan.inspection : rerouted(plan, routeTo % all.length),
  }
}

function rerouted({ inspection, batch }: StationPlan, to: number): StationPlan['inspection'] {
  if (inspection?.onReject.kind !== 'route' || batch > 1) return inspection
  return { ...inspection, onReject: { ...inspection.onReject, to } }
}

const once = (supply: SupplyPlan): SupplyPlan =>
  supply.kind === 'orders' ? { ...supply, periodS: Infinity } : supply

/** A third product everywhere, with set-ups of its own; some of what was the first becomes it. */
function withThirdProduct(plan: LinePlan, isWanted: boolean): LinePlan {
  if (!isWanted) return plan
  return {
    ...plan,
    products: 3,
    stations: plan.stations.map((station) => ({
      ...station,
      productFactor: [...station.productFactor, 0.75],
      setup: station.setup && {
        ...station.setup,
        timeS: [...station.setup.timeS.map((row, i) => [...row, i + 1]), [4, 1, 0]],
      },
      causes: station.causes.map(({ drift, ...cause }) => ({
        ...cause,
        share: [...cause.share, 0.3],
        ...(drift === undefined ? {} : { drift: { ...drift, share: [...drift.share, 0.9] } }),
      })),
      ...(station.routing?.kind === 'product'
        ? { routing: { ...station.routing, to: [...station.routing.to, TO_SINK] } }
        : {}),
    })),
    ...(plan.visits === undefined
      ? {}
      : { visits: [...plan.visits, plan.visits[0]!.toReversed()] }),
    sources: plan.sources.map((source) => ({ ...source, supply: ofThree(source.supply) })),
  }
}

function ofThree(supply: SupplyPlan): SupplyPlan {
  switch (supply.kind) {
    case 'saturated':
      return { ...supply, lots: [...supply.lots, { product: 2, quantity: 1 }] }
    case 'arrivals':
      return { ...supply, mix: [0.3, 0.5, 0.2] }
    case 'orders': {
      const [first, ...rest] = supply.orders
      return { ...supply, orders: [first!, { ...first!, product: 2, quantity: 2 }, ...rest] }
    }
    default:
      return supply satisfies never
  }
}
