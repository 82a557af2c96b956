/** Keys of the line screen; they give way to whatever has the focus and takes keys itself. */
import { useEffect, useRef } from 'react'

import { pause, play, setSpeed, SPEEDS, type Playback } from '../../playback/playback.ts'
import { store } from '../../store.ts'

export interface LineKeys {
  readonly playback: Playback | null
  readonly fit: () => void
  readonly toggleDimensions: () => void
  readonly toggleTable: () => void
}

export function useLineKeys(keys: LineKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (!isPlain || !store.getState().shortcuts || takes(event.target, event.key)) return
      const act = actions(latest.current)[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const actions = ({
  playback,
  fit,
  toggleDimensions,
  toggleTable,
}: LineKeys): Readonly<Record<string, (() => void) | undefined>> => ({
  ...(playback !== null && {
    ' ': () => togglePlay(playback),
    '[': () => step(playback, -1),
    ']': () => step(playback, 1),
  }),
  f: () => fit(),
  v: toggleDimensions,
  t: toggleTable,
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
