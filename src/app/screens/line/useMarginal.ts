/**
 * What each station of a level is worth, asked for on demand. Whoever uses it has one level and one
 * result: another of either is another component.
 */
import { useEffect, useState } from 'react'

import type { MarginalResult, TechnicalResult } from '../../../../sim-core/index.ts'
import { askMarginal } from '../../session/simulation.ts'
import { useStore } from '../../store.ts'

interface Idle {
  readonly phase: 'idle' | 'failed'
  readonly ask: () => void
}

interface Running {
  readonly phase: 'running'
  /** Of the replications, how many are done. */
  readonly share: number
  readonly cancel: () => void
}

interface Done {
  readonly phase: 'done'
  readonly marginal: MarginalResult
}

export type Asked = Idle | Running | Done

type Standing = { readonly phase: 'idle' | 'failed' } | Omit<Running, 'cancel'> | Done
const IDLE: Standing = { phase: 'idle' }

export function useMarginal(levelId: string): Asked {
  const scenario = useStore((state) => state.scenario)
  const technical = useStore((state) => state.result?.technical)
  const [standing, setStanding] = useState<Standing>(IDLE)
  const [run, setRun] = useState<AbortController | null>(null)
  useEffect(() => () => run?.abort(), [run])
  if (standing.phase === 'done') return standing
  if (standing.phase === 'running') return { ...standing, cancel: () => setRun(null) }
  return {
    ...standing,
    ask() {
      if (scenario === null || technical === undefined) return
      const controller = new AbortController()
      setRun(controller)
      setStanding({ phase: 'running', share: 0 })
      const { signal } = controller
      const onProgress = (done: number, total: number) => {
        if (!signal.aborted) setStanding({ phase: 'running', share: done / total })
      }
      askMarginal(scenario, onlyLevel(technical, levelId), { signal, onProgress }).then(
        (values) => {
          const marginal = values?.get(levelId)
          if (marginal === undefined) setStanding(IDLE)
          else if (!signal.aborted) setStanding({ phase: 'done', marginal })
        },
        () => {
          if (!signal.aborted) setStanding({ phase: 'failed' })
        },
      )
    },
  }
}

const onlyLevel = (technical: TechnicalResult, levelId: string): TechnicalResult => ({
  ...technical,
  levels: technical.levels.filter(({ id }) => id === levelId),
})
