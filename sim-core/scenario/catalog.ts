/**
 * What the engine does not need to know and everybody else does: names, roles, powers, planned
 * times, in the order of the plan, so that a record can be read.
 */
import { meanS } from '../base/index.ts'
import type { LinePlan, ModeName, StationPlan } from '../engine/index.ts'
import { type Shifts, shiftsOf } from './calendar.ts'
import { type LineDocument, SINGLE_BILLING } from './schema/line.ts'
import type { StationDocument, StationKind } from './schema/station.ts'

type Text = StationDocument['name']

export interface CatalogStation {
  readonly id: string
  readonly name: Text
  readonly kind: StationKind
  /** Of one server. */
  readonly powerKw: Readonly<Record<ModeName, number>>
  /** Mean time that a job occupies a server, attended part included, over the product mix. */
  readonly plannedRunS: number
  /** Of one server that wakes, beyond standby. */
  readonly wakingExtraKw: number
  /** Place in the plan's calendars, or NONE. */
  readonly calendar: number
}

export interface CatalogPool {
  readonly id: string
  readonly name: Text
  readonly role: string
  /** On shift in this plan, and as the document says. */
  readonly people: number
  readonly given: number
  readonly searchable: boolean
  /** Stations with one seat for each of its people. */
  readonly seatsOf: readonly number[]
}

export interface Catalog extends Shifts {
  readonly stations: readonly CatalogStation[]
  readonly pools: readonly CatalogPool[]
  readonly staff: LineDocument['staff']
  readonly roles: LineDocument['roles']
  readonly products: readonly string[]
  readonly defects: readonly string[]
  /** Billing periods, in the order of the plan's tariff. */
  readonly billings: readonly string[]
  readonly baseLoads: LineDocument['baseLoads']
  readonly areaM2: number
  /** Emission factor of the grid; null where none is stated. */
  readonly gridKgCo2ePerKwh: number | null
  /** Good units ordered a shift; null where nothing is ordered by the shift. */
  readonly demandPerShift: number | null
}

export function catalogOf(line: LineDocument, plan: LinePlan): Catalog {
  const { supply } = line.source
  return {
    stations: line.stations.map((station, i) => catalogStation(line, station, plan.stations[i]!)),
    pools: line.pools.map(({ id, name, role, searchable, people }, pool) => ({
      id,
      name,
      role,
      people: plan.pools[pool]!.people,
      given: people,
      searchable,
      seatsOf: line.stations.flatMap(({ seatsFollowPeople, operators }, i) =>
        seatsFollowPeople && operators[0] === id ? [i] : [],
      ),
    })),
    staff: line.staff,
    roles: line.roles,
    products: line.products.map(({ id }) => id),
    defects: plan.defects,
    billings: billingsOf(line),
    baseLoads: line.baseLoads,
    areaM2: line.areaM2,
    gridKgCo2ePerKwh: line.gridKgCo2ePerKwh ?? null,
    demandPerShift: supply.kind === 'demand' ? supply.goodPerShift : null,
    ...shiftsOf(line),
  }
}

/** Billing periods in the order in which the tariff first names them. */
export function billingsOf({ tariff }: LineDocument): readonly string[] {
  if (tariff === undefined) return [SINGLE_BILLING]
  return [...new Set(tariff.edges.map(({ billing }) => billing))]
}

function catalogStation(
  { products }: LineDocument,
  { id, name, kind, powerKw }: StationDocument,
  { work, run, productFactor, batch, calendar }: StationPlan,
): CatalogStation {
  const factors = products.map(({ demandShare }, p) => demandShare * productFactor[p]!)
  const factor = factors.reduce((sum, share) => sum + share, 0)
  const serviceS = [work, run].reduce((sum, part) => sum + (part === null ? 0 : meanS(part)), 0)
  return {
    id,
    name,
    kind,
    powerKw: powerByMode(powerKw),
    wakingExtraKw: wakingExtra(powerKw),
    plannedRunS: (serviceS * factor) / batch,
    calendar,
  }
}

/** kW of a machine that wakes, beyond what it draws asleep. */
export function wakingExtra(powerKw: StationDocument['powerKw']): number {
  const asleep = powerKw?.standby ?? 0
  return (powerKw?.waking ?? asleep) - asleep
}

/** A machine that is on but not at work draws what it draws while it waits for a job. */
export function powerByMode(
  powerKw: StationDocument['powerKw'],
): Readonly<Record<ModeName, number>> {
  const ready = powerKw?.starved ?? 0
  return {
    offShift: powerKw?.offShift ?? 0,
    failed: powerKw?.failed ?? ready,
    setup: powerKw?.setup ?? ready,
    blocked: powerKw?.blocked ?? ready,
    processing: powerKw?.processing ?? 0,
    starved: ready,
    standby: powerKw?.standby ?? 0,
    waitingOperator: powerKw?.waitingOperator ?? ready,
  }
}
