/** The loop: takes the earliest event, advances the clock, lets the line react. */
import { TICKS_PER_S } from '../base/index.ts'
import { enterPhase, isSuspended } from './accounts.ts'
import { drawTicks } from './draws.ts'
import * as eventList from './eventList.ts'
import { finish, rest } from './flow.ts'
import { isGroupOnShift, releaseGroup, startGroupClock, stopGroup } from './groups.ts'
import { standStill } from './halt.ts'
import { createLine, type Line } from './line.ts'
import { ASLEEP, RUN } from './modes.ts'
import type { LinePlan } from './plan.ts'
import * as service from './service.ts'
import { startClocks, strike } from './shift.ts'
import { finishPlain } from './shortcut.ts'
import { scheduleSpell } from './spell.ts'
import { arrive, startSource } from './supply.ts'
import { NO_DRAW } from './tables.ts'

const { ARRIVE, CLOCK, FAIL, FINISH, KINDS, REPAIRED, SLEEP } = eventList

/** A line with machines, people, clocks and sources in their first state. */
export function startedLine(plan: LinePlan, seed: number, replication: number): Line {
  const line = createLine(plan, seed, replication)
  const { tables } = line
  for (let server = 0; server < tables.servers; server++) {
    const station = tables.stationOf[server]!
    const pace = tables.paceDraw[station]!
    const stream = tables.paceStream[station]!
    // A factor is drawn through the time table: a second stands for one.
    if (pace !== NO_DRAW)
      line.pace[server] = drawTicks(line.draws, pace, line.streams, stream, line.cursors) / TICKS_PER_S
    rest(line, server, station)
  }
  for (let f = 0; f < tables.failures; f++) service.renewUptime(line, f)
  startClocks(line)
  for (let slot = tables.firstGroupSlot; slot < tables.firstClockSlot; slot++)
    if (isGroupOnShift(line, slot)) startGroupClock(line, slot)
  for (let source = 0; source < plan.sources.length; source++) startSource(line, source)
  return line
}

/** True when every event up to `untilTick` has happened; the clock then stands there. */
export function advance(line: Line, untilTick: number, maxEvents: number): boolean {
  const { events } = line
  const { due } = events
  const limit = untilTick * KINDS + KINDS - 1
  const { servers, isPlain } = line.tables
  const isShort = line.trace === null
  for (let left = maxEvents; left > 0; left--) {
    const slot = eventList.earliest(events)
    const key = due[slot]!
    if (key > limit) {
      line.now = Math.max(line.now, untilTick)
      return true
    }
    const now = Math.floor(key / KINDS)
    const kind = key - now * KINDS
    line.now = now
    line.eventCount++
    if (slot >= servers) reactElsewhere(line, slot, kind)
    else if (kind === FINISH) {
      if (isShort && isPlain[slot] === 1 && line.phase[slot] === RUN) finishPlain(line, slot)
      else if (service.completeStep(line, slot)) finish(line, slot)
    } else reactAtServer(line, slot, kind)
  }
  return false
}

function reactAtServer(line: Line, server: number, kind: number): void {
  if (kind === FAIL) service.fail(line, server)
  else if (kind === REPAIRED) {
    service.resumeAfterRepair(line, server)
    if (isSuspended(line, server)) standStill(line, server)
    else scheduleSpell(line, server)
  } else if (kind === SLEEP) {
    enterPhase(line, server, ASLEEP)
    eventList.schedule(line.events, server, Infinity)
  }
}

function reactElsewhere(line: Line, slot: number, kind: number): void {
  const { firstClockSlot, firstSourceSlot } = line.tables
  if (kind === ARRIVE) arrive(line, slot - firstSourceSlot)
  else if (kind === CLOCK) strike(line, slot - firstClockSlot)
  else if (kind === FAIL) stopGroup(line, slot)
  else if (kind === REPAIRED) releaseGroup(line, slot)
  else service.callRepairer(line, slot)
}
