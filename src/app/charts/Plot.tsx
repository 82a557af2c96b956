/** Mounts one chart: drawn as SVG, resized with its box, disposed of with its component. */
import type { EChartsCoreOption } from 'echarts/core'
import { use, useEffect, useRef } from 'react'

import { Rendered } from '../ui/rendered.ts'
import { createChart, type EChartsType } from './echarts.ts'

interface PlotProps {
  readonly option: EChartsCoreOption
  /** What it shows, for those who do not see it; the library makes it an image of that name. */
  readonly label: string
  /** Default: as the style sheet says. */
  readonly heightPx?: number
}

export function Plot({ option, label, heightPx }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const onRendered = use(Rendered)

  useEffect(() => {
    const drawn = createChart(box.current)
    chart.current = drawn
    drawn.on('finished', onRendered)
    const resize = new ResizeObserver(() => drawn.resize())
    resize.observe(box.current!)
    return () => {
      resize.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [onRendered])

  useEffect(() => {
    const aria = { enabled: true, label: { description: label } }
    chart.current?.setOption({ ...option, aria }, { notMerge: true })
  })

  return (
    <div
      ref={box}
      className="chart-canvas"
      style={heightPx === undefined ? undefined : { height: heightPx }}
    />
  )
}
