/**
 * Cumulative cash of the ways to pay: a median line for each, told apart by hue and dashes; the
 * chosen one is bold and has its band from P10 to P90.
 */
import type { Band } from '../../../sim-core/index.ts'
import {
  axisLook,
  baseOption,
  type Look,
  moneyColors,
  moneyScale,
  moneyTick,
  moneyUnit,
  moneyWords,
  tooltipLook,
} from './look.ts'

export interface WayLine {
  readonly id: string
  readonly name: string
  readonly band: Band
  readonly isChosen: boolean
}

export interface WaysWords {
  readonly years: string
  readonly month: (month: number) => string
}

const MONTHS_PER_YEAR = 12
const DASHES = ['solid', [8, 4], [2, 3], [10, 3, 2, 3]] as const
/** In the legend. */
export const STROKE_PX = { line: 1.8, chosen: 3.5 }
/** More lines than hues and dashes cannot be told apart; the table has them all. */
const MOST_LINES = 9

export function waysOption(all: readonly WayLine[], words: WaysWords, look: Look) {
  const { theme, language } = look
  const lines = shownOf(all)
  const scale = moneyScale(
    lines.flatMap(({ band, isChosen }) => (isChosen ? [...band.p10, ...band.p90] : band.p50)),
    language,
  )
  const { axisLabel } = axisLook(theme)
  const months = lines[0]?.band.p50.length ?? 1
  return {
    ...baseOption(look),
    grid: { left: 8, right: 44, top: 26, bottom: 8, containLabel: true },
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      min: 0,
      max: (months - 1) / MONTHS_PER_YEAR,
      interval: 1,
      name: words.years,
      nameGap: 4,
      splitLine: { show: false },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'value',
      name: moneyUnit(scale, language),
      axisLabel: { ...axisLabel, formatter: (cny: number) => moneyTick(cny, scale, language) },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'axis',
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const month = points[0]?.dataIndex ?? 0
        const shown = lines.map(({ name, band }) => `${escaped(name)} ${at(band, month, look)}`)
        return [words.month(month), ...shown].join('<br/>')
      },
    },
    series: lines.flatMap((line, rank) => seriesOf(line, rank, look)),
  }
}

/** The first ones, and the chosen one wherever it stands. */
export function shownOf(lines: readonly WayLine[]): readonly WayLine[] {
  const first = lines.slice(0, MOST_LINES)
  const chosen = lines.find(({ isChosen }) => isChosen)
  return chosen === undefined || first.includes(chosen) ? first : [...first.slice(1), chosen]
}

const at = ({ p50 }: Band, month: number, { language }: Look) => moneyWords(p50[month]!, language)

/** Names come from files of strangers, and tooltips are markup. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Hue and dashes of the line that is drawn at a place among the others. */
export function strokeOf(rank: number, theme: Look['theme']) {
  const { total, benefit, cost } = moneyColors(theme)
  return { color: [total, benefit, cost][rank % 3]!, dashes: DASHES[Math.floor(rank / 3) % 4]! }
}

function seriesOf({ name, band, isChosen }: WayLine, rank: number, { theme }: Look) {
  const { color, dashes } = strokeOf(rank, theme)
  const points = (values: readonly number[]) =>
    values.map((cny, month) => [month / MONTHS_PER_YEAR, cny])
  const line = {
    type: 'line',
    name,
    symbol: 'none',
    z: isChosen ? 4 : 3,
    data: points(band.p50),
    itemStyle: { color },
    lineStyle: { color, width: isChosen ? STROKE_PX.chosen : STROKE_PX.line, type: dashes },
  }
  if (!isChosen) return [line]
  const edge = {
    type: 'line',
    stack: 'band',
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    itemStyle: { color },
    tooltip: { show: false },
  }
  const width = band.p90.map((cny, month) => cny - band.p10[month]!)
  return [
    { ...edge, name: `${name} P10`, data: points(band.p10) },
    { ...edge, name: `${name} P90`, data: points(width), areaStyle: { color, opacity: 0.18 } },
    line,
  ]
}
