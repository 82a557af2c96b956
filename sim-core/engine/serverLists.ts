/** Machines that leave the idle or the blocked list out of turn, because they stop. */
import type { Line } from './line.ts'

const NO_SERVER = -1

/** An idle machine that stops leaves the idle ones. */
export function leaveIdle(line: Line, server: number, station: number): void {
  unlink(line, line.idleHead, line.idleTail, station, server)
}

/** A blocked machine that stops keeps its job, and loses its turn. */
export function leaveBlocked(line: Line, server: number): void {
  unlink(line, line.blockedHead, line.blockedTail, line.dest[server]!, server)
}

function unlink(
  line: Line,
  heads: Int32Array,
  tails: Int32Array,
  station: number,
  server: number,
): void {
  let before = NO_SERVER
  for (let s = heads[station]!; s !== server; s = line.link[s]!) before = s
  const after = line.link[server]!
  if (before === NO_SERVER) heads[station] = after
  else line.link[before] = after
  if (after === NO_SERVER) tails[station] = before
}
