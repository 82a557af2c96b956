/**
 * Random lines for property tests: rows of stations with parallel servers, buffers from none to
 * unlimited, failures, people, set-ups, batches, inspections with a bench, calendars, groups,
 * standby, tariff, products and all kinds of supply, in any combination that a plan allows.
 *
 * Times are small whole numbers as often as random ones, so that many events fall together.
 */
import fc from 'fast-check'

import type { Distribution } from '../base/index.ts'
import {
  NONE,
  PLAIN_STATION,
  TO_RETURN,
  TO_SINK,
  type CalendarPlan,
  type InspectionPlan,
  type LinePlan,
  type SourcePlan,
  type StationPlan,
} from '../engine/index.ts'
import { pick, PRODUCTS, share, skilled, some, time } from './randomBasics.ts'
import { connected, connectedGroups, levers, leversOf, looking, setupOf } from './randomLevers.ts'
import { meterOf, startOf, walkOf } from './randomStates.ts'
import { failure, failuresOf, group, groupsOf } from './randomStops.ts'

const CALENDARS = 2
const DEFECTS = ['crack', 'stain']
const PERIOD_S = 60

const setup = fc.record({
  begins: fc.constantFrom('firstJob' as const, 'wave' as const),
  initial: pick(0, 1),
  timeS: fc.constant([
    [0, 2],
    [3, 0],
  ]),
  workers: skilled,
  renews: pick([], [0], [0, 1]),
})

const cause = fc.record({
  defect: fc.nat(1),
  share: fc.tuple(share, share),
  drift: fc.record({ place: pick(0, 1), share: fc.tuple(share, share) }),
  poolFactor: pick([1, 1, 1], [0, 1, 2]),
})

/** Station numbers are drawn before the line is there, and cut to its length. */
const anyStation = fc.record({
  servers: fc.integer({ min: 1, max: 3 }),
  bufferCapacity: pick(0, 0, 1, 2, 4, Infinity),
  calendar: pick(NONE, NONE, 0, 1),
  runsUnattended: fc.boolean(),
  work: some(time),
  run: some(time),
  productFactor: pick([1, 1], [1, 1.5]),
  paceFactor: some(pick<Distribution>({ kind: 'uniform', low: 0.8, high: 1.2 })),
  paceHolds: pick<'run' | 'shift'>('run', 'shift'),
  learning: pick({ excess: 0, shifts: 1 }, { excess: 0.5, shifts: 2 }),
  ramp: pick({ excess: 0, spoil: 0, jobs: 1 }, { excess: 1, spoil: 3, jobs: 4 }),
  workers: skilled,
  personStays: pick<'work' | 'service'>('work', 'service'),
  batch: pick(1, 1, 1, 2, 3),
  failures: fc.array(failure, { maxLength: 2 }),
  releasesWhenFailed: fc.boolean(),
  shiftEnd: pick<StationPlan['shiftEnd']>('suspend', 'suspend', 'finish', 'fits'),
  repairsOffShift: pick(true, true, false),
  setup: some(setup),
  setupErrorShare: pick(0, 0.5, 1),
  // Each cause has its stream by its defect, so a defect has one cause at a station.
  causes: fc.uniqueArray(cause, {
    maxLength: 2,
    selector: ({ defect }) => defect,
  }),
  control: fc.record(
    { rejects: pick(1, 3), adjustment: pick(1), defects: pick([0], [0, 1]) },
    { requiredKeys: ['rejects', 'adjustment'] },
  ),
  inspection: some(
    fc.record({
      detects: fc.tuple(share, share),
      falseRejectShare: share,
      yieldLoss: pick<InspectionPlan['yieldLoss']>('firstPass', 'strict', 'none'),
    }),
  ),
  route: some(
    fc.record({
      trueTaskS: pick(null, 4),
      falseTaskS: pick(null, 1),
      scrapShare: share,
      returnTo: fc.nat(9),
      mends: fc.boolean(),
      beyondRescue: pick('scrap' as const, 'scrap' as const, 'downgrade' as const),
      visitLimit: pick(1, 3),
    }),
  ),
  standby: some(fc.record({ afterS: pick(0, 1, 4), wakeS: pick(0, 1) })),
})

type StationDraft = typeof anyStation extends fc.Arbitrary<infer T> ? T : never

/** A machine step and no more, as most stations of a fast line are. */
const plainStation = anyStation.map((draft): StationDraft => ({
  ...draft,
  work: null,
  productFactor: [1, 1],
  batch: 1,
  setup: null,
  causes: [],
  inspection: null,
  standby: null,
}))

const station = fc.oneof(anyStation, plainStation)

const supply: fc.Arbitrary<SourcePlan['supply']> = fc.oneof(
  fc.constant({
    kind: 'saturated' as const,
    lots: [
      { product: 0, quantity: 3 },
      { product: 1, quantity: 2 },
    ],
  }),
  time.map((interarrival) => ({ kind: 'arrivals' as const, interarrival, mix: [0.5, 0.5] })),
  fc.constant({
    kind: 'orders' as const,
    periodS: PERIOD_S,
    orders: [
      { atS: 0, product: 1, quantity: 6 },
      { atS: 0, product: 0, quantity: 4 },
      { atS: 30, product: 1, quantity: 2 },
    ],
  }),
)

const settings = fc.record({
  people: fc.tuple(pick(1, 2, Infinity), pick(1, 2, Infinity), pick(1, 3)),
  supply,
  secondSupply: some(supply),
  replacesScrap: fc.boolean(),
  sequence: pick<SourcePlan['sequence']>('fifo', 'leastSetup'),
  levers,
  conwipCards: pick(null, null, 3, 8),
  spans: pick<CalendarPlan['onS']>(
    [[0, 40]],
    [
      [0, 25],
      [30, 60],
    ],
    [[10, 60]],
    [[0, 60]],
  ),
  group,
  tariff: fc.boolean(),
  shifts: fc.boolean(),
  start: pick(false, false, true),
  meter: fc.boolean(),
  walks: pick(false, false, true),
  absentShare: pick(0, 0, 0.3),
  warmupS: pick(0, 0, 37),
})

type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never

export const randomLine: fc.Arbitrary<LinePlan> = fc
  .tuple(fc.array(station, { minLength: 1, maxLength: 5 }), pick(true, true, true, false), settings)
  .map(([drafts, hasBench, chosen]) => assemble(drafts, hasBench, chosen))

/** The last of `drafts` is the rework bench, when there is one. */
function assemble(drafts: readonly StationDraft[], hasBench: boolean, chosen: Settings): LinePlan {
  const bench = hasBench && drafts.length > 1 ? drafts.length - 1 : NONE
  const drawn = drafts.map((draft, s) => stationPlan(draft, s, drafts.length, bench))
  const sources = sourcesOf(chosen, drawn)
  const stations = drawn.map((station) => connected(station, chosen.levers))
  return {
    horizonS: sources.some(({ lookAhead }) => lookAhead !== undefined) ? 120 : 400,
    warmupS: chosen.warmupS,
    products: PRODUCTS,
    defects: DEFECTS,
    stations,
    sources,
    pools: chosen.people.map((people, i) => ({
      id: `pool${i}`,
      people,
      absentShare: chosen.absentShare,
      ...(chosen.walks && people !== Infinity ? { walk: walkOf(stations.length, i) } : {}),
    })),
    calendars: Array.from({ length: CALENDARS }, (_, i) => ({
      id: `calendar${i}`,
      periodS: PERIOD_S,
      onS: i === 0 ? chosen.spans : [[0, 50]],
    })),
    groups: connectedGroups(groupsOf(chosen.group, stations.length), chosen.levers),
    tariff: chosen.tariff ? TARIFF : null,
    shiftClose: chosen.shifts ? { periodS: PERIOD_S, atS: [30, 60] } : null,
    conwipCards: chosen.conwipCards,
    ...leversOf(chosen.levers),
    ...(chosen.meter ? { meter: meterOf(stations) } : {}),
    ...(chosen.start ? { start: startOf(stations) } : {}),
  }
}

const TARIFF = {
  periodS: PERIOD_S,
  edges: [
    { atS: 0, billing: 0 },
    { atS: 17, billing: 1 },
    { atS: 44, billing: 0 },
  ],
  billings: 2,
}

function stationPlan(
  { route, inspection, causes, control, setupErrorShare, ...draft }: StationDraft,
  s: number,
  count: number,
  bench: number,
): StationPlan {
  const lastOnRow = s + 1 === count || s + 1 === bench
  // A batch goes one way, and must fit into its buffer.
  const mayRoute = route !== null && bench !== NONE && s !== bench && draft.batch === 1
  const onReject: InspectionPlan['onReject'] = mayRoute
    ? { kind: 'route', to: bench, ...route, returnTo: Math.min(route.returnTo, count - 1) }
    : { kind: s % 2 === 0 && draft.batch === 1 ? 'downgrade' : 'fix' }
  const failures = failuresOf(draft.failures)
  return {
    ...PLAIN_STATION,
    ...draft,
    id: `S${s}`,
    // A service that takes no time at all would let an endless supply run through at one instant.
    run: draft.work === null && draft.run === null ? { kind: 'constant', value: 1 } : draft.run,
    batch: s === bench ? 1 : draft.batch,
    bufferCapacity: Math.max(draft.bufferCapacity, draft.batch === 1 ? 0 : draft.batch),
    failures,
    setup: draft.setup && setupOf(draft.setup, failures, setupErrorShare),
    causes: causes.map(({ drift, ...cause }) =>
      drift.place < draft.failures.length ? { ...cause, drift } : cause,
    ),
    ...(draft.failures[1]?.isCalled === true ? { control } : {}),
    inspection: inspection === null ? null : { ...inspection, onReject },
    next: s === bench ? TO_RETURN : lastOnRow ? TO_SINK : s + 1,
  }
}

function sourcesOf(chosen: Settings, stations: StationPlan[]): SourcePlan[] {
  const { replacesScrap, sequence, supply, secondSupply } = chosen
  const rules = { replacesScrap, sequence }
  const sources: SourcePlan[] = [{ id: 'first', to: 0, supply, ...rules }]
  if (secondSupply !== null && stations.length > 1)
    sources.push({ id: 'second', to: 1, supply: secondSupply, ...rules })
  // An endless supply would fill a buffer without end.
  for (const { to, supply } of sources)
    if (supply.kind === 'saturated' && stations[to]!.bufferCapacity === Infinity)
      stations[to] = { ...stations[to]!, bufferCapacity: 4 }
  return sources.map((source) => looking(source, chosen.levers))
}
