/** 什么时候做，钱够不够: bars in time over the cash of the firm, and the same months as a table. */
import { use, useEffect, useState } from 'react'

import type { QuantileSummary, RoadmapResult } from '../../../../sim-core/index.ts'
import { useWidth } from '../../line2d/useWidth.ts'
import { useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'
import { Rendered } from '../../ui/rendered.ts'
import { CashPlot } from './CashPlot.tsx'
import { Gantt } from './Gantt.tsx'
import { timeScale } from './planScale.ts'
import type { Plan } from './usePlan.ts'

type Band = RoadmapResult['cumulative']['firmWithSubsidy']

interface PlanChartProps {
  readonly plan: Plan
  readonly result: RoadmapResult | null
}

export function PlanChart({ plan, result }: PlanChartProps) {
  const { t } = useText()
  const bands = result === null ? [] : bandsOf(result)
  const names = [t('plan.cash'), t('plan.cashWith')]
  const columns = names.flatMap((name) => ['P10', 'P50', 'P90'].map((p) => `${name} ${p} CNY`))
  return (
    <ChartFrame
      question={t('plan.question')}
      fileName="roadmap-cash"
      source={t('plan.source', { replications: result?.replications ?? 0 })}
      chart={<PlanPicture plan={plan} result={result} />}
      table={
        <CashTable bands={bands} names={names} replications={result?.replications ?? 0} />
      }
      sheet={{
        columns: [t('plan.month'), ...columns],
        rows: (bands[0]?.p50 ?? []).map((_, month) => [
          month,
          ...bands.flatMap(({ p10, p50, p90 }) => [p10[month]!, p50[month]!, p90[month]!]),
        ]),
      }}
    />
  )
}

const bandsOf = ({ cumulative }: RoadmapResult): readonly Band[] => [
  cumulative.firmWithoutSubsidy,
  cumulative.firmWithSubsidy,
]

function PlanPicture({ plan, result }: PlanChartProps) {
  const { t } = useText()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const width = useWidth(box)
  const onRendered = use(Rendered)
  const isDrawn = width !== null && result !== null
  useEffect(() => {
    if (isDrawn) onRendered()
  }, [isDrawn, onRendered])
  const scale = width === null ? null : timeScale(width, plan.limits.horizonMonths)
  return (
    <div ref={setBox} className="plan-picture">
      {scale !== null && <Gantt plan={plan} scale={scale} />}
      <p className="footnote plan-hint">{t('plan.keys')}</p>
      {scale !== null && result !== null && (
        <CashPlot plan={plan} scale={scale} result={result} />
      )}
    </div>
  )
}

interface CashTableProps {
  readonly bands: readonly Band[]
  readonly names: readonly string[]
  readonly replications: number
}

function CashTable({ bands, names, replications }: CashTableProps) {
  const { t } = useText()
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('plan.month')}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(bands[0]?.p50 ?? []).map((_, month) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            {bands.map((band, k) => (
              <td key={names[k]}>
                <Num
                  quantity="planCumulative"
                  of={summaryAt(band, month, replications)}
                  subject={`${names[k]} ${t('plan.monthN', { month })}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function summaryAt({ p10, p50, p90 }: Band, month: number, n: number): QuantileSummary {
  return { p10: p10[month]!, p50: p50[month]!, p90: p90[month]!, n, undefinedShare: 0 }
}
