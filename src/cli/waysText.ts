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

type Column = readonly [head: string, cell: (way: WayResult) => string]

function columnsOf(ways: readonly WayResult[], language: Language): readonly Column[] {
  const words = CLI_TEXTS[language].table.ways
  const hasLine = ways.some(({ shortfall }) => shortfall !== null)
  const short: Column = [words.shortfall, (way) => shortfall(way, language)]
  const money = (value: Estimate) => estimated(value, 'cny', language)
  return [
    ['', ({ name }) => name[language]],
    [words.npv, (way) => money(way.withoutSubsidy.npvCny)],
    [words.npvSubsidised, (way) => money(way.withSubsidy.npvCny)],
    [words.payback, (way) => years(way.withoutSubsidy.paybackYears, language)],
    [words.contract, (way) => money(way.contractNpvCny)],
    [words.quoted, (way) => exact(way.quotedPerYear, language)],
    [words.allIn, (way) => exact(way.allInPerYear, language)],
    [words.flat, (way) => exact(way.flatPerYear, language)],
    [words.lowestCash, (way) => money(way.lowestCashCny)],
    [words.lowestMonth, ({ lowestMonth }) => String(lowestMonth.p50 ?? NOTHING)],
    ...(hasLine ? [short] : []),
    [
      words.coverage,
      ({ leastCoverage }) =>
        leastCoverage === null ? NOTHING : estimated(leastCoverage, 'times', language),
    ],
  ]
}

function wayTable(level: string, ways: readonly WayResult[], language: Language): string {
  const words = CLI_TEXTS[language].table.ways
  const columns = columnsOf(ways, language)
  const head = columns.map(([title]) => title)
  const rows = ways.map((way) => columns.map(([, cell]) => cell(way)))
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

function shortfall({ shortfall: found }: WayResult, language: Language): string {
  if (found === null) return NOTHING
  const { value, after } = writeExact(found.share, 'share', language)
  return value + spaced(after)
}
