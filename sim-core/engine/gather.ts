/**
 * Services of several jobs: batches of a range, with a time-out, and assemblies. What is taken is
 * linked in one chain, the jobs of the own buffer first; an assembly's first job carries on and the
 * others become part of it when the service is done. A station may also give more jobs than it
 * took.
 */
import { changeWip } from './accounts.ts'
import { ARRIVE, cancel, KINDS, schedule } from './eventList.ts'
import { nextJobs } from './discipline.ts'
import { createJob, disposeJob } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { LEFT, tell } from './news.ts'
import { changeLoop, leaveOrder, markLike } from './orders.ts'
import { markEntries, markPending } from './pending.ts'
import type { OutputPlan } from './movePlan.ts'
import { NONE, TO_SCRAP } from './plan.ts'
import { completeJob } from './quality.ts'

/** Jobs of the own buffer that a service would take now; 0 when none can start. */
export function startableJobs(line: Line, station: number): number {
  const { batchMax, batchMin, feeds } = line.tables
  const waiting = line.queueLength[station]!
  if (feeds[station] !== NONE) return 0
  const enough = waiting >= batchMin[station]! || (waiting > 0 && isOverdue(line, station))
  if (!enough || !hasInputs(line, station)) return 0
  return Math.min(waiting, batchMax[station]!)
}

function hasInputs(line: Line, station: number): boolean {
  if (!line.tables.hasAssemblies) return true
  const { inputs = [] } = line.plan.stations[station]!
  return inputs.every(({ from, jobs }) => line.queueLength[from]! >= jobs)
}

/** The first to come has waited as long as anyone has to. */
function isOverdue(line: Line, station: number): boolean {
  const limit = line.tables.timeoutTicks[station]!
  return limit < Infinity && timeoutTick(line, station) <= line.now[0]!
}

const timeoutTick = (line: Line, station: number) =>
  line.jobReady[line.queueHead[station]!]! + line.tables.timeoutTicks[station]!

/** Looks again when the first who waits has waited long enough. */
export function awaitTimeout(line: Line, station: number): void {
  if (line.tables.timeoutTicks[station] === Infinity) return
  const slot = line.tables.firstTimeoutSlot + station
  const waits = line.queueLength[station]! > 0 && !isOverdue(line, station)
  if (waits) schedule(line.events, slot, timeoutTick(line, station) * KINDS + ARRIVE)
  else cancel(line.events, slot)
}

/** The first of a chain of `count` own jobs and of all inputs. */
export function takeJobs(line: Line, station: number, server: number, count: number): number {
  const first = nextJobs(line, station, server, count)
  if (!line.tables.hasAssemblies) return first
  const { inputs = [] } = line.plan.stations[station]!
  if (inputs.length === 0) return first
  let last = lastOf(line, first)
  for (const { from, jobs } of inputs) {
    line.jobLink[last] = nextJobs(line, from, server, jobs)
    last = lastOf(line, last)
    for (let k = 0; k < jobs; k++) changeLoop(line, from, station)
    markPending(line, from)
  }
  return first
}

function lastOf(line: Line, first: number): number {
  let last = first
  while (line.jobLink[last] !== NO_JOB) last = line.jobLink[last]!
  return last
}

/**
 * A service of several jobs is done: an assembly's become one, of a batch every one may be spoiled.
 * Where the first of them goes; `jobDest` says it for the others.
 */
export function completeJobs(line: Line, server: number, station: number): number {
  const first = line.job[server]!
  const { inputs, outputs } = line.plan.stations[station]!
  if (inputs !== undefined) absorb(line, station, first)
  let jobs = 0
  for (let job = first; job !== NO_JOB; job = line.jobLink[job]!) {
    line.jobDest[job] = completeJob(line, server, station, job)
    jobs++
  }
  line.finished[station] = line.finished[station]! + jobs
  if (outputs !== undefined && line.jobDest[first] !== TO_SCRAP)
    split(line, station, first, outputs)
  return line.jobDest[first]!
}

/** The first job of the chain takes in the others, with their defects. */
function absorb(line: Line, station: number, first: number): void {
  for (let job = line.jobLink[first]!; job !== NO_JOB;) {
    const after = line.jobLink[job]!
    inheritDefects(line, first, job)
    changeWip(line, -1)
    line.absorbed++
    if (line.plan.conwipCards !== null && line.tables.newsTicks > 0) tell(line, LEFT)
    leaveOrder(line, station, job)
    disposeJob(line, job)
    job = after
  }
  line.jobLink[first] = NO_JOB
  if (line.plan.conwipCards !== null && line.tables.newsTicks === 0) markEntries(line)
}

/** `heir` has the defects of `job` too, with who caused those that it did not have itself. */
function inheritDefects(line: Line, heir: number, job: number): void {
  const classes = line.plan.defects.length
  const inherited = line.jobDefects[job]! & ~line.jobDefects[heir]!
  for (let d = 0; d < classes; d++)
    if (inherited & (1 << d)) line.jobMaker[heir * classes + d] = line.jobMaker[job * classes + d]!
  line.jobDefects[heir] = line.jobDefects[heir]! | inherited
}

/** The station's further outputs, linked behind `job`, as old and as sound as it is. */
function split(
  line: Line,
  station: number,
  job: number,
  outputs: readonly OutputPlan[],
): void {
  const source = line.jobSource[job]!
  let last = lastOf(line, job)
  for (const { to, jobs, product } of outputs) {
    for (let k = 0; k < jobs; k++) {
      const kind = product === NONE ? line.jobProduct[job]! : product
      const piece = createJob(line, source, kind)
      line.jobEntered[piece] = line.jobEntered[job]!
      line.jobLot[piece] = line.jobLot[job]!
      inheritDefects(line, piece, job)
      line.jobMarks[piece] = line.jobMarks[job]!
      line.jobDest[piece] = to
      markLike(line, station, piece, job)
      changeWip(line, 1)
      line.created++
      line.jobLink[last] = piece
      last = piece
    }
  }
}
