/**
 * Places that became free as a side effect: a card came back, a belt moved on, an assembly emptied
 * its buffers. Whoever notices marks the station, and `settle.ts` offers the places when the event
 * is otherwise done, so that no move of a job ever begins inside another.
 */
import type { Line } from './line.ts'
import { ENDLESS, type MoveState } from './moveState.ts'

export function markPending(line: Line, station: number): void {
  if (line.pending[station] === 1) return
  line.pending[station] = 1
  line.pendingCount++
}

/** Where jobs enter the line. */
export function markEntries(line: Line): void {
  line.tables.sourceOf.forEach((source, station) => {
    if (source >= 0) markPending(line, station)
  })
}

/** The run ends with this event: `settle` sees to it. */
export function stopRun(line: Line, kind: number, stations: readonly number[]): void {
  if (line.stopKind !== 0) return
  line.stopKind = kind
  line.stopTick[0] = line.now[0]!
  for (const station of stations) line.stopStations[station] = 1
  line.pendingCount++
}

/** Steps of one instant after which it is an endless loop: no line has as many jobs at once. */
export const MOST_IDLE_STEPS = 2_000_000

/** A step that takes no time has begun at `station`, or a source has given a job in no time. */
export function countIdleStep(line: Line, station: number): void {
  const steps: MoveState['idleSteps'] = line.idleSteps
  if (steps[0] !== line.now[0]!) {
    steps[0] = line.now[0]!
    steps[1] = 0
  }
  steps[1] = steps[1]! + 1
  if (steps[1] > MOST_IDLE_STEPS) stopRun(line, ENDLESS, [station])
}
