/** 净现值可能是多少: the draws counted in classes of round width. */
import { lazy } from 'react'

import {
  type LevelUncertainty,
  proportionInterval,
  type UncertaintyResult,
} from '../../../../sim-core/index.ts'
import { useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'
import type { SideName } from './figuresOf.ts'

const HistogramPlot = lazy(() =>
  import('../../charts/RiskPlots.tsx').then((m) => ({ default: m.HistogramPlot })),
)

interface HistogramProps {
  readonly result: UncertaintyResult
  readonly level: LevelUncertainty
  readonly side: SideName
}

export function NpvHistogram({ result, level, side }: HistogramProps) {
  const { t } = useText()
  const { histogram } = level[side]
  const { from, width, counts } = histogram
  const rows = counts.map((count, place) => ({
    from: from + place * width,
    to: from + (place + 1) * width,
    count,
  }))
  const about = { levelId: level.id, bare: true } as const
  return (
    <ChartFrame
      question={t('risk.histogram')}
      fileName={`npv-${level.id}`}
      source={t('risk.histogramSource', {
        draws: result.draws,
        inputs: result.moved.length,
        seed: result.seed,
      })}
      chart={<HistogramPlot of={histogram} />}
      sheet={{
        columns: [`${t('risk.from')} CNY`, `${t('risk.to')} CNY`, t('risk.draws')],
        rows: rows.map((row) => [row.from, row.to, row.count]),
      }}
      table={
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('risk.from')}</th>
              <th scope="col">{t('risk.to')}</th>
              <th scope="col">{t('risk.shareOfDraws')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.from}>
                <th scope="row">
                  <Num quantity="drawnNpv" of={{ exact: row.from }} {...about} />
                </th>
                <td>
                  <Num quantity="drawnNpv" of={{ exact: row.to }} {...about} />
                </td>
                <td>
                  <Num
                    quantity="drawnCount"
                    of={proportionInterval(row.count, result.draws)}
                    levelId={level.id}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
