/**
 * A line document becomes the engine's plan, and the catalog that reads its records 编译. Defined
 * for lines without issues, as `loadScenario` and `applyMeasures` give them; what they have checked
 * is not checked again.
 */
import type { GroupPlan, LinePlan, PoolPlan, TariffPlan } from '../engine/index.ts'
import { shiftCloses, shiftsOf, workingSpans } from './calendar.ts'
import { billingsOf, type Catalog, catalogOf } from './catalog.ts'
import { checkId, compileFailure, type Indices } from './compileFailure.ts'
import { compileLineLevers } from './compileLevers.ts'
import { calendarIndex, compileStation } from './compileStation.ts'
import { compileMeter } from './compileMeter.ts'
import { compileLineMoves } from './compileMoves.ts'
import { compileStart } from './compileStart.ts'
import { compileWalk } from './compileWalk.ts'
import { compileSource } from './compileSupply.ts'
import type { LineDocument } from './schema/line.ts'

export interface CompiledLine {
  readonly plan: LinePlan
  readonly catalog: Catalog
}

export interface RunTimes {
  readonly warmupS: number
  /** Warm-up included. */
  readonly horizonS: number
}

export interface CompileOptions {
  /** Never short of jobs: what is the capacity? */
  readonly saturated?: boolean
  /** People on shift by pool id, in place of the document's; seats that follow them follow. */
  readonly people?: Readonly<Record<string, number>>
}

/** Two shifts to fill the line, ten to measure; whole periods of the calendar. */
const WARMUP_SHIFTS = 2
const MEASURED_SHIFTS = 10

/** The run of a document that states none. */
export function defaultRun(line: LineDocument): RunTimes {
  const { periodS, shiftsPerPeriod } = shiftsOf(line)
  const spanS = (shifts: number) => Math.ceil(shifts / shiftsPerPeriod) * periodS
  const warmupS = spanS(WARMUP_SHIFTS)
  return { warmupS, horizonS: warmupS + spanS(MEASURED_SHIFTS) }
}

/** The plan of a run. Throws on people of a pool that the line does not have: a bug. */
export function compileLine(
  line: LineDocument,
  run: RunTimes = defaultRun(line),
  { saturated = false, people = {} }: CompileOptions = {},
): CompiledLine {
  const indices: Indices = {
    station: indexIn(line.stations),
    pool: indexIn(line.pools),
    network: indexIn(line.networks),
  }
  const pools = compilePools(line, people)
  const heads = pools.map((pool) => pool.people)
  const stations = line.stations.map((_, i) => compileStation(line, i, indices, heads))
  const plan: LinePlan = {
    horizonS: run.horizonS,
    warmupS: run.warmupS,
    products: line.products.length,
    defects: line.defects.map(({ id }) => id),
    stations,
    sources: [line.source, ...line.otherSources].map((source) =>
      compileSource({ ...line, source }, run.horizonS, saturated),
    ),
    pools,
    calendars: line.calendars.map((calendar) => ({
      id: calendar.id,
      periodS: calendar.periodS,
      onS: workingSpans(calendar),
    })),
    groups: line.groups.flatMap((group) => compileGroup(line, group, indices)),
    tariff: compileTariff(line),
    shiftClose: compileShiftClose(line),
    conwipCards: line.conwipCards ?? null,
    ...compileMeter(line, stations),
    ...compileStart(line),
    ...compileLineMoves(line, indices.station),
    ...compileLineLevers(line),
  }
  return { plan, catalog: catalogOf(line, plan) }
}

/** The place of an id in a list; an id that is not there is a bug. */
function indexIn(list: readonly { readonly id: string }[]): (id: string) => number {
  const places = new Map(list.map(({ id }, i) => [id, i]))
  return (id) => {
    const place = places.get(id)
    if (place === undefined) throw new Error(`nothing has the id ${id}`)
    return place
  }
}

function compilePools(
  line: LineDocument,
  people: Readonly<Record<string, number>>,
): readonly PoolPlan[] {
  const { pools } = line
  const known = indexIn(pools)
  Object.keys(people).forEach(known)
  return pools.map((pool) => ({
    id: pool.id,
    people: Object.hasOwn(people, pool.id) ? people[pool.id]! : pool.people,
    ...(pool.absentShare === undefined ? {} : { absentShare: pool.absentShare }),
    ...compileWalk(line, pool),
  }))
}

/** False alarms of a group are a group of their own, since a group has one cause to stop. */
function compileGroup(
  line: LineDocument,
  group: LineDocument['groups'][number],
  indices: Indices,
): readonly GroupPlan[] {
  const stations = group.stations.map(indices.station)
  const calendar = line.calendars[calendarIndex(line, line.stations[stations[0]!]!)]
  return compileFailure(group.stop, calendar, indices).map((stop, i) => ({
    id: i === 0 ? group.id : checkId(group.id),
    stations,
    stop,
  }))
}

function compileTariff(line: LineDocument): TariffPlan | null {
  const { tariff } = line
  if (tariff === undefined) return null
  const billings = billingsOf(line)
  return {
    periodS: tariff.periodS,
    edges: tariff.edges.map(({ atS, billing }) => ({ atS, billing: billings.indexOf(billing) })),
    billings: billings.length,
  }
}

function compileShiftClose({ calendars: [main] }: LineDocument): LinePlan['shiftClose'] {
  return main === undefined ? null : { periodS: main.periodS, atS: shiftCloses(main) }
}
