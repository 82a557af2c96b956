/**
 * Places and who gets them: free machines and buffers, what is promised to others, the servers that
 * are blocked before a station in the order in which they blocked. Nothing here moves a job.
 */
import { enterPhase } from './accounts.ts'
import { beltRuns } from './beltClock.ts'
import { mayStart } from './clock.ts'
import { holdsJob, mayBeStuck, stuckStations } from './deadlock.ts'
import { cancel } from './eventList.ts'
import type { Line } from './line.ts'
import { HOLD, WAIT_PLACE } from './modes.ts'
import { DEADLOCK } from './moveState.ts'
import { BELT, SINGLE } from './moveTables.ts'
import { markPending, stopRun } from './pending.ts'
import { NONE, TO_CHOICE } from './plan.ts'

export const NO_SERVER = -1

export const isHalted = (line: Line, station: number) => line.halts[station] !== 0

export const canStart = (line: Line, station: number) =>
  line.idleHead[station] !== NO_SERVER && mayStart(line, station)

/** A free machine that may start, or a place in the buffer, that is not promised to another. */
export function hasRoom(line: Line, station: number): boolean {
  const waiting = line.queueLength[station]!
  const places = line.tables.capacity[station]!
  if (line.reserved[station] === 0 && waiting < places) return true
  if (line.reserved[station] === 0 && waiting === places && line.tables.shape[station] === SINGLE)
    return canStart(line, station)
  return freePlaces(line, station) > line.reserved[station]!
}

function freePlaces(line: Line, station: number): number {
  const { capacity, shape } = line.tables
  const free = capacity[station]! - line.queueLength[station]!
  if (shape[station] === BELT) return free + beltPlaces(line, station)
  return shape[station] === SINGLE && canStart(line, station) ? free + idle(line, station) : free
}

function idle(line: Line, station: number): number {
  let count = 0
  for (let s = line.idleHead[station]!; s !== NO_SERVER; s = line.link[s]!) count++
  return count
}

/** Places on a belt that runs in its shift; one that stands takes nothing on. */
export function beltPlaces(line: Line, station: number): number {
  const server = line.tables.firstServer[station]!
  if (!mayStart(line, station) || !beltRuns(line, server, station)) return 0
  return line.plan.stations[station]!.conveyor!.places - line.beltJobs[server]!
}

/** The job in hand of `server` may go to `station` now: place, card and vehicle are there. */
export function mayEnter(line: Line, server: number, station: number): boolean {
  if (line.tables.guarded[station] === 0) return hasRoom(line, station)
  const from = line.tables.stationOf[server]!
  const fleet = line.tables.fleetOf[from]!
  if (fleet !== NONE && line.freeVehicles[fleet] === 0) return false
  return line.holdsPlace[server] === 1 || mayReserve(line, from, station)
}

/** A job at `from` (NONE: outside) finds a place, and a card where it needs one. */
export function mayReserve(line: Line, from: number, station: number): boolean {
  return hasRoom(line, station) && hasCard(line, from, station)
}

function hasCard(line: Line, from: number, station: number): boolean {
  const { loopOf } = line.tables
  const loop = loopOf[station]!
  if (loop === NONE || (from !== NONE && loopOf[from] === loop)) return true
  return line.loopJobs[loop]! < line.plan.loops![loop]!.cards
}

/** Before it processes a job, `server` has `line.dest` keep a place for it. */
export function reservePlace(line: Line, server: number): void {
  const dest = line.dest[server]!
  line.holdsPlace[server] = 1
  line.reserved[dest] = line.reserved[dest]! + 1
  takeCard(line, line.tables.stationOf[server]!, dest)
}

/** Nothing comes of the job for which a place, and perhaps a card, was kept. */
export function giveBackPlace(line: Line, server: number): void {
  const dest = line.dest[server]!
  line.holdsPlace[server] = 0
  line.reserved[dest] = line.reserved[dest]! - 1
  markPending(line, dest)
  const { loopOf, stationOf } = line.tables
  const loop = loopOf[dest]!
  if (loop === NONE || loopOf[stationOf[server]!] === loop) return
  line.loopJobs[loop] = line.loopJobs[loop]! - 1
  for (const s of line.plan.loops![loop]!.stations) markPending(line, s)
}

/** A job that comes from `from` is from now on counted where it goes. */
export function takeCard(line: Line, from: number, station: number): void {
  const { loopOf } = line.tables
  const loop = loopOf[station]!
  if (loop === NONE || (from !== NONE && loopOf[from] === loop)) return
  line.loopJobs[loop] = line.loopJobs[loop]! + 1
}

/** A finished job that cannot leave keeps its server. */
export function hold(line: Line, server: number): void {
  enterPhase(line, server, HOLD)
  cancel(line.events, server)
  joinBlocked(line, server)
}

/** The job is loaded but may not be processed: no place is free for it. */
export function holdBefore(line: Line, server: number): void {
  enterPhase(line, server, WAIT_PLACE)
  cancel(line.events, server)
  joinBlocked(line, server)
}

export function joinBlocked(line: Line, server: number): void {
  line.link[server] = NO_SERVER
  if (line.tables.hasGuards) {
    line.lastTicket[0] = line.lastTicket[0]! + 1
    line.ticket[server] = line.lastTicket[0]!
  }
  const dest = line.dest[server]!
  if (dest === TO_CHOICE) {
    if (line.chooserHead === NO_SERVER) line.chooserHead = server
    else line.link[line.chooserTail] = server
    line.chooserTail = server
  } else {
    if (line.blockedHead[dest] === NO_SERVER) line.blockedHead[dest] = server
    else line.link[line.blockedTail[dest]!] = server
    line.blockedTail[dest] = server
  }
  if (line.tables.hasCircle) seekDeadlock(line, server)
}

/** A circle can only close where every machine of the station holds a job. */
function seekDeadlock(line: Line, server: number): void {
  const { firstServer, stationOf } = line.tables
  const station = stationOf[server]!
  const end = firstServer[station]! + line.plan.stations[station]!.servers
  for (let s = firstServer[station]!; s < end; s++) if (!holdsJob(line, s)) return
  if (!mayBeStuck(line, server)) return
  const stuck = stuckStations(line)
  if (stuck.length > 0) stopRun(line, DEADLOCK, [...stuck])
}

/**
 * The first of those who are blocked before a guarded `station` that may enter now: those who wait
 * for it alone and those who wait for several, in the order in which they blocked.
 */
export function firstAdmissible(line: Line, station: number): number {
  let own = line.blockedHead[station]!
  let chooser = line.chooserHead
  for (;;) {
    while (chooser !== NO_SERVER && !lists(line, chooser, station)) chooser = line.link[chooser]!
    if (own === NO_SERVER && chooser === NO_SERVER) return NO_SERVER
    const isChooser =
      own === NO_SERVER || (chooser !== NO_SERVER && line.ticket[chooser]! < line.ticket[own]!)
    const server = isChooser ? chooser : own
    if (isAdmissible(line, server, station)) return server
    if (isChooser) chooser = line.link[chooser]!
    else own = line.link[own]!
  }
}

/** Work starts on no halted station, not even with a place for what comes of it. */
function isAdmissible(line: Line, server: number, station: number): boolean {
  if (line.phase[server] !== WAIT_PLACE) return mayEnter(line, server, station)
  const from = line.tables.stationOf[server]!
  return !isHalted(line, from) && mayReserve(line, from, station)
}

function lists(line: Line, server: number, station: number): boolean {
  const { routing } = line.plan.stations[line.tables.stationOf[server]!]!
  return routing?.kind === 'choice' && routing.to.includes(station)
}

/** Takes a server out of the list in which it is blocked. */
export function unlinkBlocked(line: Line, server: number): void {
  const dest = line.dest[server]!
  const head = dest === TO_CHOICE ? line.chooserHead : line.blockedHead[dest]!
  let before = NO_SERVER
  for (let s = head; s !== server; s = line.link[s]!) before = s
  const after = line.link[server]!
  if (before !== NO_SERVER) line.link[before] = after
  if (dest === TO_CHOICE) {
    if (before === NO_SERVER) line.chooserHead = after
    if (after === NO_SERVER) line.chooserTail = before
    return
  }
  if (before === NO_SERVER) line.blockedHead[dest] = after
  if (after === NO_SERVER) line.blockedTail[dest] = before
}

/** Takes out the server that has been blocked longest before `station`. */
export function popBlocked(line: Line, station: number): number {
  const server = line.blockedHead[station]!
  const after = line.link[server]!
  line.blockedHead[station] = after
  if (after === NO_SERVER) line.blockedTail[station] = NO_SERVER
  return server
}

/**
 * A server that is not all empty keeps its turn: before all that blocked after it. Without guards
 * that is the first place, as nobody has a ticket.
 */
export function keepTurn(line: Line, station: number, server: number): void {
  const ticket = line.ticket[server]!
  let before = NO_SERVER
  let after = line.blockedHead[station]!
  while (after !== NO_SERVER && line.ticket[after]! < ticket) {
    before = after
    after = line.link[after]!
  }
  line.link[server] = after
  if (before === NO_SERVER) line.blockedHead[station] = server
  else line.link[before] = server
  if (after === NO_SERVER) line.blockedTail[station] = server
}

/** The machine that has been idle longest. */
export function takeIdle(line: Line, station: number): number {
  const server = line.idleHead[station]!
  line.idleHead[station] = line.link[server]!
  if (line.idleHead[station] === NO_SERVER) line.idleTail[station] = NO_SERVER
  return server
}

export function queueIdle(line: Line, server: number, station: number): void {
  const tail = line.idleTail[station]!
  if (tail === NO_SERVER) line.idleHead[station] = server
  else line.link[tail] = server
  line.idleTail[station] = server
  line.link[server] = NO_SERVER
}
