/** What the page knows of the screen and the person: narrow, and whether motion is unwelcome. */
import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 700px)'
const REDUCED = '(prefers-reduced-motion: reduce)'

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )

export const useNarrow = (): boolean => useMedia(NARROW)
export const useReducedMotion = (): boolean => useMedia(REDUCED)
export const prefersReducedMotion = (): boolean => matchMedia(REDUCED).matches
