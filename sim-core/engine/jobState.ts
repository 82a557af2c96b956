/** What a run knows of each job: records, one array per field, that are used again. */
import { chain } from './freeList.ts'

export interface JobState {
  jobProduct: Int32Array
  jobSource: Int32Array
  jobEntered: Float64Array
  jobLot: Int32Array
  jobDefects: Int32Array
  jobMarks: Uint8Array
  jobVisits: Int32Array
  jobTask: Float64Array
  jobReturn: Int32Array
  /**
   * `jobMaker[job * defects + defect]`: the machine that last caused that defect of a spoiled job,
   * and in which spell between adjustments.
   */
  jobMaker: Int32Array
  jobLink: Int32Array
  freeJob: number
  jobsMade: number
}

/** Room for `jobs` jobs of a line with so many classes of defects; `jobs.ts` makes more. */
export function createJobState(jobs: number, defects: number): JobState {
  const ints = () => new Int32Array(jobs)
  const floats = () => new Float64Array(jobs)
  const bytes = () => new Uint8Array(jobs)
  return {
    jobProduct: ints(),
    jobSource: ints(),
    jobEntered: floats(),
    jobLot: ints(),
    jobDefects: ints(),
    jobMarks: bytes(),
    jobVisits: ints(),
    jobTask: floats(),
    jobReturn: ints(),
    jobMaker: new Int32Array(jobs * defects),
    jobLink: chain(jobs),
    freeJob: 0,
    jobsMade: jobs,
  }
}
