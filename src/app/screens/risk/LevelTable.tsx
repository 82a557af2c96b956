/** 哪个等级更有把握: the levels beside one another, and each against each on the same draws. */
import type { UncertaintyResult } from '../../../../sim-core/index.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { writePlain } from '../../../i18n/format.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { chanceOfBetter, npvRange, paidBackWithin, type SideName, tailOf } from './figuresOf.ts'

interface LevelTableProps {
  readonly result: UncertaintyResult
  readonly side: SideName
  readonly hurdleYears: number
}

export function LevelTable(props: LevelTableProps) {
  const { t } = useText()
  const isOne = props.result.levels.length < 2
  return (
    <section className="panel">
      <h2>{t('risk.levels')}</h2>
      <p className="footnote">{t('risk.levelsAbout')}</p>
      <Scroller label={t('risk.levels')}>
        <Figures {...props} />
      </Scroller>
      {!isOne && (
        <>
          <h3>{t('risk.better')}</h3>
          <Scroller label={t('risk.better')}>
            <Matrix {...props} />
          </Scroller>
        </>
      )}
    </section>
  )
}

function Figures({ result, side, hurdleYears }: LevelTableProps) {
  const { t, language } = useText()
  const local = useLocal()
  const horizonYears = useHorizonYears()
  return (
    <table className="grid-table risk-levels">
      <thead>
        <tr>
          <th scope="col">{t('risk.level')}</th>
          <th scope="col">{t('risk.positive')}</th>
          <th scope="col">{t('risk.median')}</th>
          <th scope="col">{t('risk.tail')}</th>
          <th scope="col">{t('risk.payback')}</th>
          <th scope="col">
            {t('risk.within', { years: writePlain(hurdleYears, language, 1) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.levels.map((level) => {
          const figures = level[side]
          const { npvCny, paybackYears } = figures
          const about = { levelId: level.id }
          return (
            <tr key={level.id}>
              <th scope="row">{local(level.name)}</th>
              <td>
                <Num quantity="drawnPositive" of={npvCny.positive} {...about} />
              </td>
              <td>
                <Num quantity="drawnNpv" of={npvRange(npvCny)} {...about} />
              </td>
              <td>
                <Num quantity="drawnTail" of={tailOf(npvCny)} {...about} />
              </td>
              <td>
                <Num
                  quantity="drawnPayback"
                  of={paybackYears}
                  horizonYears={horizonYears}
                  {...about}
                />
              </td>
              <td>
                <Num quantity="drawnHurdle" of={paidBackWithin(figures, hurdleYears)} {...about} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Matrix({ result, side }: LevelTableProps) {
  const { t } = useText()
  const local = useLocal()
  const { levels } = result
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('risk.level')}</th>
          {levels.map(({ id, name }) => (
            <th key={id} scope="col">
              {local(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{local(name)}</th>
            {levels.map((other) => {
              const better = chanceOfBetter(result, id, other.id, side)
              return (
                <td key={other.id}>
                  {better === null ? (
                    t('risk.self')
                  ) : (
                    <Num
                      quantity="drawnBetter"
                      of={better}
                      levelId={id}
                      subject={`${local(name)} > ${local(other.name)}`}
                    />
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
