/**
 * Numbers for people 数字的写法: how many digits an uncertainty supports, and how both languages
 * write a number with its interval. Pure; nothing here knows a screen.
 *
 * Invariants: no digit is shown beyond what the half-width supports, and a rounded interval is
 * never narrower than the true one.
 */
import { LOCALES, type Language } from './language.ts'
import {
  affixesOf,
  mostDecimalsOf,
  type Scale,
  scaleOf,
  shownOf,
  type UnitAffixes,
  type UnitId,
} from './units.ts'

/** A number with its unit, ready to be written; the parts share one scale and one precision. */
export interface Written extends UnitAffixes {
  readonly value: string
}

export interface WrittenEstimate extends Written {
  /** null where one replication tells nothing about its spread. */
  readonly halfWidth: string | null
}

export interface WrittenRange extends Written {
  /** null where the quantile does not exist. */
  readonly low: string | null
  readonly high: string | null
}

export interface WritingOptions {
  /** A difference carries its sign. */
  readonly signed?: boolean
  /** Where the number stands beside others in theirs; else its own. */
  readonly scale?: Scale
}

/**
 * Decimals that a half-width supports (negative: tens, hundreds): two significant digits of the
 * half-width where they are 10 to 35, else one. Rounding rule of the Particle Data Group, Review
 * of Particle Physics, Introduction, 5.3. Infinity for a half-width of 0.
 */
export function supportedDecimals(halfWidth: number): number {
  if (!(halfWidth > 0)) return Infinity
  const [digits, exponent] = halfWidth.toExponential(2).split('e') as [string, string]
  return (Number(digits) <= 3.54 ? 1 : 0) - Number(exponent)
}

export function writeExact(
  raw: number,
  unit: UnitId,
  language: Language,
  { signed = false, scale = scaleOf(raw, unit, language) }: WritingOptions = {},
): Written {
  const shown = shownOf(raw, unit, scale)
  const value = write(shown, language, { maximumFractionDigits: mostDecimalsOf(unit) }, signed)
  return signFirst({ ...affixesOf(unit, scale, language), value })
}

/** `halfWidth` null: one replication alone, written with three significant digits. */
export function writeEstimate(
  { mean, halfWidth }: { readonly mean: number; readonly halfWidth: number | null },
  unit: UnitId,
  language: Language,
  { signed = false }: WritingOptions = {},
): WrittenEstimate {
  const scale = scaleOf(mean, unit, language)
  const shown = shownOf(mean, unit, scale)
  const around = affixesOf(unit, scale, language)
  if (halfWidth === null) {
    const value = write(shown, language, { maximumSignificantDigits: 3 }, signed)
    return { ...signFirst({ ...around, value }), halfWidth: null }
  }
  if (halfWidth === 0) {
    const digits = { maximumFractionDigits: mostDecimalsOf(unit) }
    const value = write(shown, language, digits, signed)
    return { ...signFirst({ ...around, value }), halfWidth: '0' }
  }
  const shownHalfWidth = shownOf(halfWidth, unit, scale)
  const decimals = Math.min(supportedDecimals(shownHalfWidth), mostDecimalsOf(unit))
  const value = writeTo(decimals, shown, Math.round, language, signed)
  return {
    ...signFirst({ ...around, value }),
    halfWidth: writeTo(decimals, shownHalfWidth, Math.ceil, language),
  }
}

/** Quantiles: the middle one rounded, the outer ones outwards. `middle` decides the scale. */
export function writeRange(
  { low, middle, high }: { low: number | null; middle: number; high: number | null },
  unit: UnitId,
  language: Language,
): WrittenRange {
  const scale = scaleOf(middle, unit, language)
  const shown = (raw: number) => shownOf(raw, unit, scale)
  const spread = (shown(high ?? middle) - shown(low ?? middle)) / 2
  const decimals = Math.min(supportedDecimals(spread), mostDecimalsOf(unit))
  const outer = (raw: number | null, rounding: (value: number) => number) =>
    raw === null ? null : writeTo(decimals, shown(raw), rounding, language)
  const value = writeTo(decimals, shown(middle), Math.round, language)
  return {
    ...signFirst({ ...affixesOf(unit, scale, language), value }),
    low: outer(low, Math.floor),
    high: outer(high, Math.ceil),
  }
}

export interface WrittenSpan {
  readonly low: string
  readonly high: string
}

/**
 * The ends of a range in one scale, to be joined by a word: '5,000' and '6,600 元/月', 'CN¥5k' and
 * '6.6k/mo'. The unit stands once, unless a sign stands before it.
 */
export function writeSpan(
  { low, high }: { readonly low: number; readonly high: number },
  unit: UnitId,
  scale: Scale,
  language: Language,
): WrittenSpan {
  const [from, to] = [low, high].map((raw) => writeExact(raw, unit, language, { scale }))
  const whole = ({ before, value, after }: Written) => before + value + spaced(after)
  if (low < 0) return { low: whole(from!), high: whole(to!) }
  const mark = language === 'en' ? scale.en : ''
  return { low: from!.before + from!.value + mark, high: to!.value + spaced(to!.after) }
}

/** Narrow, and no line ends there. */
const THIN_SPACE = '\u202F'
const NO_BREAK_SPACE = '\u00A0'

/**
 * A space stands between number and unit, except before %, a slash, and k or M of money. It never
 * breaks; before a Chinese character, which brings room of its own, it is narrow.
 */
export function spaced(unit: string): string {
  if (/^(?:$|%|\/|[kM](?:\/|$))/.test(unit)) return unit
  return (/^\p{Script=Han}/u.test(unit) ? THIN_SPACE : NO_BREAK_SPACE) + unit
}

/** −CN¥3, not CN¥−3. */
function signFirst(written: Written): Written {
  const [, sign = '', digits = ''] = /^([+−]?)(.*)$/.exec(written.value) ?? []
  if (written.before === '') return written
  return { ...written, before: sign + written.before, value: digits }
}

/** A plain number, as it stands in tables, axes and files: no unit, no grouping lost. */
export function writePlain(value: number, language: Language, mostDecimals: number): string {
  return write(value, language, { maximumFractionDigits: mostDecimals })
}

/** The same with as many decimals for all: numbers that are compared. */
export function writeFixed(value: number, language: Language, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return write(value, language, digits)
}

export function writeDate(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  if (language === 'zh') return `${year}年${month}月${day}日`
  const date = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

/** Rounding noise below this many units of the last place is not a reason to round outwards. */
const NOISE = 1e-9

function writeTo(
  decimals: number,
  shown: number,
  rounding: (value: number) => number,
  language: Language,
  signed = false,
): string {
  const places = 10 ** decimals
  const scaled = shown * places
  const nearest = Math.round(scaled)
  const near = Math.abs(scaled - nearest) < NOISE * Math.max(1, Math.abs(scaled))
  const value = (near ? nearest : rounding(scaled)) / places
  const fraction = Math.max(0, decimals)
  const digits = { minimumFractionDigits: fraction, maximumFractionDigits: fraction }
  return write(value, language, digits, signed)
}

function write(
  value: number,
  language: Language,
  digits: Intl.NumberFormatOptions,
  signed = false,
): string {
  const options = { ...digits, signDisplay: signed ? 'exceptZero' : 'negative' } as const
  return new Intl.NumberFormat(LOCALES[language], options).format(value).replace('-', '−')
}
