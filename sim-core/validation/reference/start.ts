/** The state from which a run of the slow simulator starts: jobs at machines and in buffers. */
import { toTicks } from '../../base/index.ts'
import { NONE, TO_RETURN, type LinePlan, type StartMachinePlan } from '../../engine/index.ts'
import { beginWaiting } from './flow.ts'
import { enter, standStill, stopIdling } from './machines.ts'
import { newJob } from './supply.ts'
import type { Job, Station, World } from './types.ts'
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
    machine.jobs = jobsOf(world, station, inHand.product, inHand.quantity)
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
    putBefore(world, world.stations[station]!, product, quantity)
  world.books.counts.wipAtStart = world.inside.size
  if (world.plan.start?.queued.length)
    for (const station of world.stations.toReversed()) beginWaiting(world, station)
}

function putBefore(world: World, station: Station, product: number, quantity: number): void {
  station.queue.push(...jobsOf(world, station, product, quantity))
}

/** They belong to the first source, count as entered at 0 and are on their first visit here. */
function jobsOf(world: World, station: Station, product: number, quantity: number): Job[] {
  return Array.from({ length: quantity }, () => {
    const job = newJob(world, world.sources[0]!, product, station)
    job.step = Math.max(0, world.plan.visits?.[product]!.indexOf(station.index) ?? 0)
    job.isPastDrum = !isBeforeDrum(world, job)
    world.inside.add(job)
    return job
  })
}

/** What is left of its route has the drum, or one of the ways from here leads to it. */
function isBeforeDrum({ plan }: World, { at, product, step }: Job): boolean {
  const drum = plan.rope?.drum ?? NONE
  const route = plan.visits?.[product]
  if (route?.includes(at.index)) return route.slice(step).includes(drum)
  const seen = new Set([at.index])
  for (const s of seen) for (const to of waysFrom(plan, s)) if (to >= 0) seen.add(to)
  return route !== undefined || seen.has(drum)
}

function waysFrom({ stations }: LinePlan, s: number): readonly number[] {
  const { inspection, next, outputs = [], routing } = stations[s]!
  const onReject = inspection?.onReject
  const benches = onReject?.kind === 'route' ? [onReject.to] : []
  const returns = stations.flatMap(({ inspection: at }) =>
    next === TO_RETURN && at?.onReject.kind === 'route' ? [at.onReject.returnTo] : [],
  )
  const ways = routing === undefined || routing.kind === 'plan' ? [next] : routing.to
  return [...ways, ...benches, ...returns, ...outputs.map(({ to }) => to)]
}
