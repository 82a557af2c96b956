/**
 * The ways to pay of one level, computed in a worker whenever the document, the simulated result or
 * the level changes. What was computed before stays until the new one is there, and says its age.
 */
import { useEffect, useState } from 'react'

import { CANCELLED, type PayView } from '../../../../sim-core/index.ts'
import { askEconomics } from '../../../pool/economics.ts'
import { textOfScenario } from '../../../pool/loadedScenario.ts'
import { useStore } from '../../store.ts'

export type PayPhase = 'computing' | 'done' | 'cancelled' | 'failed'

export interface PayAnswer {
  /** null until the first has come, and where the level invests nothing. */
  readonly view: PayView | null
  readonly phase: PayPhase
  readonly error: string | null
  /** Whether `view` belongs to other inputs than those at hand. */
  readonly isOld: boolean
  readonly cancel: () => void
  readonly again: () => void
}

interface Standing {
  /** Of the inputs of the view. */
  readonly key: string | null
  readonly view: PayView | null
  readonly phase: PayPhase
  readonly error: string | null
}

const WAITING: Standing = { key: null, view: null, phase: 'computing', error: null }
/** Typing goes on within this time, more often than not. */
const PAUSE_MS = 120

export function usePayView(levelId: string): PayAnswer {
  const scenario = useStore((state) => state.scenario)
  const result = useStore((state) => state.result)
  const [standing, setStanding] = useState(WAITING)
  const [attempt, setAttempt] = useState(0)
  const [run, setRun] = useState<AbortController | null>(null)
  const technical = result?.technical
  const key = [scenario?.hash, result?.key, result?.standing, levelId, attempt].join(' ')

  useEffect(() => {
    if (scenario === null || technical === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const job = { text: textOfScenario(scenario), technical }
    const timer = setTimeout(() => {
      setRun(controller)
      setStanding((last) => ({ ...last, phase: 'computing', error: null }))
      askEconomics((service) => service.pay(job, levelId), signal).then(
        (view) => {
          if (!signal.aborted) setStanding({ key, view, phase: 'done', error: null })
        },
        (error: unknown) => {
          if (signal.aborted) return
          // Whoever gave up another question has ended the worker of this one too.
          if (isCancelled(error)) setAttempt((tried) => tried + 1)
          else setStanding((last) => ({ ...last, phase: 'failed', error: messageOf(error) }))
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [scenario, technical, levelId, key])

  return {
    ...standing,
    isOld: standing.view !== null && standing.key !== key,
    cancel() {
      run?.abort()
      setStanding((last) => ({ ...last, phase: 'cancelled' }))
    },
    again: () => setAttempt((tried) => tried + 1),
  }
}

const isCancelled = (error: unknown) => error instanceof Error && error.name === CANCELLED

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
