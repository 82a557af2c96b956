/** Which source stands until its next order is chosen (`lookAhead.ts`). */
import { UNDECIDED } from './leverState.ts'
import type { Line } from './line.ts'

/** Whether some order has to be chosen before the run goes on. */
export const awaitsChoice = (line: Line) =>
  line.tables.looksAhead && undecidedSource(line) !== undefined

/** The first source with orders that wait and none chosen. */
export function undecidedSource({ backlog, levers }: Line): number | undefined {
  const source = levers.choice.findIndex((choice, i) => choice === UNDECIDED && backlog[i]! > 0)
  return source === -1 ? undefined : source
}
