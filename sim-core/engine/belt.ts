/**
 * Conveyors 输送线: a station whose one server is a belt. Its chain of jobs is what is on it, the
 * first to leave first; a spell lasts until that one is at the end, so that halts and failures
 * interrupt a belt as they interrupt a machine.
 */
import { toTicks } from '../base/index.ts'
import { isSuspended } from './accounts.ts'
import { beltTime } from './beltClock.ts'
import { cancel } from './eventList.ts'
import { NO_JOB, type Line } from './line.ts'
import { lookOf } from './look.ts'
import { IDLE, isRepairing, RUN } from './modes.ts'
import { markPending } from './pending.ts'
import { takeIdle } from './places.ts'
import { interruptSpell, startSpell } from './spell.ts'
import { recordStarted } from './trace.ts'

/** Puts `job` on the belt of `station`, which has a place for it. */
export function load(line: Line, station: number, job: number): void {
  const server = line.tables.firstServer[station]!
  const ticks = toTicks(line.plan.stations[station]!.conveyor!.transitS)
  line.jobReady[job] = beltTime(line, server) + ticks
  line.jobLink[job] = NO_JOB
  if (line.trace !== null) recordStarted(line.trace, line.now[0]!, server, job, lookOf(line, job))
  const wasEmpty = line.phase[server] === IDLE
  if (wasEmpty) {
    takeIdle(line, station)
    line.job[server] = job
  } else line.jobLink[line.beltTail[server]!] = job
  line.beltTail[server] = job
  line.beltJobs[server] = line.beltJobs[server]! + 1
  if (wasEmpty) startSpell(line, server, RUN, ticks)
}

/** The first job has left: its place is free, and the next one moves up. True when none is left. */
export function advanceBelt(line: Line, server: number): boolean {
  line.beltJobs[server] = line.beltJobs[server]! - 1
  markPending(line, line.tables.stationOf[server]!)
  const first = line.job[server]!
  if (first === NO_JOB) return true
  const ticks = Math.max(0, line.jobReady[first]! - beltTime(line, server))
  if (isRepairing(line.phase[server]!)) waitForRepair(line, server, ticks)
  else startSpell(line, server, RUN, ticks)
  if (!isSuspended(line, server) || line.suspended[server] === 1) return false
  interruptSpell(line, server)
  line.suspended[server] = 1
  cancel(line.events, server)
  return false
}

/** The first job of a broken belt was handed over all the same: the next has its way before it. */
function waitForRepair(line: Line, server: number, ticks: number): void {
  line.resumePhase[server] = RUN
  line.workLeft[server] = ticks
  line.stops.stepTicks[server] = ticks
}
