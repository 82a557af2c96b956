/** Where a finished job goes at a station with a routing: drawn, looked up, or chosen late. */
import { NO_JOB, type Line } from './line.ts'
import { isRepairing, SETUP, WAIT_SETUP } from './modes.ts'
import { SINGLE } from './moveTables.ts'
import { canStart, mayEnter } from './places.ts'
import { NONE, TO_CHOICE, TO_SINK } from './plan.ts'
import { uniform } from './streams.ts'

/** The station of a job that `station` has finished, or TO_SINK. */
export function routeOf(line: Line, station: number, job: number): number {
  const routing = line.plan.stations[station]!.routing!
  if (routing.kind === 'product') return routing.to[line.jobProduct[job]!]!
  if (routing.kind === 'choice') return TO_CHOICE
  if (routing.kind === 'plan') {
    const step = line.jobStep[job]! + 1
    line.jobStep[job] = step
    return line.plan.visits![line.jobProduct[job]!]![step] ?? TO_SINK
  }
  let u = uniform(line.streams, line.tables.routeStream[station]!)
  let way = 0
  while (way < routing.to.length - 1 && u >= routing.shares[way]!) u -= routing.shares[way++]!
  return routing.to[way]!
}

/** The station that takes the job in hand of `server`, or TO_CHOICE while none does. */
export function choose(line: Line, server: number): number {
  const { routing } = line.plan.stations[line.tables.stationOf[server]!]!
  if (routing?.kind !== 'choice') return TO_CHOICE
  const { rule, to } = routing
  let best = TO_CHOICE
  let least = Infinity
  for (const station of to) {
    if (!mayEnter(line, server, station)) continue
    if (rule === 'first') return station
    const rank = rankOf(line, server, station, rule)
    if (best !== TO_CHOICE && rank >= least) continue
    best = station
    least = rank
  }
  return best
}

function rankOf(line: Line, server: number, station: number, rule: string): number {
  if (rule === 'longestIdle') return idleRank(line, station)
  return rule === 'leastSetup' ? setupRank(line, server, station) : jobsAt(line, station)
}

/** Set-up of the machine that would take the job in hand of `server`, as far as one can tell. */
function setupRank(line: Line, server: number, station: number): number {
  const { firstServer, setupAt, setupTicks } = line.tables
  const product = line.jobProduct[line.job[server]!]!
  const isFree = canStart(line, station)
  const from = setForNext(line, isFree ? line.idleHead[station]! : firstServer[station]!)
  if (setupAt[station] === NONE || from === product) return 0
  return setupTicks[setupAt[station]! + from * line.plan.products + product]!
}

/** What a machine will be set up for when its next job comes: a set-up that is asked for counts. */
function setForNext(line: Line, server: number): number {
  const now = line.phase[server]!
  const phase = isRepairing(now) ? line.resumePhase[server]! : now
  if (phase !== SETUP && phase !== WAIT_SETUP) return line.setFor[server]!
  return line.jobProduct[line.job[server]!]!
}

/** Since when a machine has been idle; Infinity where none is. */
function idleRank(line: Line, station: number): number {
  const isFree = line.tables.shape[station] === SINGLE && canStart(line, station)
  return isFree ? line.idleSince[line.idleHead[station]!]! : Infinity
}

/** In the buffer, at the machines or on the belt, and promised a place or on the way to it. */
function jobsAt(line: Line, station: number): number {
  const { firstServer } = line.tables
  const end = firstServer[station]! + line.plan.stations[station]!.servers
  let jobs = line.queueLength[station]! + line.reserved[station]!
  for (let s = firstServer[station]!; s < end; s++)
    for (let job = line.job[s]!; job !== NO_JOB; job = line.jobLink[job]!) jobs++
  return jobs
}
