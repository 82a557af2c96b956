/** What a run leaves behind: counts and times of the measured window, in typed arrays. */
import { closeAccounts, queueTicks, wipTicks } from './accounts.ts'
import { circleOf, stuckStations } from './deadlock.ts'
import type { Line } from './line.ts'
import { meterRecord, type MeterRecord } from './meter.ts'
import { DEADLOCK, NOT_STOPPED } from './moveState.ts'
import { checkedRecord } from './selfCheck.ts'
import { tripTicks } from './trips.ts'

/** What a line with due dates, losses, assembly or vehicles counts besides; else absent. */
export interface MoveRecord {
  /** By product: jobs that found no place or card when they came and did not wait. */
  readonly lost?: Float64Array
  /** Jobs that became part of another, and jobs that a station made beside those it took. */
  readonly absorbed?: number
  readonly created?: number
  readonly orders?: OrdersRecord
  /** By fleet: vehicle-ticks on the way, there and back, and trips begun. */
  readonly tripTicks?: Float64Array
  readonly trips?: Float64Array
  /** Why the run ended before its horizon. */
  readonly stop?: StopRecord
  /** Shipped jobs by class of lead time, and good ones by product, where a plan asks for them. */
  readonly leadTally?: Float64Array
  readonly goodTally?: Float64Array
}

/** Tardiness is the time by which something is late, and 0 if it is not. */
export interface OrdersRecord {
  /** Jobs shipped that had a due date, and those of them that were late. */
  readonly dueJobs: number
  readonly lateJobs: number
  readonly tardinessTicks: number
  readonly longestTardinessTicks: number
  /** Orders with a due date whose last job has left. */
  readonly done: number
  readonly late: number
  readonly orderTardinessTicks: number
}

export interface StopRecord {
  /** Blocking in a circle, or events without end at one instant. */
  readonly kind: 'deadlock' | 'endless'
  readonly atTick: number
  /** The circle, each waiting for the next; or the station where time stands. */
  readonly stations: readonly number[]
}

/** Times in ticks (microseconds). Arrays are copies: a record outlives its run. */
export interface RunRecord extends MoveRecord {
  readonly windowTicks: number
  readonly events: number
  /** `modeTicks[(billing * servers + server) * MODES + mode]`. */
  readonly modeTicks: Float64Array
  readonly servers: number
  readonly billings: number
  /** Station of each server. */
  readonly stationOf: Int32Array
  /** By station. */
  readonly finished: Float64Array
  readonly setups: Float64Array
  readonly trueRejects: Float64Array
  readonly falseRejects: Float64Array
  readonly scrappedAt: Float64Array
  readonly queueTicks: Float64Array
  /** By pool: person-ticks at work, and planned repairs done off shift by whoever. */
  readonly busyTicks: Float64Array
  readonly plannedTicks: number
  /** Failures met and planned stops, by failure; `failureSubject` is the server or group. */
  readonly failures: Float64Array
  readonly planned: Float64Array
  readonly entered: number
  readonly shipped: Float64Array
  readonly scrapped: number
  /** Shipped as first grade with a defect; defects shipped unseen, of both grades, by class. */
  readonly escapedJobs: number
  readonly escaped: Float64Array
  /** Absent where nobody meters. */
  readonly meter?: MeterRecord
  /** Shipped as second grade; absent where no inspection downgrades. */
  readonly downgraded?: number
  /** Shipped without a reject, and without touch-up either. */
  readonly firstPass: number
  readonly strictPass: number
  readonly leadTicks: number
  readonly wipTicks: number
  readonly wipAtStart: number
  readonly wipAtEnd: number
  /** Stations that block one another in a circle for ever; empty in a line that can move. */
  readonly deadlocked: Int32Array
  /** At each shift close: shipped since the window began, and jobs still waiting outside. */
  readonly shiftShipped: Float64Array
  readonly shiftBacklog: Float64Array
}

/** Throws when the run does not add up (`selfCheck.ts`). */
export function recordOf(line: Line): RunRecord {
  closeAccounts(line)
  return checkedRecord({
    windowTicks: line.now[0]! - line.windowStart,
    events: line.eventCount,
    modeTicks: line.modeTicks.slice(),
    servers: line.tables.servers,
    billings: line.tables.billings,
    stationOf: line.tables.stationOf,
    finished: line.finished.slice(),
    setups: line.setups.slice(),
    trueRejects: line.trueRejects.slice(),
    falseRejects: line.falseRejects.slice(),
    scrappedAt: line.scrappedAt.slice(),
    queueTicks: queueTicks(line),
    busyTicks: line.busyTicks.slice(),
    plannedTicks: line.plannedTicks,
    failures: line.stops.failureCount.slice(),
    planned: line.stops.plannedCount.slice(),
    entered: line.entered,
    shipped: line.shipped.slice(),
    scrapped: line.scrapped,
    escapedJobs: line.escapedJobs,
    ...(line.plan.meter === undefined ? {} : { meter: meterRecord(line) }),
    ...(line.tables.downgrades ? { downgraded: line.downgraded } : {}),
    escaped: line.escaped.slice(),
    firstPass: line.firstPass,
    strictPass: line.strictPass,
    leadTicks: line.leadTicks[0]!,
    wipTicks: wipTicks(line),
    wipAtStart: line.wipAtStart,
    wipAtEnd: line.wip,
    deadlocked: stuckStations(line),
    shiftShipped: line.shiftShipped.slice(0, line.shift),
    shiftBacklog: line.shiftBacklog.slice(0, line.shift),
    ...moveRecordOf(line),
  })
}

function moveRecordOf(line: Line): MoveRecord {
  const { sources } = line.plan
  const { hasAssemblies, marksJobs } = line.tables
  const { absorbed, created } = line
  return {
    ...(sources.some(({ whenFull }) => whenFull === 'lose') ? { lost: line.lost.slice() } : {}),
    ...(hasAssemblies ? { absorbed, created } : {}),
    ...(marksJobs ? { orders: ordersOf(line) } : {}),
    ...(line.freeVehicles.length > 0
      ? { tripTicks: tripTicks(line), trips: line.trips.slice() }
      : {}),
    ...(line.plan.tallies === true
      ? { leadTally: line.leadTally.slice(), goodTally: line.goodTally.slice() }
      : {}),
    ...(line.stopKind === NOT_STOPPED ? {} : { stop: stopOf(line) }),
  }
}

const ordersOf = (line: Line): OrdersRecord => ({
  dueJobs: line.dueJobs,
  lateJobs: line.lateJobs,
  tardinessTicks: line.tardinessTicks,
  longestTardinessTicks: line.longestTardinessTicks,
  done: line.ordersDone,
  late: line.ordersLate,
  orderTardinessTicks: line.orderTardinessTicks,
})

function stopOf(line: Line): StopRecord {
  const stations = [...line.stopStations.keys()].filter((s) => line.stopStations[s] === 1)
  const atTick = line.stopTick[0]!
  if (line.stopKind !== DEADLOCK) return { kind: 'endless', atTick, stations }
  return { kind: 'deadlock', atTick, stations: circleOf(line, stations) }
}
