/** Policies that come with the product, through the same schema as any other document. */
import { loadPolicy, type PolicyDocument } from '../scenario/index.ts'

/** Throws where one does not load: a policy of ours that does not is a bug. */
export const ownPolicies = (documents: readonly unknown[]): readonly PolicyDocument[] =>
  documents.map((document) => {
    const loaded = loadPolicy(JSON.stringify(document))
    if (!loaded.ok) throw new Error(`policy: ${JSON.stringify(loaded.issues[0]!)}`)
    return loaded.value
  })
