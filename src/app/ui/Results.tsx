/** What a study has found; marked as old once the inputs have gone on without it. */
import './results.css'

import type { ReactNode } from 'react'

import { isStale } from '../session/study.ts'
import { useStore } from '../store.ts'

export function Results({ children }: { readonly children: ReactNode }) {
  const stale = useStore(isStale)
  return (
    <div className="results" data-stale={stale || undefined}>
      {children}
    </div>
  )
}
