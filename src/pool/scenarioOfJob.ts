/** The document of a question to the worker of the economics, loaded once for all about it. */
import { loadScenario, type Scenario, type TechnicalResult } from '../../sim-core/index.ts'

/** What all questions are about. */
export interface EconomicsJob {
  /** The document, as JSON. It has loaded before. */
  readonly text: string
  readonly technical: TechnicalResult
}

let last: { readonly text: string; readonly scenario: Scenario } | null = null

/** Throws where the document does not load. */
export function scenarioOfJob({ text }: EconomicsJob): Scenario {
  if (last?.text === text) return last.scenario
  const loaded = loadScenario(text)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
  last = { text, scenario: loaded.value }
  return loaded.value
}
