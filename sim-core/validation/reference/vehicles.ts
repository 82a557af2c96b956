/** Vehicles of the slow simulator: a trip with a job, and the way back without one. */
import { choose } from './places.ts'
import type { Job, Station, World } from './types.ts'
import { FINISH, offer, schedule } from './world.ts'

/** The first free vehicle takes a job to a station that keeps a place for it. */
export function depart(world: World, from: Station, to: Station, job: Job): void {
  const { fleet, loaded, back } = from.plan.transport!
  const vehicle = world.vehicles.find((one) => one.fleet === fleet && !one.isBusy)!
  vehicle.isBusy = true
  world.books.counts.trips[fleet]!++
  const there = world.dice.ticks(`trip/${from.plan.id}`, loaded)
  schedule(world, vehicle.subject, world.now + there, FINISH, () => {
    to.promised--
    world.hooks.put(world, to, job)
    offer(world, to)
    const home = world.dice.ticks(`back/${from.plan.id}`, back)
    schedule(world, vehicle.subject, world.now + home, FINISH, () => {
      vehicle.isBusy = false
      serve(world, fleet)
    })
  })
}

/** A vehicle is free for whoever has waited longest and has a place to send to. */
function serve(world: World, fleet: number): void {
  const waiting = world.blocked.filter(
    ({ promise, phase, station }) =>
      station.plan.transport?.fleet === fleet && (phase !== 'waitPlace' || promise !== null),
  )
  for (const machine of waiting) {
    const to = choose(world, machine)
    if (to === undefined) continue
    world.hooks.letGo(world, machine, to)
    return
  }
}
