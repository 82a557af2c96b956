/** The plots of the screens, with their words. They and the library load when asked for. */
import type { Band } from '../../../sim-core/index.ts'
import { writeFixed } from '../../i18n/format.ts'
import { mostDecimalsOf } from '../../i18n/units.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'
import { cashOption } from './cashOption.ts'
import { barsOf, gainOption } from './gainOption.ts'
import { leaseOption } from './leaseOption.ts'
import type { Look } from './look.ts'
import { Plot } from './Plot.tsx'

interface CashPlotProps {
  /** Without subsidy, then with it if there is any. */
  readonly bands: readonly Band[]
  readonly paybackYears: readonly (number | null)[]
}

export function CashPlot({ bands, paybackYears }: CashPlotProps) {
  const { t, language } = useText()
  const look = useLook()
  const names = [t('roi.without'), t('roi.with')]
  const cases = bands.map((band, k) => ({ name: names[k]!, band, paybackYears: paybackYears[k]! }))
  const words = {
    years: t('cash.years'),
    month: (month: number) => t('cash.monthN', { month }),
    payback: (years: number) =>
      t('cash.payback', { years: writeFixed(years, language, mostDecimalsOf('years')) }),
  }
  return <Plot option={cashOption(cases, words, look)} label={t('cash.alt')} />
}

interface GainPlotProps {
  readonly parts: readonly {
    readonly id: string
    readonly label: string
    readonly presentCny: number
  }[]
}

export function GainPlot({ parts }: GainPlotProps) {
  const { t } = useText()
  const look = useLook()
  const steps = parts.map((part) => ({ ...part, isSubsidy: part.id === 'subsidy' }))
  const bars = barsOf(steps, { without: t('gain.without'), with: t('gain.with') })
  return (
    <Plot
      option={gainOption(bars, look)}
      label={t('gain.alt')}
      heightPx={bars.length * BAR_PX + AXIS_PX}
    />
  )
}

interface LeasePlotProps {
  readonly cash: readonly number[]
  readonly leased: readonly number[]
}

export function LeasePlot({ cash, leased }: LeasePlotProps) {
  const { t } = useText()
  const look = useLook()
  const lines = [
    { name: t('lease.cash'), cumulativeCny: cash },
    { name: t('lease.lease'), cumulativeCny: leased },
  ]
  const words = {
    years: t('cash.years'),
    month: (month: number) => t('cash.monthN', { month }),
  }
  return <Plot option={leaseOption(lines, words, look)} label={t('lease.alt')} />
}

/** A bar with its share of the gap, and the axis below all. */
const BAR_PX = 24
const AXIS_PX = 62

export function useLook(): Look {
  const theme = useStore((state) => state.theme)
  const language = useStore((state) => state.language)
  return { theme, language, isStill: matchMedia('(prefers-reduced-motion: reduce)').matches }
}
