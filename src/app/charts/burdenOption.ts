/** Bars of what one way takes each month, and a line of what the retrofit gains in it. */
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

export interface Burden {
  readonly burdenCny: readonly number[]
  readonly gainCny: readonly number[]
}

export interface BurdenWords {
  readonly years: string
  readonly month: (month: number) => string
  readonly burden: string
  readonly gain: string
}

const MONTHS_PER_YEAR = 12

export function burdenOption({ burdenCny, gainCny }: Burden, words: BurdenWords, look: Look) {
  const { theme, language } = look
  const scale = moneyScale([...burdenCny, ...gainCny], language)
  const { benefit, cost } = moneyColors(theme)
  const { axisLabel } = axisLook(theme)
  return {
    ...baseOption(look),
    grid: { left: 8, right: 44, top: 44, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0 },
    xAxis: {
      ...axisLook(theme),
      type: 'category',
      data: burdenCny.map((_, month) => month),
      name: words.years,
      nameGap: 4,
      axisTick: { show: false },
      axisLabel: {
        ...axisLabel,
        interval: (_: number, month: string) => Number(month) % MONTHS_PER_YEAR === 0,
        formatter: (month: string) => String(Number(month) / MONTHS_PER_YEAR),
      },
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
        return [
          words.month(month),
          `${words.burden} ${moneyWords(burdenCny[month]!, language)}`,
          `${words.gain} ${moneyWords(gainCny[month]!, language)}`,
        ].join('<br/>')
      },
    },
    series: [
      {
        type: 'bar',
        name: words.burden,
        data: burdenCny,
        itemStyle: { color: cost },
        barCategoryGap: '20%',
      },
      {
        type: 'line',
        name: words.gain,
        data: gainCny,
        symbol: 'none',
        itemStyle: { color: benefit },
        lineStyle: { color: benefit, width: 2.5 },
      },
    ],
  }
}
