/** What the clock on the wall says: the day of the run and the time of that day. */
import { TICKS_PER_S, type LinePlan } from '../../../sim-core/index.ts'

const DAY_S = 86_400

export interface LineClock {
  /** Length of what the line calls a day. */
  readonly dayS: number
  /** The day is a real one, so that its seconds are a time of day. */
  readonly tellsTime: boolean
  readonly days: number
  /** Working spans of a day, in seconds; of the first day where days differ. */
  readonly spansS: readonly (readonly [number, number])[]
}

/** A line without a calendar counts days of 24 hours from the beginning of the run. */
export function clockOf({ calendars, horizonS }: LinePlan): LineClock {
  const calendar = calendars[0]
  const periodS = calendar?.periodS ?? DAY_S
  const tellsTime = periodS % DAY_S === 0
  const dayS = tellsTime ? DAY_S : periodS
  const spans = calendar?.onS ?? [[0, DAY_S]]
  return {
    dayS,
    tellsTime,
    days: Math.max(1, Math.ceil(horizonS / dayS)),
    spansS: spans.filter(([from]) => from < dayS),
  }
}

/** Day 0, 1, …, and the second of the day. */
export function readClock({ dayS }: LineClock, tick: number): { day: number; secondOfDay: number } {
  const seconds = Math.floor(tick / TICKS_PER_S)
  const day = Math.floor(seconds / dayS)
  return { day, secondOfDay: seconds - day * dayS }
}

export const tickOf = ({ dayS }: LineClock, day: number, secondOfDay: number) =>
  (day * dayS + secondOfDay) * TICKS_PER_S

const two = (n: number) => String(n).padStart(2, '0')

/** '08:05:09', in the 24-hour clock of both languages. */
export function writeTime(secondOfDay: number): string {
  const minutes = Math.floor(secondOfDay / 60)
  const clock = [Math.floor(minutes / 60), minutes % 60, Math.floor(secondOfDay % 60)]
  return clock.map(two).join(':')
}

/** The first working instant at or after the end of the warm-up: where watching begins. */
export function firstInstant(clock: LineClock, warmupS: number): number {
  const day = Math.floor(warmupS / clock.dayS)
  const secondOfDay = warmupS - day * clock.dayS
  const span = clock.spansS.find(([, to]) => to > secondOfDay)
  if (span !== undefined) return tickOf(clock, day, Math.max(span[0], secondOfDay))
  return tickOf(clock, day + 1, clock.spansS[0]?.[0] ?? 0)
}
