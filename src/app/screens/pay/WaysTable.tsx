/** All ways in one table: value, payback, rates, cash and coverage; a row can be looked at. */
import type { WayView } from '../../../../sim-core/index.ts'
import type { Figure } from '../../figures/figure.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { hasEnded, isInfeasible, isOffered } from './ranking.ts'
import { waysColumns } from './waysColumns.ts'

interface WaysTableProps {
  readonly levelId: string
  readonly ways: readonly WayView[]
  readonly chosenId: string | undefined
  readonly onChoose: (id: string) => void
}

export function WaysTable({ levelId, ways, chosenId, onChoose }: WaysTableProps) {
  const { t, language } = useText()
  const local = useLocal()
  const replications = useStore((state) => state.result?.study.replications ?? 0)
  const columns = waysColumns(ways)
  const unoffered = ways.filter((way) => !isOffered(way)).map(({ name }) => local(name))
  return (
    <section className="panel">
      <h2>{t('pay.compare')}</h2>
      {ways.length === 0 && <p>{t('pay.noWays')}</p>}
      {ways.length > 0 && (
        <Scroller label={t('pay.compare')}>
          <table className="grid-table ways-table">
            <thead>
              <tr>
                <th scope="col">{t('pay.way')}</th>
                {columns.map(({ label }) => (
                  <th key={label} scope="col">
                    {t(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ways.map((way) => (
                <tr key={way.id} data-way={way.id} data-chosen={way.id === chosenId || undefined}>
                  <th scope="row">
                    <WayHead
                      way={way}
                      isChosen={way.id === chosenId}
                      onChoose={() => onChoose(way.id)}
                    />
                  </th>
                  {columns.map(({ label, quantity, figureOf }) => (
                    <td key={label} data-label={t(label)} data-column={quantity}>
                      <Cell
                        quantity={quantity}
                        figure={figureOf(way)}
                        way={way}
                        levelId={levelId}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      <p className="footnote">{t('pay.compareSource', { replications })}</p>
      {unoffered.length > 0 && (
        <p className="footnote">{t('pay.notOfferedAbout', { ways: unoffered.join(language === 'zh' ? '、' : ', ') })}</p>
      )}
    </section>
  )
}

interface WayHeadProps {
  readonly way: WayView
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function WayHead({ way, isChosen, onChoose }: WayHeadProps) {
  const { t } = useText()
  const local = useLocal()
  const decisionDate = useStore(({ scenario }) => scenario?.document.money?.decisionDate ?? '')
  const { offeredBy } = way
  const tags: string[] = [
    isInfeasible(way) && t('pay.infeasible'),
    !isOffered(way) && t('pay.notOffered'),
    hasEnded(way, decisionDate) && t('pay.expired'),
  ].filter((tag) => tag !== false)
  return (
    <label className="way-head">
      <input
        type="radio"
        name="way"
        checked={isChosen}
        aria-label={t('pay.choose', { way: local(way.name) })}
        onChange={onChoose}
      />
      <span>
        {local(way.name)}
        {offeredBy?.validUntil !== undefined && (
          <small>{t('pay.validUntil', { date: offeredBy.validUntil })}</small>
        )}
        {tags.map((tag) => (
          <span key={tag} className="badge tag-cap">
            {tag}
          </span>
        ))}
      </span>
    </label>
  )
}

interface CellProps {
  readonly quantity: QuantityId
  /** null: there is no such thing. */
  readonly figure: Figure | null
  readonly way: WayView
  readonly levelId: string
}

function Cell({ quantity, figure, way, levelId }: CellProps) {
  const { t } = useText()
  const local = useLocal()
  const horizonYears = useHorizonYears()
  if (figure === null) return t('pay.none')
  return (
    <Num
      quantity={quantity}
      of={figure}
      levelId={levelId}
      subject={local(way.name)}
      {...(quantity === 'wayPayback' && { horizonYears })}
      {...(quantity === 'contractNpv' && { signed: true })}
    />
  )
}
