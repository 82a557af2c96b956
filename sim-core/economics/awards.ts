/**
 * The award engine 补贴测算: what all policies together pay for a project (finance model, section 4).
 * Amendments first, then each policy by itself, then stacking; then what depends on other awards:
 * top-ups of a plan or a town, the ceiling over all, and last the integrator's share, which may
 * come out of the enterprise's grant. The order in which policies are given makes no difference,
 * bit for bit.
 */
import { evaluateOn, evaluatePolicy, withAmount } from './award.ts'
import type { Award } from './award.ts'
import { valuesOf } from './policy.ts'
import type { IsoDate, Policy, PolicyProject } from './policy.ts'
import { stackAwards } from './stacking.ts'
import type { StackingRule } from './stacking.ts'
import type { VatTerms } from './vat.ts'

/** Who is asked, on which day, and what becomes of several awards. */
export interface AwardTerms {
  readonly policies: readonly Policy[]
  readonly date: IsoDate
  readonly stacking: StackingRule
  /** Of which a ceiling is a share. */
  readonly capexCny: number
  /** What of it counts where a rule looks at prices with VAT; `DEFAULT_VAT` where absent. */
  readonly vat?: VatTerms
}

/** The awards of all parties, by the id of their policies. */
export function evaluatePolicies(terms: AwardTerms, project: PolicyProject): readonly Award[] {
  const asked = amended(terms.policies.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  const { stacking, capexCny } = terms
  const independent = asked.filter((policy) => !DEPENDENT.has(policy.award?.instrument ?? ''))
  const own = stackAwards(
    independent.flatMap((policy) => evaluatePolicy(policy, project, terms.date, terms.vat) ?? []),
    // A ceiling is over all awards, top-ups included, and so comes after them.
    stacking.kind === 'cumulativeWithCeiling' ? { kind: 'cumulative' } : stacking,
    capexCny,
  )
  const topUps = topUpsOf(asked, own, terms, project)
  const [enterprise, others] = split([...own, ...topUps])
  const stacked = stackAwards(enterprise, stacking, capexCny)
  const shared = withIntegrator(asked, stacked, terms, project)
  return [...shared, ...others].toSorted((a, b) => (a.policyId < b.policyId ? -1 : 1))
}

/** Policies with the raised caps of those that amend them; these have no award of their own. */
export function amended(policies: readonly Policy[]): readonly Policy[] {
  const raises = policies.filter(({ award }) => award?.instrument === 'capRaise')
  return policies.map((policy) => {
    const raise = raises.find(({ award }) => award?.amends === policy.id)
    const raisedFor = raise?.award?.raisedFor
    if (raise === undefined || raisedFor === undefined || policy.award === null) return policy
    const parameters = { ...policy.parameters, ...raise.parameters }
    return { ...policy, parameters, award: { ...policy.award, raisedFor } }
  })
}

const DEPENDENT: ReadonlySet<string> = new Set(['topUp', 'integratorShare', 'capRaise'])

/** On the awards of public budgets to the enterprise, and never on another top-up. */
function topUpsOf(
  policies: readonly Policy[],
  awards: readonly Award[],
  { date }: AwardTerms,
  project: PolicyProject,
): Award[] {
  const baseCny = awards
    .filter(({ from, to }) => from === 'city' && to === 'enterprise')
    .reduce((sum, { amountCny }) => sum + amountCny, 0)
  return policies
    .filter(({ award }) => award?.instrument === 'topUp')
    .flatMap((policy) => evaluateOn(policy, project, date, baseCny) ?? [])
}

function split(awards: readonly Award[]): [Award[], Award[]] {
  return [
    awards.filter(({ to }) => to === 'enterprise'),
    awards.filter(({ to }) => to !== 'enterprise'),
  ]
}

/**
 * 在相应的项目资助中: read literally the integrator's money is part of the project's grant (inside,
 * `insideShare` 1), and then never more than it; read freely it comes on top of it (0). Without a
 * grant that pays the project there is none.
 */
function withIntegrator(
  policies: readonly Policy[],
  awards: readonly Award[],
  { date, vat }: AwardTerms,
  project: PolicyProject,
): readonly Award[] {
  const policy = policies.find(({ award }) => award?.instrument === 'integratorShare')
  if (policy === undefined) return awards
  const share = evaluatePolicy(policy, project, date, vat)
  const grant = awards
    .filter(({ base, instrument }) => base === share?.base && instrument === 'spendingShare')
    .filter(({ amountCny }) => amountCny > 0)
    .reduce<Award | undefined>((best, one) => (best && !isMore(one, best) ? best : one), undefined)
  if (share === undefined || grant === undefined) return awards
  const { insideShare = 1 } = valuesOf(share.citations)
  const insideCny = insideShare * Math.min(share.amountCny, grant.amountCny)
  const integratorCny = insideCny + (1 - insideShare) * share.amountCny
  const kept = withAmount(grant, grant.amountCny - insideCny)
  return [
    ...awards.map((award) => (award === grant ? kept : award)),
    withAmount(share, integratorCny),
  ]
}

const isMore = (a: Award, b: Award) => a.amountCny > b.amountCny
