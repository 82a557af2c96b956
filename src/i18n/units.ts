/**
 * Units on screen 单位: what stands before and after a number in each language, how many decimals
 * it may ever have, and the scale in which money is written.
 */
import type { Language } from './language.ts'

interface UnitStyle {
  /** Factor from the raw number to the shown one: shares are shown in percent. */
  readonly shownPerRaw: number
  /** More decimals than this are never shown, however sure the number. */
  readonly mostDecimals: number
  readonly zh: string
  readonly en: string
  readonly money: boolean
}

const plain = (mostDecimals: number, zh: string, en: string, shownPerRaw = 1): UnitStyle => ({
  shownPerRaw,
  mostDecimals,
  zh,
  en,
  money: false,
})
/** `zh` follows 元, 万元 or 亿元, `en` follows CN¥, k or M. */
const money = (mostDecimals: number, zh = '', en = ''): UnitStyle => ({
  ...plain(mostDecimals, zh, en),
  money: true,
})

const STYLES = {
  people: plain(0, '人', 'people'),
  pieces: plain(0, '件', 'pcs'),
  meanPieces: plain(2, '件', 'pcs'),
  piecesPerHour: plain(1, '件/小时', 'pcs/h'),
  piecesPerHourGained: plain(3, '件/小时', 'pcs/h'),
  piecesPerDay: plain(0, '件/天', 'pcs/day'),
  piecesPerShift: plain(0, '件/班', 'pcs/shift'),
  share: plain(2, '%', '%', 100),
  percentPoints: plain(2, '个百分点', 'pp', 100),
  ratePerYear: plain(2, '%/年', '%/yr', 100),
  times: plain(2, '倍', '×'),
  sharePerMonth: plain(2, '%/月', '%/mo', 100),
  kwh: plain(1, 'kWh', 'kWh'),
  kwhPerGood: plain(4, 'kWh/件', 'kWh/pc'),
  kgPerGood: plain(4, 'kg CO₂e/件', 'kg CO₂e/pc'),
  kw: plain(2, 'kW', 'kW'),
  cny: money(2),
  /** To the fen, as contracts are printed. */
  yuan: plain(2, '元', 'CNY'),
  cnyPerYear: money(2, '/年', '/yr'),
  cnyPerMonth: money(2, '/月', '/mo'),
  cnyPerHour: money(2, '/小时', '/h'),
  cnyPerKwh: money(4, '/kWh', '/kWh'),
  cnyPerPiece: money(3, '/件', '/pc'),
  cnyPerM2Month: money(2, '/(m²·月)', '/(m²·mo)'),
  years: plain(1, '年', 'yr'),
  months: plain(1, '个月', 'mo'),
  wholeMonths: plain(0, '个月', 'mo'),
  weeks: plain(1, '周', 'wk'),
  hours: plain(2, '小时', 'h'),
  minutes: plain(1, '分钟', 'min'),
  seconds: plain(2, '秒', 's'),
  perDay: plain(2, '次/天', '/day'),
  shiftsPerYear: plain(0, '班/年', 'shifts/yr'),
  m2: plain(0, 'm²', 'm²'),
  count: plain(3, '', ''),
} satisfies Record<string, UnitStyle>

export type UnitId = keyof typeof STYLES

export interface Scale {
  /** Raw money in one of the scale. */
  readonly size: number
  readonly zh: string
  readonly en: string
}

const ONE: Scale = { size: 1, zh: '元', en: '' }

/** From the largest; zh counts in 万 and 亿, en in k and M. */
const MONEY_SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  zh: [{ size: 1e8, zh: '亿元', en: '' }, { size: 1e4, zh: '万元', en: '' }, ONE],
  en: [{ size: 1e6, zh: '', en: 'M' }, { size: 1e3, zh: '', en: 'k' }, ONE],
}

/** The scale in which a quantity of about `raw` is shown; one for everything but money. */
export function scaleOf(raw: number, unit: UnitId, language: Language): Scale {
  if (!STYLES[unit].money) return ONE
  return MONEY_SCALES[language].find(({ size }) => Math.abs(raw) >= size) ?? ONE
}

/** From the raw number to the shown one. */
export function shownOf(raw: number, unit: UnitId, scale: Scale): number {
  return (raw * STYLES[unit].shownPerRaw) / scale.size
}

/** From the shown number, as a person types it, to the raw one; without a money scale. */
export function rawOf(shown: number, unit: UnitId): number {
  return shown / STYLES[unit].shownPerRaw
}

export const mostDecimalsOf = (unit: UnitId): number => STYLES[unit].mostDecimals

export interface UnitAffixes {
  readonly before: string
  readonly after: string
}

/** What stands around the number; a thin space is left to the caller. */
export function affixesOf(unit: UnitId, scale: Scale, language: Language): UnitAffixes {
  const style = STYLES[unit]
  if (!style.money) return { before: '', after: style[language] }
  return {
    before: language === 'en' ? 'CN¥' : '',
    after: scale[language] + style[language],
  }
}
