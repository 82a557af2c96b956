/**
 * Active periods 工作段: the bottleneck as the station that works longest without a pause. A station
 * is active while all its servers process, are broken or are set up; as long as one of them waits
 * for jobs, room or people, it has time to spare.
 *
 * - Average: the station whose mean active period is longest. Roser, Nakano and Tanaka, Winter
 *   Simulation Conference 2001, 949–953.
 * - Momentary: at each instant the active station whose period, past and to come, is longest; where
 *   periods of successive bottlenecks overlap, the bottleneck is shifting, else it is sole. Roser,
 *   Nakano and Tanaka, Winter Simulation Conference 2002, 1079–1086.
 *
 * Instants are those of whatever clock the caller keeps; they never go back.
 */

export interface ActivePeriods {
  /** Instant at which a station became active, or IDLE. */
  readonly since: Float64Array
  /** Periods that have ended, and their length in all. */
  readonly periods: Float64Array
  readonly activeTicks: Float64Array
  /** What has an owner so far, in order of time and disjoint; at each instant the longest. */
  owned: Stretch[]
}

/** Part of an active period in which its station is the momentary bottleneck. */
interface Stretch {
  readonly station: number
  readonly from: number
  readonly to: number
  readonly periodFrom: number
  readonly periodTo: number
}

export interface ActivityShares {
  readonly momentaryTicks: Float64Array
  /** Of the momentary, without the overlap with the bottleneck before and after. */
  readonly soleTicks: Float64Array
}

const IDLE = -1

export const createActivePeriods = (stations: number): ActivePeriods => ({
  since: new Float64Array(stations).fill(IDLE),
  periods: new Float64Array(stations),
  activeTicks: new Float64Array(stations),
  owned: [],
})

export function beginActive({ since }: ActivePeriods, station: number, at: number): void {
  if (since[station] === IDLE) since[station] = at
}

/** Periods without length are no periods: something else happened at the same instant. */
export function endActive(state: ActivePeriods, station: number, at: number): void {
  const { since, periods, activeTicks } = state
  const from = since[station]!
  since[station] = IDLE
  if (from === IDLE || from === at) return
  periods[station] = periods[station]! + 1
  activeTicks[station] = activeTicks[station]! + at - from
  // Whoever has been active at least as long and still is will have the longer period.
  const isCovered = since.some((other) => other !== IDLE && other <= from)
  if (!isCovered) own(state, { station, from, to: at, periodFrom: from, periodTo: at })
}

/** Ends all periods at `at` and says whose the time before it was. */
export function activityShares(state: ActivePeriods, at: number): ActivityShares {
  const stations = state.since.length
  for (let s = 0; s < stations; s++) endActive(state, s, at)
  const momentaryTicks = new Float64Array(stations)
  const soleTicks = new Float64Array(stations)
  state.owned.forEach((stretch, i) => {
    const { station, from, to } = stretch
    const before = state.owned[i - 1]?.periodTo ?? from
    const after = state.owned[i + 1]?.periodFrom ?? to
    const sole = Math.min(to, after) - Math.max(from, before)
    momentaryTicks[station] = momentaryTicks[station]! + to - from
    soleTicks[station] = soleTicks[station]! + Math.max(0, sole)
  })
  return { momentaryTicks, soleTicks }
}

const lengthOf = ({ periodFrom, periodTo }: Stretch) => periodTo - periodFrom

/** Gives `period` what nobody or a shorter period has of it; of equal ones the first keeps it. */
function own(state: ActivePeriods, period: Stretch): void {
  const { owned } = state
  const late: Stretch[] = []
  while (owned.length > 0 && owned.at(-1)!.to > period.from) late.unshift(owned.pop()!)
  let free = period.from
  for (const held of late) {
    if (lengthOf(held) < lengthOf(period)) {
      if (held.from < period.from) owned.push({ ...held, to: period.from })
      continue
    }
    if (held.from > free) owned.push({ ...period, from: free, to: held.from })
    owned.push(held)
    free = Math.max(free, held.to)
  }
  if (free < period.to) owned.push({ ...period, from: free })
}
