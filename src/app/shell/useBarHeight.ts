/**
 * Tells the style sheets how high the bar is: what sticks stands below it, and what is scrolled to
 * stops below it. The bar has as many rows as the window makes it need.
 */
import { useCallback } from 'react'

/** A ref for the bar. */
export function useBarHeight(): (bar: HTMLElement) => () => void {
  return useCallback((bar) => {
    const root = document.documentElement
    const observer = new ResizeObserver(() => {
      root.style.setProperty('--bar-height', `${bar.offsetHeight}px`)
    })
    observer.observe(bar)
    return () => observer.disconnect()
  }, [])
}
