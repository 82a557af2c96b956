/** The time of each station by mode, over its servers and the billing periods of a record. */
import { mode, MODES, type RunRecord } from '../engine/index.ts'
import { sumOf } from './ratio.ts'

export interface StationTime {
  readonly servers: number
  /** Server-ticks by mode, in the order of MODE_NAMES. */
  readonly byMode: Float64Array
}

export function stationTimes(record: RunRecord, stations: number): StationTime[] {
  const { modeTicks, servers, billings, stationOf } = record
  const count = new Int32Array(stations)
  const byMode = Array.from({ length: stations }, () => new Float64Array(MODES))
  stationOf.forEach((s, server) => {
    count[s]!++
    for (let b = 0; b < billings; b++)
      for (let m = 0; m < MODES; m++)
        byMode[s]![m] = byMode[s]![m]! + modeTicks[(b * servers + server) * MODES + m]!
  })
  return byMode.map((ticks, s) => ({ servers: count[s]!, byMode: ticks }))
}

export const totalOf = ({ byMode }: StationTime) => sumOf(byMode)

export const onShiftOf = (time: StationTime) => totalOf(time) - time.byMode[mode.OFF_SHIFT]!

/** Ticks in which the main calendar is on, read off a station that follows it; null: always. */
export function workingTicks(
  { windowTicks }: RunRecord,
  clockStation: number | null,
  times: readonly StationTime[],
): number {
  if (clockStation === null) return windowTicks
  const time = times[clockStation]!
  return onShiftOf(time) / time.servers
}
