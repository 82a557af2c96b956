/** The answer to the question above it: one sentence from a message, its numbers as `<Num>`. */
import './answer.css'
import './results.css'

import type { ReactNode } from 'react'

import { isStale } from '../session/study.ts'
import { useStore } from '../store.ts'

interface AnswerProps {
  readonly question: string
  readonly children: ReactNode
}

export function AnswerLine({ question, children }: AnswerProps) {
  const stale = useStore(isStale)
  return (
    <header className="answer">
      <h1 className="answer-question">{question}</h1>
      <p className="answer-line" data-stale={stale || undefined} aria-live="polite">
        {children}
      </p>
    </header>
  )
}
