/** `--statement LEVEL/WAY`: one level on one way to pay, by year and in the eyes of six parties. */
import type { Scenario, StatementResult } from '../../sim-core/index.ts'
import { IN_CASH } from '../../sim-core/index.ts'
import { STATEMENT_TEXTS, type StatementTexts } from '../i18n/cliMoney.ts'
import { writeFixed } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { layOut } from './table.ts'

type Year = StatementResult['years'][number]
type Asked = Pick<StatementResult, 'levelId' | 'wayId'>

/** CNY in one of what the table is written in. */
const SHOWN_CNY: Readonly<Record<Language, number>> = { zh: 1e4, en: 1e3 }
const DECIMALS = 1

/** What is wrong with what was asked for; undefined where it can be had. */
export function statementFault(
  { levelId, wayId }: Asked,
  { document: { levels, money } }: Scenario,
  language: Language,
): string | undefined {
  const levelIds = levels.filter(({ measures }) => measures.length > 0).map(({ id }) => id)
  const wayIds = [...new Set([IN_CASH, ...(money?.waysToPay ?? []).map(({ id }) => id)])]
  if (money !== undefined && levelIds.includes(levelId) && wayIds.includes(wayId)) return undefined
  const asked = `${levelId}/${wayId}`
  return STATEMENT_TEXTS[language].unknown(asked, levelIds.join(', '), wayIds.join(', '))
}

export function statementText(
  statement: StatementResult,
  { document: { levels, money } }: Scenario,
  language: Language,
): string {
  const words = STATEMENT_TEXTS[language]
  const level = levels.find(({ id }) => id === statement.levelId)?.name[language]
  const way = money?.waysToPay.find(({ id }) => id === statement.wayId)?.name[language]
  const what = (measureId: string, category: string) => `${measureId}/${category}`
  return [
    words.title(level ?? statement.levelId, way ?? statement.wayId),
    yearTable(statement, words, language),
    words.views,
    viewTable(statement, words, language),
    words.gap(statement.gapCny.exact.toExponential(0)),
    ...statement.notes.map(({ relief, reason, measureId, category, date }) =>
      words.note(relief, reason, what(measureId, category), date),
    ),
  ].join('\n')
}

function yearTable({ years }: StatementResult, words: StatementTexts, language: Language): string {
  const cell = (cny: number) => writeFixed(cny / SHOWN_CNY[language], language, DECIMALS)
  const row = (label: string, of: (year: Year) => number, isSummed = true) => {
    const values = years.map(of)
    const total = values.reduce((sum, cny) => sum + cny, 0)
    return [label, ...values.map(cell), isSummed ? cell(total) : '']
  }
  const kinds = (of: (year: Year) => Year['opexCny']) =>
    Object.keys(of(years[0]!)).map((kind) =>
      row(`  ${words.kinds[kind] ?? kind}`, (year) => of(year)[kind as 'energy'] ?? 0),
    )
  const hasCredit = years.some(({ creditedCny }) => creditedCny > 0)
  return layOut([
    ['', ...years.map(({ year }) => words.year(year)), words.total],
    [words.benefits],
    ...kinds(({ benefitsCny }) => benefitsCny),
    [words.opex],
    ...kinds(({ opexCny }) => opexCny),
    row(words.interest, ({ interestCny }) => -interestCny),
    row(words.operating, ({ operatingCny }) => operatingCny),
    row(words.depreciation, ({ depreciationCny }) => -depreciationCny),
    row(words.subsidy, ({ subsidyCny }) => subsidyCny),
    row(words.taxable, ({ taxableCny }) => taxableCny),
    ...(hasCredit ? [row(words.credited, ({ creditedCny }) => creditedCny)] : []),
    row(words.tax, ({ taxCny }) => -taxCny),
    row(words.netCash, ({ netCashCny }) => netCashCny),
    row(words.cumulative, ({ cumulativeCny }) => cumulativeCny, false),
  ])
}

function viewTable(
  { views, contractNpvCny }: StatementResult,
  words: StatementTexts,
  language: Language,
): string {
  const cell = (cny: number) => writeFixed(cny / SHOWN_CNY[language], language, DECIMALS)
  const rows = Object.entries(views).map(([name, { sumCny, npvCny }]) => [
    words.view[name] ?? name, cell(sumCny.exact), cell(npvCny.exact),
  ])
  return layOut([
    ['', words.sum, words.npv],
    ...rows,
    [words.contract, '', cell(contractNpvCny.exact)],
  ])
}
