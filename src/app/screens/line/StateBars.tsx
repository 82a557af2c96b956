/** 时间花在哪里: the time of every station in the order of the flow, so that the bottleneck shows. */
import type { LevelResult } from '../../../../sim-core/index.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { STATE_ORDER } from '../../ui/tokens.ts'
import { chooseStation } from './lineView.ts'
import { StateBar, type StationKpis } from './StateBar.tsx'

/** Nights would take the room of what there is to see. */
const ON_SHIFT = STATE_ORDER.filter((state) => state !== 'offShift')

const onShiftShare = ({ states }: StationKpis) => 1 - states.offShift.mean

interface StateBarsProps {
  readonly level: LevelResult
  /** Number of a station in the plan. */
  readonly selected: number | null
}

export function StateBars({ level, selected }: StateBarsProps) {
  const { t } = useText()
  const { stations, bottleneck } = level.kpis
  const longest = Math.max(...stations.map(onShiftShare))
  return (
    <section className="panel state-bars">
      <h2>{t('states.question')}</h2>
      <ol>
        {stations.map((station, s) => (
          <StationBar
            key={station.id}
            station={station}
            levelId={level.id}
            longest={longest}
            isBottleneck={station.id === bottleneck}
            isSelected={s === selected}
          />
        ))}
      </ol>
      <p className="footnote">{t('states.about')}</p>
    </section>
  )
}

interface StationBarProps {
  readonly station: StationKpis
  readonly levelId: string
  /** Share of all time for which the longest bar stands. */
  readonly longest: number
  readonly isBottleneck: boolean
  readonly isSelected: boolean
}

function StationBar({ station, levelId, longest, isBottleneck, isSelected }: StationBarProps) {
  const { t } = useText()
  const onShift = onShiftShare(station)
  const name = useLocal()(station.name)
  return (
    <li className="state-row" data-selected={isSelected || undefined}>
      <button
        type="button"
        className="state-row-name"
        aria-pressed={isSelected}
        onClick={() => chooseStation(station.id)}
      >
        {name}
        {isBottleneck && <span className="tag tag-bottleneck">{t('line.bottleneck')}</span>}
      </button>
      <div className="state-row-bar">
        <div style={{ width: `${(100 * onShift) / longest}%` }}>
          <StateBar states={station.states} shown={ON_SHIFT} whole={onShift} />
        </div>
      </div>
      <Num
        quantity="stateShare"
        of={station.states.processing}
        subject={`${name} · ${t('state.processing')}`}
        levelId={levelId}
      />
    </li>
  )
}
