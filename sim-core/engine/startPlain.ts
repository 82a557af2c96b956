/**
 * The start of a service at a plain station, the innermost step of a fast line: `begin` and
 * `scheduleSpell` in one function. It stays above the size that V8 would inline elsewhere, so that
 * the draw is always compiled into it and no fraction is ever returned from a call, which would
 * allocate (docs/decisions/0003-plan-specialisation.md).
 */
import { ln } from '../base/index.ts'
import { switchMode } from './accounts.ts'
import { CONSTANT, drawTicks, EXPONENTIAL, STRIDE } from './draws.ts'
import { FAIL, FINISH, KINDS, replay } from './eventList.ts'
import type { Line } from './line.ts'
import { PROCESSING, RUN } from './modes.ts'
import { countIdleStep } from './pending.ts'
import { DRAW, END_FAILURE, FIRST_FAILURE, LAW, ROW_SHIFT, STATION, STREAM } from './plain.ts'
import { uniform } from './streams.ts'

/** The station works, and the server's `workLeft` is 0, as it always is between jobs. */
export function startPlain(line: Line, server: number, job: number): void {
  // Or V8 would take it for a fraction, since a typed array is all that looks at it.
  line.job[server] = job | 0
  if (line.phase[server] !== RUN) {
    line.phase[server] = RUN
    switchMode(line, server, PROCESSING)
  }

  const { draws, events, streams, uptimeLeft } = line
  const rows = line.tables.shortRows
  const row = server << ROW_SHIFT
  const draw = rows[row | DRAW]!
  const law = rows[row | LAW]
  const stream = rows[row | STREAM]!
  let ticks: number
  if (law === EXPONENTIAL) {
    const u = uniform(streams, stream)
    ticks = Math.floor(0.5 - draws.params[STRIDE * draw]! * ln(1 - u))
  } else if (law === CONSTANT) ticks = draws.params[STRIDE * draw]!
  else ticks = drawTicks(draws, draw, streams, stream, line.cursors)

  if (ticks === 0) countIdleStep(line, rows[row | STATION]!)
  let kind = FINISH
  const first = rows[row | FIRST_FAILURE]!
  const end = rows[row | END_FAILURE]!
  if (first !== end) {
    const work = ticks
    for (let f = first; f < end; f++) {
      if (uptimeLeft[f]! >= ticks) continue
      ticks = uptimeLeft[f]!
      kind = FAIL
      line.activeFailure[server] = f
    }
    for (let f = first; f < end; f++)
      if (uptimeLeft[f] !== Infinity) uptimeLeft[f] = uptimeLeft[f]! - ticks
    if (kind === FAIL) line.workLeft[server] = work - ticks
  }
  events.due[server] = (line.now[0]! + ticks) * KINDS + kind
  if (events.leaves !== 0) replay(events, server)
}
