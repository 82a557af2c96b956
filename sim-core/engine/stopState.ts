/** The part of a line's state that belongs to stops (`failureClocks.ts`, `breakdown.ts`). */
import type { Tables } from './tables.ts'

export interface StopState {
  /** By failure: what is left on clocks other than processing time, in ticks or services. */
  readonly clockLeft: Float64Array
  /** By failure: 1 when its clock has run out and the stop waits, or the machine drifts. */
  readonly isDue: Uint8Array
  /** By failure: how often it was met, and how often as planned work. */
  readonly failureCount: Float64Array
  readonly plannedCount: Float64Array
  /** By failure: stage of wear. */
  readonly stage: Uint8Array
  /** By server: length of the step in hand, as it was drawn. */
  readonly stepTicks: Float64Array
  /** By server: what is left of a response or repair that stands off shift. */
  readonly repairLeft: Float64Array
  /** By server: rejects it is to blame for since it was last adjusted; and its adjustments. */
  readonly blamed: Int32Array
  readonly adjustments: Int32Array
}

export function createStopState({ failures, servers }: Tables): StopState {
  return {
    clockLeft: new Float64Array(failures),
    isDue: new Uint8Array(failures),
    failureCount: new Float64Array(failures),
    plannedCount: new Float64Array(failures),
    stage: new Uint8Array(failures),
    stepTicks: new Float64Array(servers),
    repairLeft: new Float64Array(servers),
    blamed: new Int32Array(servers),
    adjustments: new Int32Array(servers),
  }
}
