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
  /** The level that is looked at: after tax, where a draw takes long, it is drawn alone. */
  readonly levelId: string
}

/** After tax: some seconds for one level; the interval of a share is then ±5 points at most. */
const TAXED_DRAWS = 400

export type ReportProgress = (done: number, total: number) => void

export async function uncertaintyOf(
  job: UncertaintyJob,
  onProgress: ReportProgress,
): Promise<Outcome<UncertaintyResult>> {
  const scenario = scenarioOfJob(job)
  const policies = await policiesFor(scenario)
  const { way, levelId } = job
  const taxed = way === null ? {} : { way, levels: [levelId], draws: TAXED_DRAWS }
  const options = { policies, ...taxed }
  return analyseUncertainty(scenario, job.technical, options, { onProgress })
}
