/**
 * Whether the warm-up of a study is long enough 预热期: MSER-5 on the output per slice of working
 * time, averaged over the replications that were watched, beside the curve of Welch's plot.
 */
import { TICKS_PER_S } from '../base/index.ts'
import { truncateWarmup, welchCurve, type WatchRecord } from '../stats/index.ts'

/** Jobs shipped slice by slice, from the first instant; times are working time. */
export interface OutputSeries {
  /** Length of a slice, and of the warm-up, in working time. */
  readonly sliceS: number
  readonly warmupS: number
  readonly jobs: readonly number[]
}

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

/** The mean over the replications that were watched. */
export function outputOf(watched: readonly WatchRecord[]): OutputSeries {
  const slices = Math.min(...watched.map(({ shippedBySlice }) => shippedBySlice.length))
  const mean = (i: number) =>
    watched.reduce((sum, { shippedBySlice }) => sum + shippedBySlice[i]!, 0) / watched.length
  return {
    sliceS: watched[0]!.sliceTicks / TICKS_PER_S,
    warmupS: watched[0]!.warmupTicks / TICKS_PER_S,
    jobs: Array.from({ length: slices }, (_, i) => mean(i)),
  }
}
