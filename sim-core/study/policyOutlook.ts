/**
 * What each policy would do for a level 政策适用情况: whether it pays, how much more all awards come to
 * with it than without it under the stacking rule at hand, and if it pays nothing, why. Paid in
 * cash: what a policy pays for a contract is asked with the way to pay.
 */
import {
  capexCny,
  evaluatePolicies,
  type InstrumentName,
  type Party,
  type Project,
} from '../economics/index.ts'
import type { PolicyDocument, Scenario } from '../scenario/index.ts'
import type { Level } from './levels.ts'
import { projectOf } from './operating.ts'

/**
 * - `pays`: it adds something.
 * - `displaced`: by itself it would, but under the stacking rule another award takes its place.
 * - `notMoney`: it is listed with the reason why it is no money of a retrofit.
 * - `otherLevel`, `notInForce`: not for this level, not on the day of the decision.
 * - `needsContract`: it pays interest, rent or risk of a contract.
 * - `needsClaim`: for spending or a quantity that the document does not claim.
 * - `nothing`: asked and applicable, it comes to nothing: below a threshold, or no base.
 */
export type PolicyStanding =
  | 'pays'
  | 'displaced'
  | 'notMoney'
  | 'otherLevel'
  | 'notInForce'
  | 'needsContract'
  | 'needsClaim'
  | 'nothing'

export interface PolicyOutlook {
  readonly policy: PolicyDocument
  /** Whether the document asks it. */
  readonly isAsked: boolean
  readonly standing: PolicyStanding
  /** Expected, to all parties together: with it less without it. CNY. */
  readonly addsCny: number
  /** What its amount rests on and no clause says, as far as it is more than when and whether. */
  readonly assumed: readonly string[]
  /** Who gets it. */
  readonly to: Party | null
}

/** Of every policy of `library`, in its order. Nothing without money or investment. */
export function policyOutlook(
  { document: { money } }: Scenario,
  { id, measures }: Pick<Level, 'id' | 'measures'>,
  library: readonly PolicyDocument[],
): PolicyOutlook[] {
  if (money === undefined || measures.length === 0) return []
  const project = projectOf(id, measures, money)
  const terms = {
    date: money.decisionDate,
    stacking: money.stacking,
    capexCny: capexCny(project.capex),
    vat: money.vat,
  }
  const totalCny = (policies: readonly PolicyDocument[]) =>
    evaluatePolicies({ ...terms, policies }, project).reduce((sum, a) => sum + a.amountCny, 0)
  const others = (policy: PolicyDocument) =>
    library.filter((one) => one !== policy && isAskedIn(money.policies, one))
  return library.map((policy) => {
    const without = others(policy)
    // What is paid to others than the parties of a retrofit changes nothing here.
    const isSilent = policy.whyNotMoney !== undefined
    const addsCny = isSilent ? 0 : totalCny([...without, policy]) - totalCny(without)
    const standing = addsCny > 0 ? 'pays' : whyNothing(policy, project, terms.date, totalCny)
    const isAsked = isAskedIn(money.policies, policy)
    const assumed = assumedOf(policy, terms.date)
    return { policy, isAsked, standing, addsCny, assumed, to: policy.award?.to ?? null }
  })
}

/** When it is paid and whether it is granted are assumed of nearly all. */
const OF_EVERY_AWARD = ['awardLagMonths', 'approvalShare']

function assumedOf({ parameters }: PolicyDocument, date: string): string[] {
  return Object.entries(parameters).flatMap(([name, history]) => {
    const used = history.findLast(({ from }) => from <= date)
    const isSilent = used?.provenance === 'user' || used?.provenance === 'preset'
    return isSilent && used.value !== 0 && !OF_EVERY_AWARD.includes(name) ? [name] : []
  })
}

/** What raises the cap of a policy comes with it. */
const isAskedIn = (asked: readonly string[], { id, award }: PolicyDocument) =>
  asked.includes(id) || asked.includes(award?.amends ?? id)

const OF_CONTRACTS: ReadonlySet<InstrumentName> = new Set<InstrumentName>([
  'interestPoints',
  'interestShare',
  'contractShare',
  'rentShare',
  'riskCompensation',
])

function whyNothing(
  policy: PolicyDocument,
  project: Project,
  date: string,
  totalCny: (policies: readonly PolicyDocument[]) => number,
): PolicyStanding {
  const { award, issued, validFrom = issued, validTo = date } = policy
  if (award === null || policy.whyNotMoney !== undefined) return 'notMoney'
  if (!award.appliesTo.some((level) => level === project.level)) return 'otherLevel'
  if (date < validFrom || date > validTo) return 'notInForce'
  if (OF_CONTRACTS.has(award.instrument) || policy.delivery.mode === 'grantLoanLinkage')
    return 'needsContract'
  if (totalCny([policy]) > 0) return 'displaced'
  const { spending = {}, quantities = {} } = project.claims ?? {}
  if (award.quantity !== undefined)
    return Object.hasOwn(quantities, award.quantity) ? 'nothing' : 'needsClaim'
  const isClaimed = Object.hasOwn(spending, award.claim ?? award.base)
  return award.instrument === 'spendingShare' && award.covers.length === 0 && !isClaimed
    ? 'needsClaim'
    : 'nothing'
}
