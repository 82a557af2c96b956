/**
 * What a return may come to, as a histogram; what moves it, as a tornado; where its variance comes
 * from, as one bar. Losses are told from gains by a hatch as well as by colour.
 */
import type { Histogram } from '../../../sim-core/index.ts'
import { writePlain } from '../../i18n/format.ts'
import {
  axisLook,
  baseOption,
  HATCH,
  legendLook,
  type Look,
  moneyColors,
  moneyScale,
  moneyTick,
  moneyUnit,
  moneyWords,
  tooltipLook,
} from './look.ts'
import { LEVEL_COLORS, NEUTRALS } from '../ui/tokens.ts'

export interface HistogramWords {
  readonly draws: string
  readonly to: string
}

export function histogramOption(
  { from, width, counts }: Histogram,
  words: HistogramWords,
  look: Look,
) {
  const { theme, language } = look
  const { benefit, cost } = moneyColors(theme)
  const startOf = (place: number) => from + place * width
  const scale = moneyScale([from, startOf(counts.length)], language)
  const { axisLabel } = axisLook(theme)
  return {
    ...baseOption(look),
    grid: { left: 8, right: 20, top: 30, bottom: 8, containLabel: true },
    xAxis: {
      ...axisLook(theme),
      type: 'category',
      data: counts.map((_, place) => moneyTick(startOf(place), scale, language)),
      splitLine: { show: false },
      axisLabel: { ...axisLabel, hideOverlap: true },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'value',
      name: `${words.draws} · ${moneyUnit(scale, language)}`,
      nameTextStyle: { ...axisLook(theme).nameTextStyle, align: 'left' },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'item',
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        `${moneyWords(startOf(dataIndex), language)} ${words.to} ` +
        `${moneyWords(startOf(dataIndex + 1), language)}<br/>${words.draws} ${counts[dataIndex]!}`,
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '6%',
        data: counts.map((value, place) => {
          const isLoss = startOf(place) < 0
          const itemStyle = { color: isLoss ? cost : benefit, ...(isLoss && { decal: HATCH }) }
          return { value, itemStyle }
        }),
      },
    ],
  }
}

export interface TornadoBar {
  readonly label: string
  readonly low: string
  readonly high: string
  readonly npvLowCny: number
  readonly npvHighCny: number
}

export interface TornadoWords {
  readonly low: string
  readonly high: string
}

/** Bars to both sides of `centreCny`; the axis says net present values, not differences. */
export function tornadoOption(
  bars: readonly TornadoBar[],
  centreCny: number,
  words: TornadoWords,
  look: Look,
) {
  const { theme, language } = look
  const { benefit, total } = moneyColors(theme)
  const all = bars.flatMap(({ npvLowCny, npvHighCny }) => [npvLowCny, npvHighCny])
  const scale = moneyScale(all, language)
  const { axisLabel } = axisLook(theme)
  const side = (
    name: string,
    color: string,
    of: (bar: TornadoBar) => { readonly cny: number; readonly written: string },
    decal: object,
  ) => ({
    type: 'bar',
    name,
    barGap: '-100%',
    barCategoryGap: '35%',
    itemStyle: { color, ...decal },
    data: bars.map((bar) => {
      const difference = of(bar).cny - centreCny
      return {
        value: difference,
        label: {
          show: true,
          position: difference < 0 ? 'left' : 'right',
          formatter: of(bar).written,
          color: axisLabel.color,
          fontSize: 11,
        },
      }
    }),
  })
  return {
    ...baseOption(look),
    grid: { left: 8, right: 58, top: 34, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0 },
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      axisLabel: {
        ...axisLabel,
        hideOverlap: true,
        formatter: (difference: number) => moneyTick(centreCny + difference, scale, language),
      },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      splitLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, interval: 0, width: look.isNarrow === true ? 96 : 220,
        overflow: 'break' },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'item',
      formatter: ({ dataIndex, seriesName }: {
        readonly dataIndex: number
        readonly seriesName: string
      }) => {
        const { label, low, high, npvLowCny, npvHighCny } = bars[dataIndex]!
        const isLow = seriesName === words.low
        return `${label}<br/>${seriesName} ${isLow ? low : high}: ${moneyWords(
          isLow ? npvLowCny : npvHighCny,
          language,
        )}`
      },
    },
    series: [
      side(words.low, total, (bar) => ({ cny: bar.npvLowCny, written: bar.low }), { decal: HATCH }),
      side(words.high, benefit, (bar) => ({ cny: bar.npvHighCny, written: bar.high }), {}),
    ],
  }
}

export interface SplitPart {
  readonly label: string
  readonly share: number
}

/** One bar of 100 %. */
export function splitOption(parts: readonly SplitPart[], look: Look) {
  const { theme, language } = look
  const { surface } = NEUTRALS[theme]
  const sum = parts.reduce((total, { share }) => total + share, 0)
  const percent = (share: number) => `${writePlain((100 * share) / sum, language, 1)} %`
  return {
    ...baseOption(look),
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0 },
    xAxis: { ...axisLook(theme), type: 'value', max: 1, show: false },
    yAxis: { type: 'category', data: [''], axisLine: { show: false }, axisTick: { show: false } },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'item',
      formatter: ({ seriesName, value }: {
        readonly seriesName: string
        readonly value: number
      }) => `${seriesName} ${percent(value * sum)}`,
    },
    series: parts.map(({ label, share }, place) => ({
      type: 'bar',
      stack: 'split',
      name: `${label} ${percent(share)}`,
      data: [share / sum],
      barWidth: 44,
      itemStyle: {
        color: LEVEL_COLORS[theme][[2, 0, 3, 1, 4][place % 5]!],
        borderColor: surface,
        borderWidth: 1,
        ...(place % 2 === 1 && { decal: HATCH }),
      },
    })),
  }
}
