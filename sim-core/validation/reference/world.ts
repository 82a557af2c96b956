/**
 * The world of the slow simulator at its beginning, and its one sorted list of events. It is a
 * second opinion on the engine, so it is written for reading only, and shares nothing with it but
 * the random streams, the draw of a time and the units.
 *
 * Invariant: a subject (machine, group, clock, source) has at most one event pending.
 */
import { TICKS_PER_S, toTicks } from '../../base/index.ts'
import type { LinePlan, SourcePlan, StationPlan } from '../../engine/index.ts'
import { createBooks } from './books.ts'
import { createDice, type Dice } from './dice.ts'
import type { Clockwork, Group, Hooks, Machine, Source, Station, Trial, World } from './types.ts'

/** Kinds of simultaneous events in the order in which they happen. */
export const FINISH = 0
export const REPAIRED = 1
export const FAIL = 2
export const CLOCK = 3
export const ARRIVE = 4
export const SLEEP = 5

export function createWorld(
  plan: LinePlan,
  seed: number,
  replication: number,
  hooks: Hooks,
  trial: Trial | null,
): World {
  const dice = createDice(seed, replication)
  const counter = { failure: 0, subject: 0, clockwork: 0 }
  const clockwork = (failure: Clockwork['plan'], name: string): Clockwork => ({
    plan: failure,
    name,
    number: counter.failure++,
    leftTicks: timeToFailure(dice, name, failure),
    subject: needsClock(failure) ? FIRST_CLOCKWORK + counter.clockwork++ : null,
    since: null,
    isCalled: false,
    stage: 0,
    isAnnounced: announces(dice, name, failure),
    repairTicks: null,
  })
  const stations = plan.stations.map(createStation)
  for (const station of stations.toReversed())
    for (let ordinal = 0; ordinal < station.plan.servers; ordinal++)
      station.machines.push(createMachine(station, counter.subject++, ordinal, clockwork))
  const groups = plan.groups.map((group): Group => ({
    subject: counter.subject++,
    plan: group,
    clockwork: clockwork(group.stop, `group ${group.id}/${group.stop.id}`),
    members: group.stations.toSorted((a, b) => b - a).map((s) => stations[s]!),
    repairer: null,
    head: null,
    isStopped: false,
    phase: 'idle',
    spellStart: null,
  }))
  for (const station of stations)
    for (const { from } of station.plan.inputs ?? []) stations[from]!.feeds = station
  const firstSource = counter.subject + plan.calendars.length + 3
  const machines = stations.toReversed().flatMap(({ machines }) => machines)
  for (const station of stations) station.idle = [...station.machines]
  return {
    plan,
    seed,
    replication,
    trial,
    triedSince: null,
    choices: [],
    horizon: toTicks(plan.horizonS),
    now: 0,
    dice,
    books: createBooks(plan, machines.length, counter.failure),
    agenda: [],
    stations,
    machines,
    groups,
    sources: plan.sources.map((source, index) => createSource(source, index, firstSource, plan)),
    free: plan.pools.map(({ people }) => people),
    absent: plan.pools.map(() => 0),
    heads: plan.pools.map(({ people, walk }, pool) =>
      walk === undefined
        ? []
        : Array.from({ length: people }, () => ({ pool, at: walk.from, isBound: false })),
    ),
    vehicles: (plan.fleets ?? [])
      .flatMap(({ vehicles }, fleet) => Array.from({ length: vehicles }, () => fleet))
      .map((fleet, i) => ({ subject: FIRST_VEHICLE + i, fleet, isBusy: false })),
    askers: [],
    blocked: [],
    turns: 0,
    offers: new Set(),
    inside: new Set(),
    shiftsBegun: 0,
    lotsEntered: 0,
    unheard: { left: 0, pastDrum: 0 },
    news: [],
    networks: (plan.networks ?? []).map(() => true),
    hooks,
  }
}

/** Events of clocks come last among those of one instant and kind, but for these. */
const FIRST_CLOCKWORK = 1_000_000
const FIRST_VEHICLE = 2_000_000
const FIRST_TIMEOUT = 3_000_000
/** News is heard after the arrivals of its instant. */
export const NEWS = 4_000_000
/** Networks change after the shifts of their instant, and then come new models. */
export const FIRST_NETWORK = 5_000_000
export const NEW_MODEL = 6_000_000

/** Time-outs of batches come downstream first. */
export const timeoutSubject = ({ plan }: World, { index }: Station) =>
  FIRST_TIMEOUT + plan.stations.length - index

const needsClock = ({ clock, ttf }: Clockwork['plan']) =>
  clock === 'calendar' || clock === 'scheduled' || ttf === null

/** A draw of the time to failure; of services as many, at least one; Infinity without one. */
export function timeToFailure(dice: Dice, name: string, plan: Clockwork['plan']): number {
  if (plan.ttf === null) return Infinity
  const ticks = dice.ticks(`failure/${name}`, plan.ttf)
  return plan.clock === 'cycles' ? Math.max(1, Math.floor(ticks / TICKS_PER_S + 0.5)) : ticks
}

/** Whether a monitor will announce the failure that comes next. */
export const announces = (dice: Dice, name: string, { monitor }: Clockwork['plan']): boolean =>
  monitor !== null && dice.chance(`detect/${name}`, monitor.sensitivityShare)

const createStation = (plan: StationPlan, index: number): Station => ({
  index,
  plan,
  machines: [],
  queue: [],
  modelJobs: new Map(),
  idle: [],
  promised: 0,
  feeds: null,
  isOffShift: false,
  stops: 0,
})

function createMachine(
  station: Station,
  subject: number,
  ordinal: number,
  clockwork: (failure: Clockwork['plan'], name: string) => Clockwork,
): Machine {
  const { id, failures, setup } = station.plan
  return {
    subject,
    station,
    pace: 1,
    ownPace: 1,
    failures: failures.map((failure) => clockwork(failure, `${id}#${ordinal}/${failure.id}`)),
    phase: 'idle',
    jobs: [],
    product: setup?.initial ?? 0,
    setForLot: -1,
    person: null,
    repairer: null,
    heads: { person: null, repairer: null },
    promise: null,
    turn: 0,
    beltTicks: 0,
    leftTicks: 0,
    spellStart: null,
    interrupted: 'idle',
    interruptedLeft: 0,
    stepTicks: 0,
    worker: null,
    rejects: 0,
    adjustments: 0,
    broken: null,
    idleTicks: 0,
    idleSince: null,
  }
}

const createSource = (
  plan: SourcePlan,
  index: number,
  firstSource: number,
  { products }: LinePlan,
): Source => ({
  index,
  subject: firstSource + index,
  plan,
  lots: [],
  lotsMade: 0,
  current: null,
  lastProduct: 0,
  lotNumber: 0,
  owed: Array.from({ length: products }, () => 0),
})

/** Gives a subject its next event, in place of the one it had. */
export function schedule(
  world: World,
  subject: number,
  tick: number,
  kind: number,
  happen: () => void,
) {
  cancel(world, subject)
  if (tick === Infinity) return
  world.agenda.push({ tick, kind, subject, happen })
  world.agenda.sort((a, b) => a.tick - b.tick || a.kind - b.kind || a.subject - b.subject)
}

/** Places of a station may have become free: they are offered when the event is over. */
export const offer = ({ offers }: World, station: Station) => offers.add(station)

export function cancel(world: World, subject: number): void {
  world.agenda = world.agenda.filter((happening) => happening.subject !== subject)
}
