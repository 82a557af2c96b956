/**
 * The draws behind the screen: asked of the worker as soon as there is a result that belongs to the
 * document at hand, given up when it changes, and kept for whoever comes back.
 */
import { useEffect, useState } from 'react'

import {
  CANCELLED,
  type Issue,
  type UncertaintyResult,
} from '../../../../sim-core/index.ts'
import { askUncertainty } from '../../../pool/askUncertainty.ts'
import { textOfScenario } from '../../../pool/loadedScenario.ts'
import { isStale } from '../../session/study.ts'
import { store, useStore } from '../../store.ts'

export type Drawing =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly result: UncertaintyResult }
  | { readonly phase: 'refused'; readonly issues: readonly Issue[] }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed'; readonly error: string }

export interface Uncertainty {
  readonly drawing: Drawing
  readonly cancel: () => void
  readonly again: () => void
}

/** Of the last answers; a look back needs no new draws. */
const known = new Map<string, Drawing>()
const MOST_KNOWN = 8
const WAITING: Drawing = { phase: 'waiting' }
const CANCELLED_DRAWING: Drawing = { phase: 'cancelled' }

export function useUncertainty(way: string | null, levelId: string): Uncertainty {
  const hash = useStore(({ scenario }) => scenario?.hash)
  const resultKey = useStore(({ result }) => result?.key)
  const stale = useStore(isStale)
  const [attempt, setAttempt] = useState(0)
  const [cancelled, setCancelled] = useState<string | null>(null)
  const [current, setCurrent] = useState<{ readonly run: string; readonly drawing: Drawing }>()
  const isReady = hash !== undefined && resultKey !== undefined && !stale
  // Before tax all levels are drawn at once.
  const about = way === null ? '' : `${way}/${levelId}`
  const key = isReady ? `${hash}/${resultKey}/${about}` : null
  const run = `${key ?? ''}#${attempt}`
  const isCancelled = cancelled === run
  const asked = way === null ? '' : levelId

  useEffect(() => {
    if (key === null || known.has(key) || isCancelled) return undefined
    const abort = new AbortController()
    const show = (drawing: Drawing) => {
      if (!abort.signal.aborted) setCurrent({ run, drawing })
    }
    void draw({ way, levelId: asked }, show, abort.signal).then((drawing) => {
      if (drawing.phase === 'done') remember(key, drawing)
      show(drawing)
    })
    return () => abort.abort()
  }, [key, run, way, asked, isCancelled])

  const shown = current?.run === run ? current.drawing : WAITING
  const answered = key === null ? WAITING : (known.get(key) ?? shown)
  return {
    drawing: isCancelled ? CANCELLED_DRAWING : answered,
    cancel: () => setCancelled(run),
    again: () => setAttempt(attempt + 1),
  }
}

async function draw(
  about: { readonly way: string | null; readonly levelId: string },
  show: (drawing: Drawing) => void,
  signal: AbortSignal,
): Promise<Drawing> {
  const { scenario, result } = store.getState()
  if (scenario === null || result === null) return WAITING
  const text = textOfScenario(scenario)
  const { technical } = result
  const onProgress = (done: number, total: number) => show({ phase: 'running', done, total })
  try {
    const answer = await askUncertainty({ text, technical, ...about }, onProgress, signal)
    if (!answer.ok) return { phase: 'refused', issues: answer.issues }
    return { phase: 'done', result: answer.value }
  } catch (error) {
    if (error instanceof Error && error.name === CANCELLED) return { phase: 'cancelled' }
    return { phase: 'failed', error: error instanceof Error ? error.message : String(error) }
  }
}

function remember(key: string, drawing: Drawing): void {
  known.set(key, drawing)
  for (const old of known.keys()) if (known.size > MOST_KNOWN) known.delete(old)
}
