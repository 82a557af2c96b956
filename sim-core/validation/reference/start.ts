/** The state from which a run of the slow simulator starts: jobs at machines and in buffers. */
import { toTicks } from '../../base/index.ts'
import type { StartMachinePlan } from '../../engine/index.ts'
import { beginWaiting } from './flow.ts'
import { enter, standStill, stopIdling } from './machines.ts'
import { newJob } from './supply.ts'
import type { Job, World } from './types.ts'
import { cancel } from './world.ts'

export function placeMachines(world: World): void {
  for (const state of world.plan.start?.machines ?? []) placeMachine(world, state)
}

/** A job in hand is in its automatic step; under repair, that step waits, whole. */
function placeMachine(world: World, state: StartMachinePlan): void {
  const { setFor, inHand, repairLeftS } = state
  const station = world.stations[state.station]!
  const machine = station.machines[state.machine]!
  machine.product = setFor ?? inHand?.product ?? machine.product
  if (inHand === null && repairLeftS === null) return
  station.idle = station.idle.filter((idle) => idle !== machine)
  stopIdling(world, machine)
  cancel(world, machine.subject)
  if (inHand !== null) {
    machine.jobs = jobsOf(world, inHand.product, inHand.quantity)
    enter(world, machine, 'run', toTicks(inHand.leftS))
  }
  if (repairLeftS === null) return
  standStill(world, machine)
  machine.interrupted = machine.phase
  machine.interruptedLeft = machine.leftTicks
  machine.broken = machine.failures[0]!
  enter(world, machine, 'repair', toTicks(repairLeftS))
}

/** The jobs before the stations, and the machines that take them, downstream first. */
export function fillBuffers(world: World): void {
  for (const { station, product, quantity } of world.plan.start?.queued ?? [])
    world.stations[station]!.queue.push(...jobsOf(world, product, quantity))
  world.books.counts.wipAtStart = world.inside
  if (world.plan.start?.queued.length)
    for (const station of world.stations.toReversed()) beginWaiting(world, station)
}

/** They belong to the first source and count as entered at 0. */
function jobsOf(world: World, product: number, quantity: number): Job[] {
  world.inside += quantity
  return Array.from({ length: quantity }, () => newJob(world, world.sources[0]!, product))
}
