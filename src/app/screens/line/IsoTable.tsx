/** The figures of ISO 22400-2, station by station. */
import type { Estimate, LevelResult } from '../../../../sim-core/index.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

type Iso = LevelResult['kpis']['stations'][number]['iso']

const COLUMNS = [
  ['oee', 'oeeShare'],
  ['availability', 'availabilityShare'],
  ['effectiveness', 'effectivenessRatio'],
  ['quality', 'qualityShare'],
  ['nee', 'neeShare'],
  ['allocation', 'allocationShare'],
  ['utilisation', 'utilisationShare'],
  ['technical', 'technicalShare'],
  ['setupRate', 'setupShare'],
  ['throughputRate', 'throughputPerHour'],
  ['scrapRatio', 'scrapShare'],
  ['reworkRatio', 'reworkShare'],
  ['firstPassRatio', 'firstPassYieldShare'],
  ['teep', 'teepShare'],
] as const satisfies readonly (readonly [QuantityId, keyof Iso])[]

export function IsoTable({ level }: { readonly level: LevelResult }) {
  const { t } = useText()
  const local = useLocal()
  return (
    <div className="panel iso-table">
      <Scroller label={t('line.isoTable')}>
        <table className="grid-table">
          <caption>{t('line.isoTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('line.station')}</th>
              {COLUMNS.map(([quantity]) => (
                <th key={quantity} scope="col">
                  {t(`quantity.${quantity}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {level.kpis.stations.map(({ id, name, iso }) => (
              <tr key={id}>
                <th scope="row">{local(name)}</th>
                {COLUMNS.map(([quantity, field]) => (
                  <td key={quantity}>
                    <Cell
                      quantity={quantity}
                      of={iso[field]}
                      subject={local(name)}
                      levelId={level.id}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  )
}

interface CellProps {
  readonly quantity: QuantityId
  readonly of: Estimate | null
  readonly subject: string
  readonly levelId: string
}

/** A station without inspection has no first-pass ratio. */
const Cell = ({ of, ...about }: CellProps) => (of === null ? '—' : <Num of={of} {...about} bare />)
