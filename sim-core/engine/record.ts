/** What a run leaves behind: counts and times of the measured window, in typed arrays. */
import { closeAccounts, queueTicks, wipTicks } from './accounts.ts'
import { stuckStations } from './deadlock.ts'
import type { Line } from './line.ts'
import { meterRecord, type MeterRecord } from './meter.ts'

/** Times in ticks (microseconds). Arrays are copies: a record outlives its run. */
export interface RunRecord {
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

export function recordOf(line: Line): RunRecord {
  closeAccounts(line)
  return {
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
  }
}
