/**
 * Economics that takes longer than a frame, for a worker of its own: what it is about comes as the
 * text of a document and the technical result that belongs to it.
 */
import {
  appraiseWays,
  appraiseWorth,
  awardTaxOf,
  payView,
  policiesFor,
} from '../../sim-core/index.ts'
import { ROADMAP_ECONOMICS } from './roadmapEconomics.ts'
import { type EconomicsJob, scenarioOfJob } from './scenarioOfJob.ts'
import { uncertaintyOf } from './uncertaintyEconomics.ts'
import type { WorkbookChoice } from './workbookEconomics.ts'

export { type EconomicsJob, scenarioOfJob } from './scenarioOfJob.ts'

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
  async worth(job: EconomicsJob) {
    const scenario = scenarioOfJob(job)
    return appraiseWorth(scenario, job.technical, await policiesFor(scenario))
  },
  uncertainty: uncertaintyOf,
  ...ROADMAP_ECONOMICS,
  async workbook(job: EconomicsJob, choice: WorkbookChoice) {
    const { workbookBytes } = await import('./workbookEconomics.ts')
    return workbookBytes(scenarioOfJob(job), job.technical, choice)
  },
}

export type EconomicsService = typeof ECONOMICS
