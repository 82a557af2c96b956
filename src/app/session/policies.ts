/**
 * The policies that the document at hand may ask for. Those of whole projects come with the page;
 * the others are fetched before a document that asks for them is shown, and then stay.
 */
import {
  appraiseLevels,
  needsLibrary,
  policyLibrary,
  type PolicyDocument,
  PROJECT_POLICIES,
  type Scenario,
  type StudyResult,
  type TechnicalResult,
} from '../../../sim-core/index.ts'

let known: readonly PolicyDocument[] = PROJECT_POLICIES

export const knownPolicies = (): readonly PolicyDocument[] => known

/** All that `scenario` may ask for; call it before the scenario is shown. */
export async function fetchPolicies(scenario: Scenario): Promise<readonly PolicyDocument[]> {
  if (needsLibrary(scenario)) known = await policyLibrary()
  return known
}

/** Everything that any scenario may ask for; from then on it is at hand. */
export async function fetchEveryPolicy(): Promise<void> {
  known = await policyLibrary()
}

/** The study of a scenario whose policies have been fetched. */
export const appraise = (scenario: Scenario, technical: TechnicalResult): StudyResult =>
  appraiseLevels(scenario, technical, { policies: known })
