/** `--ways`: the ways to pay of each level, after tax, beside one another. */
import type { StudyResult, WayResult } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import { spaced, writeEstimate, writeExact, writeRange } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { UnitId } from '../i18n/units.ts'
import { layOut } from './table.ts'

type Estimate = WayResult['contractNpvCny']
type Exact = WayResult['awardsCny']

const NOTHING = '—'

export function waysText({ levels, ways = {} }: StudyResult, language: Language): string {
  const words = CLI_TEXTS[language].table.ways
  const tables = levels.flatMap(({ id, name }) => {
    const own = ways[id] ?? []
    return own.length === 0 ? [] : [wayTable(name[language], own, language)]
  })
  return tables.length === 0 ? words.none : tables.join('\n\n')
}

function wayTable(level: string, ways: readonly WayResult[], language: Language): string {
  const words = CLI_TEXTS[language].table.ways
  const head = [
    '', words.npv, words.npvSubsidised, words.payback, words.contract, words.quoted, words.allIn,
    words.lowestCash, words.coverage,
  ]
  const rows = ways.map((way) => [
    way.name[language],
    estimated(way.withoutSubsidy.npvCny, 'cny', language),
    estimated(way.withSubsidy.npvCny, 'cny', language),
    years(way.withoutSubsidy.paybackYears, language),
    estimated(way.contractNpvCny, 'cny', language),
    exact(way.quotedPerYear, language),
    exact(way.allInPerYear, language),
    estimated(way.lowestCashCny, 'cny', language),
    way.leastCoverage === null ? NOTHING : estimated(way.leastCoverage, 'times', language),
  ])
  const notOffered = ways.filter(({ financierGainCny }) => financierGainCny.mean < 0)
  const table = `${words.title(level)}\n${layOut([head, ...rows])}`
  if (notOffered.length === 0) return table
  const names = notOffered.map(({ name }) => name[language]).join(', ')
  return `${table}\n${words.notOffered(names)}`
}

function estimated(value: Estimate, unit: UnitId, language: Language): string {
  const { before, value: mean, after, halfWidth } = writeEstimate(value, unit, language)
  const around = halfWidth === null ? '' : ` ± ${halfWidth}`
  return `${before}${mean}${around}${spaced(after)}`
}

const exact = (value: Exact | null, language: Language) =>
  value === null ? NOTHING : writeExact(value.exact, 'ratePerYear', language).value

function years(
  { p10, p50, p90 }: WayResult['withoutSubsidy']['paybackYears'],
  language: Language,
): string {
  if (p50 === null) return NOTHING
  const { value, low, high } = writeRange({ low: p10, middle: p50, high: p90 }, 'years', language)
  return `${value} (${low ?? NOTHING}–${high ?? NOTHING})`
}
