/** Working calendars 班制 in numbers: what a shift is, and when a day's orders come. */
import type { CalendarDocument, LineDocument } from './schema/line.ts'

const DAY_S = 86_400
const YEAR_S = 365 * DAY_S

/** The shifts of the main calendar; round the clock, a shift is a day. */
export interface Shifts {
  /** Working time of one shift, breaks taken off. */
  readonly shiftS: number
  /** The calendar repeats after so long, and has so many shifts in it. */
  readonly periodS: number
  readonly shiftsPerPeriod: number
  /** As the line document says, or else as the calendar repeats for 365 days. */
  readonly shiftsPerYear: number
}

/** A day of orders: when it begins, and how many shifts end in it. */
export interface OrderDay {
  readonly atS: number
  readonly shifts: number
}

/** Working spans; spans that touch are one, for nothing happens between them. */
export function workingSpans({ onS }: CalendarDocument): readonly (readonly [number, number])[] {
  return onS.reduce<(readonly [number, number])[]>((spans, [from, to]) => {
    const last = spans.at(-1)
    if (last === undefined || last[1] < from) return [...spans, [from, to]]
    return [...spans.slice(0, -1), [last[0], to]]
  }, [])
}

export function workingS({ onS }: CalendarDocument): number {
  return onS.reduce((sum, [from, to]) => sum + (to - from), 0)
}

/** Mean working time of 24 hours; all of them without a calendar. */
export function workingSPerDay(calendar: CalendarDocument | undefined): number {
  return calendar === undefined ? DAY_S : (workingS(calendar) / calendar.periodS) * DAY_S
}

/** When shifts end, inside the period. */
export function shiftCloses({ onS, shiftClosesS }: CalendarDocument): readonly number[] {
  return shiftClosesS ?? [onS.at(-1)![1]]
}

export function shiftsOf({ calendars: [main], shiftsPerYear }: LineDocument): Shifts {
  const periodS = main?.periodS ?? DAY_S
  const shiftsPerPeriod = main === undefined ? 1 : shiftCloses(main).length
  return {
    shiftS: main === undefined ? DAY_S : workingS(main) / shiftsPerPeriod,
    periodS,
    shiftsPerPeriod,
    shiftsPerYear: shiftsPerYear ?? (shiftsPerPeriod * YEAR_S) / periodS,
  }
}

/**
 * The days of a period that have orders. An order comes at the first working instant of its day
 * and is for the shifts that end in it; a shift that ends at midnight belongs to the day before. A
 * period that is no whole number of days is one day, and so is one in which a shift ends on a day
 * without work.
 */
export function orderDays(calendar: CalendarDocument): readonly OrderDay[] {
  const { periodS } = calendar
  const days = periodS % DAY_S === 0 ? periodS / DAY_S : 1
  const closes = shiftCloses(calendar)
  const split = Array.from({ length: days }, (_, day) => {
    const from = (day * periodS) / days
    const to = ((day + 1) * periodS) / days
    return {
      atS: firstWorking(calendar, from, to),
      shifts: closes.filter((close) => close > from && close <= to).length,
    }
  }).filter(({ shifts }) => shifts > 0)
  const known = split.flatMap(({ atS, shifts }) => (atS === undefined ? [] : [{ atS, shifts }]))
  if (known.length === split.length) return known
  return [{ atS: calendar.onS[0]![0], shifts: closes.length }]
}

function firstWorking({ onS }: CalendarDocument, fromS: number, toS: number): number | undefined {
  const span = onS.find(([from, to]) => from < toS && to > fromS)
  return span === undefined ? undefined : Math.max(span[0], fromS)
}
