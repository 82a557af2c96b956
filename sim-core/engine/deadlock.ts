/**
 * Deadlock 死锁: blocking in a circle, which a loop in the routes makes possible. Every machine of
 * the circle holds a finished job for another full station of it, so no event can ever free them.
 */
import type { Line } from './line.ts'
import { HOLD, isRepairing } from './modes.ts'

/**
 * The stations that are stuck for ever, ascending; none in a line that can still move. They are the
 * largest set whose every server holds a job for a station of the set.
 */
export function stuckStations(line: Line): Int32Array {
  const { stationOf, servers } = line.tables
  const stuck = new Uint8Array(line.queueLength.length).fill(1)
  for (let changed = true; changed; ) {
    changed = false
    for (let server = 0; server < servers; server++) {
      const station = stationOf[server]!
      if (stuck[station] === 0) continue
      if (holds(line, server) && stuck[line.dest[server]!] === 1) continue
      stuck[station] = 0
      changed = true
    }
  }
  return Int32Array.from([...stuck.keys()].filter((station) => stuck[station] === 1))
}

/** A machine under repair holds its finished job all the same. */
function holds(line: Line, server: number): boolean {
  const phase = line.phase[server]!
  return (isRepairing(phase) ? line.resumePhase[server] : phase) === HOLD
}
