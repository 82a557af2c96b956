/** What subsidy would change, said beside the figure without it and never alone. */
import { policyYears, type ReturningOverview } from '../figures/levels.ts'
import { useHorizonYears } from '../figures/useHorizonYears.ts'
import { Say, useText } from '../text.tsx'
import { Num } from './Num.tsx'

export function SubsidyAside({ level }: { readonly level: ReturningOverview }) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const { awards, withSubsidy } = level.returns
  if (awards.length === 0) return <span className="answer-aside">{t('answer.noAward')}</span>
  const figures = {
    years: policyYears(level).join(' · '),
    payback: (
      <Num
        quantity="paybackSubsidised"
        of={withSubsidy.paybackYears}
        levelId={level.id}
        horizonYears={horizonYears}
      />
    ),
  }
  return (
    <span className="answer-aside">
      <Say of="answer.withSubsidy" with={figures} />
    </span>
  )
}
