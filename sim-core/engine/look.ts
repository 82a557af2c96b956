/** What a picture of the line shows of a job. */
import { REWORKED, type Line } from './line.ts'
import { LOOK_REWORKED } from './trace.ts'

/** How a job is drawn: its product, and whether it has been reworked. */
export const lookOf = (line: Line, job: number) =>
  line.jobProduct[job]! | (line.jobMarks[job]! & REWORKED ? LOOK_REWORKED : 0)
