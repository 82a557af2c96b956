/** The picture of a line at one instant, with which a trace chunk begins. */
import { NO_JOB, type Line } from './line.ts'
import { lookOf } from './look.ts'
import type { Keyframe } from './trace.ts'

export function keyframeOf(line: Line): Keyframe {
  const stations = line.queueLength.length
  const queueStart = new Int32Array(stations + 1)
  for (let s = 0; s < stations; s++) queueStart[s + 1] = queueStart[s]! + line.queueLength[s]!
  const queued = new Int32Array(queueStart[stations]!)
  for (let s = 0; s < stations; s++) {
    let at = queueStart[s]!
    for (let job = line.queueHead[s]!; job !== NO_JOB; job = line.jobLink[job]!) queued[at++] = job
  }
  const looks = Uint8Array.from([...line.job, ...queued], (job) =>
    job === NO_JOB ? 0 : lookOf(line, job),
  )
  return {
    tick: line.now[0]!,
    modes: line.mode.slice(),
    jobs: line.job.slice(),
    queueStart,
    queued,
    looks,
    shipped: line.left,
  }
}
