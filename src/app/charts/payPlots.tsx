/** The plots of the ways to pay, with their words. */
import { useText } from '../text.tsx'
import { burdenOption } from './burdenOption.ts'
import { Plot } from './Plot.tsx'
import { useLook } from './plots.tsx'
import { shownOf, STROKE_PX, strokeOf, waysOption, type WayLine } from './waysOption.ts'

export function WaysPlot({ lines }: { readonly lines: readonly WayLine[] }) {
  const { t } = useText()
  const look = useLook()
  const words = { years: t('cash.years'), month: (month: number) => t('cash.monthN', { month }) }
  return (
    <>
      <Legend lines={lines} />
      <Plot option={waysOption(lines, words, look)} label={t('pay.cashAlt')} />
    </>
  )
}

/** Beside the plot and not in it, so that long names wrap. */
function Legend({ lines }: { readonly lines: readonly WayLine[] }) {
  const { theme } = useLook()
  return (
    <ul className="plot-legend">
      {shownOf(lines).map(({ id, name, isChosen }, rank) => {
        const { color, dashes } = strokeOf(rank, theme)
        return (
          <li key={id} data-chosen={isChosen || undefined}>
            <svg width="30" height="10" aria-hidden="true">
              <line
                x1="0"
                x2="30"
                y1="5"
                y2="5"
                stroke={color}
                strokeWidth={isChosen ? STROKE_PX.chosen : STROKE_PX.line}
                strokeDasharray={dashes === 'solid' ? undefined : dashes.join(' ')}
              />
            </svg>
            {name}
          </li>
        )
      })}
    </ul>
  )
}

interface BurdenPlotProps {
  readonly burdenCny: readonly number[]
  readonly gainCny: readonly number[]
}

export function BurdenPlot({ burdenCny, gainCny }: BurdenPlotProps) {
  const { t } = useText()
  const look = useLook()
  const words = {
    years: t('cash.years'),
    month: (month: number) => t('cash.monthN', { month }),
    burden: t('pay.burden'),
    gain: t('pay.gain'),
  }
  const option = burdenOption({ burdenCny, gainCny }, words, look)
  return <Plot option={option} label={t('pay.burdenAlt')} />
}
