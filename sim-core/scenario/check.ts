/** What a schema cannot say about a scenario. */
import type { Issue } from '../base/index.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

export function checkScenario(_document: ScenarioDocument): readonly Issue[] {
  return []
}
