/** Belts of the slow simulator: a machine whose jobs are what is on it, first in, first out. */
import { toTicks } from '../../base/index.ts'
import { cancel, offer } from './world.ts'
import { enter, rest, standStill, stopIdling } from './machines.ts'
import type { Job, Machine, Station, World } from './types.ts'
import { beltRuns } from './watch.ts'

/** Before the clock goes on to `tick`, every belt that runs is moved so far. */
export function moveBelts(world: World, tick: number): void {
  for (const machine of world.machines)
    if (machine.station.plan.conveyor !== undefined && beltRuns(machine))
      machine.beltTicks += tick - world.now
}

export function putOn(world: World, station: Station, job: Job): void {
  const belt = station.machines[0]!
  job.endOfBelt = belt.beltTicks + toTicks(station.plan.conveyor!.transitS)
  belt.jobs.push(job)
  if (belt.jobs.length > 1) return
  station.idle = []
  stopIdling(world, belt)
  cancel(world, belt.subject)
  runToEnd(world, belt)
}

function runToEnd(world: World, belt: Machine): void {
  enter(world, belt, 'run', wayLeft(belt))
}

/** Until the first job is at the end; those that closed up behind another are there already. */
const wayLeft = ({ beltTicks, jobs }: Machine) =>
  Math.max(0, (jobs[0]?.endOfBelt ?? 0) - beltTicks)

/** The first job has been taken off, perhaps of a belt that is broken. */
export function moveUp(world: World, belt: Machine): void {
  offer(world, belt.station)
  const [first] = belt.jobs
  if (belt.broken !== null) {
    belt.interrupted = first === undefined ? 'idle' : 'run'
    belt.interruptedLeft = wayLeft(belt)
  } else if (first !== undefined) runToEnd(world, belt)
  else {
    standStill(world, belt)
    rest(world, belt)
    if (!world.hooks.tryStop(world, belt)) belt.station.idle = [belt]
  }
}
