/** What waits outside in the slow simulator: sources, their lots, and the orders these are of. */
import type { SourcePlan } from '../../engine/index.ts'

export interface Order {
  readonly dueTick: number
  jobsLeft: number
}

export interface Lot {
  readonly product: number
  quantity: number
  readonly dueTick: number
  readonly priority: number
  readonly order: Order | null
}

export interface Source {
  readonly index: number
  readonly subject: number
  readonly plan: SourcePlan
  /** Jobs that wait outside. */
  lots: Lot[]
  lotsMade: number
  current: Lot | null
  lastProduct: number
  lotNumber: number
  /** Scrapped jobs that are to be ordered again, by product. */
  readonly owed: number[]
}
