/** The chart library, by module: only what our plots draw. */
import { BarChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use as register } from 'echarts/core'
import type { EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

register([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkPointComponent,
  SVGRenderer,
  TooltipComponent,
])

/** An empty chart in `box`, drawn as SVG. */
export const createChart = (box: HTMLElement | null): EChartsType =>
  init(box, null, { renderer: 'svg' })

export type { EChartsType }
