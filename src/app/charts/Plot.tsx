/** Mounts one chart: drawn as SVG, resized with its box, disposed of with its component. */
import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef } from 'react'

import { type EChartsType, init } from './echarts.ts'

interface PlotProps {
  readonly option: EChartsCoreOption
  readonly label: string
  /** Default: as the style sheet says. */
  readonly heightPx?: number
  readonly onRendered: () => void
}

export function Plot({ option, label, heightPx, onRendered }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)

  useEffect(() => {
    const drawn = init(box.current!, null, { renderer: 'svg' })
    chart.current = drawn
    const resize = new ResizeObserver(() => drawn.resize())
    resize.observe(box.current!)
    return () => {
      resize.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    const drawn = chart.current!
    drawn.on('finished', onRendered)
    drawn.setOption(option, { notMerge: true })
    return () => {
      drawn.off('finished', onRendered)
    }
  })

  return (
    <div
      ref={box}
      className="chart-canvas"
      role="img"
      aria-label={label}
      style={heightPx === undefined ? undefined : { height: heightPx }}
    />
  )
}
