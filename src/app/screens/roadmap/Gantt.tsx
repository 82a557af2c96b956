/**
 * The stages as bars in time: lead time, installation, ramp-up, use. A bar is a slider: it moves by
 * the month with the arrow keys or under a finger, and Alt with an arrow changes its turn.
 */
import { type KeyboardEvent, type PointerEvent, useState } from 'react'

import { monthsLater, type PlannedStage } from '../../../../sim-core/index.ts'
import { moneyColors } from '../../charts/look.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { moved, monthsOf, swapped } from './planEdits.ts'
import { isNarrow, type TimeScale, yearMarks } from './planScale.ts'
import type { Plan } from './usePlan.ts'

const HEAD_PX = 26
const LANE_PX = 44
const BAR_PX = 18
const MONTHS_PER_YEAR = 12

interface Drag {
  readonly i: number
  readonly fromX: number
  readonly fromMonth: number
  readonly month: number
}

export function Gantt({ plan, scale }: { readonly plan: Plan; readonly scale: TimeScale }) {
  const { t } = useText()
  const [drag, setDrag] = useState<Drag | null>(null)
  const { stages } = plan.roadmap
  const dragged = drag === null ? null : moved(stages, drag.i, drag.month, plan.limits)
  const planned = (dragged === null ? null : plan.preview(dragged)) ?? plan.planned
  const lanePx = isNarrow(scale.width) ? LANE_PX + 14 : LANE_PX
  const height = HEAD_PX + planned.length * lanePx
  const end = () => {
    if (dragged !== null) plan.edit(dragged)
    setDrag(null)
  }
  const move = ({ clientX }: PointerEvent) => {
    if (drag === null) return
    const month = drag.fromMonth + Math.round((clientX - drag.fromX) / scale.pxPerMonth)
    if (month !== drag.month) setDrag({ ...drag, month })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag holds a picture of sliders
    <svg
      className="gantt"
      width={scale.width}
      height={height}
      role="group"
      aria-label={t('plan.alt')}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      <Hatch />
      <TimeMarks plan={plan} scale={scale} top={HEAD_PX - 6} bottom={height} isLabelled />
      {planned.map((stage, i) => (
        <g key={stage.document.id} transform={`translate(0 ${HEAD_PX + i * lanePx})`}>
          <Lane
            {...{ plan, scale, stage, i }}
            onGrab={(fromX) => {
              const { orderAfterMonths } = stages[i]!
              setDrag({ i, fromX, fromMonth: orderAfterMonths, month: orderAfterMonths })
            }}
          />
        </g>
      ))}
    </svg>
  )
}

interface LaneProps {
  readonly plan: Plan
  readonly scale: TimeScale
  readonly stage: PlannedStage
  readonly i: number
  readonly onGrab: (clientX: number) => void
}

function Lane({ plan, scale, stage, i, onGrab }: LaneProps) {
  const { t } = useText()
  const local = useLocal()
  const { stages } = plan.roadmap
  const { low, high } = monthsOf(stages, i, plan.limits)
  const { orderMonth, timeline, learntMonth, document } = stage
  const name = local(document.name)
  const narrow = isNarrow(scale.width)
  const words = t('plan.lane', {
    name,
    order: orderMonth,
    delivery: timeline.deliveryMonth,
    live: timeline.goLiveMonth,
    learnt: learntMonth,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event, plan, i)
    if (next === undefined) return
    event.preventDefault()
    plan.edit(next)
  }
  return (
    <>
      <text className="gantt-name" x={narrow ? scale.left : 4} y={narrow ? 12 : 22}>
        {name}
      </text>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <input> has no place here */}
      <g
        className="gantt-bar"
        role="slider"
        tabIndex={0}
        aria-label={name}
        aria-valuenow={orderMonth}
        aria-valuemin={low}
        aria-valuemax={high}
        aria-valuetext={words}
        data-stage={document.id}
        transform={`translate(0 ${narrow ? 18 : 8})`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          onGrab(event.clientX)
        }}
      >
        <title>{words}</title>
        <Bars scale={scale} stage={stage} />
      </g>
    </>
  )
}

function Bars({ scale, stage }: { readonly scale: TimeScale; readonly stage: PlannedStage }) {
  const theme = useStore((state) => state.theme)
  const { cost, benefit } = moneyColors(theme)
  const { orderMonth, timeline, learntMonth } = stage
  const { deliveryMonth, goLiveMonth } = timeline
  const { months } = scale
  const spans = [
    { id: 'lead', from: orderMonth, to: deliveryMonth, fill: 'url(#gantt-lead)' },
    { id: 'install', from: deliveryMonth, to: goLiveMonth, fill: cost },
    { id: 'ramp', from: goLiveMonth, to: learntMonth, fill: benefit, opacity: 0.5 },
    { id: 'use', from: Math.max(goLiveMonth, learntMonth), to: months, fill: benefit },
  ]
  const from = scale.x(Math.min(orderMonth, months))
  return (
    <>
      <rect className="gantt-frame" x={from} y={0} width={scale.x(months) - from} height={BAR_PX} />
      {spans
        .filter((span) => span.from < Math.min(span.to, months))
        .map(({ id, from: start, to, fill, opacity = 1 }) => (
          <rect
            key={id}
            data-span={id}
            x={scale.x(start)}
            y={0}
            width={scale.x(Math.min(to, months)) - scale.x(start)}
            height={BAR_PX}
            fill={fill}
            opacity={opacity}
          />
        ))}
      {/* Room for a finger above and below the bar. */}
      <rect
        x={from}
        y={-10}
        width={scale.x(months) - from}
        height={BAR_PX + 20}
        fill="transparent"
      />
    </>
  )
}

/** Stages after a key; undefined for a key that means nothing here. */
function keyed(event: KeyboardEvent, { roadmap: { stages }, limits }: Plan, i: number) {
  const { key, altKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey) return undefined
  if (altKey) {
    if (key === 'ArrowUp' || key === 'ArrowLeft') return swapped(stages, i, -1)
    if (key === 'ArrowDown' || key === 'ArrowRight') return swapped(stages, i, 1)
    return undefined
  }
  const now = stages[i]!.orderAfterMonths
  const { low, high } = monthsOf(stages, i, limits)
  const target = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    PageDown: now - MONTHS_PER_YEAR,
    PageUp: now + MONTHS_PER_YEAR,
    Home: low,
    End: high,
  }[key]
  return target === undefined ? undefined : moved(stages, i, target, limits)
}

interface TimeMarksProps {
  readonly plan: Plan
  readonly scale: TimeScale
  readonly top: number
  readonly bottom: number
  readonly isLabelled?: boolean
}

/** A line for every year, with its month of the calendar. */
export function TimeMarks({ plan, scale, top, bottom, isLabelled = false }: TimeMarksProps) {
  const { decisionDate } = plan.scenario.document.money!
  return yearMarks(scale).map((month) => (
    <g key={month} className="plan-mark">
      <line x1={scale.x(month)} x2={scale.x(month)} y1={top} y2={bottom} />
      {isLabelled && (
        <text
          x={scale.x(month)}
          y={top - 6}
          textAnchor={month === 0 ? 'start' : scale.months - month < 6 ? 'end' : 'middle'}
        >
          {monthsLater(decisionDate, month).slice(0, 7)}
        </text>
      )}
    </g>
  ))
}

function Hatch() {
  return (
    <defs>
      <pattern id="gantt-lead" width={6} height={6} patternUnits="userSpaceOnUse">
        <path className="gantt-hatch" d="M0 6L6 0" />
      </pattern>
    </defs>
  )
}
