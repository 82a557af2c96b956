/** The meter 电表: energy by interval, and the interval in which the line drew most. */
import { toTicks } from '../base/index.ts'
import { closeAccounts } from './accounts.ts'
import type { Line } from './line.ts'
import { ENERGY, PEAK_END, PEAK_KW, SINCE } from './meterState.ts'
import { MODES, OFF_SHIFT } from './modes.ts'
import { NONE, type MeterPlan } from './plan.ts'

/** What the meter of a run says of its window. */
export interface MeterRecord {
  /** Largest mean power of an interval, and when that ended; 0 and 0 before the first has ended. */
  readonly peakKw: number
  readonly peakEndTicks: number
  /** Time that machines took to wake: `wakingTicks[billing * servers + server]`. */
  readonly wakingTicks: Float64Array
}

/** An interval ends here. One that the end of the warm-up cut short does not count. */
export function closeInterval(line: Line): void {
  const { now, plan } = line
  const meter = line.meter.interval
  const energy = energyKwTicks(line, plan.meter!)
  const ticks = now[0]! - meter[SINCE]!
  const kw = (energy - meter[ENERGY]!) / ticks
  if (ticks === toTicks(plan.meter!.intervalS) && kw > meter[PEAK_KW]!) {
    meter[PEAK_KW] = kw
    meter[PEAK_END] = now[0]!
  }
  meter[ENERGY] = energy
  meter[SINCE] = now[0]!
}

/** With the accounts, which begin at 0 again. */
export function restartMeter(line: Line): void {
  line.meter.interval.fill(0)
  line.meter.interval[SINCE] = line.now[0]!
}

export function meterRecord({ meter: { interval, wakingTicks } }: Line): MeterRecord {
  return {
    peakKw: interval[PEAK_KW]!,
    peakEndTicks: interval[PEAK_END]!,
    wakingTicks: wakingTicks.slice(),
  }
}

/** Drawn since the accounts began. */
function energyKwTicks(line: Line, plan: MeterPlan): number {
  closeAccounts(line)
  const { servers, billings, stationOf } = line.tables
  let sum = (line.now[0]! - line.windowStart) * plan.alwaysKw
  sum += onShiftTicks(line, plan.clockStation) * plan.onShiftKw
  for (let row = 0; row < billings * servers; row++) {
    const station = stationOf[row % servers]!
    const kw = plan.stationKw[station]!
    for (let mode = 0; mode < MODES; mode++) sum += kw[mode]! * line.modeTicks[row * MODES + mode]!
    sum += plan.wakingExtraKw[station]! * line.meter.wakingTicks[row]!
  }
  return sum
}

function onShiftTicks(line: Line, station: number): number {
  const all = line.now[0]! - line.windowStart
  if (station === NONE) return all
  const { servers, billings, firstServer } = line.tables
  let off = 0
  for (let billing = 0; billing < billings; billing++)
    off += line.modeTicks[(billing * servers + firstServer[station]!) * MODES + OFF_SHIFT]!
  return all - off
}
