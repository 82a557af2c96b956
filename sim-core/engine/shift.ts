/**
 * Clocks: working calendars, billing periods, the shift book and the end of the warm-up. What a
 * halted station does is in `halt.ts`. Off-shift windows are also when announced failures are put
 * right (engine semantics 5 and 14).
 */
import { toTicks } from '../base/index.ts'
import { closeAccounts, restartAccounts } from './accounts.ts'
import { changeShift } from './attendance.ts'
import { beginBreakStops, pauseShiftClocks, runShiftClocks } from './breakdown.ts'
import { nextEdge } from './clock.ts'
import type { Clock } from './clockTables.ts'
import { CLOCK, KINDS, schedule } from './eventList.ts'
import { pauseGroupClock, startGroupClock } from './groups.ts'
import { eachServer, halt, lift, resume } from './halt.ts'
import { OFF_SHIFT_HALT, type Line } from './line.ts'
import { closeInterval, restartMeter } from './meter.ts'
import { IDLE, isRepairing, SUSPENDABLE } from './modes.ts'
import { isHeard } from './networks.ts'
import { helpWaiting } from './service.ts'
import { plannedLength, renewUptime } from './uptime.ts'

/** Sets every clock to its state at tick 0 and schedules its first edge after it. */
export function startClocks(line: Line): void {
  line.tables.clocks.forEach((clock, c) => {
    if (clock.kind === 'tariff') line.billing = clock.initial
    const first = clock.edgeTicks.findIndex((tick) => tick > 0 || clock.kind === 'warmup')
    line.clockEdge[c] = Math.max(first, 0)
    if (first === -1) line.clockPeriodStart[c] = clock.periodTicks
    scheduleClock(line, c)
    if (clock.kind === 'calendar' && clock.initial === 0) beginBreak(line, c)
  })
}

function scheduleClock(line: Line, c: number): void {
  const tick = nextEdge(line, c)
  const slot = line.tables.firstClockSlot + c
  schedule(line.events, slot, Number.isFinite(tick) ? tick * KINDS + CLOCK : Infinity)
}

/** An edge of clock `c` has come. */
export function strike(line: Line, c: number): void {
  const clock = line.tables.clocks[c]!
  const edge = line.clockEdge[c]!
  const last = edge + 1 === clock.edgeTicks.length
  line.clockEdge[c] = last ? 0 : edge + 1
  if (last) line.clockPeriodStart[c] = line.clockPeriodStart[c]! + clock.periodTicks
  scheduleClock(line, c)
  switch (clock.kind) {
    case 'calendar':
      return clock.values[edge] === 1 ? endBreak(line, clock) : beginBreak(line, c)
    case 'tariff':
      closeAccounts(line)
      line.billing = clock.values[edge]!
      return
    case 'shift':
      return closeShift(line)
    case 'meter':
      return closeInterval(line)
    case 'warmup':
      // A try adds up all that comes of a choice.
      if (line.levers.isRollout === 1) return
      restartAccounts(line)
      return restartMeter(line)
    default:
      clock.kind satisfies never
  }
}

function closeShift(line: Line): void {
  line.shiftShipped[line.shift] = line.left
  line.shiftBacklog[line.shift] = waitingOutside(line)
  line.shift++
  changeShift(line)
  helpWaiting(line)
}

/** What an endless supply still has of its lot is no backlog: nobody waits for it. */
const waitingOutside = ({ backlog, plan }: Line) =>
  backlog.reduce(
    (sum, jobs, source) => (plan.sources[source]!.supply.kind === 'saturated' ? sum : sum + jobs),
    0,
  )

function beginBreak(line: Line, c: number): void {
  const clock = line.tables.clocks[c]!
  const windowTicks = nextEdge(line, c) - line.now[0]!
  const stations = stationsOn(line, clock).toReversed()
  for (const station of stations) halt(line, station, OFF_SHIFT_HALT)
  for (const station of stations) {
    serviceAnnounced(line, station, windowTicks)
    pauseShiftClocks(line, station)
    beginBreakStops(line, station)
  }
  eachGroupOn(line, clock, (slot) => pauseGroupClock(line, slot))
  // Whose work stands now may be the one for whom the stop of a group waits.
  helpWaiting(line)
}

function endBreak(line: Line, clock: Clock): void {
  const stations = stationsOn(line, clock)
  for (const station of stations) lift(line, station, OFF_SHIFT_HALT)
  for (const station of stations) runShiftClocks(line, station)
  eachGroupOn(line, clock, (slot) => startGroupClock(line, slot))
  for (const station of stations.toReversed()) resume(line, station)
}

function stationsOn({ plan }: Line, { index }: Clock): number[] {
  return plan.stations.flatMap(({ calendar }, s) => (calendar === index ? [s] : []))
}

/** The groups that run now and whose clock follows the calendar: that of their first station. */
function eachGroupOn(line: Line, { index }: Clock, act: (slot: number) => void): void {
  const { plan, tables, phase } = line
  plan.groups.forEach(({ stations }, g) => {
    const slot = tables.firstGroupSlot + g
    const follows = plan.stations[stations[0]!]!.calendar === index
    if (follows && phase[slot] === IDLE) act(slot)
  })
}

/** Failures that announced themselves and fit into the window are put right in it. */
function serviceAnnounced(line: Line, station: number, windowTicks: number): void {
  const { failFirst, failurePlans } = line.tables
  eachServer(line, station, (server) => {
    for (let f = failFirst[server]!; f < failFirst[server + 1]!; f++) {
      const { monitor } = failurePlans[f]!
      if (monitor === null || line.announced[f] === 0 || !isHeard(line, f)) continue
      if (line.uptimeLeft[f]! > toTicks(monitor.leadS) || isBusyWith(line, server, f)) continue
      const ticks = plannedLength(line, f, monitor.plannedShare)
      if (ticks > windowTicks) continue
      line.stops.plannedCount[f] = line.stops.plannedCount[f]! + 1
      line.plannedTicks += ticks
      renewUptime(line, f)
    }
  })
}

/** The failure is under repair already, or the machine runs on through the break. */
function isBusyWith(line: Line, server: number, f: number): boolean {
  const phase = line.phase[server]!
  if (SUSPENDABLE[phase] === 1) return line.suspended[server] === 0
  return line.activeFailure[server] === f && isRepairing(phase)
}
