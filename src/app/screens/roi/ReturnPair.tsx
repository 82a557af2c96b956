/** The same project twice: without subsidy first, with it beside it and never larger. */
import type { ReturnFigures } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { PolicyStatus } from '../../ui/PolicyStatus.tsx'

export function ReturnPair({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const { withoutSubsidy, withSubsidy, awards } = level.returns
  return (
    <section className="return-pair" aria-label={t('roi.pair')}>
      <article className="panel">
        <h2>{t('roi.without')}</h2>
        <Figures figures={withoutSubsidy} levelId={level.id} isSubsidised={false} />
      </article>
      <article className="panel return-with">
        <h2>
          {t('roi.with')} {awards.length > 0 && <PolicyStatus status={awards[0]!.status} />}
        </h2>
        {awards.length === 0 ? (
          <p className="footnote">{t('level.noAward')}</p>
        ) : (
          <Figures figures={withSubsidy} levelId={level.id} isSubsidised />
        )}
      </article>
    </section>
  )
}

interface FiguresProps {
  readonly figures: ReturnFigures
  readonly levelId: string
  readonly isSubsidised: boolean
}

const UNSUBSIDISED = { payback: 'payback', npv: 'npv', irr: 'irr' } as const
const SUBSIDISED = {
  payback: 'paybackSubsidised',
  npv: 'npvSubsidised',
  irr: 'irrSubsidised',
} as const

function Figures({ figures, levelId, isSubsidised }: FiguresProps) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const { paybackYears, npvCny, irrPerYear, positive } = figures
  const { payback, npv, irr } = isSubsidised ? SUBSIDISED : UNSUBSIDISED
  return (
    <>
      <Num
        quantity={payback}
        size="big"
        of={paybackYears}
        levelId={levelId}
        horizonYears={horizonYears}
      />
      <dl className="metrics">
        <div className="metric">
          <dt>{t(`quantity.${npv}`)}</dt>
          <dd>
            <Num quantity={npv} of={npvCny} levelId={levelId} />
          </dd>
        </div>
        <div className="metric">
          <dt>{t(`quantity.${irr}`)}</dt>
          <dd>
            <Num quantity={irr} of={irrPerYear} levelId={levelId} />
          </dd>
        </div>
        <div className="metric">
          <dt>{t('quantity.positiveShare')}</dt>
          <dd>
            <Num quantity="positiveShare" of={positive} levelId={levelId} />
          </dd>
        </div>
      </dl>
    </>
  )
}
