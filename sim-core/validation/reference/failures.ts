/** Failures of the slow simulator as such: how long until they come, and how long they take. */
import { toTicks } from '../../base/index.ts'
import { isHeard } from './networks.ts'
import type { Clockwork, Machine, World } from './types.ts'
import { announces, timeToFailure } from './world.ts'

/** A failure that is put right: the next comes after a new time. */
export function renew(world: World, failure: Clockwork): void {
  failure.leftTicks = timeToFailure(world.dice, failure.name, failure.plan)
  failure.stage = 0
  failure.isCalled = false
  failure.isAnnounced = announces(world.dice, failure.name, failure.plan)
  failure.repairTicks = null
}

/** Counts a repair that begins, as planned when it was announced; how long it takes. */
export function beginRepair(world: World, failure: Clockwork): number {
  const { counts } = world.books
  const isPlanned = failure.plan.isPlanned || failure.isAnnounced
  counts[isPlanned ? 'planned' : 'failures'][failure.number]!++
  return repairOf(world, failure)
}

/** Planned work takes its share of the repair that it replaces. */
export function repairOf(world: World, failure: Clockwork): number {
  const { monitor, ttr } = failure.plan
  failure.repairTicks ??= world.dice.ticks(`repair/${failure.name}`, ttr)
  const share = failure.isAnnounced ? monitor!.plannedShare : 1
  return Math.floor(failure.repairTicks * share + 0.5)
}

/** Called where a repair or a set-up makes a failure of the machine as good as new. */
export function renewAt(world: World, machine: Machine, place: number): void {
  const failure = machine.failures[place]
  if (failure !== undefined && failure !== machine.broken) renew(world, failure)
}

/**
 * A spare part that is missing comes first; who expects the failure is there, with the parts. A
 * warning that nobody hears is none, and who is called through a network responds in its time.
 */
export function waitOf(world: World, failure: Clockwork): number {
  const { link, responseS } = failure.plan
  const hears = isHeard(world, failure)
  if (failure.isAnnounced && hears) return 0
  failure.isAnnounced = false
  const calledS = hears ? (link?.responseS ?? responseS) : responseS
  return spareOf(world, failure) + toTicks(calledS)
}

function spareOf(world: World, { name, plan: { spare } }: Clockwork): number {
  if (spare === null || !world.dice.chance(`missing/${name}`, spare.missingShare)) return 0
  return world.dice.ticks(`spare/${name}`, spare.delay)
}

