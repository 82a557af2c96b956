/** The figures of the level: means of the replications. Nothing here knows the play head. */
import type { LevelResult } from '../../../../sim-core/index.ts'
import { peopleOf, useRoles } from '../../figures/roles.ts'
import { useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Difference, Metric } from '../start/Metric.tsx'

interface OutcomesProps {
  readonly level: LevelResult
  readonly baseline: LevelResult
}

export function Outcomes({ level, baseline }: OutcomesProps) {
  const { t } = useText()
  const { kpis, differences, id: levelId } = level
  return (
    <section className="panel outcomes" aria-label={t('line.outcomes')}>
      <h2>{t('line.outcomes')}</h2>
      <dl className="metrics outcome-list">
        <People level={level} baseline={baseline} />
        <Metric label={t('quantity.goodPerHour')}>
          <Num quantity="goodPerHour" of={kpis.goodPerHour} levelId={levelId} />
          <Difference quantity="goodDifference" of={differences?.goodPerHour} levelId={levelId} />
        </Metric>
        <Metric label={t('quantity.firstPassYield')}>
          <Num quantity="firstPassYield" of={kpis.firstPassYieldShare} levelId={levelId} />
          <Difference
            quantity="yieldDifference"
            of={differences?.firstPassYieldShare}
            levelId={levelId}
          />
        </Metric>
        <Metric label={t('quantity.energyPerGood')}>
          <Num quantity="energyPerGood" of={kpis.energyKwhPerGood} levelId={levelId} />
          <Difference
            quantity="energyDifference"
            of={differences?.energyKwhPerGood}
            levelId={levelId}
          />
        </Metric>
        {kpis.demandMetShare !== null && (
          <Metric label={t('quantity.demandMet')}>
            <Num quantity="demandMet" of={kpis.demandMetShare} levelId={levelId} />
          </Metric>
        )}
      </dl>
      <p className="footnote">{t('line.outcomesAbout')}</p>
    </section>
  )
}

function People({ level, baseline }: OutcomesProps) {
  const { t } = useText()
  const roles = useRoles()
  const people = peopleOf(level, roles)
  if (people === 0) return null
  return (
    <Metric label={t('quantity.people')}>
      <Num quantity="people" of={{ exact: people }} levelId={level.id} />
      {level.id !== baseline.id && (
        <span className="difference">
          <Num
            quantity="peopleSaved"
            of={{ exact: people - peopleOf(baseline, roles) }}
            levelId={level.id}
            signed
            bare
          />
        </span>
      )}
    </Metric>
  )
}
