/** The clock part of the tables: every recurring instant of a plan, in ticks. */
import { toTicks } from '../base/index.ts'
import { NONE, type CalendarPlan, type LinePlan, type PeriodicInstants } from './plan.ts'

/** A recurring instant of a calendar, the tariff or the shift book; the warm-up ends once. */
export interface Clock {
  readonly kind: 'calendar' | 'tariff' | 'shift' | 'meter' | 'warmup'
  /** Calendar number; NONE for the others. */
  readonly index: number
  readonly periodTicks: number
  /** Within the period, ascending. */
  readonly edgeTicks: readonly number[]
  /** What each edge switches to: 1 or 0 for a calendar, the billing period for the tariff. */
  readonly values: readonly number[]
  /** The value from tick 0 on. */
  readonly initial: number
}

/** Calendars come first, so calendar i is clock i; shift and interval close before the warm-up. */
export function clocksOf({ calendars, tariff, shiftClose, warmupS, meter }: LinePlan): Clock[] {
  const clocks = calendars.map(calendarClock)
  if (tariff !== null)
    clocks.push({
      kind: 'tariff',
      index: NONE,
      periodTicks: toTicks(tariff.periodS),
      edgeTicks: tariff.edges.map(({ atS }) => toTicks(atS)),
      values: tariff.edges.map(({ billing }) => billing),
      initial: tariff.edges[0]?.billing ?? 0,
    })
  if (shiftClose !== null)
    clocks.push(plainClock('shift', toTicks(shiftClose.periodS), shiftClose.atS.map(toTicks)))
  if (meter !== undefined)
    clocks.push(plainClock('meter', toTicks(meter.intervalS), [toTicks(meter.intervalS)]))
  if (warmupS > 0) clocks.push(plainClock('warmup', Infinity, [toTicks(warmupS)]))
  return clocks
}

const plainClock = (
  kind: 'shift' | 'meter' | 'warmup',
  periodTicks: number,
  edgeTicks: number[],
): Clock => ({
  kind,
  index: NONE,
  periodTicks,
  edgeTicks,
  values: [],
  initial: 0,
})

/** Spans that touch are one, across the end of the period too: no break has length zero. */
function calendarClock({ periodS, onS }: CalendarPlan, index: number): Clock {
  const periodTicks = toTicks(periodS)
  const spans = onS.map(([fromS, toS]) => [toTicks(fromS), toTicks(toS)] as const)
  const begins = new Set(spans.map(([from]) => from))
  const ends = new Set(spans.map(([, to]) => to % periodTicks))
  const edges = spans
    .flatMap(([from, to]) => [
      { tick: from, value: 1 },
      { tick: to, value: 0 },
    ])
    .filter(({ tick }) => !(begins.has(tick % periodTicks) && ends.has(tick % periodTicks)))
  return {
    kind: 'calendar',
    index,
    periodTicks,
    edgeTicks: edges.map(({ tick }) => tick),
    values: edges.map(({ value }) => value),
    initial: begins.has(0) ? 1 : 0,
  }
}

/** Closes inside the measured window; a close at the very end of the warm-up belongs to it. */
export function countShifts({ shiftClose, horizonS, warmupS }: LinePlan): number {
  if (shiftClose === null) return 0
  return closesUntil(shiftClose, horizonS) - closesUntil(shiftClose, warmupS)
}

function closesUntil({ periodS, atS }: PeriodicInstants, timeS: number): number {
  const periodTicks = toTicks(periodS)
  return atS.reduce((sum, at) => {
    const periods = Math.floor((toTicks(timeS) - toTicks(at)) / periodTicks)
    return sum + Math.max(0, periods + 1)
  }, 0)
}
