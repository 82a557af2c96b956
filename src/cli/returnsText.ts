/** `--returns`: figures of the return, what must hold for it to pay, and what a good unit costs. */
import type { LevelReturns, LevelWorth, StudyResult } from '../../sim-core/index.ts'
import { RETURNS_TEXTS, type ReturnsTexts } from '../i18n/cliMoney.ts'
import { spaced, writeEstimate, writeExact, writeRange } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { UnitId } from '../i18n/units.ts'
import { layOut } from './table.ts'

type Estimate = LevelWorth['savedKwhPerYear']
type Quantiles = LevelReturns['withoutSubsidy']['mirrPerYear']
type Condition = keyof LevelWorth['breakEvens']

interface Paid {
  readonly name: string
  readonly returns: LevelReturns
  readonly worth: LevelWorth
}

const NOTHING = '—'

export function returnsText({ levels, worth = {} }: StudyResult, language: Language): string {
  const words = RETURNS_TEXTS[language]
  const paid = levels.flatMap(({ id, name, returns }): Paid[] =>
    returns === null || worth[id] === undefined
      ? []
      : [{ name: name[language], returns, worth: worth[id] }],
  )
  if (paid.length === 0) return words.none
  const row = (label: string, of: (one: Paid) => string) => [label, ...paid.map(of)]
  return [
    words.title,
    layOut([row('', ({ name }) => name), ...figureRows(words, language, row)]),
    words.conditions,
    layOut([row('', ({ name }) => name), ...conditionRows(words, language, row)]),
  ].join('\n')
}

type RowOf = (label: string, of: (one: Paid) => string) => string[]

function figureRows(words: ReturnsTexts, language: Language, row: RowOf): string[][] {
  const money = (value: Estimate | null, unit: UnitId = 'cny') =>
    value === null ? NOTHING : estimated(value, unit, language)
  const range = (value: Quantiles, unit: UnitId) => quantiles(value, unit, language)
  const bare = ({ returns }: Paid) => returns.withoutSubsidy
  const owning = ({ worth }: Paid) => worth.owning
  const perGood = (of: (one: Paid) => Estimate | null) => (one: Paid) =>
    money(of(one), 'cnyPerPiece')
  const exact = (raw: number | undefined, unit: UnitId) =>
    raw === undefined ? NOTHING : exactly(raw, unit, language)
  return [
    row(words.index, (one) => money(bare(one).profitabilityIndex, 'times')),
    row(words.irr, (one) => range(bare(one).irrPerYear, 'ratePerYear')),
    row(words.mirr, (one) => range(bare(one).mirrPerYear, 'ratePerYear')),
    row(words.discountedPayback, (one) => range(bare(one).discountedPaybackYears, 'years')),
    row(words.peakFunding, (one) => money(bare(one).peakFundingCny)),
    row(words.tco, (one) => money(owning(one).withoutSubsidy.tcoCny)),
    row(words.lcc, (one) => money(owning(one).withoutSubsidy.lccCny)),
    row(words.equivalent, (one) =>
      money(owning(one).withoutSubsidy.equivalentCnyPerYear, 'cnyPerYear'),
    ),
    row(words.perGoodBefore, perGood((one) => owning(one).baseline.perGoodCny)),
    row(words.perGoodAfter, perGood((one) => owning(one).withoutSubsidy.perGoodCny)),
    row(words.perGoodSubsidised, perGood((one) => owning(one).withSubsidy.perGoodCny)),
    row(words.gross, ({ worth }) => exact(worth.subsidy.grossCny.exact, 'cny')),
    row(words.present, ({ worth }) => exact(worth.subsidy.presentCny.exact, 'cny')),
    row(words.capexShare, ({ worth }) => exact(worth.subsidy.capexShare?.exact, 'share')),
    row(words.decision, ({ worth }) => words.decisions[worth.subsidy.decision]),
    row(words.savedEnergy, ({ worth }) => estimated(worth.savedKwhPerYear, 'kwh', language)),
    row(words.savedCoal, ({ worth }) =>
      estimated(worth.savedCoalTonnesPerYear, 'count', language),
    ),
  ]
}

const CONDITIONS: Readonly<Record<Condition, UnitId>> = {
  wage: 'share',
  investment: 'share',
  utilisation: 'share',
  volume: 'pieces',
  subsidy: 'share',
}

function conditionRows(words: ReturnsTexts, language: Language, row: RowOf): string[][] {
  return (Object.keys(CONDITIONS) as Condition[]).map((name) =>
    row(words[name], ({ worth }) => {
      const { standing, each } = worth.breakEvens[name]
      if (name === 'subsidy' && standing === 'always') return words.noneNeeded
      if (standing !== 'between') return words[standing]
      return quantiles(each, CONDITIONS[name], language)
    }),
  )
}

const exactly = (raw: number, unit: UnitId, language: Language): string => {
  const { before, value, after } = writeExact(raw, unit, language)
  return `${before}${value}${spaced(after)}`
}

function estimated(estimate: Estimate, unit: UnitId, language: Language): string {
  const { before, value, after, halfWidth } = writeEstimate(estimate, unit, language)
  const around = halfWidth === null ? '' : ` ± ${halfWidth}`
  return `${before}${value}${around}${spaced(after)}`
}

function quantiles({ p10, p50, p90 }: Quantiles, unit: UnitId, language: Language): string {
  if (p50 === null) return NOTHING
  const written = writeRange({ low: p10, middle: p50, high: p90 }, unit, language)
  const { value, low, high, after } = written
  const spread = low === high ? '' : ` (${low ?? NOTHING}–${high ?? NOTHING})`
  return `${value}${spread}${unit === 'years' ? '' : spaced(after)}`
}
