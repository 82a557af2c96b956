/** The scenario of a document that a worker is asked about, loaded once for all questions. */
import { loadScenario, restoreOrigins, type Scenario } from '../../sim-core/index.ts'

let last: { readonly text: string; readonly scenario: Scenario } | null = null

/** Throws where it does not load: whoever asks has loaded it before. */
export function scenarioOfText(text: string): Scenario {
  if (last?.text === text) return last.scenario
  const loaded = loadScenario(text)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
  last = { text, scenario: loaded.value }
  return loaded.value
}

/** A scenario as a worker is told of it: whole, since what is asked may hang on ranges. */
export const textOfScenario = ({ document, origins }: Scenario): string =>
  JSON.stringify(restoreOrigins(document, origins))
