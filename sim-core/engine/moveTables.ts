/** The part of the tables that says how jobs move (`movePlan.ts`), flattened once per run. */
import { meanS, toTicks, type Distribution } from '../base/index.ts'
import { NONE, type LinePlan, type StationPlan } from './plan.ts'
import type { Registry } from './registry.ts'
import { destinationsOf, hasCircle, stationsBefore } from './ways.ts'

/** What starts a service: one job, a batch or an assembly, or none because it is a belt. */
export const SINGLE = 0
export const GATHERS = 1
export const BELT = 2

/** Queue disciplines. */
export const FIFO = 0
export const BY_PRIORITY = 1
export const BY_DUE_DATE = 2
export const BY_LENGTH = 3
export const BY_SETUP = 4
const DISCIPLINES = { fifo: 0, priority: 1, dueDate: 2, shortest: 3, leastSetup: 4 } as const

export interface MoveTables {
  readonly shape: Uint8Array
  readonly discipline: Uint8Array
  /** Expected service: `attendedS[station] × task + automaticS[station]`, times the factor. */
  readonly attendedS: Float64Array
  readonly automaticS: Float64Array
  readonly batchMin: Int32Array
  readonly batchMax: Int32Array
  readonly timeoutTicks: Float64Array
  /** The assembly that a buffer without machines feeds, or NONE. */
  readonly feeds: Int32Array
  readonly routeStream: Int32Array
  readonly placesBefore: Uint8Array
  /**
   * 1 where a server that is blocked before the station may have to let another pass: it needs a
   * card or a vehicle, or waits for several stations, or only for a place to be reserved.
   */
  readonly guarded: Uint8Array
  /** 1 where no feature of `movePlan.ts` has a part in how jobs come, wait and go. */
  readonly ordinary: Uint8Array
  readonly loopOf: Int32Array
  readonly fleetOf: Int32Array
  readonly loadedDraw: Int32Array
  readonly loadedStream: Int32Array
  readonly backDraw: Int32Array
  readonly backStream: Int32Array
  readonly fleetOfVehicle: Int32Array
  readonly hasGuards: boolean
  /** Some station is not ordinary. */
  readonly hasExtras: boolean
  readonly hasBelts: boolean
  readonly hasAssemblies: boolean
  /** Jobs carry due dates, priorities or visits. */
  readonly marksJobs: boolean
  /** Somebody has to know when a job leaves. */
  readonly followsJobs: boolean
  /** Orders are counted until their last job has left. */
  readonly countsOrders: boolean
  readonly drum: number
  /** 1 where a job may still come to the drum; everywhere, where products have routes. */
  readonly beforeDrum: Uint8Array
  /** A way leads back: blocking in a circle is possible. */
  readonly hasCircle: boolean
}

export function tabulateMoves(plan: LinePlan, registry: Registry): MoveTables {
  const { stations } = plan
  const ints = (value: (s: StationPlan, i: number) => number) => Int32Array.from(stations, value)
  const bytes = (value: (s: StationPlan, i: number) => number) => Uint8Array.from(stations, value)
  const floats = (value: (s: StationPlan) => number) => Float64Array.from(stations, value)
  const mean = (d: Distribution | null) => (d === null ? 0 : meanS(d))
  const feeds = feedsOf(stations)
  const guarded = guardedStations(plan)
  const ordinary = stations.map((station, s) => isOrdinary(plan, station, s, guarded, feeds))
  const orders = tabulateOrders(plan)
  return {
    shape: bytes(shapeOf),
    discipline: bytes(({ discipline }) => DISCIPLINES[discipline ?? 'fifo']),
    attendedS: floats(({ work }) => mean(work)),
    automaticS: floats(({ run }) => mean(run)),
    batchMin: ints(({ batch, batchRange }) => batchRange?.min ?? batch),
    batchMax: ints(({ batch, batchRange }) => batchRange?.max ?? batch),
    timeoutTicks: floats(({ batchRange }) => toTicks(batchRange?.timeoutS ?? Infinity)),
    feeds,
    routeStream: ints(({ id, routing }) =>
      routing?.kind === 'share' ? registry.stream(`route/${id}`) : NONE,
    ),
    placesBefore: bytes(({ blocking }) => (blocking === 'before' ? 1 : 0)),
    guarded,
    ordinary: bytes((_, s) => (ordinary[s] ? 1 : 0)),
    hasExtras: ordinary.includes(false),
    loopOf: ints((_, s) => (plan.loops ?? []).findIndex((loop) => loop.stations.includes(s))),
    ...tabulateTransport(plan, registry),
    hasGuards: guarded.includes(1),
    hasBelts: stations.some(({ conveyor }) => conveyor !== undefined),
    hasAssemblies: stations.some(({ inputs, outputs }) => (inputs ?? outputs) !== undefined),
    ...orders,
    followsJobs: orders.marksJobs || plan.loops !== undefined || plan.rope !== undefined,
    drum: plan.rope?.drum ?? NONE,
    beforeDrum: stationsBefore(plan, plan.rope?.drum ?? NONE),
    hasCircle: hasCircle(plan),
  }
}

function shapeOf({ batch, batchRange, conveyor, inputs, outputs }: StationPlan): number {
  if (conveyor !== undefined) return BELT
  const more = batchRange ?? inputs ?? outputs
  return batch !== 1 || more !== undefined ? GATHERS : SINGLE
}

function feedsOf(stations: readonly StationPlan[]): Int32Array {
  const feeds = new Int32Array(stations.length).fill(NONE)
  stations.forEach(({ inputs }, assembly) => {
    for (const { from } of inputs ?? []) feeds[from] = assembly
  })
  return feeds
}

function tabulateTransport({ stations, fleets = [] }: LinePlan, registry: Registry) {
  const ints = (value: (s: StationPlan) => number) => Int32Array.from(stations, value)
  return {
    fleetOf: ints(({ transport }) => transport?.fleet ?? NONE),
    loadedDraw: ints(({ transport }) => registry.draw(transport?.loaded ?? null)),
    backDraw: ints(({ transport }) => registry.draw(transport?.back ?? null)),
    loadedStream: ints(({ id, transport }) => (transport ? registry.stream(`trip/${id}`) : NONE)),
    backStream: ints(({ id, transport }) => (transport ? registry.stream(`back/${id}`) : NONE)),
    fleetOfVehicle: Int32Array.from(
      fleets.flatMap(({ vehicles }, fleet) => Array.from({ length: vehicles }, () => fleet)),
    ),
  }
}

function tabulateOrders({ sources, stations, visits }: LinePlan) {
  const orders = sources.flatMap(({ supply }) => (supply.kind === 'orders' ? supply.orders : []))
  const dueOnArrival = sources.some(
    ({ supply }) =>
      supply.kind === 'arrivals' && (supply.dueAfterS ?? supply.dueAfter) !== undefined,
  )
  const countsOrders = orders.some(({ dueS }) => dueS !== undefined)
  const marked = orders.some(({ priority }) => priority !== undefined)
  const sorted = stations.some(({ discipline }) =>
    ['priority', 'dueDate'].includes(discipline ?? 'fifo'),
  )
  const marksJobs = countsOrders || dueOnArrival || marked || sorted || visits !== undefined
  return { countsOrders, marksJobs }
}

function guardedStations(plan: LinePlan): Uint8Array {
  const guarded = new Uint8Array(plan.stations.length)
  plan.stations.forEach((station, s) => {
    const { routing, blocking, transport } = station
    if (routing?.kind !== 'choice' && blocking !== 'before' && transport === undefined) return
    for (const to of destinationsOf(plan, station, s)) guarded[to] = 1
  })
  for (const { stations } of plan.loops ?? []) for (const s of stations) guarded[s] = 1
  return guarded
}

function isOrdinary(
  plan: LinePlan,
  station: StationPlan,
  s: number,
  guarded: Uint8Array,
  feeds: Int32Array,
): boolean {
  const { blocking, conveyor, discipline, inputs, outputs, routing, transport } = station
  const moves = routing ?? conveyor ?? inputs ?? outputs ?? transport ?? station.batchRange
  const queue = discipline === undefined || discipline === 'fifo'
  const alone = guarded[s] === 0 && feeds[s] === NONE && plan.rope?.drum !== s
  return moves === undefined && queue && blocking !== 'before' && alone
}
