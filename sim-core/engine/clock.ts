/** When a clock of the line strikes next. */
import type { Line } from './line.ts'

/** Tick of the next edge of clock `c`; Infinity when it never changes again. */
export function nextEdge(line: Line, c: number): number {
  const { edgeTicks } = line.tables.clocks[c]!
  return edgeTicks.length === 0
    ? Infinity
    : line.clockPeriodStart[c]! + edgeTicks[line.clockEdge[c]!]!
}
