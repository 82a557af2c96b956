/**
 * What a run looks up and never changes: the plan flattened into typed arrays, servers numbered
 * downstream first, one named random stream per decision. Computed once per run from the plan.
 */
import { meanS, toTicks, type Distribution } from '../base/index.ts'
import { clocksOf, countShifts, type Clock } from './clockTables.ts'
import { compileDistributions, type DrawTable } from './draws.ts'
import { tabulateLevers, type LeverTables } from './leverTables.ts'
import { tabulateMoves, type MoveTables } from './moveTables.ts'
import {
  NONE,
  TO_CHOICE,
  TO_ROUTE,
  type FailurePlan,
  type LinePlan,
  type SourcePlan,
  type StationPlan,
} from './plan.ts'
import { shortRows } from './plain.ts'
import type { Registry } from './registry.ts'
import { tabulateQuality, type QualityTables } from './qualityTables.ts'
import { listFailures, tabulateFailures } from './failureTables.ts'
import { tabulateWalks, type WalkTables } from './walkTables.ts'
import { tabulateStops, type StopTables } from './stopTables.ts'

/** Row of nobody in the table of needs, and distribution of no time. */
export const NO_NEED = -1
export const NO_DRAW = -1

export interface Tables
  extends QualityTables, StopTables, WalkTables, MoveTables, LeverTables {
  readonly servers: number
  readonly subjects: number
  readonly slots: number
  readonly firstGroupSlot: number
  readonly firstClockSlot: number
  readonly firstSourceSlot: number
  readonly firstStopSlot: number
  /** Slots of vehicles, then of the time-outs of stations where a batch waits no longer. */
  readonly firstVehicleSlot: number
  readonly firstTimeoutSlot: number
  /** Slots of networks, then of news and of new models, where there are any. */
  readonly firstNetworkSlot: number
  readonly newsSlot: number
  readonly modelSlot: number
  readonly billings: number
  readonly shiftCount: number
  readonly clocks: readonly Clock[]
  readonly streamNames: readonly string[]
  readonly draws: DrawTable

  readonly stationOf: Int32Array
  /** What `shortcut.ts` has to know of each server (`plain.ts`). */
  readonly shortRows: Int32Array
  readonly firstServer: Int32Array
  readonly capacity: Float64Array
  readonly batch: Int32Array
  readonly next: Int32Array
  readonly sourceOf: Int32Array
  readonly workDraw: Int32Array
  readonly runDraw: Int32Array
  readonly workStream: Int32Array
  readonly runStream: Int32Array
  readonly paceDraw: Int32Array
  readonly paceStream: Int32Array
  /** `factor[station * products + product]` on service times. */
  readonly factor: Float64Array
  readonly workNeed: Int32Array
  readonly setupNeed: Int32Array
  readonly staysForRun: Uint8Array
  readonly unattended: Uint8Array
  readonly sleepAfter: Float64Array
  readonly wakeTicks: Float64Array
  /** Ticks that must be left of the shift for a service to begin; 0 where that does not matter. */
  readonly fitTicks: Float64Array
  /** Start of the set-up matrix of a station in `setupTicks`, or NONE. */
  readonly setupAt: Int32Array
  /** 1 where set-ups roll through the line behind the old lot. */
  readonly setupWave: Uint8Array
  readonly setupTicks: Float64Array

  /** Failures `failFirst[subject]` … `failFirst[subject + 1] − 1` belong to a server or group. */
  readonly failures: number
  readonly failFirst: Int32Array
  readonly failurePlans: readonly FailurePlan[]
  readonly ttfDraw: Int32Array
  readonly ttrDraw: Int32Array
  readonly ttfStream: Int32Array
  readonly ttrStream: Int32Array
  readonly detectStream: Int32Array
  readonly responseTicks: Float64Array
  readonly repairNeed: Int32Array

  /** By source. */
  readonly arrivalDraw: Int32Array
  readonly arrivalStream: Int32Array
  readonly productStream: Int32Array
  readonly lotSizeStream: Int32Array
  readonly dueDraw: Int32Array
  readonly dueStream: Int32Array

  /** `serves[need * pools + pool]` says who may help; `needPools` lists them by preference. */
  readonly serves: Uint8Array
  /** By pool. */
  readonly absenceStream: Int32Array
  readonly needPools: readonly (readonly number[])[]
}

export function tabulate(plan: LinePlan): Tables {
  const distributions: Distribution[] = []
  const streamNames: string[] = []
  const registry: Registry = {
    draw: (d) => (d === null ? NO_DRAW : distributions.push(d) - 1),
    stream: (name) => streamNames.push(name) - 1,
  }
  const stations = tabulateStations(plan, registry)
  const needs = createNeeds(plan)
  const people = {
    workNeed: Int32Array.from(plan.stations, (s) => needs.rowOf(s.workers)),
    setupNeed: Int32Array.from(plan.stations, (s) => needs.rowOf(s.setup?.workers ?? [])),
  }
  const clocks = clocksOf(plan)
  const servers = stations.stationOf.length
  const firstClockSlot = servers + plan.groups.length
  const firstSourceSlot = firstClockSlot + clocks.length
  // A saturated source has no events, so those at the end of the list need no slots.
  const calls = plan.sources.findLastIndex(({ supply }) => supply.kind !== 'saturated') + 1
  const firstStopSlot = firstSourceSlot + calls
  const { entries, failFirst } = listFailures(plan, stations.stationOf)
  const failures = tabulateFailures(entries, failFirst, registry, needs.rowOf)
  const stops = tabulateStops(plan, entries, failFirst, firstStopSlot, registry)
  const quality = tabulateQuality(plan, registry)
  const sources = tabulateSources(plan, registry)
  const moves = tabulateMoves(plan, registry)
  const firstVehicleSlot = firstStopSlot + stops.slotFailure.length
  const firstTimeoutSlot = firstVehicleSlot + moves.fleetOfVehicle.length
  const hasTimeouts = moves.timeoutTicks.some((ticks) => ticks < Infinity)
  const levers = tabulateLevers(plan, failures.failurePlans, registry)
  const firstNetworkSlot = firstTimeoutSlot + (hasTimeouts ? stations.firstServer.length : 0)
  const newsSlot = firstNetworkSlot + levers.upDraw.length
  const modelSlot = newsSlot + (levers.newsTicks > 0 ? 1 : 0)
  const tables = {
    ...stations,
    ...people,
    ...failures,
    ...stops,
    ...quality,
    ...sources,
    ...tabulateWalks(plan),
    ...moves,
    ...levers,
    serves: needs.serves(),
    absenceStream: Int32Array.from(plan.pools, ({ id }) => registry.stream(`absence/${id}`)),
    needPools: needs.rows,
    servers,
    subjects: servers + plan.groups.length,
    firstGroupSlot: servers,
    firstClockSlot,
    firstSourceSlot,
    firstStopSlot,
    firstVehicleSlot,
    firstTimeoutSlot,
    firstNetworkSlot,
    newsSlot,
    modelSlot,
    slots: modelSlot + (levers.modelTicks < Infinity ? 1 : 0),
    billings: plan.tariff?.billings ?? 1,
    shiftCount: countShifts(plan),
    clocks,
    streamNames,
    draws: compileDistributions(distributions),
  }
  return { ...tables, shortRows: shortRows(plan, tables) }
}

function tabulateSources({ sources }: LinePlan, registry: Registry) {
  const ints = (value: (source: SourcePlan) => number) => Int32Array.from(sources, value)
  return {
    arrivalDraw: ints(({ supply }) =>
      registry.draw(supply.kind === 'arrivals' ? supply.interarrival : null),
    ),
    arrivalStream: ints(({ id }) => registry.stream(`arrival/${id}`)),
    productStream: ints(({ id }) => registry.stream(`product/${id}`)),
    lotSizeStream: ints(({ id, supply }) =>
      supply.kind === 'arrivals' && supply.batch ? registry.stream(`lotSize/${id}`) : NONE,
    ),
    dueDraw: ints(({ supply }) =>
      registry.draw(supply.kind === 'arrivals' ? (supply.dueAfter ?? null) : null),
    ),
    dueStream: ints(({ id, supply }) =>
      supply.kind === 'arrivals' && supply.dueAfter ? registry.stream(`due/${id}`) : NONE,
    ),
  }
}

function tabulateStations(plan: LinePlan, registry: Registry) {
  const { stations, products, sources, visits = [] } = plan
  const firstServer = new Int32Array(stations.length)
  const stationOf: number[] = []
  for (let s = stations.length - 1; s >= 0; s--) {
    firstServer[s] = stationOf.length
    for (let k = 0; k < stations[s]!.servers; k++) stationOf.push(s)
  }
  const ints = (value: (s: StationPlan) => number) => Int32Array.from(stations, value)
  const floats = (value: (s: StationPlan) => number) => Float64Array.from(stations, value)
  const sourceOf = new Int32Array(stations.length).fill(NONE)
  sources.forEach((source, i) => {
    if (source.entry === 'visits') for (const [first] of visits) sourceOf[first!] = i
    else sourceOf[source.to] = i
  })
  return {
    stationOf: Int32Array.from(stationOf),
    firstServer,
    sourceOf,
    capacity: floats((s) => s.bufferCapacity),
    batch: ints((s) => s.batch),
    next: ints(nextOf),
    workDraw: ints((s) => registry.draw(s.work)),
    runDraw: ints((s) => registry.draw(s.run)),
    paceDraw: ints((s) => registry.draw(s.paceFactor)),
    workStream: ints((s) => registry.stream(`work/${s.id}`)),
    runStream: ints((s) => registry.stream(`run/${s.id}`)),
    paceStream: ints((s) => registry.stream(`pace/${s.id}`)),
    factor: Float64Array.from(
      stations.flatMap((s) => Array.from({ length: products }, (_, p) => s.productFactor[p] ?? 1)),
    ),
    staysForRun: Uint8Array.from(stations, (s) => (s.personStays === 'service' ? 1 : 0)),
    unattended: Uint8Array.from(stations, (s) => (s.runsUnattended ? 1 : 0)),
    sleepAfter: floats((s) => (s.standby ? toTicks(s.standby.afterS) : Infinity)),
    wakeTicks: floats((s) => (s.standby ? toTicks(s.standby.wakeS) : 0)),
    fitTicks: floats((s) => (s.shiftEnd === 'fits' && s.calendar !== NONE ? longestTicks(s) : 0)),
    ...tabulateSetups(stations, products),
  }
}

/** Mean service of the product that takes longest; on a belt the way to its end. */
function longestTicks({ conveyor, work, run, productFactor }: StationPlan): number {
  if (conveyor !== undefined) return toTicks(conveyor.transitS)
  const serviceS = (work === null ? 0 : meanS(work)) + (run === null ? 0 : meanS(run))
  return toTicks(serviceS * Math.max(...productFactor))
}

function nextOf({ next, routing }: StationPlan): number {
  if (routing === undefined) return next
  return routing.kind === 'choice' ? TO_CHOICE : TO_ROUTE
}

function tabulateSetups(stations: readonly StationPlan[], products: number) {
  const setupAt = new Int32Array(stations.length).fill(NONE)
  const ticks: number[] = []
  stations.forEach(({ setup }, s) => {
    if (setup === null) return
    setupAt[s] = ticks.length
    for (let from = 0; from < products; from++)
      for (let to = 0; to < products; to++) ticks.push(toTicks(setup.timeS[from]![to]!))
  })
  const setupWave = Uint8Array.from(stations, ({ setup }) => (setup?.begins === 'wave' ? 1 : 0))
  return { setupAt, setupWave, setupTicks: Float64Array.from(ticks) }
}

/** Equal lists of pools share a row. */
function createNeeds({ pools }: LinePlan) {
  const rows: (readonly number[])[] = []
  const rowByKey = new Map<string, number>()
  return {
    rows,
    rowOf(list: readonly number[]): number {
      if (list.length === 0) return NO_NEED
      const key = list.join()
      const known = rowByKey.get(key)
      if (known !== undefined) return known
      rowByKey.set(key, rows.length)
      return rows.push(list) - 1
    },
    serves(): Uint8Array {
      const table = new Uint8Array(rows.length * pools.length)
      rows.forEach((list, row) => list.forEach((pool) => (table[row * pools.length + pool] = 1)))
      return table
    },
  }
}
