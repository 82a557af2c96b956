/** The plot of awards over spending, with its words. */
import type { LevelAwardCurve } from '../../../sim-core/index.ts'
import { useStore } from '../store.ts'
import { useLocal, useText } from '../text.tsx'
import { awardOption } from './awardOption.ts'
import { Plot } from './Plot.tsx'

export function AwardPlot({ curves }: { readonly curves: readonly LevelAwardCurve[] }) {
  const { t, language } = useText()
  const local = useLocal()
  const theme = useStore((state) => state.theme)
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const lines = curves.map((curve) => ({ ...curve, label: local(curve.name) }))
  const words = { base: t('curve.base'), award: t('quantity.award'), own: t('curve.own') }
  return (
    <Plot option={awardOption(lines, words, { theme, language, isStill })} label={t('curve.alt')} />
  )
}
