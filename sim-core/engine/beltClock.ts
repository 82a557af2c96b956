/**
 * The clock of a belt: the ticks it has run. It stands off shift unless it goes on then, while the
 * belt is broken, and with `stopAll` while the first job cannot leave; an empty belt runs.
 */
import { GROUP_HALT, type Line } from './line.ts'
import { HOLD, IDLE, RUN } from './modes.ts'
import { BELT } from './moveTables.ts'
import { markPending } from './pending.ts'

export function refreshBelt(line: Line, server: number): void {
  const station = line.tables.stationOf[server]!
  if (line.tables.shape[station] !== BELT) return
  const since = line.beltStands[server]!
  if (beltRuns(line, server, station)) {
    if (since < 0) return
    line.beltStood[server] = line.beltStood[server]! + line.now[0]! - since
    line.beltStands[server] = -1
    markPending(line, station)
  } else if (since < 0) line.beltStands[server] = line.now[0]!
}

export function beltTime(line: Line, server: number): number {
  const since = line.beltStands[server]!
  return (since < 0 ? line.now[0]! : since) - line.beltStood[server]!
}

/** Off shift it goes on with what it carries where the station finishes, or runs unattended. */
export function beltRuns(line: Line, server: number, station: number): boolean {
  if (line.halts[station] !== 0 && !goesOn(line, station)) return false
  const phase = line.phase[server]!
  if (phase === RUN || phase === IDLE) return true
  return phase === HOLD && closesUp(line, station)
}

function goesOn(line: Line, station: number): boolean {
  const { finishes, unattended } = line.tables
  const isOffShift = line.halts[station]! < GROUP_HALT
  return isOffShift && (finishes[station] === 1 || unattended[station] === 1)
}

const closesUp = (line: Line, station: number) =>
  line.plan.stations[station]!.conveyor!.whenBlocked === 'accumulating'
