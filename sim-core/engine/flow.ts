/**
 * How jobs move: in, from station to station, out. Blocking is after service unless a station says
 * otherwise: a finished job keeps its server until the next place accepts it, and places go to
 * blocked servers in the order in which they blocked. A place that becomes free is offered upstream
 * at once.
 */
import { beginQueued, enter, handOver } from './accept.ts'
import { changeWip } from './accounts.ts'
import { advanceBelt } from './belt.ts'
import { mayStart } from './clock.ts'
import { mayRelease, offerNext, releaseJob, replace } from './control.ts'
import { nextJobs } from './discipline.ts'
import { ship } from './exits.ts'
import { countService } from './failureClocks.ts'
import { awaitTimeout, completeJobs, startableJobs, takeJobs } from './gather.ts'
import { rest } from './idle.ts'
import { disposeJob } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { HOLD, isRepairing, WAIT_PLACE } from './modes.ts'
import { BELT, GATHERS } from './moveTables.ts'
import { leaveOrder, passDrum, passLoop } from './orders.ts'
import { LEFT, tell } from './news.ts'
import { markEntries, markPending } from './pending.ts'
import {
  canStart,
  firstAdmissible,
  hasRoom,
  hold,
  joinBlocked,
  keepTurn,
  mayEnter,
  mayReserve,
  NO_SERVER,
  popBlocked,
  reservePlace,
  unlinkBlocked,
} from './places.ts'
import { NONE, TO_CHOICE, TO_SCRAP } from './plan.ts'
import { completeJob } from './quality.ts'
import { choose } from './routing.ts'
import { begin, isTakenOut, leavePerson, workOn } from './service.ts'
import { recordLeft } from './trace.ts'

/** What became of the jobs in hand of a server. */
const ALL_LEFT = 0
const HELD = 1
/** The first left a belt, and the next is on its way. */
const MOVED_UP = 2

/** A service is done: the job goes on, or is held until there is room. */
export function finish(line: Line, server: number): void {
  const { drum, shape, stationOf } = line.tables
  const station = stationOf[server]!
  if (shape[station] !== GATHERS) {
    line.finished[station] = line.finished[station]! + 1
    line.dest[server] = completeJob(line, server, station, line.job[server]!)
  } else line.dest[server] = completeJobs(line, server, station)
  if (line.tables.hasStops[server] === 1) countService(line, server)
  if (drum === station) passDrum(line, line.job[server]!, shape[station] === BELT)
  leavePerson(line, server)
  handOn(line, server)
}

/** The finished jobs go on as far as there is room; the machine is empty then, or blocked. */
export function handOn(line: Line, server: number): void {
  const { shape } = line.tables
  const dest = line.dest[server]!
  const left = deliver(line, server)
  if (left === ALL_LEFT) refill(line, server)
  else if (left === HELD) hold(line, server)
  if (dest >= 0 && shape[dest] === GATHERS) admitBlocked(line, dest)
}

/** Hands over the jobs of a server one by one. */
function deliver(line: Line, server: number): number {
  const station = line.tables.stationOf[server]!
  if (line.tables.shape[station] === BELT) return deliverFirst(line, server, station)
  for (let job = line.job[server]!; job !== NO_JOB;) {
    const after = line.jobLink[job]!
    const dest = destOf(line, server)
    if (dest === TO_CHOICE) return HELD
    if (dest < 0) leave(line, station, job, dest === TO_SCRAP)
    else if (mayEnter(line, server, dest)) {
      line.job[server] = after
      handOver(line, server, dest, job)
    } else return HELD
    line.job[server] = after
    if (after !== NO_JOB) line.dest[server] = line.jobDest[after]!
    job = after
  }
  return ALL_LEFT
}

/** Takes the first job off a belt, moves the others up and hands it over. */
function deliverFirst(line: Line, server: number, station: number): number {
  const job = line.job[server]!
  const dest = destOf(line, server)
  if (dest === TO_CHOICE || (dest >= 0 && !mayEnter(line, server, dest))) return HELD
  moveUp(line, server, station)
  if (dest < 0) leave(line, station, job, dest === TO_SCRAP)
  else handOver(line, server, dest, job)
  return MOVED_UP
}

function moveUp(line: Line, server: number, station: number): void {
  line.job[server] = line.jobLink[line.job[server]!]!
  if (!advanceBelt(line, server)) return
  if (line.tables.hasStops[server] === 0 || !isTakenOut(line, server)) rest(line, server, station)
}

/** Where the first job in hand may go now; TO_CHOICE while it has a choice of full stations. */
function destOf(line: Line, server: number): number {
  const dest = line.dest[server]!
  return dest === TO_CHOICE ? choose(line, server) : dest
}

/** Idle machines take what waits, and the places that this frees are offered upstream. */
export function startQueued(line: Line, station: number): void {
  beginQueued(line, station)
  admitBlocked(line, station)
}

/** The places of a station are offered: to who is blocked before it, then to what is outside. */
export function admitBlocked(line: Line, station: number): void {
  for (let s = admitOne(line, station); s !== NO_SERVER; s = admitOne(line, station))
    refill(line, s)
}

/** An empty server takes the next job or idles; walks upstream while that empties others. */
export function refill(line: Line, emptied: number): void {
  const { hasStops, shape, stationOf } = line.tables
  for (let server = emptied; server !== NO_SERVER;) {
    if (hasStops[server] === 1 && isTakenOut(line, server)) return
    const station = stationOf[server]!
    if (shape[station] === GATHERS) return refillGathering(line, server, station)
    if (shape[station] === BELT) {
      rest(line, server, station)
      return startQueued(line, station)
    }
    server = takeNext(line, server, station)
  }
}

/** A machine that takes several jobs frees several places at once. */
function refillGathering(line: Line, server: number, station: number): void {
  const isFirst = !canStart(line, station) && mayStart(line, station)
  const jobs = isFirst ? startableJobs(line, station) : 0
  if (jobs > 0) begin(line, server, takeJobs(line, station, server, jobs))
  else {
    rest(line, server, station)
    beginQueued(line, station)
  }
  awaitTimeout(line, station)
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
      begin(line, server, nextJobs(line, station, server, 1))
      return admitOne(line, station)
    }
    if (line.tables.guarded[station] === 1) {
      rest(line, server, station)
      return admitOne(line, station)
    }
    if (line.blockedHead[station] !== NO_SERVER) return takeFromBlocked(line, server, station)
    const source = line.tables.sourceOf[station]!
    if (source !== NONE && mayRelease(line, source, station)) {
      begin(line, server, releaseJob(line, source))
      offerNext(line, source, station)
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
  const from = line.tables.stationOf[blocked]!
  const after = line.jobLink[job]!
  const isBelt = line.tables.shape[from] === BELT
  if (isBelt) moveUp(line, blocked, from)
  else line.job[blocked] = after
  line.jobLink[job] = NO_JOB
  if (line.loopJobs.length !== 0) passLoop(line, from, station)
  begin(line, server, job)
  if (isBelt) return NO_SERVER
  if (after === NO_JOB) return blocked
  line.dest[blocked] = line.jobDest[after]!
  if (line.dest[blocked] !== station) return goOn(line, blocked, station) ? blocked : NO_SERVER
  keepTurn(line, station, blocked)
  return NO_SERVER
}

/**
 * Lets the longest blocked server hand over into `station`; that server when it is empty now.
 * With nobody blocked the place goes to what waits outside.
 */
export function admitOne(line: Line, station: number): number {
  if (line.tables.guarded[station] === 1) return admitGuarded(line, station)
  const server = line.blockedHead[station]!
  if (server === NO_SERVER) {
    admitFromOutside(line, station)
    return NO_SERVER
  }
  if (!hasRoom(line, station)) return NO_SERVER
  popBlocked(line, station)
  return goOn(line, server, station) ? server : NO_SERVER
}

/** The same before a station where the first in the list may have to let another pass. */
function admitGuarded(line: Line, station: number): number {
  for (;;) {
    const server = firstAdmissible(line, station)
    if (server === NO_SERVER) {
      admitFromOutside(line, station)
      return NO_SERVER
    }
    if (letGo(line, server, station)) return server
    // What became free on the way is for who waits there before others come that way.
    if (line.pending[station] === 1) return NO_SERVER
  }
}

/** A server that is blocked and may enter `station` does so. True when it is empty now. */
export function letGo(line: Line, server: number, station: number): boolean {
  unlinkBlocked(line, server)
  line.dest[server] = station
  if (line.phase[server] !== WAIT_PLACE) return goOn(line, server, station)
  reservePlace(line, server)
  workOn(line, server)
  return false
}

/** Hands over what it can; what it cannot is blocked again, before the same station first. */
function goOn(line: Line, server: number, station: number): boolean {
  const left = deliver(line, server)
  if (left === MOVED_UP) markPending(line, station)
  if (left !== HELD) return left === ALL_LEFT
  if (line.dest[server] === station) keepTurn(line, station, server)
  else {
    // A machine under repair hands over all the same, and goes on being repaired.
    if (line.phase[server] === HOLD || isRepairing(line.phase[server]!)) joinBlocked(line, server)
    else hold(line, server)
    markPending(line, station)
  }
  return false
}

/** Releases what the source of `station` may and can. */
export function admitFromOutside(line: Line, station: number): void {
  const source = line.tables.sourceOf[station]!
  if (source === NONE) return
  while (mayRelease(line, source, station) && mayReserve(line, NONE, station)) {
    enter(line, station, releaseJob(line, source))
    // A batch that has just begun left places, and who is blocked inside the line goes first.
    if (line.blockedHead[station] !== NO_SERVER) admitBlocked(line, station)
  }
  offerNext(line, source, station)
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
  if (line.tables.followsJobs) leaveOrder(line, station, job)
  disposeJob(line, job)
  if (line.plan.conwipCards === null) return
  if (line.tables.newsTicks > 0) return tell(line, LEFT)
  // A card of a loop or a place on a belt may be free with it: who is blocked inside goes first.
  for (const { entry, to } of line.plan.sources) if (entry === undefined) admitBlocked(line, to)
  if (line.plan.visits !== undefined) markEntries(line)
}
