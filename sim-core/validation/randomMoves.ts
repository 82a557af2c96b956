/**
 * Random lines whose jobs move in every way that a plan knows: routes, disciplines, batches of a
 * range, assembly, belts, vehicles, cards, a rope, due dates, losses. Each is drawn on top of a
 * random line of the ordinary kind, and left out where the two do not go together.
 */
import fc from 'fast-check'

import type { Distribution } from '../base/index.ts'
import {
  TO_RETURN,
  TO_SINK,
  type LinePlan,
  type RoutingPlan,
  type SourcePlan,
  type StationPlan,
} from '../engine/index.ts'
import { addAssembly, assembly } from './randomAssembly.ts'
import { calmed } from './randomCalm.ts'
import { randomLine } from './randomLine.ts'
import { meterOf, walkOf } from './randomStates.ts'

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)
/** One in four: where much is switched on at once little moves. */
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(fc.option(value, { freq: 2 }), { freq: 2 })
const place = fc.nat(9)
const span: fc.Arbitrary<Distribution> = fc.oneof(
  pick(0, 1, 3).map((value) => ({ kind: 'constant' as const, value })),
  fc.constant({ kind: 'exponential' as const, mean: 2 }),
)

type Choice = Extract<RoutingPlan, { kind: 'choice' }>

/** Station numbers are cut to the length of the line. */
const routing = fc.oneof(
  fc.record({ kind: pick('share' as const), to: fc.tuple(place, place), share: pick(0, 0.5, 0.9) }),
  fc.record({ kind: pick('product' as const), to: fc.tuple(place, place) }),
  fc.record({
    kind: pick('choice' as const),
    rule: pick<Choice['rule']>('first', 'longestIdle', 'shortestQueue', 'leastSetup', 'leastSetup'),
    to: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }),
  }),
)

const stationMoves = fc.record({
  routing: seldom(routing),
  discipline: pick<StationPlan['discipline']>(
    undefined,
    'priority',
    'dueDate',
    'shortest',
    'leastSetup',
  ),
  before: pick(false, false, true),
  range: seldom(
    fc.record({ min: pick(1, 2), more: pick(0, 2), timeoutS: pick(0, 3, 10, Infinity) }),
  ),
  belt: seldom(
    fc.record({
      transitS: pick(1, 2, 5),
      places: pick(1, 2, 4),
      whenBlocked: pick('accumulating' as const, 'stopAll' as const),
    }),
  ),
  output: seldom(fc.record({ to: place, jobs: pick(1, 2), product: pick(-1, 1) })),
  transport: seldom(fc.record({ fleet: pick(0, 1), loaded: span, back: span })),
})

const lineMoves = fc.record({
  vehicles: fc.tuple(pick(1, 3), pick(1, 2)),
  loops: seldom(
    fc.record({
      stations: fc.uniqueArray(place, { minLength: 1 }),
      cards: fc.tuple(pick(2, 5), pick(2, 5)),
      cut: fc.nat(4),
    }),
  ),
  rope: seldom(fc.record({ drum: place, jobs: pick(1, 4) })),
  visits: seldom(
    fc.tuple(
      fc.array(place, { minLength: 1, maxLength: 5 }),
      fc.array(place, { minLength: 1, maxLength: 5 }),
    ),
  ),
  assembly: fc.option(assembly, { freq: 2 }),
  loses: fc.boolean(),
  sequence: pick<SourcePlan['sequence']>('fifo', 'dueDate', 'priority'),
  dueS: pick(undefined, 5, 40),
  dueAfter: seldom(span),
  cycle: fc.boolean(),
  bulk: fc.boolean(),
})

type StationDraft = typeof stationMoves extends fc.Arbitrary<infer T> ? T : never
type LineDraft = typeof lineMoves extends fc.Arbitrary<infer T> ? T : never

export const movingLine: fc.Arbitrary<LinePlan> = fc
  .tuple(randomLine, fc.array(stationMoves, { minLength: 5, maxLength: 5 }), lineMoves)
  .map(([plan, drafts, chosen]) => calmed(assemble(plan, drafts, chosen)))

function assemble(base: LinePlan, drafts: readonly StationDraft[], chosen: LineDraft): LinePlan {
  const count = base.stations.length
  const stations = base.stations.map((station, s) => movesOf(station, drafts[s]!, s, count))
  const visits = chosen.visits?.map((list) => list.map((at) => at % count))
  for (const s of visits?.flat() ?? []) stations[s] = planned(stations[s]!)
  const sources = base.sources.map((source) => sourceOf(source, chosen, visits !== undefined))
  if (chosen.assembly !== null) addAssembly(stations, sources, chosen.assembly)
  const { loops, rope, vehicles } = chosen
  return {
    ...base,
    stations,
    pools: base.pools.map((pool, i) =>
      pool.walk === undefined ? pool : { ...pool, walk: walkOf(stations.length, i) },
    ),
    ...(base.meter === undefined ? {} : { meter: meterOf(stations) }),
    sources: visits === undefined ? sources : [sources[0]!, ...sources.slice(base.sources.length)],
    fleets: vehicles.map((number, i) => ({ id: `fleet${i}`, vehicles: number })),
    ...(visits === undefined ? {} : { visits }),
    ...(rope === null ? {} : { rope: { ...rope, drum: rope.drum % count } }),
    ...(loops === null ? {} : { loops: loopsOf(loops, count) }),
  }
}

/** One loop or two; a station is in one of them. */
function loopsOf({ cards, cut, stations }: NonNullable<LineDraft['loops']>, count: number) {
  const members = [...new Set(stations.map((s) => s % count))]
  return [members.slice(0, cut + 1), members.slice(cut + 1)]
    .map((list, i) => ({ id: `loop${i}`, stations: list, cards: cards[i]! }))
    .filter((loop) => loop.stations.length > 0)
}

/** The next visit is known when the job is done: no place can be reserved before. */
const planned = (station: StationPlan): StationPlan => ({
  ...station,
  blocking: 'after',
  routing: { kind: 'plan' },
})

function movesOf(station: StationPlan, draft: StationDraft, s: number, count: number): StationPlan {
  const { belt, discipline, output, range, transport } = draft
  const route = draft.routing === null ? undefined : routingPlan(draft.routing, s, count)
  const isBench = station.next === TO_RETURN
  const rejects = station.inspection?.onReject.kind === 'route'
  const isFree = station.batch === 1 && !rejects
  const gathers = belt === null && isFree && (range !== null || output !== null)
  const before = draft.before && isFree && belt === null && !gathers
  return {
    ...station,
    ...(route === undefined || isBench || (before && route.kind !== 'product')
      ? {}
      : { routing: route }),
    ...(discipline === undefined ? {} : { discipline }),
    ...(before ? { blocking: 'before' as const } : {}),
    ...(belt !== null && station.batch === 1 ? beltPlan(belt) : {}),
    ...(gathers ? { bufferCapacity: Math.max(station.bufferCapacity, 2) } : {}),
    ...(gathers && range !== null
      ? { batchRange: { min: range.min, max: range.min + range.more, timeoutS: range.timeoutS } }
      : {}),
    ...(gathers && output !== null && s + 1 < count
      ? { outputs: [outputPlan(output, s, count)] }
      : {}),
    ...(transport === null ? {} : { transport }),
  }
}

/** Downstream only: jobs that come round again and again would fill the line. */
function outputPlan(output: NonNullable<StationDraft['output']>, s: number, count: number) {
  return { ...output, to: output.to % 2 === 0 ? TO_SINK : s + 1 + (output.to % (count - s - 1)) }
}

const beltPlan = (conveyor: NonNullable<StationPlan['conveyor']>): Partial<StationPlan> => ({
  conveyor,
  servers: 1,
  work: null,
  run: null,
  workers: [],
  setup: null,
  standby: null,
})

/** One way in three leads anywhere, the others downstream. */
function routingPlan(
  draft: NonNullable<StationDraft['routing']>,
  s: number,
  count: number,
): RoutingPlan {
  const isAnywhere = (at: number) => at % 3 === 0 || s + 1 >= count
  const station = (at: number) =>
    isAnywhere(at) ? at % count : s + 1 + (at % (count - s - 1))
  const goal = (at: number) => (at >= count ? TO_SINK : station(at))
  if (draft.kind === 'product') return { kind: 'product', to: draft.to.map(goal) }
  if (draft.kind === 'share') {
    const shares = [draft.share, 1 - draft.share]
    return { kind: 'share', to: [goal(draft.to[0]), TO_SINK], shares }
  }
  return { ...draft, to: [...new Set(draft.to.map(station))] }
}

function sourceOf(source: SourcePlan, chosen: LineDraft, hasVisits: boolean): SourcePlan {
  const { bulk, cycle, dueAfter, dueS, loses, sequence } = chosen
  const { supply } = source
  return {
    ...source,
    ...(hasVisits ? { entry: 'visits', sequence: 'fifo' } : { sequence }),
    ...(loses && source.lookAhead === undefined ? { whenFull: 'lose' } : {}),
    supply:
      supply.kind === 'saturated'
        ? hasVisits || loses
          ? { kind: 'arrivals', interarrival: { kind: 'constant', value: 2 }, mix: [0.5, 0.5] }
          : supply
        : supply.kind === 'arrivals'
          ? {
              ...supply,
              ...(cycle ? { cycle: [0, 1, 1] } : {}),
              ...(bulk ? { batch: [0.5, 0, 0.5] } : {}),
              ...(dueAfter !== null ? { dueAfter } : dueS === undefined ? {} : { dueAfterS: dueS }),
            }
          : { ...supply, orders: supply.orders.map((order, i) => dueOrder(order, i, dueS)) },
  }
}

const dueOrder = <T extends { readonly atS: number }>(
  order: T,
  priority: number,
  dueS: number | undefined,
) => ({ ...order, priority, ...(dueS === undefined ? {} : { dueS: order.atS + dueS }) })
