/**
 * Units 单位: a field's name says its unit (`cycleTimeS`, `priceCnyPerKwh`), and this registry of
 * suffixes is the one place that knows them. Also the engine's clock: whole microseconds.
 */

/** One tick is one microsecond. */
export const TICKS_PER_S = 1_000_000

/** Whole ticks nearest to `seconds`, halves up; exact below 2^52 ticks, 142 years. */
export const toTicks = (seconds: number) => Math.floor(seconds * TICKS_PER_S + 0.5)

export const toSeconds = (ticks: number) => ticks / TICKS_PER_S

/** Suffix in a field's name → the unit's symbol. `Share` is a ratio from 0 to 1, never percent. */
const UNITS = {
  S: 's',
  H: 'h',
  Hours: 'h',
  Days: 'd',
  Weeks: 'week',
  Months: 'month',
  Years: 'year',
  Ticks: 'tick',
  Mm: 'mm',
  M: 'm',
  M2: 'm²',
  M3: 'm³',
  Kg: 'kg',
  KgCo2e: 'kgCO2e',
  Kw: 'kW',
  Kwh: 'kWh',
  Cny: 'CNY',
  Share: 'share',
} as const

/** After `Per` the unit is singular: `ratePerYear`, `wageCnyPerMonth`, `speedMPerS`. */
const DENOMINATORS = {
  S: 's',
  Min: 'min',
  H: 'h',
  Hour: 'h',
  Shift: 'shift',
  Day: 'd',
  Week: 'week',
  Month: 'month',
  Year: 'year',
  Period: 'period',
  M2: 'm²',
  M2Month: 'm²·month',
  Kg: 'kg',
  Kwh: 'kWh',
  Kw: 'kW',
  KwMonth: 'kW·month',
  Cny: 'CNY',
  Unit: 'unit',
  Good: 'good unit',
  Person: 'person',
} as const

export type UnitSymbol =
  | (typeof UNITS)[keyof typeof UNITS]
  | (typeof DENOMINATORS)[keyof typeof DENOMINATORS]

export interface Unit {
  /** Absent in a pure rate such as `ratePerYear`, a count per year. */
  readonly of?: UnitSymbol
  readonly per?: UnitSymbol
}

/** The unit that a field's name states; undefined if it states none (counts, names, choices). */
export function unitOf(fieldName: string): Unit | undefined {
  const words = fieldName.charAt(0).toUpperCase() + fieldName.slice(1)
  const per = longestKey(DENOMINATORS, (suffix) => words.endsWith(`Per${suffix}`))
  const numerator = per === undefined ? words : words.slice(0, -`Per${per}`.length)
  const of = longestKey(UNITS, (suffix) => endsWithWord(numerator, suffix))
  if (of === undefined && per === undefined) return undefined
  return {
    ...(of !== undefined && { of: UNITS[of] }),
    ...(per !== undefined && { per: DENOMINATORS[per] }),
  }
}

/** Not inside capitals: an acronym that ends in S states no seconds. */
const endsWithWord = (words: string, suffix: string) =>
  words.endsWith(suffix) && !/[A-Z]$/.test(words.slice(0, -suffix.length))

/** The longest, because `Kwh` would also end in `H` and `KwMonth` in `Month`. */
function longestKey<K extends string>(
  table: Readonly<Record<K, unknown>>,
  matches: (key: K) => boolean,
): K | undefined {
  const keys = (Object.keys(table) as K[]).filter(matches)
  return keys.toSorted((a, b) => b.length - a.length)[0]
}
