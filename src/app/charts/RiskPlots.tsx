/** The plots of the risk screen, with their words. */
import type { Histogram } from '../../../sim-core/index.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'
import type { Look } from './look.ts'
import { Plot } from './Plot.tsx'
import {
  histogramOption,
  splitOption,
  type SplitPart,
  type TornadoBar,
  tornadoOption,
} from './riskOptions.ts'

/** Below this the names of inputs have little room. */
const NARROW = '(max-width: 700px)'
const BAR_PX = 30
const AXIS_PX = 92
const SPLIT_PX = 110
const NARROW_SPLIT_PX = 186

export function HistogramPlot({ of: histogram }: { readonly of: Histogram }) {
  const { t } = useText()
  const words = { draws: t('risk.draws'), to: t('risk.to') }
  const look = useLook()
  return <Plot option={histogramOption(histogram, words, look)} label={t('risk.histogramAlt')} />
}

interface TornadoProps {
  readonly bars: readonly TornadoBar[]
  readonly centreCny: number
}

export function TornadoPlot({ bars, centreCny }: TornadoProps) {
  const { t } = useText()
  const look = useLook()
  const words = { low: t('risk.low'), high: t('risk.high') }
  return (
    <Plot
      option={tornadoOption(bars, centreCny, words, look)}
      label={t('risk.tornadoAlt')}
      heightPx={bars.length * BAR_PX + AXIS_PX}
    />
  )
}

export function SplitPlot({ parts }: { readonly parts: readonly SplitPart[] }) {
  const { t } = useText()
  const look = useLook()
  return (
    <Plot
      option={splitOption(parts, look)}
      label={t('risk.splitAlt')}
      heightPx={look.isNarrow === true ? NARROW_SPLIT_PX : SPLIT_PX}
    />
  )
}

function useLook(): Look {
  const theme = useStore((state) => state.theme)
  const language = useStore((state) => state.language)
  return {
    theme,
    language,
    isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
    isNarrow: matchMedia(NARROW).matches,
  }
}
