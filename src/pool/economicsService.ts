/**
 * Economics that takes longer than a frame, for a worker of its own: what it is about comes as the
 * text of a document and the technical result that belongs to it.
 */
import {
  appraiseWays,
  awardTaxOf,
  loadScenario,
  payView,
  policiesFor,
  type Scenario,
  type TechnicalResult,
} from '../../sim-core/index.ts'

/** What all questions are about. */
export interface EconomicsJob {
  /** The document, as JSON. It has loaded before. */
  readonly text: string
  readonly technical: TechnicalResult
}

let last: { readonly text: string; readonly scenario: Scenario } | null = null

/** Loads a document once for all questions about it. Throws where it does not load. */
export function scenarioOfJob({ text }: EconomicsJob): Scenario {
  if (last?.text === text) return last.scenario
  const loaded = loadScenario(text)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
  last = { text, scenario: loaded.value }
  return loaded.value
}

export const ECONOMICS = {
  async ways(job: EconomicsJob) {
    const scenario = scenarioOfJob(job)
    return appraiseWays(scenario, job.technical, await policiesFor(scenario))
  },
  async awardTax(job: EconomicsJob, levelId: string) {
    const scenario = scenarioOfJob(job)
    return awardTaxOf(scenario, job.technical, levelId, await policiesFor(scenario))
  },
  async pay(job: EconomicsJob, levelId: string) {
    const scenario = scenarioOfJob(job)
    return payView(scenario, job.technical, levelId, await policiesFor(scenario))
  },
}

export type EconomicsService = typeof ECONOMICS
