/** People of the slow simulator: pools, who takes whom and walks where, and who waits for them. */
import { toTicks } from '../../base/index.ts'
import { isHalted, standsStill } from './watch.ts'
import type { Asker, Head, Station, World } from './types.ts'
import { REPAIRED, schedule } from './world.ts'

/**
 * Gives a free person of the first pool that has one, or lets the asker wait in line. In overtime a
 * person comes only if one is free at this instant: `isOvertime`.
 */
export function ask(world: World, asker: Asker, isOvertime = false): void {
  const after = world.askers.findIndex(({ priority }) => priority < asker.priority)
  world.askers.splice(after < 0 ? world.askers.length : after, 0, asker)
  helpAskers(world, isOvertime ? asker : undefined)
}

export function stopAsking(world: World, subject: number): void {
  world.askers = world.askers.filter((asker) => asker.subject !== subject)
}

export function release(world: World, pool: number, head: Head | null): void {
  if (head !== null) head.isBound = false
  world.free[pool]!++
  helpAskers(world)
}

/**
 * People who can end the stop of a group may be those who stand at its halted machines, if nobody
 * else is free: so many of a pool.
 */
export function standingBy(members: readonly Station[], pool: number): number {
  const machines = members.flatMap(({ machines }) => machines)
  return machines.filter((machine) => machine.person === pool && standsStill(machine)).length
}

/** Whoever waits longest is helped first; one for whom nobody is free lets others pass. */
export function helpAskers(world: World, urgent?: Asker): void {
  for (const first of world.askers.slice())
    while (world.askers.includes(first)) {
      const pool = poolFor(world, first, urgent)
      if (pool === undefined) break
      send(world, choose(world, first, pool, urgent), pool)
    }
}

/** The pool that would help somebody now. */
function poolFor({ free }: World, asker: Asker, urgent?: Asker): number | undefined {
  if (asker !== urgent && !asker.mayCome()) return undefined
  return (
    asker.pools.find((pool) => free[pool]! >= 1) ??
    asker.pools.find((pool) => free[pool]! + asker.alsoFree(pool) >= 1)
  )
}

/** The first in line; of a pool that serves the nearest, the nearest of those as urgent. */
function choose(world: World, first: Asker, pool: number, urgent?: Asker): Asker {
  if (world.plan.pools[pool]!.walk?.serves !== 'nearest') return first
  const behind = world.askers.slice(world.askers.indexOf(first))
  const alike = behind.filter(
    (asker) => asker.priority === first.priority && poolFor(world, asker, urgent) === pool,
  )
  const ways = alike.map((asker) => wayTicks(world, nearest(world, pool, asker.place), asker.place))
  return alike[ways.indexOf(Math.min(...ways))]!
}

/** Somebody is bound from now on, and helps when he is there. */
function send(world: World, asker: Asker, pool: number): void {
  stopAsking(world, asker.subject)
  world.free[pool]!--
  const head = nearest(world, pool, asker.place)
  const ticks = wayTicks(world, head, asker.place)
  if (head !== null) {
    head.isBound = true
    head.at = asker.place
  }
  asker.bind(pool, head)
  if (ticks === 0) asker.come()
  else schedule(world, asker.subject, world.now + ticks, REPAIRED, asker.come)
}

/** The free head that is nearest to a station; nobody walks who stands by already. */
function nearest(world: World, pool: number, place: number): Head | null {
  const free = world.heads[pool]!.filter(({ isBound }) => !isBound)
  const ways = free.map((head) => wayTicks(world, head, place))
  return free[ways.indexOf(Math.min(...ways))] ?? null
}

const wayTicks = ({ plan }: World, head: Head | null, place: number) =>
  head === null ? 0 : toTicks(plan.pools[head.pool]!.walk!.timeS[head.at]![place]!)

export const whileRunning = (station: Station) => () => !isHalted(station)
