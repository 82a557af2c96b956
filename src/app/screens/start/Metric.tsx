/** A labelled number in a card, with its paired difference to the baseline below it. */
import type { ReactNode } from 'react'

import type { Estimate } from '../../../../sim-core/index.ts'
import { isSignificant } from '../../figures/figure.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'

interface MetricProps {
  readonly label: string
  readonly children: ReactNode
}

export function Metric({ label, children }: MetricProps) {
  return (
    <div className="metric">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface DifferenceProps {
  readonly quantity: QuantityId
  readonly of: Estimate | undefined
  readonly levelId: string
}

/** Says in words when the interval contains 0. */
export function Difference({ quantity, of: difference, levelId }: DifferenceProps) {
  const { t } = useText()
  if (difference === undefined) return null
  return (
    <span className="difference" data-significant={isSignificant(difference)}>
      <Num quantity={quantity} of={difference} levelId={levelId} signed />
      {!isSignificant(difference) && (
        <span className="difference-word">{t('num.notSignificant')}</span>
      )}
    </span>
  )
}
