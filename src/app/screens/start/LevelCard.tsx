/** One retrofit level beside the others: money first, then people, output, quality, energy. */
import type { LevelOverview } from '../../../../sim-core/index.ts'
import { hasReturns, type ReturningOverview } from '../../figures/levels.ts'
import { crewOf, savedBy, useRoles } from '../../figures/roles.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { chooseLevel } from '../../ui/LevelSwitch.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { Num } from '../../ui/Num.tsx'
import { PolicyStatus } from '../../ui/PolicyStatus.tsx'
import { Difference, Metric } from './Metric.tsx'

interface LevelCardProps {
  readonly level: LevelOverview
  readonly rank: number
  readonly baseline: LevelOverview
  readonly isBest: boolean
}

/** The rows of all cards share a grid, so that like stands beside like. */
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
      {hasReturns(level) ? (
        <Money level={level} />
      ) : (
        <Baseline isBaseline={level === baseline} />
      )}
      <Outcomes level={level} baseline={baseline} />
    </article>
  )
}

/** The beginning of what its document says about the line; all of it stands further down. */
function Baseline({ isBaseline }: { readonly isBaseline: boolean }) {
  const { t } = useText()
  const local = useLocal()
  const about = useStore(({ scenario }) => scenario?.document.about)
  return (
    <div className="level-card-baseline">
      {isBaseline && <p>{t('level.baseline')}</p>}
      {isBaseline && about !== undefined && (
        <p className="level-card-about" data-document-text="">
          {local(about)}
        </p>
      )}
    </div>
  )
}

function Money({ level }: { readonly level: ReturningOverview }) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const { withoutSubsidy, withSubsidy, capexCny, awards } = level.returns
  const about = { levelId: level.id }
  return (
    <>
      <div className="level-card-payback">
        <p className="level-card-label">{t('level.paybackWithout')}</p>
        <Num
          quantity="payback"
          size="big"
          of={withoutSubsidy.paybackYears}
          horizonYears={horizonYears}
          {...about}
        />
      </div>
      {awards.length > 0 ? (
        <p className="level-card-subsidy">
          {t('level.paybackWith')}{' '}
          <Num
            quantity="paybackSubsidised"
            of={withSubsidy.paybackYears}
            horizonYears={horizonYears}
            {...about}
          />{' '}
          <PolicyStatus status={awards[0]!.status} />
        </p>
      ) : (
        <p className="level-card-subsidy">{t('level.noAward')}</p>
      )}
      <dl className="metrics metrics-money">
        <Metric label={t('quantity.capex')}>
          <Num quantity="capex" of={capexCny} {...about} />
        </Metric>
        <Metric label={t('quantity.npv')}>
          <Num quantity="npv" of={withoutSubsidy.npvCny} {...about} />
        </Metric>
      </dl>
    </>
  )
}

type OutcomesProps = Pick<LevelCardProps, 'level' | 'baseline'>

function Outcomes({ level, baseline }: OutcomesProps) {
  const { t } = useText()
  const roles = useRoles()
  const { kpis, differences, id: levelId } = level
  return (
    <dl className="metrics metrics-outcomes">
      {roles.length > 0 && (
        <Metric label={t('quantity.people')}>
          <Num quantity="people" of={crewOf(level, roles)} levelId={levelId} />
          {level !== baseline && (
            <span className="difference">
              <Num
                quantity="peopleSaved"
                of={savedBy(level, baseline, roles)}
                levelId={levelId}
                signed
                bare
              />
            </span>
          )}
        </Metric>
      )}
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
      <DemandMet level={level} />
    </dl>
  )
}

/** A level that does not deliver what is ordered says so. */
function DemandMet({ level }: { readonly level: LevelOverview }) {
  const { t } = useText()
  const { demandMetShare, headcount } = level.kpis
  if (demandMetShare === null) return null
  return (
    <Metric label={t('quantity.demandMet')}>
      <Num quantity="demandMet" of={demandMetShare} levelId={level.id} />
      {headcount.meetsDemand === false && (
        <span className="difference">
          <span className="tag tag-short">{t('level.short')}</span>
        </span>
      )}
    </Metric>
  )
}
