/** Services of the slow simulator: from the jobs that a machine takes to those it hands over. */
import { toTicks } from '../../base/index.ts'
import { pauseClock, renewBySetup } from './clocks.ts'
import { absorb, passDrum, split } from './gather.ts'
import { enter, freePerson, stopIdling } from './machines.ts'
import { isBelt } from './places.ts'
import { attend, prepare, runAlone } from './prepare.ts'
import { completeJob } from './quality.ts'
import type { Job, Machine, World } from './types.ts'
import { cancel } from './world.ts'

/** A machine takes the jobs of one service. */
export function begin(world: World, machine: Machine, jobs: Job[]): void {
  cancel(world, machine.subject)
  machine.jobs = jobs
  stopIdling(world, machine)
  const { standby } = machine.station.plan
  if (machine.phase === 'asleep') enter(world, machine, 'waking', toTicks(standby!.wakeS))
  else prepare(world, machine)
}

/** A step of a service is over: the next begins, or the service is done. */
export function endStep(world: World, machine: Machine): void {
  switch (machine.phase) {
    case 'waking': return prepare(world, machine)
    case 'setup':
      renewBySetup(world, machine)
      setUpWrongly(world, machine)
      freePerson(world, machine)
      return attend(world, machine)
    case 'work':
      if (machine.station.plan.run === null) return complete(world, machine)
      if (machine.station.plan.personStays === 'work') freePerson(world, machine)
      return runAlone(world, machine)
    case 'run': return complete(world, machine)
    default: throw new Error(`nothing ends in phase ${machine.phase}`)
  }
}

/** A wrong set-up: the machine drifts from now on. */
function setUpWrongly(world: World, machine: Machine): void {
  const { id, setup } = machine.station.plan
  if (setup?.error === undefined) return
  if (!world.dice.chance(`setupError/${id}`, setup.error.share)) return
  const drift = machine.failures[setup.error.place]!
  pauseClock(world, drift)
  drift.isCalled = true
  drift.leftTicks = Infinity
}

/** Of a belt, only the first job has arrived. */
function complete(world: World, machine: Machine): void {
  for (const { defects, visit } of machine.jobs)
    for (const defect of visit?.mends ?? []) defects.delete(defect)
  absorb(world, machine)
  const done = isBelt(machine.station) ? machine.jobs.slice(0, 1) : machine.jobs
  for (const job of done) completeJob(world, machine, job)
  split(world, machine)
  countCycle(world, machine)
  if (world.plan.rope?.drum === machine.station.index)
    for (const job of isBelt(machine.station) ? done : machine.jobs) passDrum(world, job)
  freePerson(world, machine)
  world.hooks.handOver(world, machine)
}

/** What falls due after so many services waits for its moment; a failure, for the next service. */
function countCycle(world: World, machine: Machine): void {
  for (const failure of machine.failures) {
    const { clock, ttf } = failure.plan
    if (clock !== 'cycles' || ttf === null || failure.isCalled) continue
    failure.leftTicks--
    if (failure.leftTicks <= 0 && failure.plan.begins !== 'atOnce')
      world.hooks.fallDue(world, machine, failure)
  }
}
