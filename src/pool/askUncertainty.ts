/** Asks the worker of the economics what a return may come to, and hears how far it is. */
import { proxy } from 'comlink'

import type { Outcome, UncertaintyResult } from '../../sim-core/index.ts'
import { askEconomics } from './economics.ts'
import type { ReportProgress, UncertaintyJob } from './uncertaintyEconomics.ts'

/** Rejects as `askEconomics` does. */
export function askUncertainty(
  job: UncertaintyJob,
  onProgress: ReportProgress,
  signal: AbortSignal,
): Promise<Outcome<UncertaintyResult>> {
  return askEconomics<Outcome<UncertaintyResult>>(
    async (service) => service.uncertainty(job, proxy(onProgress)),
    signal,
  )
}
