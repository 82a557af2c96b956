/** Places in the `meter` of a line. */

/** Energy when the interval began, in kW × ticks since the accounts began; and when that was. */
export const ENERGY = 0
export const SINCE = 1
export const PEAK_KW = 2
/** When the interval of the peak ended. */
export const PEAK_END = 3
export const METER_PLACES = 4
