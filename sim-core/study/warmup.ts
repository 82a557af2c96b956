/**
 * Whether the warm-up of a study is long enough 预热期: MSER-5 on the output per slice of working
 * time, averaged over the replications that were watched, beside the curve of Welch's plot.
 */
import { truncateWarmup, welchCurve } from '../stats/index.ts'
import type { OutputSeries } from './technical.ts'

export interface WarmupAdvice {
  /** Warm-up of the study, and what MSER-5 would drop of the output, both in working time. */
  readonly usedS: number
  /** null where it refuses: more than half would go, or the run is too short to tell. */
  readonly proposedS: number | null
  /** null where nothing is proposed. */
  readonly isEnough: boolean | null
  /** Jobs shipped in each slice from the first instant, and smoothed; where asked for. */
  readonly welch?: {
    readonly sliceS: number
    readonly jobs: readonly number[]
    readonly windowSlices: number
    readonly smoothed: readonly number[]
  }
}

/** A tenth of the run on either side smooths enough to see a trend, and leaves one to see. */
const WINDOW_SHARE = 0.1

export function warmupAdvice({ sliceS, warmupS, jobs }: OutputSeries, each: boolean): WarmupAdvice {
  const { dropped, refused } = truncateWarmup(jobs)
  const proposedS = refused ? null : dropped * sliceS
  const windowSlices = Math.floor(WINDOW_SHARE * jobs.length)
  const smoothed = welchCurve([jobs], windowSlices)
  return {
    usedS: warmupS,
    proposedS,
    isEnough: proposedS === null ? null : proposedS <= warmupS,
    ...(each && { welch: { sliceS, jobs, windowSlices, smoothed } }),
  }
}
