/** Loading of policies 政策载入: text → JSON → schema → what a schema cannot say. */
import { andThen, type Issue, type Outcome, unless } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import { deepFreeze, parseJson } from './json.ts'
import { parseWith } from './parse.ts'
import { type PolicyDocument, policySchema } from './schema/policy.ts'

/** The policy in a file, complete for its instrument, or all that is wrong with it. */
export function loadPolicy(text: string): Outcome<PolicyDocument> {
  return andThen(parseJson(text), (json) =>
    andThen(parseWith(policySchema, json), (policy: PolicyDocument) =>
      unless(unsortedHistories(policy), deepFreeze(policy)),
    ),
  )
}

/** The value in force on a day is the last one that began by then: histories ascend. */
function unsortedHistories({ parameters }: PolicyDocument): Issue[] {
  return Object.entries(parameters).flatMap(([name, history]) =>
    history.every(({ from }, i) => i === 0 || from > history[i - 1]!.from)
      ? []
      : [issueOf('policy.unsorted', ['parameters', name], { parameter: name })],
  )
}
