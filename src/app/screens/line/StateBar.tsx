/** The time of a station as a bar, divided among states. */
import type { LevelResult, StateName } from '../../../../sim-core/index.ts'
import { useStore } from '../../store.ts'
import { STATE_COLORS } from '../../ui/tokens.ts'

export type StationKpis = LevelResult['kpis']['stations'][number]

interface StateBarProps {
  readonly states: StationKpis['states']
  readonly shown: readonly StateName[]
  /** Share of all time for which the whole width stands. */
  readonly whole?: number
}

/** For the eye: the numbers stand beside it. */
export function StateBar({ states, shown, whole = 1 }: StateBarProps) {
  const theme = useStore((state) => state.theme)
  return (
    <div className="share-bar" aria-hidden="true">
      {shown.map((state) => (
        <span
          key={state}
          style={{
            width: `${(100 * states[state].mean) / whole}%`,
            background: STATE_COLORS[theme][state].fill,
          }}
        />
      ))}
    </div>
  )
}
