/**
 * Keys 快捷键. Single keys can be switched off, and none works while an input is being filled in
 * or a Chinese word is being composed.
 */
import type { PlainKey } from '../i18n/messages.ts'
import { closePanel, openPanel, showInputs, usePanels } from './panels.ts'
import { goTo } from './route.ts'
import { cancelRun, levelsOf, runStudy } from './session/study.ts'
import { redo, store, undo } from './store.ts'
import { chooseLevel } from './ui/LevelSwitch.tsx'

export interface Shortcut {
  readonly keys: readonly string[]
  readonly meaning: PlainKey
}

/** On every screen; the digits that choose a level are as many as there are levels. */
export const shortcutsFor = (levels: number): readonly Shortcut[] => [
  { keys: ['?'], meaning: 'keys.help' },
  ...(levels > 1 ? [{ keys: ['1', '–', String(levels)], meaning: 'keys.level' as const }] : []),
  { keys: ['G', 'S'], meaning: 'keys.start' },
  { keys: ['G', 'L'], meaning: 'keys.line' },
  { keys: ['G', 'R'], meaning: 'keys.roi' },
  { keys: ['I'], meaning: 'keys.inputs' },
  { keys: ['R'], meaning: 'keys.run' },
  { keys: ['Esc'], meaning: 'keys.cancel' },
  { keys: ['Ctrl/⌘', 'Z'], meaning: 'keys.undo' },
  { keys: ['Ctrl/⌘', 'Shift', 'Z'], meaning: 'keys.redo' },
]

/** On the line screen alone; `useLineKeys` obeys them. */
export const LINE_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['Space'], meaning: 'keys.play' },
  { keys: ['[', ']'], meaning: 'keys.speed' },
  { keys: ['F'], meaning: 'keys.fit' },
  { keys: ['V'], meaning: 'keys.dimensions' },
  { keys: ['T'], meaning: 'keys.table' },
]

const SCREENS: Readonly<Record<string, () => void>> = {
  s: () => goTo('start'),
  l: () => goTo('line'),
  r: () => goTo('roi'),
}

/** Returns how to stop listening. */
export function listenToKeys(): () => void {
  let goes = false
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return
    const isTyping = isEditable(event.target)
    if (event.ctrlKey || event.metaKey) {
      if (!isTyping && changesHistory(event)) event.preventDefault()
      return
    }
    const key = event.key.toLowerCase()
    if (key === 'escape') return cancel()
    if (isTyping || !store.getState().shortcuts) return
    const act = goes ? SCREENS[key] : actionOf(event.key)
    goes = !goes && key === 'g'
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

function actionOf(key: string): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case '?':
      return () => openPanel({ kind: 'help' })
    case 'i':
      return () => showInputs(!usePanels.getState().inputsOpen)
    case 'r':
      return () => void runStudy()
    default: {
      const level = levelsOf(store.getState())[Number(key) - 1]
      return level && (() => chooseLevel(level.id))
    }
  }
}

/** Whether the key was one of undo and redo. */
function changesHistory({ key, shiftKey }: KeyboardEvent): boolean {
  const letter = key.toLowerCase()
  if (letter !== 'z' && letter !== 'y') return false
  if (letter === 'y' || shiftKey) redo()
  else undo()
  return true
}

/** A panel first, then a run. */
function cancel(): void {
  if (usePanels.getState().panel !== null) closePanel()
  else if (store.getState().run.phase === 'running') cancelRun()
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type))
}
