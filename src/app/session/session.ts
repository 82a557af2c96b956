/** One visit: opens the first document, keeps results with it, and stores what is edited. */
import type { StudyOverview } from '../../../sim-core/index.ts'
import { routeOf } from '../route.ts'
import { store } from '../store.ts'
import { watchAppearance } from './appearance.ts'
import { addNotice, removeNotice } from './notices.ts'
import { isPristine, openStored, openTemplate } from './openDocument.ts'
import { fetchOverview, fetchTechnical } from './precomputed.ts'
import { clearDraft, writeDraft } from './storage.ts'
import { showOverview, showPrecomputed, takeDraft } from './study.ts'
import { DEFAULT_TEMPLATE, templateById } from './templates.ts'

const STORE_AFTER_MS = 500

export async function startSession(): Promise<void> {
  watchAppearance()
  // Asked for before its template has come: the first answer is what a visitor waits for.
  void overviewOf(DEFAULT_TEMPLATE)
  watchDraft()
  await openFirst()
  store.temporal.getState().clear()
  watchStorage()
}

/** Overviews of stored answers by template; each is fetched once. */
const overviews = new Map<string, Promise<StudyOverview | null>>()

function overviewOf(templateId: string): Promise<StudyOverview | null> {
  const overview = overviews.get(templateId) ?? fetchOverview(templateId)
  overviews.set(templateId, overview)
  return overview
}

/** Each only if it is still the answer to the scenario at hand when it comes. */
async function showAnswerTo(templateId: string): Promise<void> {
  const overview = await overviewOf(templateId)
  if (overview !== null) showOverview(overview)
  await somebodyGoesOn
  const technical = await fetchTechnical(templateId)
  if (technical !== null) showPrecomputed(technical)
}

const SIGNS = ['pointerdown', 'keydown', 'hashchange', 'drop'] as const

/** The first sign of somebody who wants more than the first screen shows. */
const somebodyGoesOn = new Promise<void>((resolve) => {
  if (routeOf(location.hash) !== 'start') resolve()
  for (const sign of SIGNS) addEventListener(sign, () => resolve(), { once: true, capture: true })
})

async function openFirst(): Promise<void> {
  const stored = await openStored()
  if (stored === 'opened') return
  if (stored === 'unreadable') addNotice('storageUnreadable')
  const template = templateById(DEFAULT_TEMPLATE)
  const opening = template === undefined ? null : await openTemplate(template)
  if (opening?.kind === 'opened') return
  addNotice('templateFailed')
  if (opening?.kind === 'invalid') store.setState({ issues: opening.issues })
}

function watchDraft(): void {
  store.subscribe((state, previous) => {
    if (state.draft !== previous.draft) takeDraft()
    const { source } = state
    if (source !== previous.source && source?.kind === 'template') void showAnswerTo(source.id)
  })
}

/** From now on. What was just opened from a template need not be stored. */
function watchStorage(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    const { source, draft } = store.getState()
    if (isPristine(draft)) clearDraft()
    else if (writeDraft(JSON.stringify({ source, draft }))) removeNotice('storageFailed')
    else addNotice('storageFailed')
  }
  store.subscribe((state, previous) => {
    if (state.draft === previous.draft) return
    clearTimeout(timer)
    timer = setTimeout(save, STORE_AFTER_MS)
  })
  addEventListener('pagehide', () => {
    if (timer !== undefined) save()
  })
}
