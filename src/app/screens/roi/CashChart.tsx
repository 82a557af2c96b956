/** 几年回本: cumulative cash over the months, with and without subsidy, and where it turns. */
import { lazy } from 'react'

import type { Band, QuantileSummary } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'

const CashPlot = lazy(() => import('../../charts/plots.tsx').then((m) => ({ default: m.CashPlot })))

export function CashChart({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const replications = useStore((state) => state.result?.study.replications ?? 0)
  const { cumulative, withoutSubsidy, withSubsidy, awards } = level.returns
  const hasAward = awards.length > 0
  const shown = hasAward ? 2 : 1
  const bands = [cumulative.withoutSubsidy, cumulative.withSubsidy].slice(0, shown)
  const names = [t('roi.without'), t('roi.with')].slice(0, shown)
  const paybacks = [withoutSubsidy, withSubsidy].map(({ paybackYears }) => paybackYears.p50)
  return (
    <ChartFrame
      question={t('cash.question')}
      fileName={`cash-${level.id}`}
      source={t('cash.source', { replications })}
      chart={<CashPlot bands={bands} paybackYears={paybacks} />}
      table={
        <CashTable names={names} bands={bands} replications={replications} levelId={level.id} />
      }
      sheet={{
        columns: [
          t('cash.month'),
          ...names.flatMap((name) => ['P10', 'P50', 'P90'].map((p) => `${name} ${p} CNY`)),
        ],
        rows: cumulative.withoutSubsidy.p50.map((_, month) => [
          month,
          ...bands.flatMap(({ p10, p50, p90 }) => [p10[month]!, p50[month]!, p90[month]!]),
        ]),
      }}
    />
  )
}

interface CashTableProps {
  readonly names: readonly string[]
  readonly bands: readonly Band[]
  readonly replications: number
  readonly levelId: string
}

function CashTable({ names, bands, replications, levelId }: CashTableProps) {
  const { t } = useText()
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('cash.month')}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands[0]!.p50.map((_, month) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            {bands.map((band, k) => (
              <td key={names[k]}>
                <Num
                  quantity="cumulative"
                  of={summaryAt(band, month, replications)}
                  levelId={levelId}
                  subject={names[k]!}
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
