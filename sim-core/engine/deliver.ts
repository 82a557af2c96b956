/** How the finished jobs of a server leave it, one by one, as far as there is room for them. */
import { handOver } from './accept.ts'
import { advanceBelt } from './belt.ts'
import { leave } from './flow.ts'
import { rest } from './idle.ts'
import { NO_JOB, type Line } from './line.ts'
import { BELT } from './moveTables.ts'
import { mayEnter } from './places.ts'
import { TO_CHOICE, TO_SCRAP } from './plan.ts'
import { choose } from './routing.ts'
import { isTakenOut } from './service.ts'

/** What became of the jobs in hand of a server. */
export const ALL_LEFT = 0
export const HELD = 1
/** The first left a belt, and the next is on its way. */
export const MOVED_UP = 2

/** Hands over the jobs of a server one by one. */
export function deliver(line: Line, server: number): number {
  const station = line.tables.stationOf[server]!
  if (line.tables.shape[station] === BELT) return deliverFirst(line, server, station)
  for (let job = line.job[server]!; job !== NO_JOB;) {
    const after = line.jobLink[job]!
    const dest = destOf(line, server)
    if (dest === TO_CHOICE) return HELD
    if (dest < 0) leave(line, station, job, dest === TO_SCRAP)
    else if (mayEnter(line, server, dest)) {
      line.job[server] = after
      handOver(line, server, dest, job)
    } else return HELD
    line.job[server] = after
    if (after !== NO_JOB) line.dest[server] = line.jobDest[after]!
    job = after
  }
  return ALL_LEFT
}

/** Takes the first job off a belt, moves the others up and hands it over. */
function deliverFirst(line: Line, server: number, station: number): number {
  const job = line.job[server]!
  const dest = destOf(line, server)
  if (dest === TO_CHOICE || (dest >= 0 && !mayEnter(line, server, dest))) return HELD
  moveUp(line, server, station)
  if (dest < 0) leave(line, station, job, dest === TO_SCRAP)
  else handOver(line, server, dest, job)
  return MOVED_UP
}

export function moveUp(line: Line, server: number, station: number): void {
  line.job[server] = line.jobLink[line.job[server]!]!
  if (!advanceBelt(line, server)) return
  if (line.tables.hasStops[server] === 0 || !isTakenOut(line, server)) rest(line, server, station)
}

/** Where the first job in hand may go now; TO_CHOICE while it has a choice of full stations. */
function destOf(line: Line, server: number): number {
  const dest = line.dest[server]!
  return dest === TO_CHOICE ? choose(line, server) : dest
}
