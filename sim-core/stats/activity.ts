/** The active-period methods as figures of one replication, by station. */
import { TICKS_PER_S } from '../base/index.ts'
import { ratio } from './ratio.ts'
import type { WatchRecord } from './watch.ts'

export interface ActivityFigures {
  /** Share of the working time in which the station is the momentary bottleneck. */
  readonly momentaryShares: readonly number[]
  /** Of that, without the overlap with the bottleneck before and after. */
  readonly soleShares: readonly number[]
  /** Mean length of its active periods, those cut by the window as long as they are in it. */
  readonly meanActiveS: readonly number[]
}

export function activityFiguresOf(watch: WatchRecord): ActivityFigures {
  const { momentaryTicks, soleTicks, windowTicks, periods, activeTicks } = watch
  const shares = (ticks: Float64Array) => Array.from(ticks, (of) => ratio(of, windowTicks))
  return {
    momentaryShares: shares(momentaryTicks),
    soleShares: shares(soleTicks),
    meanActiveS: Array.from(activeTicks, (of, s) => ratio(of, periods[s]!) / TICKS_PER_S),
  }
}
