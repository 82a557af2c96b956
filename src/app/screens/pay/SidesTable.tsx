/** 六方报表: what each side has of the same money, way by way; the parties add up to nothing. */
import type { Sides, WayView } from '../../../../sim-core/index.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

const COLUMNS = [
  ['preTax', 'preTaxCny'],
  ['afterTax', 'afterTaxCny'],
  ['contract', 'contractCny'],
  ['equity', 'equityCny'],
  ['financier', 'financierCny'],
  ['integrator', 'integratorCny'],
  ['public', 'publicCny'],
  ['others', 'othersCny'],
  ['check', 'checkCny'],
] as const satisfies readonly (readonly [string, keyof Sides])[]

interface SidesTableProps {
  readonly levelId: string
  readonly ways: readonly WayView[]
  readonly chosenId: string
}

export function SidesTable({ levelId, ways, chosenId }: SidesTableProps) {
  const { t } = useText()
  const local = useLocal()
  return (
    <section className="panel">
      <h2>{t('pay.sidesQuestion')}</h2>
      <Scroller label={t('pay.sidesQuestion')}>
        <table className="grid-table sides-table">
          <thead>
            <tr>
              <th scope="col">{t('pay.way')}</th>
              {COLUMNS.map(([side]) => (
                <th key={side} scope="col">
                  {t(`pay.side.${side}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map(({ id, name, sides }) => (
              <tr key={id} data-chosen={id === chosenId || undefined}>
                <th scope="row">{local(name)}</th>
                {COLUMNS.map(([side, part]) => (
                  <td key={side} data-side={side} data-label={t(`pay.side.${side}`)}>
                    <Num
                      quantity="side"
                      of={{ exact: side === 'check' ? rounded(sides[part]) : sides[part] }}
                      levelId={levelId}
                      subject={`${local(name)} ${t(`pay.side.${side}`)}`}
                      bare
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="footnote">{t('pay.sidesSource')}</p>
    </section>
  )
}

/** To the fen: what is left of sums of millions is rounding. */
const rounded = (cny: number) => Math.round(cny * 100) / 100 + 0
