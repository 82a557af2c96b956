/** Queue disciplines 排队规则: which of the waiting jobs is served next. Ties go to the first come. */
import { changeQueue } from './accounts.ts'
import { dequeue } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { BY_DUE_DATE, BY_LENGTH, BY_PRIORITY, FIFO } from './moveTables.ts'
import { NONE } from './plan.ts'

/** Takes the next `count` jobs for `server`, linked in the order in which they are served. */
export function nextJobs(line: Line, station: number, server: number, count: number): number {
  if (line.tables.discipline[station] === FIFO) return dequeue(line, station, count)
  const first = takeBest(line, station, server)
  let last = first
  for (let i = 1; i < count; i++) {
    const job = takeBest(line, station, server)
    line.jobLink[last] = job
    last = job
  }
  return first
}

function takeBest(line: Line, station: number, server: number): number {
  let best = NO_JOB
  let beforeBest = NO_JOB
  let least = Infinity
  let before = NO_JOB
  const waiting = line.queueLength[station]!
  let job = line.queueHead[station]!
  for (let i = 0; i < waiting; i++) {
    const rank = rankOf(line, station, server, job)
    if (best === NO_JOB || rank < least) {
      best = job
      beforeBest = before
      least = rank
    }
    before = job
    job = line.jobLink[job]!
  }
  const after = line.jobLink[best]!
  if (beforeBest === NO_JOB) line.queueHead[station] = after
  else line.jobLink[beforeBest] = after
  if (line.queueTail[station] === best && beforeBest !== NO_JOB)
    line.queueTail[station] = beforeBest
  line.jobLink[best] = NO_JOB
  changeQueue(line, station, -1)
  return best
}

/** The less, the sooner. */
function rankOf(line: Line, station: number, server: number, job: number): number {
  const { attendedS, automaticS, discipline, factor, setupAt, setupTicks } = line.tables
  const rule = discipline[station]
  if (rule === BY_PRIORITY) return -line.jobPriority[job]!
  if (rule === BY_DUE_DATE) return line.jobDue[job]!
  const product = line.jobProduct[job]!
  const { products } = line.plan
  if (rule === BY_LENGTH) {
    const serviceS = attendedS[station]! * line.jobTask[job]! + automaticS[station]!
    return serviceS * factor[station * products + product]!
  }
  const from = line.setFor[server]!
  if (from === product || setupAt[station] === NONE) return 0
  return setupTicks[setupAt[station]! + from * products + product]!
}
