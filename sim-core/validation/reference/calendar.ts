/** Working calendars of the slow simulator, asked tick by tick. */
import { toTicks } from '../../base/index.ts'
import type { CalendarPlan } from '../../engine/index.ts'

/** Whether a calendar is on shift at a tick, the instants of beginning included. */
export function isOn({ periodS, onS }: CalendarPlan, tick: number): boolean {
  const within = tick % toTicks(periodS)
  return onS.some(([from, to]) => within >= toTicks(from) && within < toTicks(to))
}

/** The next instant at which a calendar changes; Infinity when it never does. */
export function nextChange(calendar: CalendarPlan, after: number): number {
  const period = toTicks(calendar.periodS)
  const first = Math.floor(after / period) * period
  const edges = [0, 1, 2].flatMap((k) =>
    calendar.onS.flatMap((span) => span.map((atS) => first + k * period + toTicks(atS))),
  )
  const changes = edges.filter(
    (tick) => tick > after && isOn(calendar, tick) !== isOn(calendar, tick - 1),
  )
  return Math.min(...changes)
}
