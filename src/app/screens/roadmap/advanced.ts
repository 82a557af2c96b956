/** What the firm advances 垫付: its lowest running total without the sign. */
import type { Estimate } from '../../../../sim-core/index.ts'

export const advanced = (lowestCny: Estimate): Estimate => ({
  ...lowestCny,
  mean: lowestCny.mean === 0 ? 0 : -lowestCny.mean,
})
