/** Keys of the line screen; they give way to whatever has the focus and takes keys itself. */
import { useEffect } from 'react'

import { pause, play, setSpeed, SPEEDS, type Playback } from '../../playback.ts'
import { store } from '../../store.ts'

export interface LineKeys {
  readonly playback: Playback | null
  readonly fit: () => void
  readonly toggleDimensions: () => void
}

export function useLineKeys({ playback, fit, toggleDimensions }: LineKeys): void {
  useEffect(() => {
    if (playback === null) return undefined
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (!isPlain || !store.getState().shortcuts || takes(event.target, event.key)) return
      const act = actions(playback, fit, toggleDimensions)[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [playback, fit, toggleDimensions])
}

const actions = (
  playback: Playback,
  fit: () => void,
  toggleDimensions: () => void,
): Readonly<Record<string, (() => void) | undefined>> => ({
  ' ': () => togglePlay(playback),
  '[': () => step(playback, -1),
  ']': () => step(playback, 1),
  f: fit,
  v: toggleDimensions,
})

export const togglePlay = (playback: Playback): void =>
  playback.status.playing ? pause(playback) : play(playback)

function step(playback: Playback, by: number): void {
  const next = SPEEDS[SPEEDS.indexOf(playback.status.speed) + by]
  if (next !== undefined) setSpeed(playback, next)
}

const TAKES_TEXT = 'textarea, select, [contenteditable], input:not([type="range"], [type="radio"])'
const TAKES_SPACE = `${TAKES_TEXT}, input, button, a, summary, [role="button"]`

const takes = (target: EventTarget | null, key: string) =>
  target instanceof Element && target.closest(key === ' ' ? TAKES_SPACE : TAKES_TEXT) !== null
