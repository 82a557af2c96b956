/** Jobs and the lists they stand in: creation, disposal, and the FIFO before each station. */
import { changeQueue } from './accounts.ts'
import { chain } from './freeList.ts'
import { NO_JOB, type Line } from './line.ts'
import { lookOf } from './look.ts'
import { TO_SINK } from './plan.ts'
import { recordQueued } from './trace.ts'

/** A new job of `source`; jobs are records that are used again. */
export function createJob(line: Line, source: number, product: number): number {
  if (line.freeJob === NO_JOB) growJobs(line)
  const job = line.freeJob
  line.freeJob = line.jobLink[job]!
  line.jobLink[job] = NO_JOB
  line.jobProduct[job] = product
  line.jobSource[job] = source
  line.jobEntered[job] = line.now[0]!
  line.jobLot[job] = line.lotNumber[source]!
  line.jobDefects[job] = 0
  line.jobMarks[job] = 0
  line.jobVisits[job] = 0
  line.jobTask[job] = 1
  line.jobReturn[job] = TO_SINK
  return job
}

export function disposeJob(line: Line, job: number): void {
  line.jobLink[job] = line.freeJob
  line.freeJob = job
}

/** The list of a buffer is its first and last job and its length; when empty, only the length. */
export function enqueue(line: Line, station: number, job: number): void {
  if (line.queueLength[station] === 0) line.queueHead[station] = job
  else line.jobLink[line.queueTail[station]!] = job
  line.queueTail[station] = job
  changeQueue(line, station, 1)
  if (line.trace !== null) recordQueued(line.trace, line.now[0]!, station, job, lookOf(line, job))
}

/** Takes the first `count` jobs, linked in their order. */
export function dequeue(line: Line, station: number, count: number): number {
  const first = line.queueHead[station]!
  let last = first
  for (let i = 1; i < count; i++) last = line.jobLink[last]!
  line.queueHead[station] = line.jobLink[last]!
  line.jobLink[last] = NO_JOB
  changeQueue(line, station, -count)
  return first
}

function growJobs(line: Line): void {
  const made = line.jobsMade
  line.jobProduct = grown(line.jobProduct, new Int32Array(2 * made))
  line.jobSource = grown(line.jobSource, new Int32Array(2 * made))
  line.jobEntered = grown(line.jobEntered, new Float64Array(2 * made))
  line.jobLot = grown(line.jobLot, new Int32Array(2 * made))
  line.jobDefects = grown(line.jobDefects, new Int32Array(2 * made))
  line.jobMarks = grown(line.jobMarks, new Uint8Array(2 * made))
  line.jobVisits = grown(line.jobVisits, new Int32Array(2 * made))
  line.jobTask = grown(line.jobTask, new Float64Array(2 * made))
  line.jobReturn = grown(line.jobReturn, new Int32Array(2 * made))
  line.jobMaker = grown(line.jobMaker, new Int32Array(2 * line.jobMaker.length))
  line.jobLink = grown(line.jobLink, new Int32Array(2 * made))
  line.jobDest = grown(line.jobDest, new Int32Array(2 * made))
  line.jobReady = grown(line.jobReady, new Float64Array(2 * made))
  line.jobDue = grown(line.jobDue, new Float64Array(2 * made))
  line.jobPriority = grown(line.jobPriority, new Float64Array(2 * made))
  line.jobOrder = grown(line.jobOrder, new Int32Array(2 * made))
  line.jobStep = grown(line.jobStep, new Int32Array(2 * made))
  line.jobPastDrum = grown(line.jobPastDrum, new Uint8Array(2 * made))
  line.jobLink.set(chain(made, made), made)
  line.freeJob = made
  line.jobsMade = 2 * made
}

/** `old`, copied to the beginning of `wider`. */
export function grown<A extends Int32Array | Float64Array | Uint8Array>(old: A, wider: A): A {
  wider.set(old)
  return wider
}
