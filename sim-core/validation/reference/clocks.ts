/** Clocks of the slow simulator's failures that run beside the work of their machine. */
import { renew } from './failures.ts'
import type { Clockwork, Machine, World } from './types.ts'
import { cancel, FAIL, schedule } from './world.ts'

/** Clocks run on the calendar, or while the station is on shift, but not while it is failed. */
export function runClocks(world: World, machine: Machine): void {
  for (const failure of machine.failures) {
    pauseClock(world, failure)
    const { subject, plan, isCalled } = failure
    const isOn = plan.clock !== 'scheduled' || !machine.station.isOffShift
    if (subject === null || isCalled || !isOn || machine.broken !== null) continue
    ringAfter(world, machine, failure)
  }
}

export function ringAfter(world: World, machine: Machine, failure: Clockwork): void {
  failure.since = world.now
  schedule(world, failure.subject!, world.now + failure.leftTicks, FAIL, () => {
    pauseClock(world, failure)
    world.hooks.fallDue(world, machine, failure)
    if (machine.broken === null) runClocks(world, machine)
  })
}

export function pauseClock(world: World, failure: Clockwork): void {
  if (failure.since !== null) failure.leftTicks -= world.now - failure.since
  failure.since = null
  if (failure.subject !== null) cancel(world, failure.subject)
}

/** A set-up makes failures of the machine as good as new: their clocks begin anew. */
export function renewBySetup(world: World, machine: Machine): void {
  for (const place of machine.station.plan.setup?.renews ?? []) {
    const failure = machine.failures[place]!
    pauseClock(world, failure)
    renew(world, failure)
  }
  runClocks(world, machine)
}
