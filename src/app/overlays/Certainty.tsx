/** How sure a number is, in words: its interval with its level, or that it is exact. */
import { type Figure, isEstimate, isExact, isMissing } from '../figures/figure.ts'
import type { UnitId } from '../../i18n/units.ts'
import { spaced, writeEstimate, writeExact } from '../../i18n/format.ts'
import { useText } from '../text.tsx'

interface CertaintyProps {
  readonly figure: Figure
  readonly unit: UnitId
}

export function Certainty({ figure, unit }: CertaintyProps) {
  const { t, language } = useText()
  const text = () => {
    if (isExact(figure) || isMissing(figure)) return t('certainty.exact')
    const { n } = figure
    if (!isEstimate(figure)) {
      const share = writeExact(figure.undefinedShare, 'share', language).value
      return t('certainty.range', { n, share })
    }
    if (figure.halfWidth === null) return t('certainty.oneRun')
    const level = writeExact(figure.level, 'share', language).value
    const { before, halfWidth, after } = writeEstimate(figure, unit, language)
    return t('certainty.interval', { level, n, halfWidth: before + halfWidth + spaced(after) })
  }
  return (
    <section>
      <h3>{t('provenance.certainty')}</h3>
      <p>{text()}</p>
    </section>
  )
}
