/** An estimate in another unit. */
import type { Estimate } from '../../../sim-core/index.ts'

export const SECONDS_PER_MINUTE = 60

/** `estimate` in units of `size`: seconds over 60 are minutes. */
export const scaled = (estimate: Estimate, size: number): Estimate => ({
  ...estimate,
  mean: estimate.mean / size,
  halfWidth: estimate.halfWidth === null ? null : estimate.halfWidth / size,
})
