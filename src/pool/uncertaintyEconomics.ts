/** What a return may come to, for the worker of the economics: some seconds, told as they pass. */
import {
  analyseUncertainty,
  policiesFor,
  type Outcome,
  type UncertaintyResult,
} from '../../sim-core/index.ts'
import { type EconomicsJob, scenarioOfJob } from './scenarioOfJob.ts'

export interface UncertaintyJob extends EconomicsJob {
  /** A way to pay, after tax; null for the project in cash, before tax. */
  readonly way: string | null
}

export type ReportProgress = (done: number, total: number) => void

export async function uncertaintyOf(
  job: UncertaintyJob,
  onProgress: ReportProgress,
): Promise<Outcome<UncertaintyResult>> {
  const scenario = scenarioOfJob(job)
  const policies = await policiesFor(scenario)
  const { way } = job
  const options = { policies, ...(way !== null && { way }) }
  return analyseUncertainty(scenario, job.technical, options, { onProgress })
}
