/**
 * What a person changes or waits for: the edited document, its loaded scenario, the results, and
 * how they are looked at. State that time changes (the play head) is elsewhere.
 *
 * The document is the only thing that undo goes back over. `scenario` is the last document that
 * loaded without issues; results are never edited, only replaced.
 */
import { temporal } from 'zundo'
import { useStore as useZustand } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type {
  Issue,
  Scenario,
  StudyOverview,
  StudyResult,
  TechnicalResult,
} from '../../sim-core/index.ts'
import type { Language } from '../i18n/language.ts'
import type { Json } from './session/document.ts'
import type { Theme } from './ui/tokens.ts'

/** Where the document came from. */
export type Source =
  | { readonly kind: 'template'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string }

export type Phase = 'idle' | 'running' | 'done' | 'cancelled' | 'failed'

export interface Run {
  readonly phase: Phase
  /** Replications finished, of how many. */
  readonly done: number
  readonly total: number
  /** In the developers' English, for a report of the fault. */
  readonly error: string | null
}

/**
 * How far the simulated part of the result can be trusted: computed when the page was built and
 * not yet here; here too, with the same bytes; here too, with others; only here.
 */
export type Standing = 'precomputed' | 'verified' | 'mismatch' | 'computed'

export interface Result {
  readonly technical: TechnicalResult
  readonly study: StudyResult
  readonly standing: Standing
  /** Of what was simulated: technical hash and reading. */
  readonly key: string
}

export type Notice = 'storageFailed' | 'storageUnreadable' | 'templateFailed'

export interface AppState {
  readonly language: Language
  readonly theme: Theme
  readonly shortcuts: boolean
  readonly source: Source
  readonly draft: Json
  readonly scenario: Scenario | null
  readonly issues: readonly Issue[]
  readonly reading: string | null
  readonly levelId: string
  /** Otherwise the level that pays best is looked at. */
  readonly levelIsChosen: boolean
  readonly result: Result | null
  /** Of a stored answer, before the whole has come; it may be of another scenario by now. */
  readonly overview: StudyOverview | null
  /** Of what should be: the result is stale while its own differs. */
  readonly wantedKey: string | null
  readonly run: Run
  /** Studies simulated since the page was opened. */
  readonly simulations: number
  readonly notices: readonly Notice[]
}

export const IDLE: Run = { phase: 'idle', done: 0, total: 0, error: null }

const initial: AppState = {
  language: 'zh',
  theme: 'light',
  shortcuts: true,
  source: { kind: 'template', id: '' },
  draft: null,
  scenario: null,
  issues: [],
  reading: null,
  levelId: '',
  levelIsChosen: false,
  result: null,
  overview: null,
  wantedKey: null,
  run: IDLE,
  simulations: 0,
  notices: [],
}

const MOST_UNDOS = 200

export const store = createStore<AppState>()(
  temporal(() => initial, {
    limit: MOST_UNDOS,
    partialize: ({ draft, source }) => ({ draft, source }),
    equality: (past, current) => past.draft === current.draft,
  }),
)

export const useStore = <T>(select: (state: AppState) => T): T => useZustand(store, select)

export const undo = () => store.temporal.getState().undo()
export const redo = () => store.temporal.getState().redo()
export const useCanUndo = () => useZustand(store.temporal, (past) => past.pastStates.length > 0)
export const useCanRedo = () => useZustand(store.temporal, (past) => past.futureStates.length > 0)
