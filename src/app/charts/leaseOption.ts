/** Cash beside lease: cumulative cash of the central case, two lines told apart by their dashes. */
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

export interface LeaseLine {
  readonly name: string
  /** One entry a month, from 0 on. */
  readonly cumulativeCny: readonly number[]
}

const MONTHS_PER_YEAR = 12

export function leaseOption(
  lines: readonly LeaseLine[],
  words: { readonly years: string; readonly month: (month: number) => string },
  look: Look,
) {
  const { theme, language } = look
  const scale = moneyScale(lines.flatMap(({ cumulativeCny }) => cumulativeCny), language)
  const { total, cost } = moneyColors(theme)
  const { axisLabel } = axisLook(theme)
  return {
    ...baseOption(look),
    grid: { left: 8, right: 44, top: 44, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0 },
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      min: 0,
      max: (lines[0]!.cumulativeCny.length - 1) / MONTHS_PER_YEAR,
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
        const shown = lines.map(
          ({ name, cumulativeCny }) => `${name} ${moneyWords(cumulativeCny[month]!, language)}`,
        )
        return [words.month(month), ...shown].join('<br/>')
      },
    },
    series: lines.map(({ name, cumulativeCny }, rank) => {
      const color = rank === 0 ? total : cost
      return {
        type: 'line',
        name,
        symbol: 'none',
        data: cumulativeCny.map((cny, month) => [month / MONTHS_PER_YEAR, cny]),
        itemStyle: { color },
        lineStyle: { color, width: 2.5, type: rank === 0 ? 'solid' : [7, 4] },
      }
    }),
  }
}
