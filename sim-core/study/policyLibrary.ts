/**
 * The policies that come with the product, in the order in which they are asked.
 *
 * @see docs/decisions/0006-policies-in-the-core.md
 */
import award from '../../scenarios/policies/automation-retrofit-award.json' with { type: 'json' }
import demo from '../../scenarios/policies/demonstration-project-grant.json' with { type: 'json' }
import grant from '../../scenarios/policies/intelligent-retrofit-grant.json' with { type: 'json' }
import { loadPolicy, type PolicyDocument } from '../scenario/index.ts'

/** Loaded with the module: a policy of ours that does not load is a bug. */
export const POLICY_LIBRARY: readonly PolicyDocument[] = [award, grant, demo].map((document) => {
  const loaded = loadPolicy(JSON.stringify(document))
  if (!loaded.ok) throw new Error(`policy ${document.id}: ${loaded.issues[0]!.code}`)
  return loaded.value
})
