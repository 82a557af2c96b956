/** Where jobs come from, as a plan says it. */
import type { Distribution } from '../base/index.ts'
import type { LookAheadPlan } from './leverPlan.ts'

export interface SourcePlan {
  readonly id: string
  readonly to: number
  readonly supply: SupplyPlan
  /** A scrapped job is ordered again. */
  readonly replacesScrap: boolean
  /**
   * Which waiting order goes next: the oldest, the one with the least set-up, summed over the
   * stations, after the last, the earliest due, or the one of greatest priority; the older of two
   * alike.
   */
  readonly sequence: 'fifo' | 'leastSetup' | 'dueDate' | 'priority'
  /** Looks ahead for the order that goes next; `sequence` rules inside what it tries. */
  readonly lookAhead?: LookAheadPlan
  /** `visits`: jobs enter at the first of their product's `visits`; default: at `to`. */
  readonly entry?: 'visits'
  /** What becomes of a job that finds no place or card when it comes: default it waits outside. */
  readonly whenFull?: 'wait' | 'lose'
}

/** Jobs that are not yet admitted wait outside: they are backlog, not work in process. */
export type SupplyPlan =
  | { readonly kind: 'saturated'; readonly lots: readonly LotPlan[] }
  | {
      readonly kind: 'arrivals'
      readonly interarrival: Distribution
      /** Probability of each product. */
      readonly mix: readonly number[]
      /** The products in turn, in place of `mix`. */
      readonly cycle?: readonly number[]
      /** Jobs of one arrival, all of one product: size k with probability `batch[k − 1]`. */
      readonly batch?: readonly number[]
      /** Due so long after the arrival; default: never due. */
      readonly dueAfterS?: number
      /** In its place, drawn for each arrival from `due/<source>`. */
      readonly dueAfter?: Distribution
    }
  | { readonly kind: 'orders'; readonly periodS: number; readonly orders: readonly OrderPlan[] }

export interface LotPlan {
  readonly product: number
  readonly quantity: number
}

export interface OrderPlan extends LotPlan {
  /** Within the period. */
  readonly atS: number
  /** Counted like `atS`, and may lie beyond the period; default: never due. */
  readonly dueS?: number
  /** The greater, the more urgent; default 0. */
  readonly priority?: number
}
