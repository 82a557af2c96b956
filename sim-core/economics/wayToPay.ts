/** Ways to pay 付款与融资方式 for a project: the terms of one contract for its equipment, or none. */
import type { LoanTerms } from './financing.ts'
import type { LeasebackTerms, LeaseTerms } from './leasing.ts'
import type { EnergyPerformanceTerms, ServiceTerms } from './service.ts'

/** A loan on the whole project, drawn on delivery. */
export interface LoanWay extends LoanTerms {
  /** Share of all capital spending. */
  readonly financedShare: number
}

export type WayToPay =
  | { readonly kind: 'cash' }
  | LoanWay
  | LeaseTerms
  | LeasebackTerms
  | ServiceTerms
  | EnergyPerformanceTerms

export const CASH: WayToPay = { kind: 'cash' }
