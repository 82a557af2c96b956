/** The loop: takes the earliest event, advances the clock, lets the line react. */
import { enterPhase } from './accounts.ts'
import { beginAttendance } from './attendance.ts'
import { beginBreakAfterStep, endRepair, personArrives, ring } from './breakdown.ts'
import {
  ARRIVE,
  cancel,
  CLOCK,
  earliest,
  FAIL,
  FINISH,
  KINDS,
  REPAIRED,
  SLEEP,
} from './eventList.ts'
import { runClocks } from './failureClocks.ts'
import { finish, startQueued } from './flow.ts'
import { isGroupOnShift, releaseGroup, startGroupClock, stopGroup } from './groups.ts'
import { rest } from './idle.ts'
import { createLine, type Line } from './line.ts'
import { ASLEEP, RESPONSE } from './modes.ts'
import { NOT_STOPPED } from './moveState.ts'
import { startNetworks, switchNetwork } from './networks.ts'
import { awaitModel, introduceModel } from './newModels.ts'
import { hear } from './news.ts'
import type { LinePlan } from './plan.ts'
import { arriveAt, callRepairer, completeStep, fail } from './service.ts'
import { settle } from './settle.ts'
import { startClocks, strike } from './shift.ts'
import { fillBuffers, placeMachines } from './start.ts'
import { PER_KIND, runShort } from './shortcut.ts'
import { arrive, startSource } from './supply.ts'
import { renewUptime } from './uptime.ts'
import { endTrip } from './vehicles.ts'

/** A line with machines, people, clocks and sources in their first state. */
export function startedLine(plan: LinePlan, seed: number, replication: number): Line {
  const line = createLine(plan, seed, replication)
  const { tables } = line
  for (let server = 0; server < tables.servers; server++) {
    const station = tables.stationOf[server]!
    rest(line, server, station)
  }
  beginAttendance(line)
  for (let f = 0; f < tables.failures; f++) renewUptime(line, f)
  placeMachines(line)
  startClocks(line)
  for (let server = 0; server < tables.servers; server++)
    if (tables.hasStops[server] === 1) runClocks(line, server)
  for (let slot = tables.firstGroupSlot; slot < tables.firstClockSlot; slot++)
    if (isGroupOnShift(line, slot)) startGroupClock(line, slot)
  startNetworks(line)
  awaitModel(line)
  fillBuffers(line)
  for (let source = 0; source < plan.sources.length; source++) startSource(line, source)
  settle(line)
  return line
}

/**
 * True when every event up to `untilTick` has happened; the clock then stands there. Stands after
 * an event that leaves an order to be chosen (`lookAhead.ts`).
 */
export function advance(line: Line, untilTick: number, maxEvents: number): boolean {
  if (line.stopKind !== NOT_STOPPED) return true
  const { events, now } = line
  const { hasStops, servers } = line.tables
  const isShort = line.trace === null && !line.tables.looksAhead
  const limit = untilTick * KINDS + KINDS - 1
  const maxCount = line.eventCount + maxEvents
  while (line.eventCount < maxCount) {
    const slot = isShort ? runShort(line, limit, maxCount) : earliest(events)
    const key = events.due[slot]!
    if (key > limit) {
      if (line.stopKind === NOT_STOPPED) now[0] = Math.max(now[0]!, untilTick)
      return true
    }
    if (line.eventCount >= maxCount) return false
    const tick = Math.floor(key * PER_KIND)
    const kind = key - tick * KINDS
    line.eventCount++
    now[0] = tick
    if (slot >= servers) reactElsewhere(line, slot, kind)
    else if (kind !== FINISH) reactAtServer(line, slot, kind)
    else {
      if (completeStep(line, slot)) finish(line, slot)
      if (hasStops[slot] === 1) beginBreakAfterStep(line, slot)
    }
    if (line.pendingCount !== 0 && settle(line)) return line.stopKind !== NOT_STOPPED
  }
  return false
}

function reactAtServer(line: Line, server: number, kind: number): void {
  if (kind === FAIL) fail(line, server)
  else if (kind === REPAIRED) {
    if (line.phase[server] === RESPONSE) callRepairer(line, server)
    else if (line.people.isComing[server] === 1) personArrives(line, server)
    else endRepair(line, server)
  } else if (kind === SLEEP) {
    enterPhase(line, server, ASLEEP)
    cancel(line.events, server)
  }
}

function reactElsewhere(line: Line, slot: number, kind: number): void {
  const { firstClockSlot, firstSourceSlot, firstStopSlot } = line.tables
  const { firstNetworkSlot, firstTimeoutSlot, firstVehicleSlot } = line.tables
  if (slot >= firstNetworkSlot) reactToNetwork(line, slot)
  else if (slot >= firstTimeoutSlot) startQueued(line, slot - firstTimeoutSlot)
  else if (slot >= firstVehicleSlot) endTrip(line, slot - firstVehicleSlot)
  else if (slot >= firstStopSlot) ring(line, slot)
  else if (kind === ARRIVE) arrive(line, slot - firstSourceSlot)
  else if (kind === CLOCK) strike(line, slot - firstClockSlot)
  else if (kind === FAIL) stopGroup(line, slot)
  else if (line.phase[slot] === RESPONSE) callRepairer(line, slot)
  else if (line.people.isComing[slot] === 1) arriveAt(line, slot)
  else releaseGroup(line, slot)
}

function reactToNetwork(line: Line, slot: number): void {
  const { firstNetworkSlot, modelSlot, newsSlot } = line.tables
  if (slot === modelSlot) introduceModel(line)
  else if (slot === newsSlot) hear(line)
  else switchNetwork(line, slot - firstNetworkSlot)
}
