/**
 * Opens a document in place of the one at hand: a template, a file, or what was being edited at
 * the last visit. The size is looked at before a byte is read, and nothing is touched unless the
 * document loads without issues.
 */
import { type Issue, loadScenario, policyIssues } from '../../../sim-core/index.ts'
import { type Source, store } from '../store.ts'
import type { Json } from './document.ts'
import { fetchPolicies } from './policies.ts'
import { readDraft } from './storage.ts'
import { type Template, templateById } from './templates.ts'

/** Some fifty times the largest template. */
export const MOST_FILE_BYTES = 5_000_000

export type Opening =
  | { readonly kind: 'opened' }
  | { readonly kind: 'tooLarge'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'invalid'; readonly name: string; readonly issues: readonly Issue[] }

export async function openFile(file: File): Promise<Opening> {
  const { name, size } = file
  if (size > MOST_FILE_BYTES) return { kind: 'tooLarge', name, bytes: size }
  try {
    return await openText({ kind: 'file', name }, await file.text(), name)
  } catch {
    return { kind: 'unreadable', name }
  }
}

/** The template at hand as it came: there is no need to store it. */
let pristine: Json = null

export const isPristine = (draft: Json): boolean => draft === pristine

export async function openTemplate({ id, load }: Template): Promise<Opening> {
  try {
    const opening = await openText({ kind: 'template', id }, await load(), id)
    if (opening.kind === 'opened') pristine = store.getState().draft
    return opening
  } catch {
    return { kind: 'unreadable', name: id }
  }
}

/** false where nothing usable was stored. */
export async function openStored(): Promise<'opened' | 'none' | 'unreadable'> {
  const text = readDraft()
  if (text === null) return 'none'
  try {
    const { source, draft } = JSON.parse(text) as { source: Source; draft: Json }
    const isKnown = source.kind === 'file' || templateById(source.id) !== undefined
    const opening = isKnown && (await openText(source, JSON.stringify(draft), ''))
    return opening && opening.kind === 'opened' ? 'opened' : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

async function openText(source: Source, text: string, name: string): Promise<Opening> {
  const loaded = loadScenario(text)
  if (!loaded.ok) return { kind: 'invalid', name, issues: loaded.issues }
  const issues = policyIssues(loaded.value, await fetchPolicies(loaded.value))
  if (issues.length > 0) return { kind: 'invalid', name, issues }
  store.setState({ source, draft: JSON.parse(text.replace(/^\uFEFF/, '')) as Json })
  return { kind: 'opened' }
}
