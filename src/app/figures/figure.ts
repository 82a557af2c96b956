/**
 * A figure 数值: a quantity with all that the core says about it, and how it reads. Pure, so that
 * what a number claims about its own precision can be tested without a screen.
 */
import type {
  Estimate,
  Exact,
  ProportionInterval,
  QuantileSummary,
} from '../../../sim-core/index.ts'
import { spaced, writeEstimate, writeExact, writeRange } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import type { UnitId } from '../../i18n/units.ts'
import type { Translate } from '../text.tsx'

/** What certainly does not exist: a payback that never comes, a rate that no flow has. */
export interface Missing {
  readonly missing: true
}

/** A whole number that a search over runs came to: it has no interval, yet it may be off. */
export interface Found extends Exact {
  readonly isFound: true
}

export type Figure = Estimate | QuantileSummary | ProportionInterval | Exact | Found | Missing

export interface FigureStyle {
  readonly unit: UnitId
  /** A difference carries its sign. */
  readonly signed?: boolean
  /** Of the appraisal: a payback that does not come is "not within so many years". */
  readonly horizonYears?: number
}

/** A figure in words: `value` and `unit` are set large, `spread` small beside them. */
export interface Words {
  readonly before: string
  readonly value: string
  readonly after: string
  readonly spread: string
}

/** Attributes by which tests and assistive tools find the number behind the words. */
export interface FigureData {
  readonly 'data-num': string
  readonly 'data-unit': string
  readonly 'data-ci'?: string
  readonly 'data-deterministic'?: ''
}

/** Level of a range from the tenth to the ninetieth percentile. */
const P10_P90 = 0.8
const NEVER = 'never'
/** Narrow, and no line ends there. */
const THIN_SPACE = '\u202F'

export const isEstimate = (figure: Figure): figure is Estimate => 'mean' in figure
export const isExact = (figure: Figure): figure is Exact => 'exact' in figure
export const isFound = (figure: Figure): figure is Found => 'isFound' in figure
export const isProportion = (figure: Figure): figure is ProportionInterval => 'share' in figure
export const isMissing = (figure: Figure): figure is Missing => 'missing' in figure

export const exactOrMissing = (exact: Exact | null): Figure => exact ?? { missing: true }

export function dataOf(figure: Figure, unit: UnitId): FigureData {
  if (isExact(figure)) {
    return { 'data-num': String(figure.exact), 'data-unit': unit, 'data-deterministic': '' }
  }
  if (isMissing(figure)) {
    return { 'data-num': NEVER, 'data-unit': unit, 'data-deterministic': '' }
  }
  if (isEstimate(figure)) {
    const { mean, halfWidth, level, n } = figure
    const ends = halfWidth === null ? [NEVER, NEVER] : [mean - halfWidth, mean + halfWidth]
    return { 'data-num': String(mean), 'data-unit': unit, 'data-ci': [...ends, level, n].join(',') }
  }
  if (isProportion(figure)) {
    const { share, low, high, level, n } = figure
    const interval = [low, high, level, n].join(',')
    return { 'data-num': String(share), 'data-unit': unit, 'data-ci': interval }
  }
  const { p10, p50, p90, n } = figure
  const ends = [p10 ?? NEVER, p90 ?? NEVER, P10_P90, n]
  return { 'data-num': String(p50 ?? NEVER), 'data-unit': unit, 'data-ci': ends.join(',') }
}

export function wordsOf(
  figure: Figure,
  style: FigureStyle,
  t: Translate,
  language: Language,
): Words {
  if (isMissing(figure)) return missingWords(style, t('num.exact'), t, language)
  if (isExact(figure)) return exactWords(figure, style, t, language)
  if (isEstimate(figure)) return estimateWords(figure, style, t, language)
  if (isProportion(figure)) return proportionWords(figure, style, t, language)
  return rangeWords(figure, style, t, language)
}

/** Whether the interval of a difference leaves open on which side of 0 it lies. */
export function isSignificant({ mean, halfWidth }: Estimate): boolean {
  return halfWidth !== null && Math.abs(mean) > halfWidth
}

function exactWords(figure: Exact, style: FigureStyle, t: Translate, language: Language): Words {
  const { before, value, after } = writeExact(figure.exact, style.unit, language, style)
  const spread = t(isFound(figure) ? 'num.found' : 'num.exact')
  return { before, value, after: spaced(after), spread }
}

function estimateWords(
  figure: Estimate,
  style: FigureStyle,
  t: Translate,
  language: Language,
): Words {
  const { before, value, after, halfWidth } = writeEstimate(figure, style.unit, language, style)
  const spread = halfWidth === null ? t('num.oneRun') : `±${THIN_SPACE}${halfWidth}`
  return { before, value, after: spaced(after), spread }
}

/** The interval of a probability is not symmetric: its ends are written. */
function proportionWords(
  { share, low, high }: ProportionInterval,
  { unit }: FigureStyle,
  t: Translate,
  language: Language,
): Words {
  const { before, value, after } = writeExact(share, unit, language)
  const range = writeRange({ low, middle: share, high }, unit, language)
  const ends = { low: range.low ?? '', high: range.high ?? '' }
  return { before, value, after: spaced(after), spread: t('num.between', ends) }
}

/** A payback says how often it does not come; a rate of return may not exist. */
function rangeWords(
  { p10, p50, p90, undefinedShare }: QuantileSummary,
  style: FigureStyle,
  t: Translate,
  language: Language,
): Words {
  const { unit, horizonYears } = style
  const share = writeExact(undefinedShare, 'share', language).value
  if (p50 === null) {
    const spread = undefinedShare === 1 ? t('num.everyRun') : t('num.shareOfRuns', { share })
    return missingWords(style, spread, t, language)
  }
  const range = writeRange({ low: p10, middle: p50, high: p90 }, unit, language)
  const { before, value, after, low, high } = range
  const ends = { low: low ?? t('num.none'), high: high ?? t('num.none') }
  const missing =
    horizonYears === undefined
      ? t('num.shareNone', { share })
      : t('num.shareNever', { years: yearsIn(horizonYears, language), share })
  const spread =
    undefinedShare > 0
      ? t('num.rangeAnd', { ...ends, missing })
      : t((p10 ?? 0) < 0 ? 'num.rangeSigned' : 'num.range', ends)
  return { before, value, after: spaced(after), spread }
}

function missingWords(
  { horizonYears }: FigureStyle,
  spread: string,
  t: Translate,
  language: Language,
): Words {
  const value =
    horizonYears === undefined
      ? t('num.undefined')
      : t('num.neverWithin', { years: yearsIn(horizonYears, language) })
  return { before: '', value, after: '', spread }
}

const yearsIn = (years: number, language: Language) => writeExact(years, 'years', language).value
