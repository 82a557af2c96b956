/** The answer of a study of uncertainty as tables: without subsidy first. */
import type {
  InputEffect,
  LevelUncertainty,
  Resampled,
  SourceName,
  UncertaintyResult,
} from '../../sim-core/index.ts'
import type { UncertaintyTexts } from '../i18n/uncertaintyTexts.ts'
import { around, percent, significant } from './numbers.ts'
import { layOut } from './table.ts'
import type { Terminal } from './terminal.ts'

/** More are in the JSON. */
const MOST_INPUTS = 8
const SIDES = ['withoutSubsidy', 'withSubsidy'] as const
type SideName = (typeof SIDES)[number]

export function uncertaintyText(result: UncertaintyResult, terminal: Terminal): string {
  const words = terminal.texts.uncertainty
  const { draws, seed, replications, way, levels } = result
  const title = `${words.title(draws, seed, replications)}\n${words.view(way)}`
  if (levels.length === 0) return `${title}\n\n${words.noLevels}`
  return [
    title,
    ...SIDES.map((side) => `${words.side[side]}\n${returnsTable(result, side, terminal)}`),
    words.amounts,
    levels.map((level) => riskLine(level, terminal)).join('\n'),
    ...levels.flatMap((level) => [splitTable(level, terminal), inputTable(level, terminal)]),
    ...pairTable(result, terminal),
    notesOf(result, words).join('\n'),
  ].join('\n\n')
}

function returnsTable(result: UncertaintyResult, side: SideName, terminal: Terminal): string {
  const { language, texts } = terminal
  const words = texts.uncertainty
  const { levels, hurdleYears, creditLineCny } = result
  const head = [
    words.level, words.central, 'P5', 'P10', 'P50', 'P90', 'P95', words.worstTwentieth,
    words.positive, words.payback, words.within(significant(hurdleYears)),
    ...(creditLineCny === null ? [] : [words.shortfall(significant(creditLineCny))]),
  ]
  const rows = levels.map((level) => {
    const { central, npvCny, paybackYears, withinHurdle, shortfall } = level[side]
    const { p5, p10, p50, p90, p95, meanLoss95, positive } = npvCny
    const years = (value: number | null) => (value === null ? words.never : value.toFixed(1))
    const { p10: soon, p50: middle, p90: late } = paybackYears
    return [
      level.name[language],
      ...[central.npvCny.exact, p5, p10, p50, p90, p95, -meanLoss95].map(significant),
      shareWithin(positive, terminal),
      [soon, middle, late].map(years).join(' | '),
      shareWithin(withinHurdle, terminal),
      ...(shortfall === null ? [] : [shareWithin(shortfall, terminal)]),
    ]
  })
  return layOut([head, ...rows])
}

const shareWithin = (
  { share, low, high }: { readonly share: number; readonly low: number; readonly high: number },
  { language }: Terminal,
) => `${percent(share, language)} (${percent(low, language)} … ${percent(high, language)})`

function riskLine({ name, withoutSubsidy }: LevelUncertainty, { texts, language }: Terminal) {
  const { belowMean95, loss95, meanLoss95 } = withoutSubsidy.npvCny
  const [below, loss, mean] = [belowMean95, loss95, meanLoss95].map(significant)
  return texts.uncertainty.risk(name[language], below!, loss!, mean!)
}

const SOURCES: readonly SourceName[] = ['simulation', 'years', 'inputs', 'line']

function splitTable({ name, withoutSubsidy }: LevelUncertainty, terminal: Terminal): string {
  const { language, texts } = terminal
  const words = texts.uncertainty
  const { split, perfectInformationCny } = withoutSubsidy
  const inPercent = (share: number) => percent(share, language)
  const range = ({ value, low, high }: Resampled) => [
    inPercent(value),
    `(${inPercent(low)} … ${inPercent(high)})`,
  ]
  const rows = SOURCES.flatMap((source) => {
    const share = split.sources[source]
    if (share === null) return []
    return [[words.source[source], ...range(share.first), percent(share.narrowing, language)]]
  })
  const table = layOut([
    [words.split(name[language]), words.share, '', words.narrower],
    ...rows,
    [words.source.between, ...range(split.interaction)],
  ])
  return `${table}\n${words.information(
    significant(perfectInformationCny.mean) + around(perfectInformationCny.halfWidth),
  )}`
}

function inputTable({ name, withoutSubsidy }: LevelUncertainty, terminal: Terminal): string {
  const words = terminal.texts.uncertainty
  const moving = withoutSubsidy.inputs.filter((one) => one.npvAt10Cny !== one.npvAt90Cny)
  const head = [
    words.inputs(name[terminal.language]), 'P10', 'P90',
    words.at10, words.at90, words.known, words.gain,
  ]
  const rows = moving.slice(0, MOST_INPUTS).map((effect) => inputRow(effect, terminal))
  const more = moving.length - rows.length
  return [layOut([head, ...rows]), ...(more > 0 ? [words.more(more)] : [])].join('\n')
}

const inputRow = (effect: InputEffect, { language }: Terminal) => [
  effect.path,
  ...[effect.at10, effect.at90, effect.npvAt10Cny, effect.npvAt90Cny].map(significant),
  `${percent(effect.knownShare, language)} ± ${percent(effect.knownHalfWidth, language)}`,
  significant(effect.knownGainCny) + around(effect.knownGainHalfWidthCny),
]

function pairTable({ levels, pairs }: UncertaintyResult, terminal: Terminal): string[] {
  const { language, texts } = terminal
  const words = texts.uncertainty
  if (pairs.length === 0) return []
  const nameOf = (id: string) => levels.find((level) => level.id === id)!.name[language]
  const rows = pairs.map(({ level, other, withoutSubsidy, withSubsidy }) => [
    words.pair(nameOf(level), nameOf(other)),
    shareWithin(withoutSubsidy.better, terminal),
    shareWithin(withSubsidy.better, terminal),
  ])
  return [layOut([[words.pairs, words.side.withoutSubsidy, words.side.withSubsidy], ...rows])]
}

function notesOf(result: UncertaintyResult, words: UncertaintyTexts): string[] {
  const { moved, held, together, simulated, isHurdleStated } = result
  const heldFor = (why: string) =>
    held.flatMap((input) => (input.why === why ? [input.path] : []))
  const [technical, choices, unsound] = ['technical', 'choice', 'unsound'].map(heldFor)
  return [
    words.moved(moved.length, together),
    ...(simulated === null
      ? []
      : [words.simulated(simulated.inputs, simulated.points, simulated.lost, simulated.runs)]),
    ...(technical!.length > 0 ? [words.held(technical!.length)] : []),
    ...(choices!.length > 0 ? [words.choices(choices!.join(', '))] : []),
    ...(unsound!.length > 0 ? [words.unsound(unsound!.join(', '))] : []),
    ...(isHurdleStated ? [] : [words.hurdleAssumed]),
  ]
}
