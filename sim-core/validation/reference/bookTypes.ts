/** What the books of the slow simulator are made of: histories, counts and departures. */
import type { ModeName } from '../../engine/index.ts'

/** What was true from each tick on. */
export type History<T> = { readonly tick: number; readonly value: T }[]

export interface Counts {
  readonly finished: number[]
  readonly setups: number[]
  readonly trueRejects: number[]
  readonly falseRejects: number[]
  readonly scrappedAt: number[]
  readonly failures: number[]
  readonly planned: number[]
  readonly shipped: number[]
  readonly escaped: number[]
  plannedTicks: number
  entered: number
  scrapped: number
  escapedJobs: number
  downgraded: number
  firstPass: number
  strictPass: number
  leadTicks: number
  wipAtStart: number
  readonly shiftShipped: number[]
  readonly shiftBacklog: number[]
  readonly lost: number[]
  absorbed: number
  created: number
  readonly trips: number[]
  dueJobs: number
  lateJobs: number
  tardinessTicks: number
  longestTardinessTicks: number
  done: number
  late: number
  orderTardinessTicks: number
}

export interface Exit {
  readonly tick: number
  readonly product: number
  readonly isScrap: boolean
}

export interface Books {
  readonly modes: History<ModeName>[]
  readonly queues: History<number>[]
  readonly busy: History<number>[]
  readonly inside: History<number>
  readonly travelling: History<number>[]
  readonly exits: Exit[]
  counts: Counts
  /** What the end of the warm-up does not begin anew. */
  readonly ever: { tardinessTicks: number; finished: number }
  windowStart: number
  events: number
}
