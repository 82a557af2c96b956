/** The figures of the level: means of the replications. Nothing here knows the play head. */
import type { Estimate, LevelResult } from '../../../../sim-core/index.ts'
import { QUANTITIES } from '../../figures/quantities.ts'
import { crewOf, peopleOf, savedBy, useRoles } from '../../figures/roles.ts'
import { scaled, SECONDS_PER_MINUTE } from '../../figures/scaled.ts'
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
        <Metric label={t('quantity.oee')}>
          <Num quantity="oee" of={kpis.oeeShare} levelId={levelId} />
        </Metric>
        <Metric label={t('quantity.wip')}>
          <Num quantity="wip" of={kpis.wip} levelId={levelId} />
        </Metric>
        <LeadTimes level={level} />
        <WhereKnown quantity="taktAttainment" of={kpis.taktAttainmentRatio} levelId={levelId} />
        <WhereKnown quantity="peakPower" of={kpis.peakKw} levelId={levelId} />
        <WhereKnown quantity="carbon" of={kpis.carbonKgCo2ePerGood} levelId={levelId} />
        <WhereKnown
          quantity="lateJobs"
          of={kpis.tardiness?.lateShare ?? null}
          levelId={levelId}
        />
        <WhereKnown quantity="lostJobs" of={kpis.lostShare} levelId={levelId} />
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

function LeadTimes({ level: { id, kpis } }: { readonly level: LevelResult }) {
  const minutes = (of: Estimate) => scaled(of, SECONDS_PER_MINUTE)
  const { leadTimeS, leadTimeQuantilesS: quantiles } = kpis
  return (
    <>
      <WhereKnown quantity="leadTime" of={minutes(leadTimeS)} levelId={id} />
      <WhereKnown
        quantity="leadTimeP90"
        of={quantiles === null ? null : minutes(quantiles.p90)}
        levelId={id}
      />
    </>
  )
}

interface WhereKnownProps {
  readonly quantity: keyof typeof QUANTITIES
  readonly of: Estimate | null
  readonly levelId: string
}

function WhereKnown({ quantity, of, levelId }: WhereKnownProps) {
  const { t } = useText()
  if (of === null) return null
  return (
    <Metric label={t(QUANTITIES[quantity].label)}>
      <Num quantity={quantity} of={of} levelId={levelId} />
    </Metric>
  )
}

function People({ level, baseline }: OutcomesProps) {
  const { t } = useText()
  const roles = useRoles()
  if (peopleOf(level, roles) === 0) return null
  return (
    <Metric label={t('quantity.people')}>
      <Num quantity="people" of={crewOf(level, roles)} levelId={level.id} />
      {level.id !== baseline.id && (
        <span className="difference">
          <Num
            quantity="peopleSaved"
            of={savedBy(level, baseline, roles)}
            levelId={level.id}
            signed
            bare
          />
        </span>
      )}
    </Metric>
  )
}
