/**
 * The part of a line's state that only the features of `movePlan.ts` use: arrays and numbers like
 * the rest of `Line`, so that snapshots carry them.
 */
import type { MoveTables } from './moveTables.ts'
import type { LinePlan } from './plan.ts'

/** Due date of a job that is never due. */
export const NEVER_DUE = Infinity
export const NO_ORDER = -1

export const NOT_STOPPED = 0
/** Stations block one another in a circle. */
export const DEADLOCK = 1
/** Events go on for ever at one instant. */
export const ENDLESS = 2

export interface MoveState {
  // servers
  /** Order of blocking, where somebody may have to let another pass. */
  readonly ticket: Float64Array
  readonly lastTicket: Float64Array
  /** 1 while a place downstream is reserved for the job in hand. */
  readonly holdsPlace: Uint8Array
  /** Servers that wait for several stations at once, in the order in which they blocked. */
  chooserHead: number
  chooserTail: number
  /** Belts: the last job on it, how many, the ticks it has stood, and since when it stands. */
  readonly beltTail: Int32Array
  readonly beltJobs: Int32Array
  readonly beltStood: Float64Array
  /** Since when the belt stands; −1 while it runs. */
  readonly beltStands: Float64Array

  // stations
  /** Places that are promised to jobs elsewhere. */
  readonly reserved: Int32Array
  /** 1 where places may have become free that nobody has been offered yet. */
  readonly pending: Uint8Array
  pendingCount: number

  // loops and rope
  readonly loopJobs: Int32Array
  ropeJobs: number

  // vehicles
  readonly vehicleJob: Int32Array
  readonly vehicleFrom: Int32Array
  readonly vehicleTo: Int32Array
  readonly vehicleBusy: Uint8Array
  readonly freeVehicles: Int32Array
  /** Vehicle-ticks on the way by fleet, less now × vehicles now on the way; and trips begun. */
  readonly tripArea: Float64Array
  readonly trips: Float64Array

  // jobs
  jobDest: Int32Array
  /** Belt time at which the job is at its end; or when it joined a buffer with a time-out. */
  jobReady: Float64Array
  jobDue: Float64Array
  jobPriority: Float64Array
  jobOrder: Int32Array
  jobStep: Int32Array
  /** 1 from the drum on. */
  jobPastDrum: Uint8Array

  // lots outside and orders
  lotDue: Float64Array
  lotPriority: Float64Array
  lotOrder: Int32Array
  orderLeft: Int32Array
  orderDue: Float64Array
  ordersMade: number

  // counts of the line
  readonly lost: Float64Array
  absorbed: number
  created: number
  dueJobs: number
  lateJobs: number
  tardinessTicks: number
  ordersDone: number
  ordersLate: number
  orderTardinessTicks: number
  longestTardinessTicks: number

  // the end of a run that cannot go on
  stopKind: number
  readonly stopTick: Float64Array
  readonly stopStations: Uint8Array
  /** Steps that took no time at `idleTick`, the last instant at which there was one. */
  readonly idleSteps: Float64Array
}

/** Counts that a warm-up restarts. */
export function restartMoves(state: MoveState, now: number): void {
  state.lost.fill(0)
  state.trips.fill(0)
  state.absorbed = 0
  state.created = 0
  state.dueJobs = 0
  state.lateJobs = 0
  state.tardinessTicks = 0
  state.ordersDone = 0
  state.ordersLate = 0
  state.orderTardinessTicks = 0
  state.longestTardinessTicks = 0
  state.tripArea.fill(0)
  state.vehicleBusy.forEach((busy, v) => {
    if (busy === 1) state.tripArea[v] = -now
  })
}

export function createMoveState(
  plan: LinePlan,
  tables: MoveTables & { readonly servers: number },
  jobs: number,
  lots: number,
): MoveState {
  const { servers, fleetOfVehicle } = tables
  const { stations, loops = [], fleets = [] } = plan
  const vehicles = fleetOfVehicle.length
  const ints = (n: number) => new Int32Array(n)
  const floats = (n: number) => new Float64Array(n)
  const bytes = (n: number) => new Uint8Array(n)
  return {
    ticket: floats(servers),
    lastTicket: floats(1),
    holdsPlace: bytes(servers),
    chooserHead: -1,
    chooserTail: -1,
    beltTail: ints(servers),
    beltJobs: ints(servers),
    beltStood: floats(servers),
    beltStands: floats(servers).fill(-1),
    reserved: ints(stations.length),
    pending: bytes(stations.length),
    pendingCount: 0,
    loopJobs: ints(loops.length),
    ropeJobs: 0,
    vehicleJob: ints(vehicles).fill(-1),
    vehicleFrom: ints(vehicles),
    vehicleTo: ints(vehicles),
    vehicleBusy: bytes(vehicles),
    freeVehicles: Int32Array.from(fleets, (fleet) => fleet.vehicles),
    tripArea: floats(vehicles),
    trips: floats(fleets.length),
    jobDest: ints(jobs),
    jobReady: floats(jobs),
    jobDue: floats(jobs),
    jobPriority: floats(jobs),
    jobOrder: ints(jobs),
    jobStep: ints(jobs),
    jobPastDrum: bytes(jobs),
    lotDue: floats(lots),
    lotPriority: floats(lots),
    lotOrder: ints(lots),
    orderLeft: ints(lots),
    orderDue: floats(lots),
    ordersMade: 0,
    lost: floats(plan.products),
    absorbed: 0,
    created: 0,
    dueJobs: 0,
    lateJobs: 0,
    tardinessTicks: 0,
    ordersDone: 0,
    ordersLate: 0,
    orderTardinessTicks: 0,
    longestTardinessTicks: 0,
    stopKind: NOT_STOPPED,
    stopTick: floats(1),
    stopStations: bytes(stations.length),
    idleSteps: floats(2),
  }
}
