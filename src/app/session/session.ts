/** One visit: opens the first document, keeps results with it, and stores what is edited. */
import { store } from '../store.ts'
import { watchAppearance } from './appearance.ts'
import { addNotice, removeNotice } from './notices.ts'
import { isPristine, openStored, openTemplate } from './openDocument.ts'
import { fetchPrecomputed } from './precomputed.ts'
import { clearDraft, writeDraft } from './storage.ts'
import { showPrecomputed, takeDraft } from './study.ts'
import { DEFAULT_TEMPLATE, templateById } from './templates.ts'

const STORE_AFTER_MS = 500

export async function startSession(): Promise<void> {
  watchAppearance()
  const stored = fetchPrecomputed(DEFAULT_TEMPLATE)
  watchDraft()
  await openFirst()
  store.temporal.getState().clear()
  watchStorage()
  const precomputed = await stored
  if (precomputed !== null) showPrecomputed(precomputed)
}

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
