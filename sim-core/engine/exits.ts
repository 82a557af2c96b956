/** What is booked when a job is shipped. */
import { DOWNGRADED, REJECTED, TOUCHED_UP, type Line } from './line.ts'
import { bookTardiness } from './orders.ts'
import { tally } from './tally.ts'

export function ship(line: Line, job: number): void {
  const product = line.jobProduct[job]!
  line.shipped[product] = line.shipped[product]! + 1
  line.left++
  const leadTicks = line.now[0]! - line.jobEntered[job]!
  line.leadTicks[0] = line.leadTicks[0]! + leadTicks
  if (line.tables.marksJobs) bookTardiness(line, job)
  const marks = line.jobMarks[job]!
  const isSecondGrade = (marks & DOWNGRADED) !== 0
  if (isSecondGrade) line.downgraded++
  if ((marks & REJECTED) === 0) {
    line.firstPass++
    if ((marks & TOUCHED_UP) === 0) line.strictPass++
  }
  const defects = line.jobDefects[job]!
  tally(line, leadTicks, product, defects === 0 && !isSecondGrade)
  if (defects !== 0) bookEscapes(line, defects, isSecondGrade)
}

/** A job of second grade has left the good ones already, whatever else is wrong with it. */
function bookEscapes(line: Line, defects: number, isSecondGrade: boolean): void {
  if (!isSecondGrade) line.escapedJobs++
  for (let d = 0; d < line.escaped.length; d++)
    if (defects & (1 << d)) line.escaped[d] = line.escaped[d]! + 1
}
