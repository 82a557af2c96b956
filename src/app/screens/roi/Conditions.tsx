/** Conditions 保本条件: how far each thing may go, all else equal, until the project just pays. */
import type { BreakEvenName, LevelWorth, QuantileSummary } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'

interface ConditionsProps {
  readonly level: ReturningLevel
  readonly worth: LevelWorth
}

const QUANTITY = {
  wage: 'breakEvenWage',
  investment: 'breakEvenInvestment',
  utilisation: 'breakEvenUtilisation',
  volume: 'breakEvenVolume',
  subsidy: 'breakEvenSubsidy',
} as const satisfies Record<BreakEvenName, QuantityId>

const ORDER = ['wage', 'investment', 'utilisation', 'volume', 'subsidy'] as const

export function Conditions({ level, worth }: ConditionsProps) {
  const { t } = useText()
  return (
    <section className="panel" data-panel="conditions">
      <h2>{t('worth.conditions')}</h2>
      <dl className="conditions">
        {ORDER.map((name) => (
          <Condition key={name} name={name} level={level} worth={worth} />
        ))}
      </dl>
      <p className="footnote">{t('worth.conditionsNote')}</p>
    </section>
  )
}

function Condition({ name, level, worth }: ConditionsProps & { readonly name: BreakEvenName }) {
  const { t } = useText()
  const { standing, each } = worth.breakEvens[name]
  // Fewer units sold is a margin of safety, and is told as one.
  const isSpare = name === 'volume' && (each.p50 ?? 0) < 0
  const label = t(isSpare ? 'worth.volumeSpare' : `worth.${name}`)
  const isUnneeded = name === 'subsidy' && standing === 'always'
  return (
    <div className="metric">
      <dt>{label}</dt>
      <dd>
        {standing === 'between' ? (
          <Num
            quantity={QUANTITY[name]}
            of={isSpare ? negated(each) : each}
            levelId={level.id}
            subject={label}
          />
        ) : (
          t(isUnneeded ? 'worth.noneNeeded' : `worth.${standing}`)
        )}
      </dd>
    </div>
  )
}

function negated({ p10, p50, p90, p50Interval, ...rest }: QuantileSummary): QuantileSummary {
  const minus = (value: number | null) => (value === null ? null : -value)
  const interval = p50Interval && {
    ...p50Interval,
    low: minus(p50Interval.high),
    high: minus(p50Interval.low),
  }
  return {
    ...rest,
    p10: minus(p90),
    p50: minus(p50),
    p90: minus(p10),
    ...(interval !== undefined && { p50Interval: interval }),
  }
}
