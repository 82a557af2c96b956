/** When a clock of the line strikes next, and whether a service may begin before it does. */
import type { Line } from './line.ts'

/** Tick of the next edge of clock `c`; Infinity when it never changes again. */
export function nextEdge(line: Line, c: number): number {
  const { edgeTicks } = line.tables.clocks[c]!
  return edgeTicks.length === 0
    ? Infinity
    : line.clockPeriodStart[c]! + edgeTicks[line.clockEdge[c]!]!
}

/** The station works, and a service would be over by the end of the shift where it has to be. */
export function mayStart(line: Line, station: number): boolean {
  const ticks = line.tables.fitTicks[station]!
  if (ticks === 0 || line.halts[station] !== 0) return line.halts[station] === 0
  return line.now[0]! + ticks <= nextEdge(line, line.plan.stations[station]!.calendar)
}
