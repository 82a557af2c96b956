/** Where people are: pools that walk have heads, each at a station or on the way to one. */
import type { Line } from './line.ts'
import { NONE } from './plan.ts'

export const NO_HEAD = -1

export const walks = (line: Line, pool: number) => line.tables.walkAt[pool] !== NONE

/** Where a subject is: its station, or the first of its group. */
export function placeOf(line: Line, subject: number): number {
  const { firstGroupSlot, servers, stationOf } = line.tables
  if (subject < servers) return stationOf[subject]!
  return line.plan.groups[subject - firstGroupSlot]!.stations[0]!
}

/** The free head of a pool that is nearest to `place`. */
export function nearestHead(line: Line, pool: number, place: number): number {
  const { headFirst } = line.tables
  let best = NO_HEAD
  for (let head = headFirst[pool]!; head < headFirst[pool + 1]!; head++) {
    if (line.people.headBusy[head] === 1) continue
    if (best === NO_HEAD || wayTicks(line, pool, head, place) < wayTicks(line, pool, best, place))
      best = head
  }
  return best
}

/** How long a head takes from where it is; nobody, who stands by already, takes no time. */
export function wayTicks(line: Line, pool: number, head: number, place: number): number {
  if (head === NO_HEAD) return 0
  const { walkAt, walkTicks } = line.tables
  const stations = line.plan.stations.length
  return walkTicks[walkAt[pool]! + line.people.headAt[head]! * stations + place]!
}

/** Sends the nearest head of a pool that walks; how long it takes. */
export function sendHead(line: Line, heads: Int32Array, subject: number, pool: number): number {
  const place = placeOf(line, subject)
  const head = nearestHead(line, pool, place)
  const ticks = wayTicks(line, pool, head, place)
  if (head === NO_HEAD) return 0
  heads[subject] = head
  line.people.headBusy[head] = 1
  line.people.headAt[head] = place
  return ticks
}

/** It is free, where it stands. */
export function freeHead(line: Line, heads: Int32Array, subject: number): void {
  const head = heads[subject]!
  if (head === NO_HEAD) return
  line.people.headBusy[head] = 0
  heads[subject] = NO_HEAD
}
