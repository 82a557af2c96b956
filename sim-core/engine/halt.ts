/**
 * Halted stations: off shift, or stopped with their group. A halted station keeps its jobs, its
 * work and the people at it, and starts nothing; repairs and finished jobs go on (engine
 * semantics 5).
 */
import { bookPeople, isSuspended, refreshMode } from './accounts.ts'
import { cancel, KINDS, REPAIRED, schedule } from './eventList.ts'
import { admitBlocked, startQueued } from './flow.ts'
import { fallAsleepLater } from './idle.ts'
import type { Line } from './line.ts'
import { ASLEEP, IDLE, isRepairing, WAIT_PLACE } from './modes.ts'
import { helpWaiting } from './service.ts'
import { interruptSpell, scheduleSpell, ticksToGo } from './spell.ts'

/** A reason to stand is added. */
export function halt(line: Line, station: number, reason: number): void {
  eachServer(line, station, (server) => {
    const phase = line.phase[server]
    // An idle machine of a halted station does not fall asleep: it is off.
    if (phase === IDLE) cancel(line.events, server)
    if (isIdle(phase!) && line.halts[station] === 0) pauseIdling(line, server)
  })
  line.halts[station] = line.halts[station]! + reason
  refreshStation(line, station)
}

/** A reason to stand is gone: interrupted work goes on. `resume` must follow. */
export function lift(line: Line, station: number, reason: number): void {
  line.halts[station] = line.halts[station]! - reason
  refreshStation(line, station)
  if (line.halts[station] !== 0) return
  eachServer(line, station, (server) => {
    if (isIdle(line.phase[server]!)) goOnIdling(line, server)
  })
}

/** If the station works again, waiting work goes on and idle machines look for jobs. */
export function resume(line: Line, station: number): void {
  if (line.halts[station] !== 0) return
  helpWaiting(line)
  eachServer(line, station, (server) => {
    const phase = line.phase[server]
    // It waits for its place before any job that this station begins now.
    if (phase === WAIT_PLACE) admitBlocked(line, line.dest[server]!)
    if (phase === IDLE) fallAsleepLater(line, server, station)
  })
  startQueued(line, station)
}

const isIdle = (phase: number) => phase === IDLE || phase === ASLEEP

/** Idle working time stands during a halt: until then `idleSince` holds it, as a negative time. */
function pauseIdling(line: Line, server: number): void {
  line.idleSince[server] = line.idleSince[server]! - line.now[0]!
}

function goOnIdling(line: Line, server: number): void {
  line.idleSince[server] = line.idleSince[server]! + line.now[0]!
}

/** A repair ended while the station is halted: the work it interrupted stands. */
export function standStill(line: Line, server: number): void {
  line.suspended[server] = 1
  cancel(line.events, server)
}

export function eachServer(line: Line, station: number, act: (server: number) => void): void {
  const first = line.tables.firstServer[station]!
  const { servers } = line.plan.stations[station]!
  for (let server = first; server < first + servers; server++) act(server)
}

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
export function suspend(line: Line, server: number): void {
  line.suspended[server] = 1
  if (isRepairing(line.phase[server]!)) line.stops.repairLeft[server] = ticksToGo(line, server)
  else interruptSpell(line, server)
  bookPeople(line, server)
  cancel(line.events, server)
}

function unsuspend(line: Line, server: number): void {
  line.suspended[server] = 0
  line.personSince[server] = line.now[0]!
  if (!isRepairing(line.phase[server]!)) return scheduleSpell(line, server)
  const tick = line.now[0]! + line.stops.repairLeft[server]!
  schedule(line.events, server, tick * KINDS + REPAIRED)
}
