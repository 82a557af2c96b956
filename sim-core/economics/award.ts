/**
 * One policy and one project: the award 奖励, with its reasons. What several awards do to each other
 * is the matter of `awards.ts`, when and how they are paid that of `delivery.ts`.
 */
import type { Due } from './dues.ts'
import { eligibleSpending } from './eligible.ts'
import type { Eligible } from './eligible.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { Amounts } from './instruments.ts'
import { citationsOn, valuesOf } from './policy.ts'
import type { AwardRule, Citation, DeliveryMode, InstrumentName, IsoDate } from './policy.ts'
import type { Party, Policy, PolicyProject, Values } from './policy.ts'
import { reimbursableCny } from './reimbursement.ts'
import type { VatTerms } from './vat.ts'

export interface Award {
  readonly policyId: string
  readonly instrument: InstrumentName
  readonly base: string
  readonly from: Party
  readonly to: Party
  readonly delivery: DeliveryMode
  readonly eligibleCny: number
  /** Before caps. */
  readonly rawCny: number
  /** Expected: after caps, times the probability of approval, over all years of payment. */
  readonly amountCny: number
  /** Whether a cap, of the policy or of the stacking rule, took something away. */
  readonly capped: boolean
  /** Acceptance to payment; from the decision where it is paid up front. */
  readonly lagMonths: number
  /** Every parameter that was used, in the order in which the instrument asks for them. */
  readonly citations: readonly Citation[]
  /** What is paid by the calendar of a contract; absent where delivery decides. */
  readonly dues?: readonly Due[]
}

/**
 * What `policy` pays for `project` decided on `date`; undefined where it does not apply to the
 * level, is not in force or promises no money of its own. A project below the threshold gets an
 * award of nothing, whose citations say why.
 */
export function evaluatePolicy(
  policy: Policy,
  project: PolicyProject,
  date: IsoDate,
  vat?: VatTerms,
): Award | undefined {
  const found = inForce(policy, project, date)
  if (found === undefined) return undefined
  const values = valuesOf(found.citations)
  const eligible = eligibleSpending(found.rule, project, values['creditableVatShare'], vat)
  return awardOn(policy, found, financedBy(found.rule, project), eligible)
}

/** What is paid for leases is not paid for loans: of another contract the policy sees nothing. */
function financedBy({ contract }: AwardRule, project: PolicyProject): PolicyProject {
  const { claims } = project
  const financing = claims?.financing
  if (financing?.contract === undefined || contract === undefined) return project
  if (financing.contract === contract) return project
  const { financing: _, ...others } = claims!
  return { ...project, claims: others }
}

/** An award whose base is known already: a share of other awards, for instance. */
export function evaluateOn(
  policy: Policy,
  project: PolicyProject,
  date: IsoDate,
  spentCny: number,
): Award | undefined {
  const found = inForce(policy, project, date)
  if (found === undefined) return undefined
  return awardOn(policy, found, project, { spentCny: Math.max(0, spentCny), dongguanMadeCny: 0 })
}

/** The award with another expected amount; what its contract pays changes in proportion. */
export function withAmount(award: Award, amountCny: number): Award {
  if (amountCny === award.amountCny) return award
  const factor = award.amountCny > 0 ? amountCny / award.amountCny : 0
  const dues = award.dues?.map((due) => ({ ...due, amountCny: due.amountCny * factor }))
  return { ...award, amountCny, ...(dues !== undefined && { dues }) }
}

interface InForce {
  readonly rule: AwardRule
  readonly citations: readonly Citation[]
}

function inForce(policy: Policy, { level }: PolicyProject, date: IsoDate): InForce | undefined {
  const { award: rule, validFrom = date, validTo = date } = policy
  if (rule === null || rule.instrument === 'capRaise') return undefined
  if (!rule.appliesTo.includes(level) || date < validFrom || date > validTo) return undefined
  const citations = citationsOn(policy, INSTRUMENTS[rule.instrument], date)
  return citations === undefined ? undefined : { rule, citations }
}

function awardOn(
  policy: Policy,
  { rule, citations }: InForce,
  project: PolicyProject,
  eligible: Eligible,
): Award {
  const p = valuesOf(citations)
  const delivery = policy.delivery.mode ?? 'postAward'
  const amounts = INSTRUMENTS[rule.instrument].amounts({ p, rule, eligible, project })
  const used = project.claims?.usedCny?.[policy.id] ?? 0
  const wantedCny = amounts.rawCny * (amounts.dues === undefined ? (p['paidYears'] ?? 1) : 1)
  const grantedCny = Math.min(wantedCny, allowedCny(amounts, p, rule, used))
  const payableCny =
    amounts.dues === undefined ? reimbursableCny(delivery, p, project, grantedCny) : Infinity
  const paidCny = Math.min(grantedCny, payableCny)
  const award: Award = {
    policyId: policy.id,
    instrument: rule.instrument,
    base: rule.base,
    from: rule.from,
    to: rule.to,
    delivery,
    eligibleCny: amounts.eligibleCny,
    rawCny: amounts.rawCny,
    amountCny: paidCny,
    capped: grantedCny < wantedCny,
    lagMonths: p['awardLagMonths']!,
    citations,
    ...(amounts.dues !== undefined && { dues: amounts.dues }),
  }
  return withAmount(award, paidCny * (p['approvalShare'] ?? 1))
}

/**
 * What the caps let through in all years of payment. A cap of a firm's year counts anew each year,
 * and of the first what the firm has had already is taken off.
 */
function allowedCny(
  { rawCny, capCny, dues }: Amounts,
  p: Values,
  { capPer = 'project' }: AwardRule,
  usedCny: number,
): number {
  const leftCny = Math.max(0, capCny - (capPer === 'project' ? 0 : usedCny))
  const years = p['paidYears'] ?? 1
  if (capPer !== 'firmYear' || dues !== undefined || years <= 1) return leftCny
  return Math.min(rawCny, leftCny) + (years - 1) * Math.min(rawCny, capCny)
}
