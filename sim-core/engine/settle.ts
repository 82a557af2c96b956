/** The end of an event: places that became free on the way are offered, downstream first. */
import { awaitsChoice } from './choice.ts'
import { replayAll } from './eventList.ts'
import { startQueued } from './flow.ts'
import type { Line } from './line.ts'
import { NOT_STOPPED } from './moveState.ts'

/**
 * True when the run cannot go on, or not before an order is chosen: then nothing is pending any
 * more.
 */
export function settle(line: Line): boolean {
  while (line.pendingCount > 0 && line.stopKind === NOT_STOPPED)
    for (let s = line.pending.length - 1; s >= 0; s--) {
      if (line.pending[s] === 0) continue
      line.pending[s] = 0
      line.pendingCount--
      startQueued(line, s)
    }
  if (line.stopKind === NOT_STOPPED) return line.tables.looksAhead && awaitsChoice(line)
  line.pending.fill(0)
  line.pendingCount = 0
  line.events.due.fill(Infinity)
  replayAll(line.events)
  return true
}
