/** How a station takes a job in: from a server or a vehicle, into a machine, a buffer or a belt. */
import { load } from './belt.ts'
import { nextJobs } from './discipline.ts'
import { awaitTimeout, startableJobs, takeJobs } from './gather.ts'
import { enqueue } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { BELT, GATHERS, SINGLE } from './moveTables.ts'
import { passLoop } from './orders.ts'
import { markPending } from './pending.ts'
import { beltPlaces, canStart, takeCard, takeIdle } from './places.ts'
import { NONE } from './plan.ts'
import { begin } from './service.ts'
import { depart } from './trips.ts'

/** The job leaves its server for `station`, on a vehicle where there is one to take. */
export function handOver(line: Line, server: number, station: number, job: number): void {
  const { fleetOf, guarded, stationOf } = line.tables
  const from = stationOf[server]!
  if (line.loopJobs.length !== 0) {
    if (line.holdsPlace[server] === 0) takeCard(line, from, station)
    passLoop(line, from, station)
  }
  if (guarded[station] === 0) return accept(line, station, job)
  const isPromised = line.holdsPlace[server] === 1
  line.holdsPlace[server] = 0
  if (fleetOf[from] !== NONE) return depart(line, from, station, job, isPromised)
  if (isPromised) line.reserved[station] = line.reserved[station]! - 1
  accept(line, station, job)
}

/**
 * Takes a job that has a place. Where that place is a machine that stands by now, or one that those
 * in the buffer are about to take, the job waits behind them, beside the buffer if that is full.
 */
export function accept(line: Line, station: number, job: number): void {
  const shape = line.tables.shape[station]
  line.jobLink[job] = NO_JOB
  if (shape === SINGLE && line.queueLength[station] === 0 && canStart(line, station)) {
    begin(line, takeIdle(line, station), job)
    return
  }
  if (shape === BELT) {
    beginQueued(line, station)
    if (beltPlaces(line, station) > 0) return load(line, station, job)
  }
  line.jobReady[job] = line.now[0]!
  enqueue(line, station, job)
  const fed = line.tables.feeds[station]!
  if (fed !== NONE) beginQueued(line, fed)
  else if (shape === GATHERS) beginQueued(line, station)
}

/** Idle machines, and belts with places, take what waits. */
export function beginQueued(line: Line, station: number): void {
  const shape = line.tables.shape[station]!
  if (shape === GATHERS) return beginGathered(line, station)
  while (line.queueLength[station]! > 0)
    if (shape === SINGLE && canStart(line, station)) {
      const server = takeIdle(line, station)
      begin(line, server, nextJobs(line, station, server, 1))
    } else if (shape === BELT && beltPlaces(line, station) > 0)
      load(line, station, nextJobs(line, station, line.tables.firstServer[station]!, 1))
    else return
}

function beginGathered(line: Line, station: number): void {
  while (canStart(line, station)) {
    const jobs = startableJobs(line, station)
    if (jobs === 0) break
    const server = takeIdle(line, station)
    begin(line, server, takeJobs(line, station, server, jobs))
    if (line.tables.hasExtras) markPending(line, station)
  }
  awaitTimeout(line, station)
}

/** A job from outside comes to a station that has a place for it. */
export function enter(line: Line, station: number, job: number): void {
  takeCard(line, NONE, station)
  accept(line, station, job)
}
