/** Cumulative cash of the ways, side by side; of the chosen one with its band. */
import { lazy, useState } from 'react'

import type { WayView } from '../../../../sim-core/index.ts'
import { useLocal, useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'

const WaysPlot = lazy(() =>
  import('../../charts/payPlots.tsx').then((m) => ({ default: m.WaysPlot })),
)

interface WaysCashProps {
  readonly levelId: string
  readonly ways: readonly WayView[]
  readonly chosen: WayView
}

export function WaysCash({ levelId, ways, chosen }: WaysCashProps) {
  const { t } = useText()
  const local = useLocal()
  const [isSubsidised, setSubsidised] = useState(false)
  const which = isSubsidised ? 'withSubsidy' : 'withoutSubsidy'
  const names = ways.map(({ name }) => local(name))
  const medians = ways.map(({ cumulative }) => cumulative[which].p50)
  const months = (medians[0] ?? []).map((_, month) => month)
  const source = isSubsidised ? 'pay.cashSourceWith' : 'pay.cashSource'
  const lines = ways.map(({ id, cumulative }, w) => ({
    id,
    name: names[w]!,
    band: cumulative[which],
    isChosen: id === chosen.id,
  }))
  return (
    <div className="pay-chart">
      <ChartFrame
        question={t('pay.cashQuestion')}
        fileName={`ways-cash-${levelId}`}
        source={t(source, { way: local(chosen.name) })}
        chart={<WaysPlot lines={lines} />}
        sheet={{
          columns: [t('cash.month'), ...names.map((name) => `${name} P50 CNY`)],
          rows: months.map((month) => [month, ...medians.map((p50) => p50[month]!)]),
        }}
        table={
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{t('cash.month')}</th>
                {ways.map(({ id }, w) => (
                  <th key={id} scope="col">
                    {names[w]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  {ways.map(({ id, cumulative }, w) => (
                    <td key={id}>
                      <Num
                        quantity="wayCash"
                        of={summaryAt(cumulative[which], month, chosen.withSubsidy.npvCny.n)}
                        levelId={levelId}
                        subject={names[w]!}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <label className="pay-check">
        <input
          type="checkbox"
          checked={isSubsidised}
          onChange={(event) => setSubsidised(event.target.checked)}
        />
        {t('pay.withSubsidy')}
      </label>
    </div>
  )
}

type Band = WayView['cumulative']['withSubsidy']

const summaryAt = ({ p10, p50, p90 }: Band, month: number, n: number) => ({
  p10: p10[month]!,
  p50: p50[month]!,
  p90: p90[month]!,
  n,
  undefinedShare: 0,
})
