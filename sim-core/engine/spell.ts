/**
 * Spells: a timed step of a server, from its start until it is done or the machine breaks. What a
 * spell will take off the work and the uptimes is taken at its start, and the rest is given back
 * if it is interrupted; so nothing is left to do at its end.
 */
import { enterPhase } from './accounts.ts'
import { FAIL, FINISH, KINDS, schedule } from './eventList.ts'
import type { Line } from './line.ts'
import { isWearing } from './modes.ts'
import { countIdleStep } from './pending.ts'

export function startSpell(line: Line, server: number, phase: number, ticks: number): void {
  enterPhase(line, server, phase)
  line.workLeft[server] = ticks
  line.stops.stepTicks[server] = ticks
  scheduleSpell(line, server)
}

/** Until the step is done or the machine breaks; only processing wears a machine. */
export function scheduleSpell(line: Line, server: number): void {
  const work = line.workLeft[server]!
  let ticks = work
  let kind = FINISH
  if (isWearing(line.phase[server]!)) {
    const { failFirst } = line.tables
    const end = failFirst[server + 1]!
    for (let f = failFirst[server]!; f < end; f++) {
      const left = line.uptimeLeft[f]!
      if (left < ticks) {
        ticks = left
        kind = FAIL
        line.activeFailure[server] = f
      }
    }
    wear(line, server, -ticks)
  }
  line.workLeft[server] = kind === FINISH ? 0 : work - ticks
  if (ticks === 0) countIdleStep(line, line.tables.stationOf[server]!)
  schedule(line.events, server, (line.now[0]! + ticks) * KINDS + kind)
}

/** Gives back what the spell would still have taken. */
export function interruptSpell(line: Line, server: number): void {
  const left = ticksToGo(line, server)
  line.workLeft[server] = line.workLeft[server]! + left
  if (isWearing(line.phase[server]!)) wear(line, server, left)
}

/** Until the event that is pending at a slot. */
export const ticksToGo = (line: Line, slot: number) =>
  Math.floor(line.events.due[slot]! / KINDS) - line.now[0]!

/** The uptimes of a server grow by `ticks`. One that never ends stays what it is. */
function wear(line: Line, server: number, ticks: number): void {
  const { failFirst } = line.tables
  const end = failFirst[server + 1]!
  for (let f = failFirst[server]!; f < end; f++)
    if (line.uptimeLeft[f] !== Infinity) line.uptimeLeft[f] = line.uptimeLeft[f]! + ticks
}
