/**
 * A chart with its question, its table twin, its source and its file. `data-rendered` tells tests
 * and exports that what is inside has been drawn.
 */
import './chart.css'

import { type ReactNode, Suspense, useCallback, useState } from 'react'

import { useText } from '../text.tsx'
import { csvOf, type Sheet } from './csv.ts'
import { downloadText } from './download.ts'
import { Icon } from './Icon.tsx'
import { Rendered } from './rendered.ts'
import { Scroller } from './Scroller.tsx'

interface ChartFrameProps {
  readonly question: string
  readonly chart: ReactNode
  /** The same numbers, on screen. */
  readonly table: ReactNode
  /** The same numbers, as a file. */
  readonly sheet: Sheet
  readonly fileName: string
  readonly source: string
}

export function ChartFrame({ question, chart, table, sheet, fileName, source }: ChartFrameProps) {
  const { t } = useText()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const [isDrawn, setDrawn] = useState(false)
  const markDrawn = useCallback(() => setDrawn(true), [])
  const isTable = view === 'table'
  return (
    <figure className="chart-frame panel" data-rendered={isTable || isDrawn}>
      <figcaption className="chart-head">
        <h2>{question}</h2>
        <div className="chart-tools">
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={isTable}
            onClick={() => setView(isTable ? 'chart' : 'table')}
          >
            <Icon name={isTable ? 'roi' : 'table'} />
            {isTable ? t('chart.showChart') : t('chart.showTable')}
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => downloadText(`${fileName}.csv`, csvOf(sheet), 'text/csv;charset=utf-8')}
          >
            <Icon name="download" />
            {t('chart.csv', { rows: sheet.rows.length })}
          </button>
        </div>
      </figcaption>
      {isTable ? (
        <Scroller className="chart-table" label={question}>
          {table}
        </Scroller>
      ) : (
        <Rendered value={markDrawn}>
          <Suspense fallback={<div className="chart-canvas" />}>{chart}</Suspense>
        </Rendered>
      )}
      <p className="footnote">{source}</p>
    </figure>
  )
}
