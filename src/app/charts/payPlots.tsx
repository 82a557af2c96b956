/** The plots of the ways to pay, with their words. */
import { useText } from '../text.tsx'
import { burdenOption } from './burdenOption.ts'
import { Plot } from './Plot.tsx'
import { useLook } from './plots.tsx'
import { waysOption, type WayLine } from './waysOption.ts'

export function WaysPlot({ lines }: { readonly lines: readonly WayLine[] }) {
  const { t } = useText()
  const look = useLook()
  const words = { years: t('cash.years'), month: (month: number) => t('cash.monthN', { month }) }
  return <Plot option={waysOption(lines, words, look)} label={t('pay.cashAlt')} />
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
