/** Where there is nothing to show: why, and what can be done. */
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section className="panel empty-state">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </section>
  )
}
