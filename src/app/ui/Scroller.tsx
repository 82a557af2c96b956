/** A box that scrolls by itself, so that the page never does sideways; also with the keyboard. */
import type { ReactNode } from 'react'

interface ScrollerProps {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

export function Scroller({ label, className = '', children }: ScrollerProps) {
  return (
    // A scrolling region has to take the focus, or the keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={`scroller ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
