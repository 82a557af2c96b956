/** The key figures of a level as estimates: those of its replications, averaged with intervals. */
import type { CompiledLine } from '../scenario/index.ts'
import {
  engagedShareOf,
  estimate,
  type ActivityFigures,
  type Estimate,
  type Kpis,
} from '../stats/index.ts'
import { pacingStations, peopleByRole } from './basis.ts'
import type {
  BottleneckMethod,
  BottleneckResult,
  HeadcountResult,
  LevelKpis,
  ProductKpis,
} from './kpiResult.ts'
import { stationKpis } from './stationKpis.ts'
import { TARGET_SHARE, type TechnicalLevel } from './technical.ts'

export function levelKpis(result: TechnicalLevel, compiled: CompiledLine): LevelKpis {
  const { kpis } = result
  const over = (of: (k: Kpis) => number) => estimate(kpis.map(of))
  const { catalog, plan } = compiled
  const headcount = Object.entries(peopleByRole(compiled, result.people))
  const bottlenecks = bottlenecksOf(result, compiled)
  return {
    throughputPerHour: over((k) => k.throughputPerHour),
    workingShare: kpis[0]!.workingHours / ((plan.horizonS - plan.warmupS) / 3600),
    goodPerHour: over((k) => k.goodPerHour),
    wip: over((k) => k.wip),
    leadTimeS: over((k) => k.leadTimeS),
    leadTimeQuantilesS: leadTimes(kpis),
    products: productKpis(kpis, compiled),
    oeeShare: estimate(oeeShares(kpis)),
    bottleneck: bottlenecks.engaged.station,
    bottlenecks,
    firstPassYieldShare: over((k) => k.firstPassYieldShare),
    strictYieldShare: over((k) => k.strictYieldShare),
    scrapShare: over((k) => k.scrapShare),
    escapedShare: over((k) => k.escapedShare),
    downgradedShare: over((k) => k.downgradedShare),
    rolledYieldShare: over((k) => k.rolledYieldShare),
    energyKwhPerGood: over((k) => k.energyKwhPerGood),
    peakKw: whereKnown(kpis, (k) => k.peakKw),
    carbonKgCo2ePerGood: whereKnown(kpis, (k) => k.carbonKgCo2ePerGood),
    demandMetShare: catalog.demandPerShift === null ? null : over((k) => k.demandMetShare ?? 0),
    ...taktKpis(kpis, compiled),
    tardiness: tardinessKpis(kpis),
    lostShare: whereKnown(kpis, (k) => k.lostShare),
    fleets: (plan.fleets ?? []).map(({ id, vehicles }, fleet) => ({
      id,
      vehicles,
      busyShare: over((k) => k.fleetBusyShares[fleet]!),
    })),
    operators: Object.fromEntries(headcount.map(([role, people]) => [role, { exact: people }])),
    headcount: headcountResult(result, compiled),
    stations: stationKpis(kpis, compiled),
    eventsPerReplication: result.eventsPerReplication,
  }
}

/** An estimate where every replication has the figure; else there is none. */
function whereKnown(kpis: readonly Kpis[], of: (k: Kpis) => number | null): Estimate | null {
  const values = kpis.map(of)
  return values.every((value) => value !== null) ? estimate(values) : null
}

function leadTimes(kpis: readonly Kpis[]): LevelKpis['leadTimeQuantilesS'] {
  const at = (p: 'p50' | 'p90' | 'p95') =>
    whereKnown(kpis, ({ leadTimeQuantilesS }) => leadTimeQuantilesS?.[p] ?? null)
  const [p50, p90, p95] = [at('p50'), at('p90'), at('p95')]
  return p50 === null || p90 === null || p95 === null ? null : { p50, p90, p95 }
}

function productKpis(kpis: readonly Kpis[], { catalog }: CompiledLine): ProductKpis[] {
  return catalog.products.map((id, p) => ({
    id,
    throughputPerHour: estimate(kpis.map((k) => k.throughputPerHourByProduct[p]!)),
    goodPerHour: estimate(kpis.map((k) => k.goodPerHourByProduct?.[p] ?? 0)),
  }))
}

/** Takt is the working time of a shift over its demand. */
function taktKpis(
  kpis: readonly Kpis[],
  { catalog: { demandPerShift, shiftS } }: CompiledLine,
): Pick<LevelKpis, 'taktTimeS' | 'taktAttainmentRatio'> {
  if (demandPerShift === null || demandPerShift === 0)
    return { taktTimeS: null, taktAttainmentRatio: null }
  const taktS = shiftS / demandPerShift
  return {
    taktTimeS: { exact: taktS },
    taktAttainmentRatio: estimate(kpis.map((k) => (k.goodPerHour * taktS) / 3600)),
  }
}

function tardinessKpis(kpis: readonly Kpis[]): LevelKpis['tardiness'] {
  const figures = kpis.flatMap(({ tardiness }) => tardiness ?? [])
  if (figures.length < kpis.length) return null
  return {
    meanS: estimate(figures.map((f) => f.meanS)),
    longestS: estimate(figures.map((f) => f.longestS)),
    lateShare: estimate(figures.map((f) => f.lateShare)),
    orderMeanS: estimate(figures.map((f) => f.orderMeanS)),
    orderLateShare: estimate(figures.map((f) => f.orderLateShare)),
  }
}

function bottlenecksOf(
  { kpis, activity }: TechnicalLevel,
  compiled: CompiledLine,
): BottleneckResult {
  const { stations } = compiled.catalog
  const ids = pacingStations(compiled).map((s) => ({ s, id: stations[s]!.id }))
  const byActivity = (of: (figures: ActivityFigures) => readonly number[]) =>
    largest(ids.map(({ s, id }) => ({ id, value: estimate(activity.map((a) => of(a)[s]!)) })))
  const engaged = ids.map(({ s, id }) => ({
    id,
    value: estimate(kpis.map((k) => engagedShareOf(k.stations[s]!))),
  }))
  const methods = {
    engaged: {
      station: stations[bottleneckOf(kpis)]!.id,
      stations: engaged,
    },
    averageActive: byActivity(({ meanActiveS }) => meanActiveS),
    momentary: byActivity(({ momentaryShares }) => momentaryShares),
  }
  const named = new Set(Object.values(methods).map(({ station }) => station))
  return { ...methods, marginal: null, agree: named.size === 1 }
}

/** The station with the largest mean, the first of equals. */
function largest(stations: BottleneckMethod['stations']): BottleneckMethod {
  const best = stations.reduce((a, b) => (b.value.mean > a.value.mean ? b : a))
  return { station: best.id, stations }
}

/** Number of the station that is the bottleneck of most replications. */
const bottleneckOf = (kpis: readonly Kpis[]) => mostFrequent(kpis.map((k) => k.bottleneck))

/** OEE of that one station in each replication: what is called the OEE of the line. */
export function oeeShares(kpis: readonly Kpis[]): number[] {
  const named = bottleneckOf(kpis)
  return kpis.map(({ stations }) => stations[named]!.oeeShare)
}

/** The value that occurs most; the first of equals. */
function mostFrequent(values: readonly number[]): number {
  const count = (value: number) => values.filter((other) => other === value).length
  return values.reduce((best, value) => (count(value) > count(best) ? value : best))
}

function headcountResult(result: TechnicalLevel, { catalog }: CompiledLine): HeadcountResult {
  const { kpis, people } = result
  const roles = [...new Set(catalog.pools.map(({ role }) => role))]
  const busyOf = (role: string) => {
    const pools = catalog.pools.flatMap((pool, p) => (pool.role === role ? [p] : []))
    const all = pools.reduce((sum, p) => sum + people[p]!, 0)
    const busy = (k: Kpis) => pools.reduce((sum, p) => sum + k.busyShares[p]! * people[p]!, 0)
    return estimate(kpis.map((k) => (all > 0 && Number.isFinite(all) ? busy(k) / all : 0)))
  }
  return {
    pools: catalog.pools.map(({ id, name, role, given }, p) => ({
      id,
      name,
      role,
      given,
      found: people[p]!,
      busyShare: estimate(kpis.map((k) => k.busyShares[p]!)),
    })),
    meetsDemand: result.meetsDemand,
    targetShare: TARGET_SHARE,
    trials: result.trials,
    busyShareByRole: Object.fromEntries(roles.map((role) => [role, busyOf(role)])),
  }
}
