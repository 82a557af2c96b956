/** The same stations as figures: the table twin of the pictures. */
import type { LevelResult } from '../../../../sim-core/index.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { STATE_ORDER } from '../../ui/tokens.ts'
import { chooseStation } from './lineView.ts'

interface StationTableProps {
  /** null while the study is not there. */
  readonly level: LevelResult | null
  /** Number of a station in the plan. */
  readonly selected: number | null
}

export function StationTable({ level, selected }: StationTableProps) {
  const { t } = useText()
  if (level === null) return <p className="panel">{t('start.waiting')}</p>
  return (
    <div className="panel station-table">
      <Scroller label={t('line.view.table')}>
        <table className="grid-table">
          <caption>{t('line.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('line.station')}</th>
              {STATE_ORDER.map((state) => (
                <th key={state} scope="col">
                  {t(`state.${state}`)}
                </th>
              ))}
              <th scope="col">{t('quantity.finishedPerHour')}</th>
              <th scope="col">{t('quantity.queue')}</th>
            </tr>
          </thead>
          <tbody>
            {level.kpis.stations.map((station, s) => (
              <StationRow
                key={station.id}
                station={station}
                levelId={level.id}
                isSelected={s === selected}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  )
}

interface StationRowProps {
  readonly station: LevelResult['kpis']['stations'][number]
  readonly levelId: string
  readonly isSelected: boolean
}

function StationRow({ station, levelId, isSelected }: StationRowProps) {
  const { t } = useText()
  const name = useLocal()(station.name)
  const about = { levelId, bare: true }
  return (
    <tr data-selected={isSelected || undefined}>
      <th scope="row">
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={isSelected}
          onClick={() => chooseStation(station.id)}
        >
          {name}
        </button>
      </th>
      {STATE_ORDER.map((state) => (
        <td key={state}>
          <Num
            quantity="stateShare"
            of={station.states[state]}
            subject={`${name} · ${t(`state.${state}`)}`}
            {...about}
          />
        </td>
      ))}
      <td>
        <Num quantity="finishedPerHour" of={station.finishedPerHour} subject={name} {...about} />
      </td>
      <td>
        <Num quantity="queue" of={station.queue} subject={name} {...about} />
      </td>
    </tr>
  )
}
