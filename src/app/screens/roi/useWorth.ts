/**
 * What must hold for the levels to pay, and what a good unit costs: asked of the economics worker
 * whenever money or result change. The last answer stays until the next one is there.
 */
import { useEffect, useState } from 'react'

import type { LevelWorth, Scenario, TechnicalResult } from '../../../../sim-core/index.ts'
import { askEconomics } from '../../../pool/economics.ts'
import { textOfScenario } from '../../../pool/loadedScenario.ts'
import { isStale } from '../../session/study.ts'
import { useStore } from '../../store.ts'

export type Worths = Readonly<Record<string, LevelWorth>>

export interface AskedWorth {
  /** null before the first answer. */
  readonly worths: Worths | null
  /** Whether it is an answer to what was asked before. */
  readonly isOld: boolean
  readonly hasFailed: boolean
}

interface Answer {
  readonly worths: Worths | null
  /** What it was asked about. */
  readonly scenario: Scenario
  readonly technical: TechnicalResult
}

export function useWorth(): AskedWorth {
  const scenario = useStore((state) => state.scenario)
  const technical = useStore((state) => state.result?.technical)
  const stale = useStore(isStale)
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    // A result that is old does not belong to the scenario at hand.
    if (scenario === null || technical === undefined || stale) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const job = { text: textOfScenario(scenario), technical }
    askEconomics((service) => service.worth(job), signal).then(
      (worths) => {
        if (!signal.aborted) setAnswer({ worths, scenario, technical })
      },
      () => {
        if (!signal.aborted) setAnswer({ worths: null, scenario, technical })
      },
    )
    return () => controller.abort()
  }, [scenario, technical, stale])
  const isOld = answer?.scenario !== scenario || answer.technical !== technical
  return { worths: answer?.worths ?? null, isOld, hasFailed: answer?.worths === null && !isOld }
}
