/**
 * Focus that a closed panel leaves behind goes back to what opened it. Where a person has put it
 * elsewhere meanwhile, it stays there.
 */
import { useEffect } from 'react'

/** `opener` is null while the panel is closed. */
export function useFocusReturn(opener: Element | null): void {
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body
      if (isLost && opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
}
