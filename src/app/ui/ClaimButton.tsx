/**
 * What carries a number and opens its provenance. Not a <button>: that is one box, and a sentence
 * has to break inside a number with its interval.
 */
import './num.css'

import type { KeyboardEvent, ReactNode } from 'react'

import type { FigureData } from '../figures/figure.ts'
import { type Claim, openPanel } from '../panels.ts'

interface ClaimButtonProps {
  readonly claim: Claim
  readonly className: string
  readonly data: FigureData
  readonly label: string
  readonly children: ReactNode
}

export function ClaimButton({ claim, className, data, label, children }: ClaimButtonProps) {
  const open = () => openPanel({ kind: 'provenance', claim })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
    <span
      role="button"
      tabIndex={0}
      className={`num ${className}`}
      data-kind={claim.kind}
      {...data}
      aria-label={label}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  )
}
