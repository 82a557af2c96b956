/** People of the slow simulator: pools, who takes whom, and the queue for people. */
import { isHalted, standsStill } from './watch.ts'
import type { Asker, Station, World } from './types.ts'

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

export function release(world: World, pool: number): void {
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
  for (const asker of world.askers.slice()) {
    const mayCome = asker === urgent || asker.mayCome()
    if (!world.askers.includes(asker) || !mayCome) continue
    const pool =
      asker.pools.find((pool) => world.free[pool]! >= 1) ??
      asker.pools.find((pool) => world.free[pool]! + asker.alsoFree(pool) >= 1)
    if (pool === undefined) continue
    world.askers = world.askers.filter((other) => other !== asker)
    world.free[pool]!--
    asker.come(pool)
  }
}

export const whileRunning = (station: Station) => () => !isHalted(station)
