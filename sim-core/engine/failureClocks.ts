/**
 * The clocks of failures beside the plain one. Operating clocks run inside spells (`spell.ts`),
 * cycles are counted as services end, and calendar and scheduled clocks are events of their own,
 * which stand while the machine is failed. A stop whose clock has run out may have to wait until
 * the machine is empty or off shift: it is due.
 */
import { cancel, FAIL, KINDS, schedule } from './eventList.ts'
import { OFF_SHIFT_HALT, type Line } from './line.ts'
import { ASLEEP, IDLE, isRepairing } from './modes.ts'
import { isUnheardAlarm } from './networks.ts'
import { NONE } from './plan.ts'
import { ticksToGo } from './spell.ts'
import {
  AFTER_JOB,
  AT_BREAK,
  AT_ONCE,
  CYCLES,
  NEVER,
  NO_SLOT,
  SCHEDULED,
} from './stopTables.ts'
import { drawUptime, renewUptime } from './uptime.ts'

/** Lets the clocks of a server run that are events, unless it is failed. */
export function runClocks(line: Line, server: number): void {
  if (isRepairing(line.phase[server]!)) return
  const { clock, stopSlot } = line.tables
  eachFailure(line, server, (f) => {
    const slot = stopSlot[f]!
    if (slot === NO_SLOT || line.stops.isDue[f] === 1 || line.events.due[slot] !== Infinity) return
    if (clock[f] === SCHEDULED && isOffShift(line, server)) return
    schedule(line.events, slot, (line.now[0]! + line.stops.clockLeft[f]!) * KINDS + FAIL)
  })
}

/** Stops those clocks, or of them only the scheduled ones. */
export function pauseClocks(line: Line, server: number, onlyScheduled: boolean): void {
  const { clock, stopSlot } = line.tables
  eachFailure(line, server, (f) => {
    const slot = stopSlot[f]!
    if (slot === NO_SLOT || (onlyScheduled && clock[f] !== SCHEDULED)) return
    if (line.events.due[slot] === Infinity) return
    line.stops.clockLeft[f] = ticksToGo(line, slot)
    cancel(line.events, slot)
  })
}

/** Something calls for the stop: it is as if its clock ran out now. Called twice it comes once. */
export function callStop(line: Line, f: number): void {
  const server = line.tables.failSubject[f]!
  const phase = line.phase[server]!
  const isOn = isRepairing(phase)
  if (line.stops.isDue[f] === 1 || (isOn && line.activeFailure[server] === f)) return
  const isEmpty = phase === IDLE || phase === ASLEEP
  if (!isOn && !isEmpty && line.tables.begins[f] === AFTER_JOB) {
    line.stops.isDue[f] = 1
    return
  }
  line.stops.clockLeft[f] = 0
  if (!isOn) schedule(line.events, line.tables.stopSlot[f]!, line.now[0]! * KINDS + FAIL)
}

/** The failure is as good as new, while the machine is not failed. */
export function renewFailure(line: Line, f: number): void {
  const slot = line.tables.stopSlot[f]!
  if (slot !== NO_SLOT) cancel(line.events, slot)
  renewUptime(line, f)
  runClocks(line, line.tables.failSubject[f]!)
}

/** A wrong set-up: failure `f` of the machine is out until something renews it. */
export function bringOut(line: Line, f: number): void {
  const slot = line.tables.stopSlot[f]!
  if (slot !== NO_SLOT) cancel(line.events, slot)
  line.uptimeLeft[f] = Infinity
  line.stops.clockLeft[f] = Infinity
  line.stops.isDue[f] = 1
}

/** A service is done: the cycle clocks count it. */
export function countService(line: Line, server: number): void {
  const { begins, clock } = line.tables
  eachFailure(line, server, (f) => {
    if (clock[f] !== CYCLES || line.stops.clockLeft[f] === 0) return
    line.stops.clockLeft[f] = line.stops.clockLeft[f]! - 1
    if (line.stops.clockLeft[f] !== 0) return
    if (begins[f] === AT_ONCE) line.uptimeLeft[f] = 0
    else line.stops.isDue[f] = 1
  })
}

/**
 * An operating clock has run out in the middle of a spell. True when the machine goes on: its wear
 * only enters the next stage, the stop has to wait, or it is an alarm that nobody hears.
 */
export function putsOff(line: Line, server: number): boolean {
  const f = line.activeFailure[server]!
  if (isUnheardAlarm(line, f)) {
    renewUptime(line, f)
    return true
  }
  const { wear } = line.tables.failurePlans[f]!
  if (wear !== null && line.stops.stage[f]! + 1 < wear.stages) {
    line.stops.stage[f] = line.stops.stage[f]! + 1
    line.uptimeLeft[f] = drawUptime(line, f)
    if (line.stops.stage[f] === wear.alarmStage)
      callStop(line, line.tables.failFirst[server]! + wear.alarm)
    return true
  }
  if (line.tables.begins[f] === AT_ONCE) return false
  line.stops.isDue[f] = 1
  line.uptimeLeft[f] = Infinity
  return true
}

/** The first stop of an empty machine that is due and may begin, or NONE. */
export function dueStop(line: Line, server: number): number {
  const { begins, failFirst } = line.tables
  for (let f = failFirst[server]!; f < failFirst[server + 1]!; f++)
    if (line.stops.isDue[f] === 1 && mayBegin(line, server, begins[f]!)) return f
  return NONE
}

const mayBegin = (line: Line, server: number, begins: number) =>
  begins !== NEVER && (begins !== AT_BREAK || isOffShift(line, server))

export const isOffShift = (line: Line, server: number) =>
  (line.halts[line.tables.stationOf[server]!]! & OFF_SHIFT_HALT) !== 0

export function eachFailure(line: Line, subject: number, act: (f: number) => void): void {
  const { failFirst } = line.tables
  for (let f = failFirst[subject]!; f < failFirst[subject + 1]!; f++) act(f)
}
