/** How sure a number is, in words: its interval with its level, or that it is exact. */
import {
  type Figure, isEstimate, isExact, isFound, isMissing, isProportion,
} from '../figures/figure.ts'
import type { QuantityInfo } from '../figures/quantities.ts'
import type { UnitId } from '../../i18n/units.ts'
import { spaced, writeEstimate, writeExact } from '../../i18n/format.ts'
import { useText } from '../text.tsx'

interface Ends {
  readonly low: number | null
  readonly high: number | null
  readonly level: number
}

interface CertaintyProps {
  readonly figure: Figure
  readonly unit: UnitId
  readonly by: QuantityInfo['by']
}

/** What an interval says, by what it comes from: replications, or the draws of a study. */
const WORDS = {
  proportion: 'certainty.proportion',
  range: 'certainty.range',
  interval: 'certainty.interval',
} as const
const DRAWN_WORDS = {
  proportion: 'certainty.drawnProportion',
  range: 'certainty.drawnRange',
  interval: 'certainty.drawnInterval',
} as const

export function Certainty({ figure, unit, by }: CertaintyProps) {
  const words = by === undefined ? WORDS : DRAWN_WORDS
  const { t, language } = useText()
  const percent = (share: number) => writeExact(share, 'share', language).value
  const written = (value: number | null) => {
    if (value === null) return t('certainty.noEnd')
    const { before, value: digits, after } = writeExact(value, unit, language)
    return before + digits + spaced(after)
  }
  const endsOf = ({ low, high, level }: Ends) => ({
    low: written(low),
    high: written(high),
    level: percent(level),
  })
  const medianWords = (interval: Ends) => t('certainty.median', endsOf(interval))
  const gap = language === 'zh' ? '' : ' '
  const text = () => {
    if (isFound(figure)) return t('certainty.found')
    if (isExact(figure) || isMissing(figure)) return t('certainty.exact')
    const { n } = figure
    if (isProportion(figure)) return by === 'bootstrap'
        ? t('certainty.resampled', endsOf(figure))
        : t(words.proportion, { n, ...endsOf(figure) })
    if (!isEstimate(figure)) {
      const share = writeExact(figure.undefinedShare, 'share', language).value
      const range = t(words.range, { n, share })
      const { p50Interval } = figure
      return p50Interval === undefined ? range : `${range}${gap}${medianWords(p50Interval)}`
    }
    if (figure.halfWidth === null) return t('certainty.oneRun')
    const level = writeExact(figure.level, 'share', language).value
    const { before, halfWidth, after } = writeEstimate(figure, unit, language)
    return t(words.interval, { level, n, halfWidth: before + halfWidth + spaced(after) })
  }
  return (
    <section>
      <h3>{t('provenance.certainty')}</h3>
      <p>{text()}</p>
    </section>
  )
}
