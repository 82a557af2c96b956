/** One retrofit level beside the others: money first, then people, output, quality, energy. */
import type { LevelResult } from '../../../../sim-core/index.ts'
import { hasReturns, peopleOf, type ReturningLevel } from '../../figures/levels.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { chooseLevel } from '../../ui/LevelSwitch.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { Num } from '../../ui/Num.tsx'
import { PolicyStatus } from '../../ui/PolicyStatus.tsx'
import { Difference, Metric } from './Metric.tsx'

interface LevelCardProps {
  readonly level: LevelResult
  readonly rank: number
  readonly baseline: LevelResult
  readonly isBest: boolean
}

export function LevelCard({ level, rank, baseline, isBest }: LevelCardProps) {
  const { t } = useText()
  const local = useLocal()
  const isChosen = useStore(({ levelId }) => levelId === level.id)
  return (
    <article className="level-card" data-level={level.id} data-chosen={isChosen || undefined}>
      <header className="level-card-head">
        <h2>
          <button
            type="button"
            className="level-card-name"
            aria-pressed={isChosen}
            onClick={() => chooseLevel(level.id)}
          >
            <LevelMark rank={rank} />
            {local(level.name)}
          </button>
        </h2>
        {isBest && <span className="tag tag-best">{t('level.best')}</span>}
      </header>
      {hasReturns(level) ? <Money level={level} /> : <p className="level-card-money">{t('level.baseline')}</p>}
      <dl className="metrics">
        <Metric label={t('quantity.people')}>
          <Num quantity="people" of={{ exact: peopleOf(level) }} levelId={level.id} />
          {level !== baseline && <PeopleSaved level={level} baseline={baseline} />}
        </Metric>
        <Outcomes level={level} />
      </dl>
    </article>
  )
}

function Money({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const { withoutSubsidy, withSubsidy, capexCny, awards } = level.returns
  const about = { levelId: level.id }
  return (
    <div className="level-card-money">
      <p className="level-card-label">{t('level.paybackWithout')}</p>
      <Num quantity="payback" size="big" of={withoutSubsidy.paybackYears} horizonYears={horizonYears} {...about} />
      {awards.length > 0 ? (
        <p className="level-card-subsidy">
          {t('level.paybackWith')}{' '}
          <Num quantity="paybackSubsidised" of={withSubsidy.paybackYears} horizonYears={horizonYears} {...about} />{' '}
          <PolicyStatus status={awards[0]!.status} />
        </p>
      ) : (
        <p className="level-card-subsidy">{t('level.noAward')}</p>
      )}
      <dl className="metrics">
        <Metric label={t('quantity.capex')}>
          <Num quantity="capex" of={capexCny} {...about} />
        </Metric>
        <Metric label={t('quantity.npv')}>
          <Num quantity="npv" of={withoutSubsidy.npvCny} {...about} />
        </Metric>
      </dl>
    </div>
  )
}

function PeopleSaved({ level, baseline }: { readonly level: LevelResult; readonly baseline: LevelResult }) {
  const exact = peopleOf(level) - peopleOf(baseline)
  return (
    <span className="difference">
      <Num quantity="peopleSaved" of={{ exact }} levelId={level.id} signed bare />
    </span>
  )
}

function Outcomes({ level }: { readonly level: LevelResult }) {
  const { t } = useText()
  const { kpis, differences, id: levelId } = level
  return (
    <>
      <Metric label={t('quantity.goodPerHour')}>
        <Num quantity="goodPerHour" of={kpis.goodPerHour} levelId={levelId} />
        <Difference quantity="goodDifference" of={differences?.goodPerHour} levelId={levelId} />
      </Metric>
      <Metric label={t('quantity.firstPassYield')}>
        <Num quantity="firstPassYield" of={kpis.firstPassYieldShare} levelId={levelId} />
        <Difference quantity="yieldDifference" of={differences?.firstPassYieldShare} levelId={levelId} />
      </Metric>
      <Metric label={t('quantity.energyPerGood')}>
        <Num quantity="energyPerGood" of={kpis.energyKwhPerGood} levelId={levelId} />
        <Difference quantity="energyDifference" of={differences?.energyKwhPerGood} levelId={levelId} />
      </Metric>
    </>
  )
}
