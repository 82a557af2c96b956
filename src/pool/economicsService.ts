/**
 * Economics that takes longer than a frame, for a worker of its own: what it is about comes as the
 * text of a document and the technical result that belongs to it.
 */
import {
  appraiseWays,
  policiesFor,
  type Scenario,
  type TechnicalResult,
} from '../../sim-core/index.ts'
import { scenarioOfText } from './loadedScenario.ts'
import { ROADMAP_ECONOMICS } from './roadmapEconomics.ts'

/** What all questions are about. */
export interface EconomicsJob {
  /** The document, as JSON. It has loaded before. */
  readonly text: string
  readonly technical: TechnicalResult
}

export const scenarioOfJob = ({ text }: EconomicsJob): Scenario => scenarioOfText(text)

export const ECONOMICS = {
  async ways(job: EconomicsJob) {
    const scenario = scenarioOfJob(job)
    return appraiseWays(scenario, job.technical, await policiesFor(scenario))
  },
  ...ROADMAP_ECONOMICS,
}

export type EconomicsService = typeof ECONOMICS
