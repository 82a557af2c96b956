/**
 * The policies that come with the product and bear on the return of a retrofit, in the order in
 * which the city's documents were read: all that the core can compute of them.
 *
 * @see docs/decisions/0006-policies-in-the-core.md
 */
import { loadPolicy, type PolicyDocument } from '../scenario/index.ts'
import { POLICY_DOCUMENTS } from './policyDocuments.ts'

/** Loaded with the module: a policy of ours that does not load is a bug. */
export const POLICY_LIBRARY: readonly PolicyDocument[] = POLICY_DOCUMENTS.map((document) => {
  const loaded = loadPolicy(JSON.stringify(document))
  if (!loaded.ok) throw new Error(`policy: ${JSON.stringify(loaded.issues[0]!)}`)
  return loaded.value
})
