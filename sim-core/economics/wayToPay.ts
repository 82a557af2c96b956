/** Ways to pay 付款与融资方式 for a project: the terms of one contract for its equipment, or none. */
import type { LoanTerms } from './financing.ts'
import type { GuaranteeTerms } from './guarantee.ts'
import type { LeasebackTerms, LeaseTerms } from './leasing.ts'
import type { LessorRisk } from './lessorRisk.ts'
import type { EnergyPerformanceTerms, ServiceTerms } from './service.ts'

/** A loan on the whole project, drawn on delivery. */
export interface LoanWay extends LoanTerms {
  /** Share of all capital spending. */
  readonly financedShare: number
}

/** What may lie over a contract with a plan of payments. */
export interface Overlays {
  /** None where absent. */
  readonly guarantee?: GuaranteeTerms
}

/** What may lie over a lease besides. */
export interface LeaseOverlays extends Overlays {
  readonly risk?: LessorRisk
}

export type WayToPay =
  | { readonly kind: 'cash' }
  | (LoanWay & Overlays)
  | (LeaseTerms & LeaseOverlays)
  | (LeasebackTerms & LeaseOverlays)
  | ServiceTerms
  | EnergyPerformanceTerms

export const CASH: WayToPay = { kind: 'cash' }
