/** The firm’s running total under the bars of its stages, on their axis of time. */
import { type PointerEvent, useState } from 'react'

import { monthsLater, type RoadmapResult } from '../../../../sim-core/index.ts'
import { moneyColors, moneyScale, moneyTick, moneyUnit, moneyWords } from '../../charts/look.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { TimeMarks } from './Gantt.tsx'
import { moneyAxis, type TimeScale } from './planScale.ts'
import type { Plan } from './usePlan.ts'

const HEIGHT_PX = 240
const TOP_PX = 20
const BOTTOM_PX = HEIGHT_PX - 10

interface CashPlotProps {
  readonly plan: Plan
  readonly scale: TimeScale
  readonly result: RoadmapResult
}

export function CashPlot({ plan, scale, result }: CashPlotProps) {
  const { t, language } = useText()
  const theme = useStore((state) => state.theme)
  const [month, setMonth] = useState<number | null>(null)
  const { firmWithoutSubsidy: band, firmWithSubsidy: subsidised } = result.cumulative
  const { limitCny } = result.cash
  const limit = limitCny === null ? [] : [-limitCny]
  const all = [...band.p10, ...band.p90, ...subsidised.p50, ...limit]
  const { y, ticks } = moneyAxis(all, TOP_PX, BOTTOM_PX)
  const unit = moneyScale(all, language)
  const { total, benefit, cost } = moneyColors(theme)
  const points = (values: readonly number[]) =>
    values.map((cny, k) => `${scale.x(k).toFixed(1)},${y(cny).toFixed(1)}`)
  const area = [...points(band.p10), ...points(band.p90).toReversed()].join(' ')
  const right = scale.x(scale.months)
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent) => {
    const x = clientX - currentTarget.getBoundingClientRect().left
    const at = (x - scale.left) / scale.pxPerMonth
    setMonth(Math.max(0, Math.min(band.p50.length - 1, Math.round(at))))
  }
  return (
    <>
      <svg
        className="plan-cash"
        width={scale.width}
        height={HEIGHT_PX}
        role="img"
        aria-label={t('plan.cash')}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setMonth(null)}
      >
        <TimeMarks plan={plan} scale={scale} top={TOP_PX} bottom={BOTTOM_PX} />
        <text className="plan-unit" x={4} y={12}>
          {moneyUnit(unit, language)}
        </text>
        {ticks.map((cny) => (
          <g key={cny} className="plan-mark" data-zero={cny === 0 || undefined}>
            <line x1={scale.left} x2={right} y1={y(cny)} y2={y(cny)} />
            <text x={scale.left - 6} y={y(cny) + 4} textAnchor="end">
              {moneyTick(cny, unit, language)}
            </text>
          </g>
        ))}
        <polygon points={area} fill={total} opacity={0.16} />
        <polyline className="plan-line" points={points(band.p50).join(' ')} stroke={total} />
        <polyline
          className="plan-line"
          points={points(subsidised.p50).join(' ')}
          stroke={benefit}
          strokeDasharray="7 4"
        />
        {limitCny !== null && (
          <g className="plan-limit" stroke={cost} fill={cost}>
            <line x1={scale.left} x2={right} y1={y(-limitCny)} y2={y(-limitCny)} />
            <text x={right} y={y(-limitCny) - 5} textAnchor="end">
              {t('plan.limit')} {moneyWords(-limitCny, language)}
            </text>
          </g>
        )}
        {month !== null && (
          <g className="plan-cursor">
            <line x1={scale.x(month)} x2={scale.x(month)} y1={TOP_PX} y2={BOTTOM_PX} />
            <circle cx={scale.x(month)} cy={y(band.p50[month]!)} r={4} fill={total} />
          </g>
        )}
      </svg>
      <Keys total={total} benefit={benefit} cost={cost} />
      <p className="plan-readout" aria-hidden="true">
        {month === null
          ? ' '
          : t('plan.readout', {
              month,
              date: monthsLater(plan.scenario.document.money!.decisionDate, month).slice(0, 7),
              p50: moneyWords(band.p50[month]!, language),
              p10: moneyWords(band.p10[month]!, language),
              p90: moneyWords(band.p90[month]!, language),
              with: moneyWords(subsidised.p50[month]!, language),
            })}
      </p>
    </>
  )
}

interface KeysProps {
  readonly total: string
  readonly benefit: string
  readonly cost: string
}

/** What the marks of both pictures mean. */
function Keys({ total, benefit, cost }: KeysProps) {
  const { t } = useText()
  return (
    <ul className="plan-keys">
      <li>
        <svg width={22} height={12} aria-hidden="true">
          <rect className="gantt-frame" width={22} height={12} />
          <rect width={22} height={12} fill="url(#gantt-lead)" />
        </svg>
        {t('plan.lead')}
      </li>
      <li>
        <i style={{ background: cost }} />
        {t('plan.install')}
      </li>
      <li>
        <i style={{ background: benefit, opacity: 0.5 }} />
        {t('plan.ramp')}
      </li>
      <li>
        <i style={{ background: benefit }} />
        {t('plan.use')}
      </li>
      <li>
        <i className="plan-key-line" style={{ borderColor: total }} />
        {t('plan.cash')}
      </li>
      <li>
        <i className="plan-key-line" style={{ borderColor: benefit, borderTopStyle: 'dashed' }} />
        {t('plan.cashWith')}
      </li>
    </ul>
  )
}
