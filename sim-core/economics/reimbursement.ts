/**
 * Reimbursement 报销: grants that are paid against the interest or the rents of a contract. Without
 * a contract, or with a loan that is too small for the grant to back, there is nothing to pay back.
 */
import { limited, rentsOf } from './dues.ts'
import type { Instalment } from './dues.ts'
import { interestPath } from './interestPath.ts'
import type { DeliveryMode, PolicyProject, Values } from './policy.ts'

/**
 * Of `grantedCny` what its delivery can pay at most: reimbursement ends with the interest or the
 * rents of its years, and a grant that is to back a loan needs one of at least its multiple.
 */
export function reimbursableCny(
  delivery: DeliveryMode,
  p: Values,
  project: PolicyProject,
  grantedCny: number,
): number {
  if (!isReimbursed(delivery)) return Infinity
  const financedCny = project.claims?.financing?.schedule.financedCny ?? 0
  if (delivery === 'grantLoanLinkage' && financedCny < grantedCny * (p['loanMultiple'] ?? 1))
    return 0
  return reimbursable(delivery, p, project).reduce((sum, { amountCny }) => sum + amountCny, 0)
}

export type Reimbursed = 'interestSubsidy' | 'rentSubsidy' | 'grantLoanLinkage'

export const isReimbursed = (delivery: DeliveryMode): delivery is Reimbursed =>
  delivery === 'interestSubsidy' || delivery === 'rentSubsidy' || delivery === 'grantLoanLinkage'

/** What falls due in the years of the policy and can be paid back, by month of the contract. */
export function reimbursable(
  delivery: Reimbursed,
  p: Values,
  { claims }: PolicyProject,
): Instalment[] {
  const financing = claims?.financing
  if (financing === undefined) return []
  const paid =
    delivery === 'rentSubsidy'
      ? rentsOf(financing)
      : interestPath(financing.schedule).map(({ month, interestCny }) => ({
          month,
          amountCny: interestCny,
        }))
  const { reimbursedYears } = p
  return limited(reimbursedYears === undefined ? {} : { reimbursedYears }, paid)
}
