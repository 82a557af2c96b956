/** Machines with nothing to do: they wait their turn, and fall asleep if that saves energy. */
import { enterPhase } from './accounts.ts'
import { cancel, KINDS, schedule, SLEEP } from './eventList.ts'
import { NO_JOB, type Line } from './line.ts'
import { IDLE } from './modes.ts'
import { isHalted, queueIdle } from './places.ts'

/** Joins the idle machines of the station, and falls asleep after a while if it saves energy. */
export function rest(line: Line, server: number, station: number): void {
  enterPhase(line, server, IDLE)
  line.job[server] = NO_JOB
  line.idleSince[server] = isHalted(line, station) ? 0 : line.now[0]!
  queueIdle(line, server, station)
  fallAsleepLater(line, server, station)
}

/** Asleep after the idle delay; an idle machine of a halted station is off and does not sleep. */
export function fallAsleepLater(line: Line, server: number, station: number): void {
  const delay = line.tables.sleepAfter[station]!
  if (delay === Infinity || isHalted(line, station)) cancel(line.events, server)
  else schedule(line.events, server, (line.now[0]! + delay) * KINDS + SLEEP)
}
