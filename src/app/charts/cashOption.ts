/**
 * Cumulative cash over the years: for each case a median line, a band from P10 to P90, and a dot
 * where the median pays back. The band is two stacked lines: P10, and on it the width up to P90.
 */
import type { Band } from '../../../sim-core/index.ts'
import {
  axisLook,
  baseOption,
  legendLook,
  type Look,
  moneyColors,
  moneyScale,
  moneyTick,
  moneyUnit,
  moneyWords,
  tooltipLook,
} from './look.ts'
import { NEUTRALS } from '../ui/tokens.ts'

export interface CashCase {
  readonly name: string
  readonly band: Band
  /** null: the median never pays back. */
  readonly paybackYears: number | null
}

export interface CashWords {
  readonly years: string
  readonly month: (month: number) => string
  readonly payback: (years: number) => string
}

const MONTHS_PER_YEAR = 12

export function cashOption(cases: readonly CashCase[], words: CashWords, look: Look) {
  const { theme, language } = look
  const all = cases.flatMap(({ band }) => [...band.p10, ...band.p90])
  const scale = moneyScale(all, language)
  return {
    ...baseOption(look),
    grid: { left: 8, right: 44, top: 44, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0, data: cases.map(({ name }) => name) },
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      min: 0,
      max: (cases[0]!.band.p50.length - 1) / MONTHS_PER_YEAR,
      interval: 1,
      name: words.years,
      nameLocation: 'end',
      nameGap: 4,
      splitLine: { show: false },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'value',
      name: moneyUnit(scale, language),
      axisLabel: {
        ...axisLook(theme).axisLabel,
        formatter: (cny: number) => moneyTick(cny, scale, language),
      },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'axis',
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const month = points[0]?.dataIndex ?? 0
        const lines = cases.map(({ name, band }) => {
          const [p10, p50, p90] = [band.p10, band.p50, band.p90].map((quantile) =>
            moneyWords(quantile[month]!, language),
          )
          return `${name} ${p50} (${p10} – ${p90})`
        })
        return [words.month(month), ...lines].join('<br/>')
      },
    },
    series: cases.flatMap((one, rank) => seriesOf(one, rank, words, look)),
  }
}

function seriesOf(one: CashCase, rank: number, words: CashWords, { theme }: Look) {
  const { name, band, paybackYears } = one
  const { total, benefit } = moneyColors(theme)
  const color = rank === 0 ? total : benefit
  const at = (values: readonly number[]) =>
    values.map((cny, month) => [month / MONTHS_PER_YEAR, cny])
  const edge = {
    type: 'line',
    stack: `band ${rank}`,
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    itemStyle: { color },
    tooltip: { show: false },
  }
  const width = band.p90.map((cny, month) => cny - band.p10[month]!)
  return [
    { ...edge, name: `${name} P10`, data: at(band.p10) },
    { ...edge, name: `${name} P90`, data: at(width), areaStyle: { color, opacity: 0.16 } },
    {
      type: 'line',
      name,
      data: at(band.p50),
      symbol: 'none',
      itemStyle: { color },
      lineStyle: { color, width: 2.5, type: rank === 0 ? 'solid' : [7, 4] },
      markPoint: {
        silent: true,
        symbol: 'circle',
        symbolSize: 11,
        label: {
          position: rank === 0 ? 'bottom' : 'top',
          color,
          fontSize: 13,
          fontWeight: 600,
          // The line runs behind it.
          textBorderColor: NEUTRALS[theme].surface,
          textBorderWidth: 3,
        },
        itemStyle: { color },
        data:
          paybackYears === null
            ? []
            : [{ coord: [paybackYears, 0], label: { formatter: words.payback(paybackYears) } }],
      },
    },
  ]
}
