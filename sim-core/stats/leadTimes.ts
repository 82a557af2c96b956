/** Quantiles of the lead times of one replication, from their counts by class. */
import { leadClassStart } from '../engine/index.ts'
import { sumOf } from './ratio.ts'

export interface LeadTimeQuantiles {
  readonly p50: number
  readonly p90: number
  readonly p95: number
}

/**
 * Seconds below which half, nine tenths and 19 of 20 lead times lie; null where none was counted.
 * Inside a class, which is at most 1/64 of its lower end wide, jobs are taken to lie evenly.
 */
export function leadTimeQuantilesS(tally: Float64Array | undefined): LeadTimeQuantiles | null {
  if (tally === undefined) return null
  const jobs = sumOf(tally)
  if (jobs === 0) return null
  const at = (p: number) => quantileTicks(tally, p * jobs) / 1e6
  return { p50: at(0.5), p90: at(0.9), p95: at(0.95) }
}

/** The time that `rank` of the counted jobs do not exceed. */
function quantileTicks(tally: Float64Array, rank: number): number {
  let below = 0
  let last = 0
  for (let c = 0; c < tally.length; c++) {
    const jobs = tally[c]!
    if (jobs === 0) continue
    last = c
    if (below + jobs >= rank) break
    below += jobs
  }
  const from = leadClassStart(last)
  const width = leadClassStart(last + 1) - from
  // A class of one tick is that tick.
  if (width <= 1) return from
  return from + (width * (rank - below)) / tally[last]!
}
