/**
 * How an award reaches its party 兑付方式: the same money up front, at milestones, after the event,
 * or against interest and rents as they fall due (finance model, section 4). Every posting takes
 * from one party what it gives to another, so no fen is made or lost.
 */
import { MONTHS_PER_YEAR } from './appraisal.ts'
import type { Award } from './award.ts'
import type { DueReason, Instalment } from './dues.ts'
import { valuesOf } from './policy.ts'
import type { DeliveryMode, Party, Values } from './policy.ts'
import { timelineOf } from './project.ts'
import type { Project } from './project.ts'
import { isReimbursed, reimbursable } from './reimbursement.ts'
import type { Reimbursed } from './reimbursement.ts'

export interface Posting {
  readonly from: Party
  readonly to: Party
  readonly amountCny: number
  /** From the decision; booked at its end. */
  readonly month: number
  readonly instrumentId: string
  readonly base: string
  readonly reason: DeliveryMode | DueReason
}

/** What `award` moves between the parties, by month; nothing where it comes to nothing. */
export function postingsOf(award: Award, project: Project): readonly Posting[] {
  const { policyId, base, from, to, delivery } = award
  const moved =
    award.dues ??
    instalmentsOf(award, project).map((due) => ({ ...due, from, to, reason: delivery }))
  return moved
    .filter(({ amountCny }) => amountCny > 0)
    .map((due) => ({ ...due, instrumentId: policyId, base }))
}

/** What each party has had and given, all months together; the sum over the parties is zero. */
export function balancesOf(postings: readonly Posting[]): Readonly<Partial<Record<Party, number>>> {
  const balances: Partial<Record<Party, number>> = {}
  const add = (party: Party, cny: number) => (balances[party] = (balances[party] ?? 0) + cny)
  for (const { from, to, amountCny } of postings) {
    add(from, -amountCny)
    add(to, amountCny)
  }
  return balances
}

function instalmentsOf(award: Award, project: Project): Instalment[] {
  const { delivery, amountCny } = award
  const values = valuesOf(award.citations)
  const lagMonths = Math.round(award.lagMonths)
  if (isReimbursed(delivery)) return reimbursements(award, delivery, project)
  const years = Math.max(1, Math.round(values['paidYears'] ?? 1))
  return Array.from({ length: years }, (_, year) => year * MONTHS_PER_YEAR).flatMap((later) =>
    events(delivery, values, project).map(({ month, share }) => ({
      month: month + lagMonths + later,
      amountCny: (amountCny * share) / years,
    })),
  )
}

function events(
  delivery: Exclude<DeliveryMode, Reimbursed>,
  { orderShare = 1 / 3, deliveryShare = 1 / 3 }: Values,
  project: Project,
): readonly { readonly month: number; readonly share: number }[] {
  const { deliveryMonth, acceptanceMonth } = timelineOf(project)
  switch (delivery) {
    case 'upFront':
      return [{ month: 0, share: 1 }]
    case 'milestone':
      return [
        { month: 0, share: orderShare },
        { month: deliveryMonth, share: deliveryShare },
        { month: acceptanceMonth, share: 1 - orderShare - deliveryShare },
      ]
    case 'postAward':
      return [{ month: acceptanceMonth, share: 1 }]
    default:
      return delivery satisfies never
  }
}

/** Interest or rents as they fall due, each times the probability of approval, until used up. */
function reimbursements(award: Award, delivery: Reimbursed, project: Project): Instalment[] {
  const { amountCny } = award
  const values = valuesOf(award.citations)
  const startMonth = project.claims?.financing?.startMonth ?? 0
  const { approvalShare = 1 } = values
  let leftCny = amountCny
  return reimbursable(delivery, values, project).map((paid) => {
    const backCny = Math.min(leftCny, paid.amountCny * approvalShare)
    leftCny -= backCny
    return { month: startMonth + paid.month + Math.round(award.lagMonths), amountCny: backCny }
  })
}
