/** The part of a line's state that belongs to the levers of information (`leverPlan.ts`). */
import type { LinePlan } from './plan.ts'

/** How the next order of a source is found. */
export const BY_RULE = 0
/** It has not been chosen: nothing is released. */
export const UNDECIDED = 1
/** The first that waits was chosen. */
export const CHOSEN = 2

export interface LeverState {
  /** By network. */
  readonly isUp: Uint8Array
  /** News under way: a ring of `newsTick.length` entries from `newsHead` on. */
  newsTick: Float64Array
  news: Int32Array
  newsHead: number
  newsCount: number
  /** Jobs that have left, of which the release has not heard. */
  unheardJobs: number
  /** By source: BY_RULE, UNDECIDED or CHOSEN. */
  readonly choice: Uint8Array
  /** Models introduced; and `modelJobs[station * products + product]`: jobs done of a new one. */
  models: number
  readonly modelJobs: Float64Array
  /** 1 in a copy of a line that only tries what would be. */
  isRollout: number
  decisions: number
}

const FIRST_NEWS = 16

export function createLeverState(plan: LinePlan): LeverState {
  const { networks = [], products, sources, stations } = plan
  return {
    isUp: new Uint8Array(networks.length).fill(1),
    newsTick: new Float64Array(FIRST_NEWS),
    news: new Int32Array(FIRST_NEWS),
    newsHead: 0,
    newsCount: 0,
    unheardJobs: 0,
    choice: Uint8Array.from(sources, (source) =>
      source.lookAhead === undefined ? BY_RULE : UNDECIDED,
    ),
    models: 0,
    modelJobs: new Float64Array(stations.length * products).fill(Infinity),
    isRollout: 0,
    decisions: 0,
  }
}
