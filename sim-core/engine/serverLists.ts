/** Machines that leave the idle list out of turn, because they stop. */
import type { Line } from './line.ts'

const NO_SERVER = -1

export function leaveIdle(line: Line, server: number, station: number): void {
  let before = NO_SERVER
  for (let s = line.idleHead[station]!; s !== server; s = line.link[s]!) before = s
  const after = line.link[server]!
  if (before === NO_SERVER) line.idleHead[station] = after
  else line.link[before] = after
  if (after === NO_SERVER) line.idleTail[station] = before
}
