/**
 * The plan of the document, simulated and appraised: first the line after each stage, soon there,
 * then its stops, its ramp-ups and the lean rival. Months, ways to pay and prices are appraised
 * anew in the worker, without a simulation. An old result stays until a new one replaces it.
 */
import { create } from 'zustand'

import {
  CANCELLED,
  plannedStages,
  type RoadmapOptions,
  type RoadmapRanking,
  type RoadmapResult,
  type RoadmapTechnical,
  type Scenario,
  simulateRoadmap,
  simulateSpace,
  type StateFigures,
  technicalHash,
} from '../../../sim-core/index.ts'
import { askEconomics } from '../../pool/economics.ts'
import { textOfScenario } from '../../pool/loadedScenario.ts'
import { type Phase, store } from '../store.ts'
import { poolOfPage } from './simulation.ts'

/** How much of a plan has been simulated. */
export type Detail = 'states' | 'full'

export interface Search {
  readonly phase: Phase
  readonly share: number
  readonly ranking: RoadmapRanking | null
  /** Of the scenario whose plan was bettered. */
  readonly hash: string | null
}

interface RoadmapState {
  readonly phase: Phase
  /** Done, from 0 to 1. */
  readonly share: number
  readonly error: string | null
  readonly result: RoadmapResult | null
  /** Of the scenario that the result is of. */
  readonly hash: string | null
  readonly detail: Detail | null
  readonly search: Search
}

const NO_SEARCH: Search = { phase: 'idle', share: 0, ranking: null, hash: null }

const NOTHING: RoadmapState = {
  phase: 'idle',
  share: 0,
  error: null,
  result: null,
  hash: null,
  detail: null,
  search: NO_SEARCH,
}

export const useRoadmap = create<RoadmapState>(() => NOTHING)

/** Editing goes on within this time, more often than not. */
const PAUSE_MS = 300
const MOST_CACHED = 200

let technical: { readonly key: string; readonly detail: Detail; readonly of: RoadmapTechnical }
  | null = null
let running: { readonly key: string; readonly abort: AbortController } | null = null
let searching: AbortController | null = null
let timer: ReturnType<typeof setTimeout> | undefined
/** What a person has cancelled is not begun again by itself. */
let cancelledKey: string | null = null
const cache = new Map<string, StateFigures>()

/** Call whenever the scenario has changed, or the study of its levels has come to rest. */
export function followRoadmap(): void {
  const { scenario, run } = store.getState()
  clearTimeout(timer)
  if (scenario?.document.roadmap === undefined) return leaveRoadmap()
  const key = keyOf(scenario)
  if (running !== null && running.key !== key) stop()
  if (technical?.key === key) void appraise(scenario)
  const isComplete = technical?.key === key && technical.detail === 'full'
  if (isComplete || running !== null || cancelledKey === key) return
  // The levels come first: what they simulate need not be simulated for the plan.
  if (run.phase === 'running') return
  timer = setTimeout(() => void simulate(scenario, key), PAUSE_MS)
}

/** The page is left: nothing goes on behind it. */
export function pauseRoadmap(): void {
  clearTimeout(timer)
  stop()
  cancelSearch()
}

export function cancelRoadmap(): void {
  cancelledKey = running?.key ?? null
  stop()
  useRoadmap.setState({ phase: 'cancelled' })
}

export function resumeRoadmap(): void {
  cancelledKey = null
  useRoadmap.setState({ phase: 'idle' })
  followRoadmap()
}

function leaveRoadmap(): void {
  stop()
  cancelSearch()
  useRoadmap.setState(NOTHING)
}

function stop(): void {
  running?.abort.abort()
  running = null
  if (useRoadmap.getState().phase === 'running') useRoadmap.setState({ phase: 'idle' })
}

const keys = new WeakMap<Scenario, string>()

/** What the simulated half of a plan depends on. */
function keyOf(scenario: Scenario): string {
  const known = keys.get(scenario)
  if (known !== undefined) return known
  const stages = plannedStages(scenario.document).map(({ document, standing, project }) => [
    document.measures,
    standing,
    project.rampUp,
    project.lineStopHours,
  ])
  const key = JSON.stringify([technicalHash(scenario), stages])
  keys.set(scenario, key)
  return key
}

async function simulate(scenario: Scenario, key: string): Promise<void> {
  const abort = new AbortController()
  running = { key, abort }
  useRoadmap.setState({ phase: 'running', share: 0, error: null })
  const stages = plannedStages(scenario.document)
  const options = optionsOf(abort.signal)
  try {
    for (const detail of ['states', 'full'] as const) {
      const plain = detail === 'states' ? { knots: [], stops: false, lean: false } : {}
      const of = await simulateRoadmap(scenario, poolOfPage(), stages, {
        ...options,
        ...plain,
        onProgress: (share) => useRoadmap.setState({ share: phaseShare(detail, share) }),
      })
      if (abort.signal.aborted) return
      technical = { key, detail, of }
      const { scenario: present } = store.getState()
      if (present !== null && present.document.roadmap !== undefined) await appraise(present)
    }
    if (running?.abort === abort) {
      running = null
      useRoadmap.setState({ phase: 'done' })
    }
  } catch (error) {
    if (abort.signal.aborted) return
    running = null
    useRoadmap.setState({ phase: 'failed', error: messageOf(error) })
  }
}

/** The first look takes about a third of the whole. */
const FIRST_SHARE = 0.3
const phaseShare = (detail: Detail, share: number) =>
  detail === 'states' ? FIRST_SHARE * share : FIRST_SHARE + (1 - FIRST_SHARE) * share

function optionsOf(signal: AbortSignal): RoadmapOptions {
  const { result } = store.getState()
  if (cache.size > MOST_CACHED) cache.clear()
  return { signal, cache, pause, ...(result !== null && { known: result.technical }) }
}

/** The plan of the scenario at hand with what has been simulated, if that is still the same. */
async function appraise(scenario: Scenario): Promise<void> {
  if (technical === null || technical.key !== keyOf(scenario)) return
  const { detail, of } = technical
  const { hash, detail: shown } = useRoadmap.getState()
  if (hash === scenario.hash && shown === detail) return
  const text = textOfScenario(scenario)
  try {
    const { signal } = new AbortController()
    const result = await askEconomics((service) => service.roadmap({ text, technical: of }), signal)
    if (store.getState().scenario?.hash !== scenario.hash) return
    useRoadmap.setState({ result, hash: scenario.hash, detail })
  } catch (error) {
    if (!isCancellation(error)) useRoadmap.setState({ phase: 'failed', error: messageOf(error) })
  }
}

/** Looks for the best order, months and ways to pay; the document stays as it is. */
export async function searchPlans(): Promise<void> {
  const { scenario } = store.getState()
  if (scenario === null) return
  cancelSearch()
  const abort = new AbortController()
  searching = abort
  const set = (search: Partial<Search>) =>
    useRoadmap.setState((state) => ({ search: { ...state.search, ...search } }))
  set({ phase: 'running', share: 0 })
  try {
    const states = await simulateSpace(scenario, poolOfPage(), {
      ...optionsOf(abort.signal),
      onProgress: (share) => set({ share }),
    })
    const text = textOfScenario(scenario)
    const ask = { text, states }
    const ranking = await askEconomics((service) => service.rankRoadmaps(ask), abort.signal)
    if (searching === abort) set({ phase: 'done', ranking, hash: scenario.hash })
  } catch (error) {
    if (searching !== abort && isCancellation(error)) return
    set({ phase: isCancellation(error) ? 'cancelled' : 'failed' })
  } finally {
    if (searching === abort) searching = null
  }
}

export function cancelSearch(): void {
  if (searching === null) return
  searching.abort()
  searching = null
  useRoadmap.setState((state) => ({ search: { ...state.search, phase: 'cancelled' } }))
}

/** Turns of the page between pieces of work on its thread. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

const isCancellation = (error: unknown) => error instanceof Error && error.name === CANCELLED

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
