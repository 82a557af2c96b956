/** 一件合格品的成本: today, after the retrofit, and after it with subsidy; with what it is made of. */
import type { Estimate, LevelWorth, OwningFigures } from '../../../../sim-core/index.ts'
import { type Figure, exactOrMissing } from '../../figures/figure.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

interface OwningTableProps {
  readonly level: ReturningLevel
  readonly worth: LevelWorth
}

const COSTS = [
  ['costPerGood', (of: OwningFigures) => of.perGoodCny],
  ['equivalentCost', (of: OwningFigures) => of.equivalentCnyPerYear],
  ['lifeCycleCost', (of: OwningFigures) => of.lccCny],
  ['ownershipCost', (of: OwningFigures) => of.tcoCny],
] as const satisfies readonly (readonly [QuantityId, (of: OwningFigures) => Estimate | null])[]

const COLUMNS = ['baseline', 'withoutSubsidy', 'withSubsidy'] as const

export function OwningTable({ level, worth: { owning } }: OwningTableProps) {
  const { t } = useText()
  return (
    <section className="panel" data-panel="owning">
      <h2>{t('worth.owning')}</h2>
      <Scroller label={t('worth.owning')}>
        <table className="grid-table owning">
          <thead>
            <tr>
              <th scope="col">{t('lease.item')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`worth.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {COSTS.map(([quantity, of]) => (
              <tr key={quantity}>
                <th scope="row">{t(`quantity.${quantity}`)}</th>
                {COLUMNS.map((column) => (
                  <td key={column}>
                    <Num
                      quantity={quantity}
                      of={of(owning[column]) ?? exactOrMissing(null)}
                      levelId={level.id}
                      subject={t(`worth.${column}`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <OwnFigures level={level} />
          </tbody>
        </table>
      </Scroller>
      <p className="footnote">{t('worth.owningNote')}</p>
    </section>
  )
}

/** Figures that only an investment has. */
function OwnFigures({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const { withoutSubsidy, withSubsidy } = level.returns
  const rows = [
    ['profitabilityIndex', (of: typeof withSubsidy) => of.profitabilityIndex],
    ['mirr', (of: typeof withSubsidy) => of.mirrPerYear],
    ['discountedPayback', (of: typeof withSubsidy) => of.discountedPaybackYears],
    ['peakFunding', (of: typeof withSubsidy) => of.peakFundingCny],
  ] as const satisfies readonly (readonly [
    QuantityId,
    (of: typeof withSubsidy) => Figure | null,
  ])[]
  return rows.map(([quantity, of]) => (
    <tr key={quantity}>
      <th scope="row">{t(`quantity.${quantity}`)}</th>
      <td>–</td>
      {[withoutSubsidy, withSubsidy].map((figures, k) => (
        <td key={COLUMNS[k + 1]}>
          <Num
            quantity={quantity}
            of={of(figures) ?? exactOrMissing(null)}
            levelId={level.id}
            subject={t(`worth.${COLUMNS[k + 1]!}`)}
            {...(quantity === 'discountedPayback' && { horizonYears })}
          />
        </td>
      ))}
    </tr>
  ))
}
