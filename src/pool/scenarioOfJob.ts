/** What all questions to the worker of the economics are about. */
import type { Scenario, TechnicalResult } from '../../sim-core/index.ts'
import { scenarioOfText } from './loadedScenario.ts'

export interface EconomicsJob {
  /** The document, as JSON. It has loaded before. */
  readonly text: string
  readonly technical: TechnicalResult
}

/** Throws where the document does not load. */
export const scenarioOfJob = ({ text }: EconomicsJob): Scenario => scenarioOfText(text)
