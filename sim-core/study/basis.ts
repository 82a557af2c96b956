/** From a compiled line to what its key figures and its staff need to know. */
import { MODE_NAMES, NONE, type StationPlan } from '../engine/index.ts'
import { clockStation, type CompiledLine } from '../scenario/index.ts'
import type { KpiBasis } from '../stats/index.ts'

/** Stations that wait on others by design are never called the bottleneck. */
const NOT_PACING = new Set(['transport', 'rework'])

export function kpiBasisOf({ plan, catalog }: CompiledLine): KpiBasis {
  const clock = clockStation(plan.stations)
  return {
    stations: catalog.stations.map(({ powerKw, wakingExtraKw, plannedRunS, kind }, s) => ({
      wakingExtraKw,
      powerKw: MODE_NAMES.map((name) => powerKw[name]),
      plannedRunS,
      paces: !NOT_PACING.has(kind) && isMachine(plan.stations[s]!),
      isBench: kind === 'rework',
      ...onReject(plan.stations[s]!),
    })),
    baseLoads: catalog.baseLoads,
    clockStation: clock === NONE ? null : clock,
    gridKgCo2ePerKwh: catalog.gridKgCo2ePerKwh,
    demandPerShift: catalog.demandPerShift,
    shiftsPerOrder: shiftsPerOrder(plan.shiftClose?.atS ?? []),
    people: catalog.pools.map(({ people }) => people),
    vehicles: (plan.fleets ?? []).map(({ vehicles }) => vehicles),
  }
}

/** Stations that can be the bottleneck; where none paces, all of them. */
export function pacingStations(compiled: CompiledLine): readonly number[] {
  const { stations } = kpiBasisOf(compiled)
  const pacing = stations.flatMap(({ paces }, s) => (paces ? [s] : []))
  return pacing.length > 0 ? pacing : [...stations.keys()]
}

/** Belts only carry, and buffers wait. */
const isMachine = ({ conveyor, runsUnattended, servers }: StationPlan) =>
  !runsUnattended && conveyor === undefined && servers > 0

function onReject({ inspection }: StationPlan): { onReject?: 'grades' | 'reworks' } {
  if (inspection === null) return {}
  return { onReject: inspection.onReject.kind === 'downgrade' ? 'grades' : 'reworks' }
}

const DAY_S = 86_400

/** Orders come by the day: the shifts of a day share one. */
function shiftsPerOrder(closesS: readonly number[]): number {
  if (closesS.length === 0) return 1
  const days = new Set(closesS.map((atS) => Math.ceil(atS / DAY_S)))
  return Math.max(1, Math.round(closesS.length / days.size))
}

/** Share of a shift that indirect people can be asked to work. */
const STAFF_BUSY_SHARE = 0.9

/**
 * People by role: the pools found, and indirect people from their work and from the number of
 * direct people.
 */
export function peopleByRole(
  { plan, catalog }: CompiledLine,
  pools: readonly number[],
): Readonly<Record<string, number>> {
  const direct = directPools({ plan, catalog }).reduce((sum, p) => sum + pools[p]!, 0)
  const roles = catalog.roles.filter(({ isPerson }) => isPerson)
  const byRole: Record<string, number> = Object.fromEntries(roles.map(({ id }) => [id, 0]))
  catalog.pools.forEach(({ role }, p) => {
    if (byRole[role] === undefined) return
    byRole[role] += pools[p]!
  })
  for (const { role, workSPerShift, perDirectShare } of catalog.staff) {
    const load = workSPerShift / (STAFF_BUSY_SHARE * catalog.shiftS) + perDirectShare * direct
    // A hair over a whole number is that number: the shares are decimal fractions.
    byRole[role]! += Math.ceil(load - 1e-9)
  }
  return byRole
}

/** Pools at work on the product itself: not those that carry, repair or rework. */
function directPools({ plan, catalog }: CompiledLine): number[] {
  const atWork = new Set(
    plan.stations.flatMap(({ workers }, s) =>
      NOT_PACING.has(catalog.stations[s]!.kind) ? [] : workers,
    ),
  )
  const people = new Set(catalog.roles.filter(({ isPerson }) => isPerson).map(({ id }) => id))
  return catalog.pools.flatMap(({ role }, p) => (atWork.has(p) && people.has(role) ? [p] : []))
}
