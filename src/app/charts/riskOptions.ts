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

/** Bars from `centreCny` to where an input leads by itself. */
export function tornadoOption(
  bars: readonly TornadoBar[],
  centreCny: number,
  words: TornadoWords,
  look: Look,
) {
  const { theme, language } = look
  const { benefit, total } = moneyColors(theme)
  const all = bars.flatMap(({ npvLowCny, npvHighCny }) => [npvLowCny, npvHighCny])
  const scale = moneyScale([centreCny, ...all], language)
  const { axisLabel } = axisLook(theme)
  const hatched = { color: total, decal: HATCH }
  return {
    ...baseOption(look),
    grid: { left: 8, right: 20, top: 52, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0, data: [words.low, words.high] },
    xAxis: {
      ...axisLook(theme),
      ...roomAround([centreCny, ...all], look.isNarrow === true ? NARROW_ROOM : ROOM),
      type: 'value',
      axisLabel: {
        ...axisLabel,
        hideOverlap: true,
        formatter: (cny: number) => moneyTick(cny, scale, language),
      },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'category',
      inverse: true,
      name: moneyUnit(scale, language),
      nameLocation: 'start',
      data: bars.map(({ label }) => label),
      splitLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...axisLabel,
        interval: 0,
        ...(look.isNarrow === true
          ? { width: 92, overflow: 'truncate', fontSize: 11 }
          : { width: 260, overflow: 'truncate' }),
      },
    },
    tooltip: tornadoTooltip(bars, words, look),
    series: [
      ...endSeries(words.low, hatched, bars, centreCny, ({ npvLowCny, low }) => [npvLowCny, low]),
      ...endSeries(words.high, { color: benefit }, bars, centreCny, ({ npvHighCny, high }) => [
        npvHighCny,
        high,
      ]),
    ].map((one) => ({ ...one, label: { ...one.label, color: axisLabel.color, fontSize: 11 } })),
  }
}

/** Both ends of an input lie over one another, each on an unseen bar up to where it begins. */
function endSeries(
  name: string,
  itemStyle: object,
  bars: readonly TornadoBar[],
  centreCny: number,
  endOf: (bar: TornadoBar) => readonly [cny: number, written: string],
) {
  const shared = {
    type: 'bar',
    stack: name,
    stackStrategy: 'all',
    barGap: '-100%',
    barCategoryGap: '35%',
  }
  return [
    {
      ...shared,
      silent: true,
      itemStyle: { color: 'transparent' },
      label: {},
      data: bars.map((bar) => ({ value: Math.min(centreCny, endOf(bar)[0]) })),
    },
    {
      ...shared,
      name,
      itemStyle,
      label: { show: true },
      data: bars.map((bar) => {
        const [cny, written] = endOf(bar)
        const position = cny < centreCny ? 'left' : 'right'
        return { value: Math.abs(cny - centreCny), label: { position, formatter: written } }
      }),
    },
  ]
}

function tornadoTooltip(bars: readonly TornadoBar[], words: TornadoWords, look: Look) {
  const { theme, language } = look
  return {
    ...tooltipLook(theme),
    trigger: 'item',
    formatter: ({ dataIndex, seriesName }: {
      readonly dataIndex: number
      readonly seriesName: string
    }) => {
      const { label, low, high, npvLowCny, npvHighCny } = bars[dataIndex]!
      const isLow = seriesName === words.low
      const npv = moneyWords(isLow ? npvLowCny : npvHighCny, language)
      return `${label}<br/>${seriesName} ${isLow ? low : high}: ${npv}`
    },
  }
}

const ROUND_STEPS = [1, 2, 5, 10]
const STEPS = 6
/** What is written beside a bar is so much of the width of all bars. */
const ROOM = 0.15
const NARROW_ROOM = 0.6

/** Ends of an axis at round numbers, with room at both ends as a share of what lies between. */
export function roomAround(values: readonly number[], room = ROOM) {
  const [least, largest] = [Math.min(...values), Math.max(...values)]
  const spread = Math.max(largest - least, 1)
  const rough = ((1 + 2 * room) * spread) / STEPS
  const power = 10 ** Math.floor(Math.log10(rough))
  const interval = power * ROUND_STEPS.find((step) => step * power >= rough)!
  return {
    min: Math.floor((least - room * spread) / interval) * interval,
    max: Math.ceil((largest + room * spread) / interval) * interval,
    interval,
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
    grid: { left: 8, right: 16, top: look.isNarrow === true ? 118 : 40, bottom: 8 },
    legend: {
      ...legendLook(theme),
      top: 0,
      left: 0,
      ...(look.isNarrow === true && { orient: 'vertical' }),
    },
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
