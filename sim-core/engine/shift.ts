/**
 * Clocks: working calendars, billing periods, the shift book, the end of the warm-up, and the stops
 * that halt a coupled group. A halted station keeps its jobs and its work; repairs go on
 * (engine semantics 5). Off-shift windows are also when announced failures are put right.
 */
import { toTicks } from '../base/index.ts'
import { bookPeople, closeAccounts, isSuspended, refreshMode, restartAccounts } from './accounts.ts'
import { dismissRepairer } from './crew.ts'
import { CLOCK, FAIL, FINISH, KINDS, schedule, SLEEP } from './eventList.ts'
import { startQueued } from './flow.ts'
import type { Line } from './line.ts'
import { IDLE, REPAIR, RESPONSE } from './modes.ts'
import {
  callRepairer,
  drawRepair,
  helpWaiting,
  renewUptime,
  scheduleSpell,
  stopSpell,
} from './service.ts'
import type { Clock } from './tables.ts'

/** Sets every clock to its state at tick 0 and schedules its first edge after it. */
export function startClocks(line: Line): void {
  line.tables.clocks.forEach((clock, c) => {
    if (clock.kind === 'tariff') line.billing = clock.values[0]!
    const first = clock.edgeTicks.findIndex((tick) => tick > 0 || clock.kind === 'warmup')
    line.clockEdge[c] = first === -1 ? 0 : first
    if (first === -1) line.clockPeriodStart[c] = clock.periodTicks
    scheduleClock(line, c)
    if (clock.kind === 'calendar' && !isOnAtStart(clock)) setCalendar(line, clock, false)
  })
}

const isOnAtStart = ({ edgeTicks, values }: Clock) => edgeTicks[0] === 0 && values[0] === 1

function scheduleClock(line: Line, c: number): void {
  const clock = line.tables.clocks[c]!
  const tick = line.clockPeriodStart[c]! + clock.edgeTicks[line.clockEdge[c]!]!
  const ends = clock.edgeTicks.length === 0 || !Number.isFinite(tick)
  const slot = line.tables.firstClockSlot + c
  schedule(line.events, slot, ends ? Infinity : tick * KINDS + CLOCK)
}

/** An edge of clock `c` has come. */
export function strike(line: Line, c: number): void {
  const clock = line.tables.clocks[c]!
  const edge = line.clockEdge[c]!
  const last = edge + 1 === clock.edgeTicks.length
  line.clockEdge[c] = last ? 0 : edge + 1
  if (last) line.clockPeriodStart[c] = line.clockPeriodStart[c]! + clock.periodTicks
  scheduleClock(line, c)
  if (clock.kind === 'calendar') setCalendar(line, clock, clock.values[edge] === 1)
  else if (clock.kind === 'tariff') {
    closeAccounts(line)
    line.billing = clock.values[edge]!
  } else if (clock.kind === 'shift') closeShift(line)
  else restartAccounts(line)
}

function closeShift(line: Line): void {
  line.shiftShipped[line.shift] = line.left
  line.shiftBacklog[line.shift] = line.backlog.reduce((sum, jobs) => sum + jobs, 0)
  line.shift++
}

function setCalendar(line: Line, clock: Clock, on: boolean): void {
  const stations: number[] = []
  line.plan.stations.forEach((s, i) => {
    if (s.calendar === clock.index) stations.push(i)
  })
  for (const s of stations) {
    if (!on) pause(line, s)
    line.offShift[s] = on ? 0 : 1
    refreshStation(line, s)
    if (!on) serviceAnnounced(line, s, ticksUntilOn(line, clock))
  }
  setGroupClocks(line, clock.index, on)
  if (on) for (const s of stations.reverse()) resume(line, s)
}

/** Length of the window that begins now, by the calendar. */
function ticksUntilOn(line: Line, clock: Clock): number {
  const c = line.tables.clocks.indexOf(clock)
  return line.clockPeriodStart[c]! + clock.edgeTicks[line.clockEdge[c]!]! - line.now
}

/** Idle machines of a halted station do not fall asleep: they are off. */
function pause(line: Line, station: number): void {
  eachServer(line, station, (server) => {
    if (line.phase[server] === IDLE) schedule(line.events, server, Infinity)
  })
}

/** After a halt began or ended: spells stop or go on, modes are booked anew. */
function refreshStation(line: Line, station: number): void {
  eachServer(line, station, (server) => {
    const stands = isSuspended(line, server)
    const stood = line.suspended[server] === 1
    if (stands && !stood) suspend(line, server)
    if (!stands && stood) unsuspend(line, server)
    refreshMode(line, server)
  })
}

/** The work and the people at it stand still. */
function suspend(line: Line, server: number): void {
  line.suspended[server] = 1
  stopSpell(line, server)
  bookPeople(line, server)
  schedule(line.events, server, Infinity)
}

/** A repair ended while the station is halted: the work it interrupted stands. */
export function standStill(line: Line, server: number): void {
  line.suspended[server] = 1
  line.spellStart[server] = line.now
  schedule(line.events, server, Infinity)
}

function unsuspend(line: Line, server: number): void {
  line.suspended[server] = 0
  line.personSince[server] = line.now
  scheduleSpell(line, server)
}

/** A halt is over: waiting work goes on, idle machines look for jobs. */
function resume(line: Line, station: number): void {
  if (line.offShift[station]! | line.stopped[station]!) return
  helpWaiting(line)
  eachServer(line, station, (server) => {
    if (line.phase[server] !== IDLE) return
    const due = line.now + line.tables.sleepAfter[station]!
    schedule(line.events, server, due * KINDS + SLEEP)
  })
  startQueued(line, station)
}

function eachServer(line: Line, station: number, act: (server: number) => void): void {
  const first = line.tables.firstServer[station]!
  const { servers } = line.plan.stations[station]!
  for (let server = first; server < first + servers; server++) act(server)
}

/** Failures that announced themselves and fit into the window are put right in it. */
function serviceAnnounced(line: Line, station: number, windowTicks: number): void {
  const { failFirst, failurePlans } = line.tables
  eachServer(line, station, (server) => {
    for (let f = failFirst[server]!; f < failFirst[server + 1]!; f++) {
      const { monitor } = failurePlans[f]!
      if (monitor === null || line.announced[f] === 0) continue
      if (line.uptimeLeft[f]! > toTicks(monitor.leadS) || isBroken(line, server, f)) continue
      const ticks = Math.floor(drawRepair(line, f) * monitor.plannedShare + 0.5)
      line.plannedCount[f] = line.plannedCount[f]! + 1
      line.plannedTicks += Math.min(ticks, windowTicks)
      renewUptime(line, f)
    }
  })
}

function isBroken(line: Line, server: number, f: number): boolean {
  const phase = line.phase[server]!
  return line.activeFailure[server] === f && phase >= RESPONSE && phase <= REPAIR
}

/** The clock of a group runs while its first station is on shift. */
function setGroupClocks(line: Line, calendar: number, on: boolean): void {
  line.plan.groups.forEach(({ stations }, g) => {
    const slot = line.tables.firstGroupSlot + g
    if (line.plan.stations[stations[0]!]!.calendar !== calendar) return
    if (line.phase[slot] !== IDLE) return
    if (on) startGroupClock(line, slot)
    else {
      const f = line.tables.failFirst[slot]!
      line.uptimeLeft[f] = line.uptimeLeft[f]! - (line.now - line.spellStart[slot]!)
      schedule(line.events, slot, Infinity)
    }
  })
}

export function startGroupClock(line: Line, slot: number): void {
  const f = line.tables.failFirst[slot]!
  line.activeFailure[slot] = f
  line.spellStart[slot] = line.now
  schedule(line.events, slot, (line.now + line.uptimeLeft[f]!) * KINDS + FAIL)
}

/** A common cause stops every station of the group. */
export function stopGroup(line: Line, slot: number): void {
  for (const station of groupStations(line, slot)) {
    line.stopped[station] = 1
    refreshStation(line, station)
  }
  for (const station of groupStations(line, slot)) pause(line, station)
  const response = line.tables.responseTicks[line.activeFailure[slot]!]!
  line.phase[slot] = RESPONSE
  if (response === 0) callRepairer(line, slot)
  else schedule(line.events, slot, (line.now + response) * KINDS + FINISH)
}

/** The common cause is removed: the stations go on, and the group's clock with them. */
export function releaseGroup(line: Line, slot: number): void {
  dismissRepairer(line, slot)
  renewUptime(line, line.activeFailure[slot]!)
  line.phase[slot] = IDLE
  schedule(line.events, slot, Infinity)
  const stations = groupStations(line, slot)
  if (line.offShift[stations[0]!] === 0) startGroupClock(line, slot)
  for (const station of stations) {
    line.stopped[station] = 0
    refreshStation(line, station)
  }
  helpWaiting(line)
  for (const station of stations.toReversed()) resume(line, station)
}

const groupStations = (line: Line, slot: number) =>
  line.plan.groups[slot - line.tables.firstGroupSlot]!.stations
