/**
 * How jobs move: in, from station to station, out. Blocking is after service: a finished job keeps
 * its server until the next place accepts it, and places go to blocked servers in the order in
 * which they blocked. A place that becomes free is offered upstream at once.
 */
import { changeWip, enterPhase } from './accounts.ts'
import { mayRelease, releaseJob, replace } from './control.ts'
import { mayStart } from './clock.ts'
import { cancel, KINDS, schedule, SLEEP } from './eventList.ts'
import { countService } from './failureClocks.ts'
import { dequeue, disposeJob, enqueue } from './jobs.ts'
import { DOWNGRADED, NO_JOB, REJECTED, TOUCHED_UP, type Line } from './line.ts'
import { HOLD, IDLE } from './modes.ts'
import { NONE, TO_SCRAP } from './plan.ts'
import { completeJob } from './quality.ts'
import { begin, isTakenOut, leavePerson } from './service.ts'
import { recordLeft } from './trace.ts'

export const NO_SERVER = -1

/** A service is done: the job goes on, or is held until there is room. */
export function finish(line: Line, server: number): void {
  const { stationOf, batch } = line.tables
  const station = stationOf[server]!
  const size = batch[station]!
  line.finished[station] = line.finished[station]! + size
  line.dest[server] =
    size === 1
      ? completeJob(line, server, station, line.job[server]!)
      : completeBatch(line, station, server)
  if (line.tables.hasStops[server] === 1) countService(line, server)
  leavePerson(line, server)
  handOver(line, server)
}

/** The finished jobs go on as far as there is room; the machine is empty then, or blocked. */
export function handOver(line: Line, server: number): void {
  const { batch } = line.tables
  const dest = line.dest[server]!
  if (deliver(line, server)) refill(line, server)
  else hold(line, server)
  if (dest >= 0 && batch[dest] !== 1) admitBlocked(line, dest)
}

/** Every job of a batch may be spoiled; batches go one way. */
function completeBatch(line: Line, station: number, server: number): number {
  let dest = NONE
  for (let job = line.job[server]!; job !== NO_JOB; job = line.jobLink[job]!)
    dest = completeJob(line, server, station, job)
  return dest
}

/** Hands over the jobs of a server one by one; true when it is empty. */
function deliver(line: Line, server: number): boolean {
  const dest = line.dest[server]!
  for (let job = line.job[server]!; job !== NO_JOB;) {
    const after = line.jobLink[job]!
    if (dest < 0) leave(line, line.tables.stationOf[server]!, job, dest === TO_SCRAP)
    else if (hasRoom(line, dest)) {
      line.job[server] = after
      accept(line, dest, job)
    } else return false
    line.job[server] = after
    job = after
  }
  return true
}

export function hold(line: Line, server: number): void {
  enterPhase(line, server, HOLD)
  cancel(line.events, server)
  const dest = line.dest[server]!
  if (line.blockedHead[dest] === NO_SERVER) line.blockedHead[dest] = server
  else line.link[line.blockedTail[dest]!] = server
  line.blockedTail[dest] = server
  line.link[server] = NO_SERVER
}

/** A free machine that may start, or a place in the buffer. */
export function hasRoom(line: Line, station: number): boolean {
  if (line.queueLength[station]! < line.tables.capacity[station]!) return true
  return canStart(line, station) && line.tables.batch[station] === 1
}

const isHalted = (line: Line, station: number) => line.halts[station] !== 0

const canStart = (line: Line, station: number) =>
  line.idleHead[station] !== NO_SERVER && mayStart(line, station)

export function accept(line: Line, station: number, job: number): void {
  line.jobLink[job] = NO_JOB
  if (line.tables.batch[station] === 1 && canStart(line, station)) {
    begin(line, takeIdle(line, station), job)
    return
  }
  enqueue(line, station, job)
  if (line.tables.batch[station] !== 1) beginQueued(line, station)
}

/** Idle machines take what waits, and the places that this frees are offered upstream. */
export function startQueued(line: Line, station: number): void {
  beginQueued(line, station)
  admitBlocked(line, station)
}

function beginQueued(line: Line, station: number): void {
  const size = line.tables.batch[station]!
  while (canStart(line, station) && line.queueLength[station]! >= size)
    begin(line, takeIdle(line, station), dequeue(line, station, size))
}

function admitBlocked(line: Line, station: number): void {
  for (let s = admitOne(line, station); s !== NO_SERVER; s = admitOne(line, station))
    refill(line, s)
}

/** The machine that has been idle longest. */
export function takeIdle(line: Line, station: number): number {
  const server = line.idleHead[station]!
  line.idleHead[station] = line.link[server]!
  if (line.idleHead[station] === NO_SERVER) line.idleTail[station] = NO_SERVER
  return server
}

/** An empty server takes the next job or idles; walks upstream while that empties others. */
export function refill(line: Line, emptied: number): void {
  const { stationOf, batch, hasStops } = line.tables
  for (let server = emptied; server !== NO_SERVER;) {
    if (hasStops[server] === 1 && isTakenOut(line, server)) return
    const station = stationOf[server]!
    if (batch[station] !== 1) return refillBatch(line, server, station)
    server = takeNext(line, server, station)
  }
}

/** A machine that takes a batch frees several places at once. */
function refillBatch(line: Line, server: number, station: number): void {
  const size = line.tables.batch[station]!
  const isFirst = line.idleHead[station] === NO_SERVER && mayStart(line, station)
  if (isFirst && line.queueLength[station]! >= size)
    begin(line, server, dequeue(line, station, size))
  else {
    rest(line, server, station)
    beginQueued(line, station)
  }
  admitBlocked(line, station)
}

/**
 * From the buffer, or where that is empty straight from who is blocked before it or from outside.
 * The server that is empty in turn, or NO_SERVER.
 */
export function takeNext(line: Line, server: number, station: number): number {
  if (canStart(line, station)) return letOthersFirst(line, server, station)
  if (mayStart(line, station)) {
    if (line.queueLength[station] !== 0) {
      begin(line, server, dequeue(line, station, 1))
      return admitOne(line, station)
    }
    if (line.blockedHead[station] !== NO_SERVER) return takeFromBlocked(line, server, station)
    const source = line.tables.sourceOf[station]!
    if (source !== NONE && mayRelease(line, source)) {
      begin(line, server, releaseJob(line, source))
      return NO_SERVER
    }
  }
  rest(line, server, station)
  return NO_SERVER
}

/** When a station goes on after a halt, its idle machines have been idle longer than this one. */
function letOthersFirst(line: Line, server: number, station: number): number {
  rest(line, server, station)
  startQueued(line, station)
  return NO_SERVER
}

function takeFromBlocked(line: Line, server: number, station: number): number {
  const blocked = popBlocked(line, station)
  const job = line.job[blocked]!
  line.job[blocked] = line.jobLink[job]!
  line.jobLink[job] = NO_JOB
  begin(line, server, job)
  if (line.job[blocked] === NO_JOB) return blocked
  keepTurn(line, station, blocked)
  return NO_SERVER
}

/** Joins the idle machines of the station, and falls asleep after a while if it saves energy. */
export function rest(line: Line, server: number, station: number): void {
  enterPhase(line, server, IDLE)
  line.job[server] = NO_JOB
  line.idleSince[server] = isHalted(line, station) ? 0 : line.now[0]!
  queueIdle(line, server, station)
  fallAsleepLater(line, server, station)
}

export function queueIdle(line: Line, server: number, station: number): void {
  const tail = line.idleTail[station]!
  if (tail === NO_SERVER) line.idleHead[station] = server
  else line.link[tail] = server
  line.idleTail[station] = server
  line.link[server] = NO_SERVER
}

/** Asleep after the idle delay; an idle machine of a halted station is off and does not sleep. */
export function fallAsleepLater(line: Line, server: number, station: number): void {
  const delay = line.tables.sleepAfter[station]!
  if (delay === Infinity || isHalted(line, station)) cancel(line.events, server)
  else schedule(line.events, server, (line.now[0]! + delay) * KINDS + SLEEP)
}

/**
 * Lets the longest blocked server hand over into `station`; that server when it is empty now.
 * With nobody blocked the place goes to what waits outside.
 */
export function admitOne(line: Line, station: number): number {
  const server = line.blockedHead[station]!
  if (server === NO_SERVER) {
    admitFromOutside(line, station)
    return NO_SERVER
  }
  if (!hasRoom(line, station)) return NO_SERVER
  popBlocked(line, station)
  if (deliver(line, server)) return server
  keepTurn(line, station, server)
  return NO_SERVER
}

export function popBlocked(line: Line, station: number): number {
  const server = line.blockedHead[station]!
  const after = line.link[server]!
  line.blockedHead[station] = after
  if (after === NO_SERVER) line.blockedTail[station] = NO_SERVER
  return server
}

/** A batch that is not all out stays first. */
function keepTurn(line: Line, station: number, server: number): void {
  line.link[server] = line.blockedHead[station]!
  line.blockedHead[station] = server
  if (line.blockedTail[station] === NO_SERVER) line.blockedTail[station] = server
}

/** Releases what the source of `station` may and can. */
export function admitFromOutside(line: Line, station: number): void {
  const source = line.tables.sourceOf[station]!
  if (source === NONE) return
  while (mayRelease(line, source) && hasRoom(line, station)) {
    accept(line, station, releaseJob(line, source))
    // A batch that has just begun left places, and who is blocked inside the line goes first.
    if (line.blockedHead[station] !== NO_SERVER) admitBlocked(line, station)
  }
}

/** Out of the line: shipped or scrapped. The card it carried lets the next one in. */
export function leave(line: Line, station: number, job: number, scrapped: boolean): void {
  changeWip(line, -1)
  if (line.trace !== null) recordLeft(line.trace, line.now[0]!, station, job, scrapped)
  if (scrapped) {
    line.scrapped++
    line.scrappedAt[station] = line.scrappedAt[station]! + 1
    replace(line, job)
  } else ship(line, job)
  disposeJob(line, job)
  if (line.plan.conwipCards !== null)
    for (const { to } of line.plan.sources) admitFromOutside(line, to)
}

function ship(line: Line, job: number): void {
  const product = line.jobProduct[job]!
  line.shipped[product] = line.shipped[product]! + 1
  line.left++
  line.leadTicks[0] = line.leadTicks[0]! + line.now[0]! - line.jobEntered[job]!
  const marks = line.jobMarks[job]!
  const isSecondGrade = (marks & DOWNGRADED) !== 0
  if (isSecondGrade) line.downgraded++
  if ((marks & REJECTED) === 0) {
    line.firstPass++
    if ((marks & TOUCHED_UP) === 0) line.strictPass++
  }
  const defects = line.jobDefects[job]!
  if (defects !== 0) bookEscapes(line, defects, isSecondGrade)
}

/** A job of second grade has left the good ones already, whatever else is wrong with it. */
function bookEscapes(line: Line, defects: number, isSecondGrade: boolean): void {
  if (!isSecondGrade) line.escapedJobs++
  for (let d = 0; d < line.escaped.length; d++)
    if (defects & (1 << d)) line.escaped[d] = line.escaped[d]! + 1
}
