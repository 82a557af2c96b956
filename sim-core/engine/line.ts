/**
 * The state of a run: typed arrays, one per field, indexed by server, station, job, pool or
 * failure. Everything that changes is a typed array or a number of this object or of its parts, so
 * a snapshot is a copy of its fields and a run restored from it goes on bit for bit.
 *
 * Subjects are the servers 0 … S−1, downstream first, then the groups. Invariants between events:
 * no server of a working station idles beside a startable job, and none holds a job beside room.
 */
import { chain } from './freeList.ts'
import type { DrawTable } from './draws.ts'
import { createEventList, type EventList } from './eventList.ts'
import { createJobState, type JobState } from './jobState.ts'
import { createLeverState, type LeverState } from './leverState.ts'
import { createMeterState, type MeterState } from './meterState.ts'
import { IDLE, MODES, STARVED } from './modes.ts'
import { createMoveState, type MoveState } from './moveState.ts'
import type { LinePlan } from './plan.ts'
import { createPeopleState, type PeopleState } from './peopleState.ts'
import { createStopState, type StopState } from './stopState.ts'
import { createStreams, type Streams } from './streams.ts'
import { createTallyState, type TallyState } from './tally.ts'
import { tabulate, type Tables } from './tables.ts'
import type { TraceRecorder } from './trace.ts'

export const NO_JOB = -1
export const NOBODY = -1
export const NO_SUBJECT = -1

/** Parts of a station's `halts`: a bit, and an amount that overlapping groups may add up. */
export const OFF_SHIFT_HALT = 1
export const GROUP_HALT = 2

/** Length of a planned repair that nobody has looked at yet. */
export const NOT_DRAWN = -1

/** Marks on a job, beside its defects. */
export const REWORKED = 1
export const REJECTED = 2
export const TOUCHED_UP = 4
export const DOWNGRADED = 8

export interface Line extends JobState, MoveState, TallyState {
  readonly plan: LinePlan
  readonly tables: Tables
  readonly draws: DrawTable
  readonly streams: Streams
  readonly events: EventList
  trace: TraceRecorder | null
  eventCount: number

  // Numbers that change at every event, each alone in an array: V8 writes it in place, where for a
  // field it would allocate a new one.
  readonly now: Float64Array
  /** Job-ticks in the line, less now × `wip`. */
  readonly wipArea: Float64Array
  readonly leadTicks: Float64Array

  // servers (and groups, where a subject is meant)
  readonly phase: Uint8Array
  readonly mode: Uint8Array
  readonly modeSince: Float64Array
  /** Ticks by billing period, server and mode. */
  readonly modeTicks: Float64Array
  readonly job: Int32Array
  /** Where the finished job in hand goes. */
  readonly dest: Int32Array
  readonly workLeft: Float64Array
  readonly resumePhase: Uint8Array
  readonly activeFailure: Int32Array
  readonly pace: Float64Array
  readonly setFor: Int32Array
  /** The lot for which the server was last set up. */
  readonly setForLot: Int32Array
  /**
   * Since when the server has been idle in working time (while its station is halted, that time so
   * far, negative); how long before the job in hand.
   */
  readonly idleSince: Float64Array
  readonly idleTicks: Float64Array
  /** 1 while the server's clock stands because its station is halted. */
  readonly suspended: Uint8Array
  /** Pool of the person at the machine, and since when that person's time is booked. */
  readonly person: Int32Array
  readonly personSince: Float64Array
  /** Pool of the person who repairs, when that is not the person at the machine. */
  readonly repairer: Int32Array
  /** Next subject in the idle or blocked list that this one is in. */
  readonly link: Int32Array
  /** Next subject in the queue for people. */
  readonly waitLink: Int32Array

  // failures, grouped by server, those of the groups last
  readonly uptimeLeft: Float64Array
  readonly announced: Uint8Array
  /** Ticks of the repair of an announced failure that somebody has looked at, or NOT_DRAWN. */
  readonly foreseenRepair: Float64Array

  // stations
  readonly queueHead: Int32Array
  readonly queueTail: Int32Array
  readonly queueLength: Int32Array
  /** Job-ticks in the buffer, less now × its present length. */
  readonly queueArea: Float64Array
  readonly idleHead: Int32Array
  readonly idleTail: Int32Array
  readonly blockedHead: Int32Array
  readonly blockedTail: Int32Array
  /** Why the station stands, 0 when it works: OFF_SHIFT_HALT, and GROUP_HALT per stopped group. */
  readonly halts: Uint8Array
  readonly finished: Float64Array
  readonly setups: Float64Array
  readonly trueRejects: Float64Array
  readonly falseRejects: Float64Array
  readonly scrappedAt: Float64Array

  /** Kept together, since V8 keeps an object of more than 127 fields as a slow dictionary. */
  readonly stops: StopState
  readonly people: PeopleState
  readonly meter: MeterState
  readonly levers: LeverState

  // clocks
  readonly clockEdge: Int32Array
  readonly clockPeriodStart: Float64Array
  billing: number

  // people
  readonly freePeople: Float64Array
  readonly busyTicks: Float64Array
  /** Planned repairs done off shift. */
  plannedTicks: number
  waitHead: number
  waitTail: number

  // sources: lots that wait outside, a list of (product, jobs left) per source
  readonly backlog: Float64Array
  /** Scrapped jobs by source and product, to be made again with the next order. */
  readonly owed: Float64Array
  readonly lotHead: Int32Array
  readonly lotTail: Int32Array
  lotProduct: Int32Array
  lotLeft: Float64Array
  lotLink: Int32Array
  freeLot: number
  readonly lastProduct: Int32Array
  /** Lots are counted as they enter; `lotNumber` is the one that each source is at. */
  readonly lotNumber: Int32Array
  lotsEntered: number
  /** 1 while a job of the first lot has gone in: the lot is in progress. */
  readonly lotBegun: Uint8Array
  readonly supplyCursor: Int32Array

  // counts of the line
  wip: number
  wipAtStart: number
  entered: number
  left: number
  scrapped: number
  firstPass: number
  strictPass: number
  escapedJobs: number
  downgraded: number
  readonly shipped: Float64Array
  readonly escaped: Float64Array
  windowStart: number
  shift: number
  readonly shiftShipped: Float64Array
  readonly shiftBacklog: Float64Array
  /** Position of each stream that draws from a list. */
  readonly cursors: Float64Array
}

const FIRST_JOBS = 256
const FIRST_LOTS = 64

/** An empty line before its first event. */
export function createLine(plan: LinePlan, seed: number, replication: number): Line {
  const tables = tabulate(plan)
  const { servers, subjects, failures } = tables
  const stations = plan.stations.length
  const sources = plan.sources.length
  const ints = (n: number) => new Int32Array(n)
  const none = (n: number) => new Int32Array(n).fill(-1)
  const floats = (n: number) => new Float64Array(n)
  const bytes = (n: number) => new Uint8Array(n)
  return {
    plan,
    tables,
    draws: tables.draws,
    streams: createStreams(seed, tables.streamNames, replication),
    events: createEventList(tables.slots),
    trace: null,
    eventCount: 0,
    now: floats(1),
    wipArea: floats(1),
    leadTicks: floats(1),
    phase: bytes(subjects).fill(IDLE),
    mode: bytes(servers).fill(STARVED),
    modeSince: floats(servers),
    modeTicks: floats(tables.billings * servers * MODES),
    job: none(servers),
    dest: none(servers),
    workLeft: floats(servers),
    resumePhase: bytes(servers),
    activeFailure: none(subjects),
    pace: floats(servers).fill(1),
    setFor: Int32Array.from(tables.stationOf, (s) => plan.stations[s]!.setup?.initial ?? 0),
    setForLot: none(servers),
    idleSince: floats(servers),
    idleTicks: floats(servers),
    suspended: bytes(servers),
    person: none(subjects),
    personSince: floats(subjects),
    repairer: none(subjects),
    owed: floats(sources * plan.products),
    link: none(servers),
    waitLink: none(subjects),
    uptimeLeft: floats(failures),
    announced: bytes(failures),
    foreseenRepair: floats(failures).fill(NOT_DRAWN),
    queueHead: none(stations),
    queueTail: none(stations),
    queueLength: ints(stations),
    queueArea: floats(stations),
    idleHead: none(stations),
    idleTail: none(stations),
    blockedHead: none(stations),
    blockedTail: none(stations),
    halts: bytes(stations),
    finished: floats(stations),
    setups: floats(stations),
    trueRejects: floats(stations),
    falseRejects: floats(stations),
    scrappedAt: floats(stations),
    stops: createStopState(tables),
    people: createPeopleState(tables),
    meter: createMeterState(tables),
    levers: createLeverState(plan),
    clockEdge: ints(tables.clocks.length),
    clockPeriodStart: floats(tables.clocks.length),
    billing: 0,
    freePeople: Float64Array.from(plan.pools, (pool) => pool.people),
    busyTicks: floats(plan.pools.length),
    plannedTicks: 0,
    waitHead: NO_SUBJECT,
    waitTail: NO_SUBJECT,
    backlog: floats(sources),
    lotHead: none(sources),
    lotTail: none(sources),
    lotProduct: ints(FIRST_LOTS),
    lotLeft: floats(FIRST_LOTS),
    lotLink: chain(FIRST_LOTS),
    freeLot: 0,
    lastProduct: ints(sources),
    lotNumber: ints(sources),
    lotsEntered: 0,
    lotBegun: bytes(sources),
    supplyCursor: ints(sources),
    ...createJobState(FIRST_JOBS, plan.defects.length),
    wip: 0,
    wipAtStart: 0,
    entered: 0,
    left: 0,
    scrapped: 0,
    firstPass: 0,
    strictPass: 0,
    escapedJobs: 0,
    downgraded: 0,
    shipped: floats(plan.products),
    escaped: floats(plan.defects.length),
    windowStart: 0,
    shift: 0,
    shiftShipped: floats(tables.shiftCount),
    shiftBacklog: floats(tables.shiftCount),
    cursors: floats(tables.streamNames.length),
    ...createMoveState(plan, tables, FIRST_JOBS, FIRST_LOTS),
    ...createTallyState(plan),
  }
}
