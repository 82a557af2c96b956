/** What all plots look like: fonts, axes and colours of the page, patterns beside colours. */
import type { Language } from '../../i18n/language.ts'
import { spaced, writeEstimate, writeFixed, writePlain } from '../../i18n/format.ts'
import { affixesOf, scaleOf, shownOf, type Scale } from '../../i18n/units.ts'
import { FONT_FAMILY, MONEY_COLORS, NEUTRALS, type Theme } from '../ui/tokens.ts'

export interface Look {
  readonly theme: Theme
  readonly language: Language
  /** Of a person who asked for less motion. */
  readonly isStill: boolean
  /** Of a phone, where names have little room. */
  readonly isNarrow?: boolean
}

export function baseOption({ theme, isStill }: Look) {
  const { ink } = NEUTRALS[theme]
  return {
    textStyle: { fontFamily: FONT_FAMILY, color: ink },
    animation: !isStill,
    animationDuration: 300,
  }
}

export function axisLook(theme: Theme) {
  const { line, secondary } = NEUTRALS[theme]
  return {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: secondary, fontSize: 12, fontFamily: FONT_FAMILY },
    splitLine: { lineStyle: { color: line, opacity: 0.6 } },
    nameTextStyle: { color: secondary, fontSize: 12, fontFamily: FONT_FAMILY },
  }
}

export function tooltipLook(theme: Theme) {
  const { surface, ink, line } = NEUTRALS[theme]
  return {
    backgroundColor: surface,
    borderColor: line,
    textStyle: { color: ink, fontFamily: FONT_FAMILY, fontSize: 13 },
    confine: true,
  }
}

export const legendLook = (theme: Theme) => ({
  textStyle: { color: NEUTRALS[theme].ink, fontFamily: FONT_FAMILY, fontSize: 13 },
  itemWidth: 22,
})

export const moneyColors = (theme: Theme) => MONEY_COLORS[theme]

/** One scale for a whole axis: that of its largest number. */
export function moneyScale(values: readonly number[], language: Language): Scale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return scaleOf(largest, 'cny', language)
}

/** The unit of a money axis. */
export function moneyUnit(scale: Scale, language: Language): string {
  const { before, after } = affixesOf('cny', scale, language)
  return before + (after === '' ? '' : ` ${after}`)
}

/** A number on a money axis. */
export const moneyTick = (cny: number, scale: Scale, language: Language): string =>
  writePlain(shownOf(cny, 'cny', scale), language, 2)

/** An amount beside a bar: coarser than a table has it, and as many decimals as its neighbours. */
export function moneyMark(cny: number, scale: Scale, language: Language): string {
  const decimals = scale.size >= 1e6 ? 2 : scale.size > 1 ? 1 : 0
  return writeFixed(shownOf(cny, 'cny', scale), language, decimals)
}

/** An amount with its unit, to three digits: for tooltips beside tables that have them all. */
export function moneyWords(cny: number, language: Language): string {
  const { before, value, after } = writeEstimate({ mean: cny, halfWidth: null }, 'cny', language)
  return before + value + spaced(after)
}

/** Hatch of what subsidy adds: told apart without colour. */
export const HATCH = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [3, 3],
  rotation: -Math.PI / 4,
  color: 'rgba(255, 255, 255, 0.55)',
}
