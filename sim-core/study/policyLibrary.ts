/**
 * The policies that come with the product and bear on the return of a retrofit. The grants of whole
 * projects, which most files ask for, are at hand; the others are fetched when one of them is asked
 * for, because a page that opens should not wait for what it does not use.
 *
 * @see docs/decisions/0006-policies-in-the-core.md
 */
import award from
  '../../scenarios/policies/dongguan-2017/automation-retrofit-award.json' with { type: 'json' }
import raise from
  '../../scenarios/policies/dongguan-2017/demonstration-domestic-ip-cap.json' with { type: 'json' }
import demo from
  '../../scenarios/policies/dongguan-2017/demonstration-project-grant.json' with { type: 'json' }
import grant from
  '../../scenarios/policies/dongguan-2017/intelligent-retrofit-grant.json' with { type: 'json' }
import type { PolicyDocument, Scenario } from '../scenario/index.ts'

const AT_HAND: readonly unknown[] = [award, grant, demo, raise]

/** At hand without waiting. That each passes the schema is tested, and not checked again. */
export const PROJECT_POLICIES = AT_HAND as readonly PolicyDocument[]

/** All of them, always the same list. */
export async function policyLibrary(): Promise<readonly PolicyDocument[]> {
  return (await import('./policyDocuments.ts')).POLICY_DOCUMENTS
}

/** These, and after them those that are listed with the reason why they are no money here. */
export async function everyPolicy(): Promise<readonly PolicyDocument[]> {
  const [computed, silent] = [await policyLibrary(), await import('./silentPolicies.ts')]
  return [...computed, ...silent.SILENT_POLICIES]
}

/** What a scenario asks of policies is among these: those at hand, or else all. */
export async function policiesFor(scenario: Scenario): Promise<readonly PolicyDocument[]> {
  return needsLibrary(scenario) ? policyLibrary() : PROJECT_POLICIES
}

/** Whether a scenario asks for policies, or claims what policies pay for, that are not at hand. */
export function needsLibrary({ document: { money } }: Scenario): boolean {
  if (money === undefined) return false
  const isAtHand = (asked: string) => PROJECT_POLICIES.some(({ id }) => id === asked)
  return money.project.claims !== undefined || !money.policies.every(isAtHand)
}

/** The policies with these ids, and those that amend them. Throws where one is not among them. */
export function askedPolicies(
  policies: readonly PolicyDocument[],
  ids: readonly string[],
): readonly PolicyDocument[] {
  const missing = ids.find((id) => policies.every((policy) => policy.id !== id))
  if (missing !== undefined) throw new Error(`the study was given no policy ${missing}`)
  return policies.filter(({ id, award }) => ids.includes(id) || ids.includes(award?.amends ?? id))
}
