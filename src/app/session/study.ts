/**
 * From the edited document to results that fit it. Each change of the document is loaded; if only
 * money or words changed, the result is appraised anew in place, else a simulation is asked for
 * after a pause. An old result stays until a new one replaces it: `isStale` tells.
 */
import {
  contentHash,
  loadScenario,
  overviewOf,
  type Scenario,
  type StudyOverview,
  type StudyResult,
  technicalHash,
  type TechnicalResult,
} from '../../../sim-core/index.ts'
import { bestLevel } from '../figures/levels.ts'
import {
  type AppState,
  IDLE,
  type Result,
  type Run,
  type Source,
  type Standing,
  store,
} from '../store.ts'
import { appraise } from './policies.ts'
import { cancelSimulation, simulate } from './simulation.ts'

/** Typing goes on within this time, more often than not. */
const PAUSE_MS = 400

let timer: ReturnType<typeof setTimeout> | undefined
/** Where the document came from to which the scenario at hand belongs. */
let shownSource: Source | null = null
/** What a simulation must come to, by `key`, if the stored answer is right. */
const expected = new Map<string, Expectation>()

interface Expectation {
  readonly scenario: Scenario
  readonly isMetBy: (study: StudyResult) => boolean
}

/** The latest results by `key`: an undo need not simulate again. */
const recent = new Map<string, Result>()
const MOST_RECENT = 6

export const isStale = ({ result, wantedKey }: AppState): boolean =>
  result !== null && wantedKey !== null && result.key !== wantedKey

/** What a first look shows: the result at hand, or else the overview of a stored one. */
export function shownStudy({ result, overview, scenario }: AppState): StudyOverview | undefined {
  if (result !== null) return result.study
  return overview !== null && overview.scenario.hash === scenario?.hash ? overview : undefined
}

/** How far that can be trusted. */
export function standingOfShown(state: AppState): Standing | undefined {
  return state.result?.standing ?? (shownStudy(state) && 'precomputed')
}

/** One array for "none", or every look at the store would see a change. */
const NO_LEVELS: Scenario['document']['levels'] = []

export const levelsOf = ({ scenario }: AppState) => scenario?.document.levels ?? NO_LEVELS

/**
 * Loads what is edited. What does not load leaves scenario and result as they are. The result of
 * another document goes: under this one's name it would be wrong, not old.
 */
export function takeDraft(): void {
  const { draft, reading, source } = store.getState()
  const loaded = loadScenario(JSON.stringify(draft))
  if (!loaded.ok) {
    store.setState({ issues: loaded.issues })
    return
  }
  if (source !== shownSource) store.setState({ result: null, overview: null, levelIsChosen: false })
  shownSource = source
  const scenario = loaded.value
  const { levels, readings } = scenario.document
  const known = readings?.options.some(({ id }) => id === reading) ?? false
  store.setState(({ levelId, levelIsChosen }) => {
    const isThere = levels.some(({ id }) => id === levelId)
    return {
      scenario,
      issues: [],
      reading: known ? reading : (readings?.default ?? null),
      levelId: isThere ? levelId : levels.at(-1)!.id,
      levelIsChosen: isThere && levelIsChosen,
    }
  })
  followScenario()
}

export function chooseReading(reading: string): void {
  store.setState({ reading })
  followScenario()
}

/** Shows the overview of a stored answer, if it is one to the scenario at hand. */
export function showOverview(overview: StudyOverview): boolean {
  const { scenario, wantedKey, result, reading } = store.getState()
  if (scenario === null || wantedKey === null || result !== null) return false
  if (overview.scenario.hash !== scenario.hash || overview.reading !== reading) return false
  const hash = contentHash(overview)
  expected.set(wantedKey, {
    scenario,
    isMetBy: (study) => contentHash(overviewOf(study)) === hash,
  })
  store.setState(({ levelId, levelIsChosen }) => ({
    overview,
    levelId: levelIsChosen ? levelId : (bestLevel(overview)?.id ?? levelId),
  }))
  return true
}

/** Shows a stored answer, if it is one to the scenario at hand. */
export function showPrecomputed(technical: TechnicalResult): boolean {
  const { scenario, wantedKey, result } = store.getState()
  if (scenario === null || wantedKey === null || result !== null) return false
  if (keyOf(technical.technicalHash, technical.reading) !== wantedKey) return false
  const study = appraise(scenario, technical)
  const hash = contentHash(study)
  expected.set(wantedKey, { scenario, isMetBy: (own) => contentHash(own) === hash })
  showResult({ technical, study, standing: 'precomputed', key: wantedKey })
  return true
}

function followScenario(): void {
  const { scenario, reading, wantedKey: previousKey, result } = store.getState()
  if (scenario === null) return
  const wantedKey = keyOf(technicalHash(scenario), reading)
  store.setState({ wantedKey })
  const known = result?.key === wantedKey ? result : recent.get(wantedKey)
  if (known !== undefined) showResult(known)
  if (previousKey === wantedKey) return
  stopRun()
  const isSettled = known !== undefined && known.standing !== 'precomputed'
  if (!isSettled) timer = setTimeout(() => void runStudy(), PAUSE_MS)
}

/** The result with the money of the scenario at hand. */
function showResult(result: Result): void {
  const { scenario } = store.getState()
  if (scenario === null) return
  const fits = result.study.scenario.hash === scenario.hash
  const study = fits ? result.study : appraise(scenario, result.technical)
  const shown = { ...result, study }
  store.setState(({ levelId, levelIsChosen }) => ({
    result: shown,
    levelId: levelIsChosen ? levelId : (bestLevel(study)?.id ?? levelId),
  }))
  recent.delete(result.key)
  recent.set(result.key, shown)
  for (const key of recent.keys()) if (recent.size > MOST_RECENT) recent.delete(key)
}

/** Simulates the scenario at hand, and compares with the stored answer if there is one to it. */
export async function runStudy(): Promise<void> {
  clearTimeout(timer)
  const { scenario, wantedKey, reading } = store.getState()
  if (scenario === null || wantedKey === null) return
  const isWanted = () => store.getState().wantedKey === wantedKey
  store.setState(({ simulations }) => ({
    simulations: simulations + 1,
    run: { ...IDLE, phase: 'running' },
  }))
  const onProgress = (done: number, total: number) => setRun({ done, total })
  try {
    const simulated = await simulate(scenario, { reading, onProgress })
    if (simulated === null || !isWanted()) return
    const standing = standingOf(simulated.technical, wantedKey)
    setRun({ phase: 'done' })
    showResult({ ...simulated, standing, key: wantedKey })
  } catch (error) {
    if (isWanted()) setRun({ phase: 'failed', error: messageOf(error) })
  }
}

/** The user's wish; the old result stays, and says that it is old. */
export function cancelRun(): void {
  stopRun()
  setRun({ phase: 'cancelled' })
}

function stopRun(): void {
  clearTimeout(timer)
  cancelSimulation()
  if (store.getState().run.phase === 'running') store.setState({ run: IDLE })
}

function standingOf(technical: Result['technical'], key: string): Result['standing'] {
  const stored = expected.get(key)
  if (stored === undefined) return 'computed'
  return stored.isMetBy(appraise(stored.scenario, technical)) ? 'verified' : 'mismatch'
}

const keyOf = (hash: string, reading: string | null) => `${hash}/${reading ?? ''}`

function setRun(run: Partial<Run>): void {
  store.setState((state) => ({ run: { ...state.run, ...run } }))
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
