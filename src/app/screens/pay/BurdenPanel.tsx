/** What one way takes each month beside what the retrofit gains, and how well years are covered. */
import { lazy } from 'react'

import type { WayView } from '../../../../sim-core/index.ts'
import { useLocal, useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'

const BurdenPlot = lazy(() =>
  import('../../charts/payPlots.tsx').then((m) => ({ default: m.BurdenPlot })),
)

interface BurdenPanelProps {
  readonly levelId: string
  readonly way: WayView
}

export function BurdenPanel({ levelId, way }: BurdenPanelProps) {
  const { t } = useText()
  const local = useLocal()
  const name = local(way.name)
  const { burdenCny, gainCny } = way
  const series = [
    { label: t('pay.burden'), values: burdenCny },
    { label: t('pay.gain'), values: gainCny },
  ]
  const months = burdenCny.map((_, month) => month)
  return (
    <div className="pay-chart">
      <ChartFrame
        question={t('pay.burdenQuestion', { way: name })}
        fileName={`burden-${levelId}-${way.id}`}
        source={t('pay.burdenSource')}
        chart={<BurdenPlot burdenCny={burdenCny} gainCny={gainCny} />}
        sheet={{
          columns: [t('cash.month'), ...series.map(({ label }) => `${label} CNY`)],
          rows: months.map((month) => [month, ...series.map(({ values }) => values[month]!)]),
        }}
        table={
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{t('cash.month')}</th>
                {series.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  {series.map(({ label, values }) => (
                    <td key={label}>
                      <Num
                        quantity="burden"
                        of={{ exact: values[month]! }}
                        levelId={levelId}
                        subject={`${name} ${label}`}
                        bare
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <Coverage levelId={levelId} way={way} />
    </div>
  )
}

function Coverage({ levelId, way }: BurdenPanelProps) {
  const { t } = useText()
  const local = useLocal()
  const years = way.coverage.flatMap((times, year) => (times === null ? [] : [{ times, year }]))
  if (years.length === 0) return null
  return (
    <section className="panel pay-coverage">
      <p>{t('pay.coverageByYear')}</p>
      <dl>
        {years.map(({ times, year }) => (
          <div key={year} data-short={times < 1 || undefined}>
            <dt>{t('pay.yearN', { year: year + 1 })}</dt>
            <dd>
              <Num
                quantity="coverage"
                of={{ exact: times }}
                levelId={levelId}
                subject={`${local(way.name)} ${t('pay.yearN', { year: year + 1 })}`}
                bare
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
