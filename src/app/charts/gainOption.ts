/**
 * A waterfall of present values: what comes in rises in blue, what goes out falls in brown, subsidy
 * is blue with a hatch, the sums are slate. Bars lie down, so that the names can be read.
 */
import {
  axisLook,
  baseOption,
  HATCH,
  type Look,
  moneyColors,
  moneyMark,
  moneyScale,
  moneyTick,
  moneyUnit,
  moneyWords,
  tooltipLook,
} from './look.ts'

export interface Step {
  readonly label: string
  readonly presentCny: number
  readonly isSubsidy: boolean
}

export interface Bar {
  readonly label: string
  readonly fromCny: number
  readonly toCny: number
  readonly role: 'benefit' | 'cost' | 'subsidy' | 'total'
}

/** Steps on the sum of those before them; the sum without subsidy stands before the subsidy. */
export function barsOf(
  steps: readonly Step[],
  words: { readonly without: string; readonly with: string },
): readonly Bar[] {
  const bars: Bar[] = []
  let sum = 0
  const add = ({ label, presentCny, isSubsidy }: Step) => {
    const role = isSubsidy ? 'subsidy' : presentCny >= 0 ? 'benefit' : 'cost'
    bars.push({ label, fromCny: sum, toCny: sum + presentCny, role })
    sum += presentCny
  }
  const total = (label: string) => bars.push({ label, fromCny: 0, toCny: sum, role: 'total' })
  steps.filter(({ isSubsidy }) => !isSubsidy).forEach(add)
  total(words.without)
  const subsidies = steps.filter(({ isSubsidy }) => isSubsidy)
  subsidies.forEach(add)
  if (subsidies.length > 0) total(words.with)
  return bars
}

export function gainOption(bars: readonly Bar[], look: Look) {
  const { theme, language } = look
  const scale = moneyScale(bars.flatMap(({ fromCny, toCny }) => [fromCny, toCny]), language)
  const colors = moneyColors(theme)
  const { axisLabel } = axisLook(theme)
  const shared = { type: 'bar', stack: 'waterfall', stackStrategy: 'all', barCategoryGap: '30%' }
  return {
    ...baseOption(look),
    grid: { left: 8, right: 72, top: 30, bottom: 8, containLabel: true },
    xAxis: {
      ...axisLook(theme),
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
      nameGap: 12,
      data: bars.map(({ label }) => label),
      splitLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, interval: 0 },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'item',
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
        const { label, fromCny, toCny } = bars[dataIndex]!
        return `${label} ${moneyWords(toCny - fromCny, language)}`
      },
    },
    series: [
      {
        ...shared,
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ fromCny }) => fromCny),
      },
      {
        ...shared,
        data: bars.map(({ fromCny, toCny, role }) => ({
          value: toCny - fromCny,
          itemStyle: { color: colors[role], ...(role === 'subsidy' && { decal: HATCH }) },
        })),
        label: {
          show: true,
          position: 'right',
          color: axisLabel.color,
          fontSize: 12,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
            const { fromCny, toCny } = bars[dataIndex]!
            return moneyMark(toCny - fromCny, scale, language)
          },
        },
      },
    ],
  }
}
