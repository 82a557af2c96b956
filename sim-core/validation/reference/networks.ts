/** Networks of the slow simulator: up and down in turn, and who hears what through them. */
import type { Clockwork, World } from './types.ts'
import { CLOCK, FIRST_NETWORK, schedule } from './world.ts'

/** Each is up when the run begins; a state lasts for a microsecond at least. */
export function openNetworks(world: World): void {
  for (const network of world.networks.keys()) awaitChange(world, network)
}

function awaitChange(world: World, network: number): void {
  const { id, up, down } = world.plan.networks![network]!
  const isUp = world.networks[network]!
  const ticks = isUp ? world.dice.ticks(`up/${id}`, up) : world.dice.ticks(`down/${id}`, down)
  schedule(world, FIRST_NETWORK + network, world.now + Math.max(1, ticks), CLOCK, () => {
    world.networks[network] = !isUp
    awaitChange(world, network)
  })
}

/** Whoever should hear of a failure does; over a network only while that is up. */
export const isHeard = ({ networks }: World, { plan: { link } }: Clockwork): boolean =>
  link === undefined || networks[link.network]!

/** A false alarm that does not ring. */
export const isUnheardAlarm = (world: World, failure: Clockwork): boolean =>
  failure.plan.isAlarm === true && !isHeard(world, failure)
