/** The answer of a sensitivity study as a table: the strongest inputs first. */
import type {
  MorrisInput,
  SensitivityResult,
  SobolInput,
  TornadoEnd,
  TornadoInput,
  UncertainInput,
} from '../../sim-core/index.ts'
import type { SensitivityTexts } from '../i18n/cli.ts'
import { around, percent, significant } from './numbers.ts'
import { layOut } from './table.ts'
import type { Terminal } from './terminal.ts'

/** More are in the JSON. */
const MOST_ROWS = 30
/** Smaller shares of a difference are what the last digits of doubles leave, not chance. */
const ROUNDING_SHARE = 1e-9

export function sensitivityText(
  result: SensitivityResult,
  { texts, language }: Terminal,
): string {
  const words = texts.sensitivity
  const { kpi, level, central, points, runs, replications, leftOut, noise } = result
  const { head, rows } = tableOf(result, words)
  const effective = rows.filter(({ strength }) => strength !== 0)
  const shown = effective.slice(0, MOST_ROWS)
  const table = layOut([head, ...shown.map(({ cells }) => cells)])
  const notes = [
    words.law,
    words.about[result.method],
    noise === null
      ? ''
      : words.noise(significant(noise.standardError), percent(noise.share, language)),
    effective.length > MOST_ROWS ? words.weaker(effective.length - MOST_ROWS) : '',
    effective.length < rows.length ? words.idle(rows.length - effective.length) : '',
    leftOut.length > 0 ? words.leftOut(leftOut.map(({ path }) => path).join(', ')) : '',
  ]
  return [
    words.title(kpi, level.name[language], replications, points, runs),
    words.central(`${significant(central.mean)}${around(central.halfWidth)}`),
    ...(shown.length > 0 ? [table] : []),
    notes.filter((note) => note !== '').join('\n'),
  ].join('\n\n')
}

interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

interface Row {
  readonly cells: readonly string[]
  /** null: the figure is not there at an end, which is an effect. */
  readonly strength: number | null
}

function tableOf(result: SensitivityResult, words: SensitivityTexts): Table {
  switch (result.method) {
    case 'tornado':
      return {
        head: [words.input, words.range, words.atLow, words.atHigh],
        rows: result.inputs.map(tornadoRow),
      }
    case 'morris':
      return {
        head: [words.input, words.range, 'μ*', '', 'μ', 'σ'],
        rows: result.inputs.map(morrisRow),
      }
    case 'sobol':
      return {
        head: [words.input, words.range, words.first, '', words.total, ''],
        rows: result.inputs.map(sobolRow),
      }
    default:
      return result satisfies never
  }
}

const nameCells = ({ path, value, low, high }: UncertainInput) => [
  path,
  `${significant(low)} … ${significant(value)} … ${significant(high)}`,
]

const tornadoRow = (input: TornadoInput): Row => ({
  cells: [...nameCells(input), endCell(input.atLow), endCell(input.atHigh)],
  strength: input.swing,
})

function endCell({ difference }: TornadoEnd): string {
  if (difference === null) return '—'
  const { mean, halfWidth } = difference
  const isRounding = halfWidth !== null && halfWidth < ROUNDING_SHARE * Math.abs(mean)
  return `${signed(mean)}${around(isRounding ? 0 : halfWidth)}`
}

const morrisRow = (input: MorrisInput): Row => {
  const { muStar, mu, sigma } = input
  return {
    cells: [...nameCells(input), ...resampled(muStar), signed(mu), significant(sigma)],
    strength: muStar.value,
  }
}

const sobolRow = (input: SobolInput): Row => ({
  cells: [...nameCells(input), ...resampled(input.first), ...resampled(input.total)],
  strength: input.total.value,
})

const resampled = ({ value, low, high }: MorrisInput['muStar']) => [
  significant(value),
  `(${significant(low)} … ${significant(high)})`,
]

const signed = (value: number) => (value > 0 ? `+${significant(value)}` : significant(value))
