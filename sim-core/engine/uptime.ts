/**
 * The draws of a failure: how long until it comes, how long until somebody is at the machine, and
 * how long the repair takes.
 */
import { TICKS_PER_S } from '../base/index.ts'
import { drawTicks } from './draws.ts'
import { NOT_DRAWN, type Line } from './line.ts'
import { isHeard } from './networks.ts'
import { CYCLES, OPERATING } from './stopTables.ts'
import { uniform } from './streams.ts'
import { NO_DRAW } from './tables.ts'

/**
 * Draws the next time to failure, and whether that failure will announce itself. Of its two
 * remainders, processing and other clocks, the one that does not count stays infinite.
 */
export function renewUptime(line: Line, f: number): void {
  const { clock, detectStream, failurePlans } = line.tables
  const drawn = drawUptime(line, f)
  const isOperating = clock[f] === OPERATING
  line.uptimeLeft[f] = isOperating ? drawn : Infinity
  if (isOperating) line.stops.clockLeft[f] = Infinity
  else if (clock[f] !== CYCLES) line.stops.clockLeft[f] = drawn
  else line.stops.clockLeft[f] = Math.max(1, Math.floor(drawn / TICKS_PER_S + 0.5))
  line.stops.isDue[f] = 0
  line.stops.stage[f] = 0
  const { monitor } = failurePlans[f]!
  if (monitor === null) return
  line.announced[f] = uniform(line.streams, detectStream[f]!) < monitor.sensitivityShare ? 1 : 0
  line.foreseenRepair[f] = NOT_DRAWN
}

/** A time to failure, or in a stage of wear; Infinity where it never comes by itself. */
export function drawUptime(line: Line, f: number): number {
  const { ttfDraw, ttfStream } = line.tables
  const draw = ttfDraw[f]!
  if (draw === NO_DRAW) return Infinity
  return drawTicks(line.draws, draw, line.streams, ttfStream[f]!, line.cursors)
}

/**
 * Who expects a failure is there when it comes, with the parts. A warning that nobody could hear is
 * none.
 */
export function drawResponse(line: Line, f: number): number {
  const { linkedTicks, responseTicks } = line.tables
  const isCalled = isHeard(line, f)
  if (line.announced[f] === 1 && isCalled) return 0
  line.announced[f] = 0
  return (isCalled ? linkedTicks : responseTicks)[f]! + drawSpare(line, f)
}

function drawSpare(line: Line, f: number): number {
  const { failurePlans, missingStream, spareDraw, spareStream } = line.tables
  const { spare } = failurePlans[f]!
  if (spare === null || uniform(line.streams, missingStream[f]!) >= spare.missingShare) return 0
  return drawTicks(line.draws, spareDraw[f]!, line.streams, spareStream[f]!, line.cursors)
}

/** How long the planned repair of an announced failure takes: known once somebody has looked. */
export function plannedLength(line: Line, f: number, plannedShare: number): number {
  const ticks = repairLength(line, f)
  line.foreseenRepair[f] = ticks
  return Math.floor(ticks * plannedShare + 0.5)
}

/** The repair proper: as foreseen, or drawn. */
export function repairLength(line: Line, f: number): number {
  const foreseen = line.foreseenRepair[f]!
  return foreseen === NOT_DRAWN ? drawRepair(line, f) : foreseen
}

function drawRepair(line: Line, f: number): number {
  const { ttrDraw, ttrStream } = line.tables
  return drawTicks(line.draws, ttrDraw[f]!, line.streams, ttrStream[f]!, line.cursors)
}
