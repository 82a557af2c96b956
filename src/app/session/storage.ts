/**
 * What the browser keeps between visits: the edited document and a few preferences. The store may
 * be full, blocked or hold anything at all, so writing tells whether it worked and reading gives
 * text that still has to be understood.
 */
const DRAFT_KEY = 'millwright/draft/1'
const PREFERENCES_KEY = 'millwright/preferences/1'

/** A browser gives an origin some 5 million characters in all. */
export const MOST_STORED_CHARACTERS = 2_000_000

export interface Preferences {
  readonly language?: string
  readonly theme?: string
  readonly shortcuts?: boolean
}

export const readDraft = (): string | null => read(DRAFT_KEY)

/** Whether it was written. */
export function writeDraft(text: string): boolean {
  return text.length <= MOST_STORED_CHARACTERS && write(DRAFT_KEY, text)
}

export function clearDraft(): void {
  try {
    localStorage.removeItem(DRAFT_KEY)
  } catch {
    // A blocked store keeps nothing that would have to go.
  }
}

/** Whatever of the stored preferences can be understood. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(read(PREFERENCES_KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}

/** Not worth a word to the user when it fails. */
export const writePreferences = (preferences: Preferences): boolean =>
  write(PREFERENCES_KEY, JSON.stringify(preferences))

function read(key: string): string | null {
  try {
    const text = localStorage.getItem(key)
    return text !== null && text.length <= MOST_STORED_CHARACTERS ? text : null
  } catch {
    return null
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
