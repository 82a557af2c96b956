/** What a machine of the slow simulator is doing, and what may stop it. */
import type { FailurePlan } from '../../engine/index.ts'

export type Phase =
  | 'idle'
  | 'asleep'
  | 'waking'
  | 'waitSetup'
  | 'setup'
  | 'waitWork'
  | 'work'
  | 'run'
  | 'waitPlace'
  | 'hold'
  | 'response'
  | 'waitRepair'
  | 'repair'

/** A failure of a machine or a group, with the rest of its clock. */
export interface Clockwork {
  readonly plan: FailurePlan
  readonly name: string
  readonly number: number
  leftTicks: number
  /** Event of a clock that runs beside the machine's work; null without one. */
  readonly subject: number | null
  /** Since when that clock runs; null while it stands. */
  since: number | null
  /** It is due, and begins as its plan says; of a drift, that it is on. */
  isCalled: boolean
  /** Stage of wear. */
  stage: number
  isAnnounced: boolean
  /** Drawn once for each failure, when first asked for. */
  repairTicks: number | null
}
