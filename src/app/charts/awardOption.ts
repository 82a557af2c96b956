/** Awards over spending: a line each, told apart by dashes; a dot where the project stands. */
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

export interface AwardLine {
  readonly label: string
  readonly baseCny: number
  readonly awardCny: number
  readonly points: readonly (readonly [baseCny: number, awardCny: number])[]
}

interface AwardWords {
  readonly base: string
  readonly award: string
  readonly own: string
}

const DASHES = ['solid', [7, 4], [2, 3]] as const

export function awardOption(lines: readonly AwardLine[], words: AwardWords, look: Look) {
  const { theme, language } = look
  const bases = moneyScale(lines.flatMap(({ points }) => points.map(([base]) => base)), language)
  const sums = moneyScale(lines.flatMap(({ points }) => points.map(([, sum]) => sum)), language)
  const { benefit, total, cost } = moneyColors(theme)
  const { axisLabel } = axisLook(theme)
  return {
    ...baseOption(look),
    grid: { left: 8, right: 60, top: 44, bottom: 8, containLabel: true },
    legend: { ...legendLook(theme), top: 0, left: 0 },
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      name: moneyUnit(bases, language),
      nameGap: 4,
      splitLine: { show: false },
      axisLabel: { ...axisLabel, formatter: (cny: number) => moneyTick(cny, bases, language) },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'value',
      name: `${words.award} ${moneyUnit(sums, language)}`,
      axisLabel: { ...axisLabel, formatter: (cny: number) => moneyTick(cny, sums, language) },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'item',
      formatter: ({ seriesName, data }: { seriesName: string; data: readonly number[] }) =>
        [
          seriesName,
          `${words.base} ${moneyWords(data[0]!, language)}`,
          `${words.award} ${moneyWords(data[1]!, language)}`,
        ].join('<br/>'),
    },
    series: lines.map(({ label, points, baseCny, awardCny }, rank) => {
      const color = [benefit, total, cost][rank % 3]!
      return {
        type: 'line',
        name: label,
        symbol: 'none',
        data: points.map(([base, sum]) => [base, sum]),
        itemStyle: { color },
        lineStyle: { color, width: 2.5, type: DASHES[rank % 3] },
        markPoint: {
          symbol: 'circle',
          symbolSize: 12,
          itemStyle: { color },
          label: { show: true, position: 'right', formatter: words.own, color: axisLabel.color },
          data: [{ coord: [baseCny, awardCny] }],
        },
      }
    }),
  }
}
