/** What the page knows of its medium and the person: narrow, paper, and unwelcome motion. */
import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 700px)'
const PRINT = 'print'
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
export const usePrinting = (): boolean => useMedia(PRINT)
export const useReducedMotion = (): boolean => useMedia(REDUCED)
export const prefersReducedMotion = (): boolean => matchMedia(REDUCED).matches
