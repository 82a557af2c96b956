/**
 * Deadlock 死锁: blocking in a circle, which a loop in the routes makes possible. Every machine of
 * the circle holds a job for another full station of it, so no event can ever free them.
 */
import type { Line } from './line.ts'
import { HOLD, isRepairing, WAIT_PLACE } from './modes.ts'
import { NONE, TO_CHOICE } from './plan.ts'

/**
 * The stations that are stuck for ever, ascending; none in a line that can still move. They are the
 * largest set whose every server holds a job for a station of the set that has no place left. A
 * buffer without machines is stuck with the station it feeds.
 */
export function stuckStations(line: Line): Int32Array {
  const { feeds, firstServer } = line.tables
  const stuck = new Uint8Array(line.queueLength.length).fill(1)
  for (let changed = true; changed; ) {
    changed = false
    for (let s = stuck.length - 1; s >= 0; s--) {
      if (stuck[s] === 0) continue
      const { servers } = line.plan.stations[s]!
      let holds = servers > 0 || (feeds[s] !== NONE && stuck[feeds[s]!] === 1)
      for (let k = 0; k < servers && holds; k++) holds = isStuck(line, firstServer[s]! + k, stuck)
      if (holds) continue
      stuck[s] = 0
      changed = true
    }
  }
  return Int32Array.from([...stuck.keys()].filter((station) => stuck[station] === 1))
}

/**
 * False where a server that now holds its job closes no circle: on the way on from it there is a
 * station with a place, or with a machine that does not hold. Nearly always it is so, and this is
 * found sooner than `stuckStations` finds it.
 */
export function mayBeStuck(line: Line, server: number): boolean {
  const { firstServer } = line.tables
  let at = server
  for (let steps = 0; steps < line.queueLength.length; steps++) {
    const dest = line.dest[at]!
    if (dest === TO_CHOICE) return true
    const { servers } = line.plan.stations[dest]!
    if (servers === 0) return true
    if (!isFull(line, dest)) return false
    at = firstServer[dest]!
    for (let s = at; s < at + servers; s++) if (!holdsJob(line, s)) return false
  }
  return true
}

function isStuck(line: Line, server: number, stuck: Uint8Array): boolean {
  if (!holdsJob(line, server)) return false
  return goalsOf(line, server).every((dest) => stuck[dest] === 1 && isFull(line, dest))
}

/** It waits for a place. A machine under repair holds its finished job all the same. */
export function holdsJob(line: Line, server: number): boolean {
  const now = line.phase[server]!
  const phase = isRepairing(now) ? line.resumePhase[server] : now
  return phase === HOLD || phase === WAIT_PLACE
}

/** The stations for which a server holds its job. */
function goalsOf(line: Line, server: number): readonly number[] {
  const dest = line.dest[server]!
  if (dest !== TO_CHOICE) return [dest]
  const { routing } = line.plan.stations[line.tables.stationOf[server]!]!
  return routing?.kind === 'choice' ? routing.to : []
}

const isFull = (line: Line, station: number) =>
  line.queueLength[station]! >= line.tables.capacity[station]!

/** A circle of the stuck stations, each of which waits for the next; empty when none is stuck. */
export function circleOf(line: Line, stuck: ArrayLike<number>): number[] {
  const path: number[] = []
  for (let station = stuck[0]; station !== undefined; station = nextOf(line, station)) {
    const seen = path.indexOf(station)
    if (seen >= 0) return path.slice(seen)
    path.push(station)
  }
  return []
}

function nextOf(line: Line, station: number): number | undefined {
  const { feeds, firstServer } = line.tables
  if (line.plan.stations[station]!.servers === 0) return feeds[station]!
  return goalsOf(line, firstServer[station]!)[0]
}
