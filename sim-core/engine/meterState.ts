/** The part of a line's state that belongs to the meter (`meter.ts`). */
import type { Tables } from './tables.ts'

/** Places in `interval`: energy when it began, kW × ticks since the accounts began; and when. */
export const ENERGY = 0
export const SINCE = 1
export const PEAK_KW = 2
/** When the interval of the peak ended. */
export const PEAK_END = 3
const PLACES = 4

export interface MeterState {
  readonly interval: Float64Array
  /** Ticks of waking by billing period and server, booked when it is awake. */
  readonly wakingTicks: Float64Array
}

export function createMeterState({ billings, servers }: Tables): MeterState {
  return {
    interval: new Float64Array(PLACES),
    wakingTicks: new Float64Array(billings * servers),
  }
}
