/**
 * What a job carries beside its product: due date, priority, order, visit, and the cards it holds.
 * An order is done when the last of its jobs has left.
 */
import { NO_JOB, type Line } from './line.ts'
import { NEVER_DUE, NO_ORDER } from './moveState.ts'
import { PAST_DRUM, tell } from './news.ts'
import { markEntries, markPending } from './pending.ts'
import { takeCard } from './places.ts'
import { NONE } from './plan.ts'

/** What comes with a job that enters. */
export function markJob(line: Line, job: number, due: number, priority: number, order: number) {
  line.jobDue[job] = due
  line.jobPriority[job] = priority
  line.jobOrder[job] = order
  line.jobStep[job] = 0
}

/** `piece` was made of `job`: it belongs to the same order. */
export function markLike(line: Line, station: number, piece: number, job: number): void {
  if (line.tables.marksJobs) {
    const order = line.jobOrder[job]!
    markJob(line, piece, line.jobDue[job]!, line.jobPriority[job]!, order)
    line.jobStep[piece] = line.jobStep[job]!
    if (order !== NO_ORDER) line.orderLeft[order] = line.orderLeft[order]! + 1
  }
  const loop = line.tables.loopOf[station]!
  if (loop !== NONE) line.loopJobs[loop] = line.loopJobs[loop]! + 1
  line.jobPastDrum[piece] = line.jobPastDrum[job]!
  if (line.tables.drum !== NONE && line.jobPastDrum[job] === 0) line.ropeJobs++
}

/** A new order of `jobs`; its number. */
export function openOrder(line: Line, jobs: number, due: number): number {
  const order = line.ordersMade++
  if (order === line.orderLeft.length) {
    const wider = new Int32Array(2 * order)
    wider.set(line.orderLeft)
    line.orderLeft = wider
    const dues = new Float64Array(2 * order)
    dues.set(line.orderDue)
    line.orderDue = dues
  }
  line.orderLeft[order] = jobs
  line.orderDue[order] = due
  return order
}

/** A job leaves the line from `station`: scrapped, built in, or shipped (`bookTardiness`). */
export function leaveOrder(line: Line, station: number, job: number): void {
  passLoop(line, station, NONE)
  if (line.tables.drum !== NONE) slackenRope(line, job)
  if (line.tables.marksJobs) closeOrder(line, line.jobOrder[job]!, 1)
}

/** A job is shipped: late, if it was due before. */
export function bookTardiness(line: Line, job: number): void {
  const due = line.jobDue[job]!
  if (due === NEVER_DUE) return
  const tardiness = Math.max(0, line.now[0]! - due)
  line.dueJobs++
  if (tardiness > 0) line.lateJobs++
  line.tardinessTicks += tardiness
  line.longestTardinessTicks = Math.max(line.longestTardinessTicks, tardiness)
}

/** `jobs` of an order are gone. */
export function closeOrder(line: Line, order: number, jobs: number): void {
  if (order === NO_ORDER) return
  line.orderLeft[order] = line.orderLeft[order]! - jobs
  if (line.orderLeft[order] !== 0 || line.orderDue[order] === NEVER_DUE) return
  const tardiness = Math.max(0, line.now[0]! - line.orderDue[order]!)
  line.ordersDone++
  if (tardiness > 0) line.ordersLate++
  line.orderTardinessTicks += tardiness
}

/** A job goes from `from` to `station` (NONE: out of the line) and gives its card back. */
export function passLoop(line: Line, from: number, station: number): void {
  const { loopOf } = line.tables
  const loop = loopOf[from]!
  if (loop === NONE || (station !== NONE && loopOf[station] === loop)) return
  line.loopJobs[loop] = line.loopJobs[loop]! - 1
  for (const s of line.plan.loops![loop]!.stations) markPending(line, s)
}

/** A part goes from its buffer into the assembly, and counts there while it is built in. */
export function changeLoop(line: Line, from: number, station: number): void {
  takeCard(line, from, station)
  passLoop(line, from, station)
}

/** The drum has finished the jobs from `first` on, or of a belt only that one. */
export function passDrum(line: Line, first: number, isBelt: boolean): void {
  for (let job = first; job !== NO_JOB; job = isBelt ? NO_JOB : line.jobLink[job]!)
    slackenRope(line, job)
}

/** The drum has finished a job, or the job has left before: the rope lets the next one in. */
function slackenRope(line: Line, job: number): void {
  if (line.jobPastDrum[job] === 1) return
  line.jobPastDrum[job] = 1
  if (line.tables.newsTicks > 0) return tell(line, PAST_DRUM)
  line.ropeJobs--
  markEntries(line)
}
