/**
 * Coupled groups: one common cause stops all their stations (engine semantics 4). A group is a
 * subject like a server, with one failure, whose clock runs while the first station is on shift.
 */
import { dismissRepairer } from './crew.ts'
import { cancel, FAIL, KINDS, REPAIRED, schedule } from './eventList.ts'
import { halt, lift, resume } from './halt.ts'
import { GROUP_HALT, OFF_SHIFT_HALT, type Line } from './line.ts'
import { IDLE, RESPONSE } from './modes.ts'
import { isUnheardAlarm } from './networks.ts'
import { callRepairer, helpWaiting } from './service.ts'
import { drawResponse, renewUptime } from './uptime.ts'

export function startGroupClock(line: Line, slot: number): void {
  const f = line.tables.failFirst[slot]!
  line.activeFailure[slot] = f
  schedule(line.events, slot, (line.now[0]! + line.uptimeLeft[f]!) * KINDS + FAIL)
}

export function pauseGroupClock(line: Line, slot: number): void {
  const key = line.events.due[slot]!
  if (key === Infinity) return
  line.uptimeLeft[line.tables.failFirst[slot]!] = Math.floor(key / KINDS) - line.now[0]!
  cancel(line.events, slot)
}

export function stopGroup(line: Line, slot: number): void {
  if (isUnheardAlarm(line, line.activeFailure[slot]!)) {
    renewUptime(line, line.activeFailure[slot]!)
    return startGroupClock(line, slot)
  }
  for (const station of groupStations(line, slot)) halt(line, station, GROUP_HALT)
  const response = drawResponse(line, line.activeFailure[slot]!)
  line.phase[slot] = RESPONSE
  if (response === 0) callRepairer(line, slot)
  else schedule(line.events, slot, (line.now[0]! + response) * KINDS + REPAIRED)
}

/** The common cause is removed: the stations go on, and the group's clock with them. */
export function releaseGroup(line: Line, slot: number): void {
  dismissRepairer(line, slot)
  renewUptime(line, line.activeFailure[slot]!)
  line.phase[slot] = IDLE
  cancel(line.events, slot)
  if (isGroupOnShift(line, slot)) startGroupClock(line, slot)
  const stations = groupStations(line, slot)
  for (const station of stations) lift(line, station, GROUP_HALT)
  helpWaiting(line)
  for (const station of stations.toSorted((a, b) => b - a)) resume(line, station)
}

export function isGroupOnShift(line: Line, slot: number): boolean {
  return (line.halts[groupStations(line, slot)[0]!]! & OFF_SHIFT_HALT) === 0
}

const groupStations = (line: Line, slot: number) =>
  line.plan.groups[slot - line.tables.firstGroupSlot]!.stations
