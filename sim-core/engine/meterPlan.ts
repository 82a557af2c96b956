/** What meters electricity, as a plan says it. */

/**
 * Electricity by interval, for the peak demand: the largest mean power of the whole intervals of
 * the measured window. Intervals are counted from tick 0, and begin anew when the warm-up ends.
 */
export interface MeterPlan {
  readonly intervalS: number
  /** By station, kW of one machine in each mode, in the order of MODE_NAMES. */
  readonly stationKw: readonly (readonly number[])[]
  /** By station, kW of a machine that wakes, beyond that of standby; booked when it is awake. */
  readonly wakingExtraKw: readonly number[]
  /** Loads of the line: at all times, and while `clockStation` (or NONE: always) is on shift. */
  readonly alwaysKw: number
  readonly onShiftKw: number
  readonly clockStation: number
}
