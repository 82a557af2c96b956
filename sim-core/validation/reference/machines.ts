/** Machines of the slow simulator: they rest, go through their steps, break and are repaired. */
import { toTicks } from '../../base/index.ts'
import { beginRepair, waitOf } from './failures.ts'
import { ask, release } from './people.ts'
import { isHalted, isTimed, standsStill } from './watch.ts'
import type { Clockwork, Machine, Phase, World } from './types.ts'
import { cancel, FAIL, FINISH, REPAIRED, schedule, SLEEP } from './world.ts'

/** Goes idle, and to sleep if nothing comes for long enough. */
export function rest(world: World, machine: Machine): void {
  machine.phase = 'idle'
  machine.idleTicks = 0
  startIdling(world, machine)
  sleepLater(world, machine)
}

/** The idle delay runs in working time, and anew after every halt. */
export function sleepLater(world: World, machine: Machine): void {
  const { standby } = machine.station.plan
  if (standby === null || isHalted(machine.station)) return
  schedule(world, machine.subject, world.now + toTicks(standby.afterS), SLEEP, () => {
    machine.phase = 'asleep'
  })
}

/** Idle time counts only while the station works. */
export function startIdling(world: World, machine: Machine): void {
  machine.idleSince = isHalted(machine.station) ? null : world.now
}

export function stopIdling(world: World, machine: Machine): void {
  if (machine.idleSince !== null) machine.idleTicks += world.now - machine.idleSince
  machine.idleSince = null
}

export function freePerson(world: World, machine: Machine): void {
  const { person, heads: { person: head } } = machine
  machine.person = null
  machine.heads.person = null
  if (person !== null) release(world, person, head)
}

export function enter(world: World, machine: Machine, phase: Phase, ticks: number): void {
  machine.phase = phase
  machine.leftTicks = ticks
  if (wears(phase)) machine.stepTicks = ticks
  goOn(world, machine)
}

export const wears = (phase: Phase) => phase === 'work' || phase === 'run'

/** Lets the clock of an activity run, to its end or to the first failure before it. */
export function goOn(world: World, machine: Machine): void {
  if (!isTimed(machine.phase) || standsStill(machine)) return
  machine.spellStart = world.now
  const ending = world.now + machine.leftTicks
  const failure = wears(machine.phase) ? firstFailure(machine) : undefined
  if (failure !== undefined && processingLeft(failure) < machine.leftTicks)
    schedule(world, machine.subject, world.now + processingLeft(failure), FAIL, () => {
      standStill(world, machine)
      world.hooks.fallDue(world, machine, failure)
      if (machine.broken === null) goOn(world, machine)
    })
  else {
    const kind = machine.phase === 'response' || machine.phase === 'repair' ? REPAIRED : FINISH
    schedule(world, machine.subject, ending, kind, () => finish(world, machine))
  }
}

function firstFailure({ failures }: Machine): Clockwork | undefined {
  const least = Math.min(...failures.map(processingLeft))
  return failures.find((failure) => processingLeft(failure) === least)
}

/** Processing time until a failure falls due; one that counts services does as the next begins. */
function processingLeft({ plan, leftTicks, isCalled }: Clockwork): number {
  if (isCalled || plan.ttf === null) return Infinity
  if (plan.clock === 'operating') return leftTicks
  return plan.clock === 'cycles' && leftTicks <= 0 ? 0 : Infinity
}

/** Stops the clock of an activity and of the wear that goes with it. */
export function standStill(world: World, machine: Machine): void {
  if (machine.spellStart === null) return
  const elapsed = world.now - machine.spellStart
  machine.spellStart = null
  machine.leftTicks -= elapsed
  if (wears(machine.phase))
    for (const failure of machine.failures)
      if (failure.plan.clock === 'operating') failure.leftTicks -= elapsed
  cancel(world, machine.subject)
}

/** After a step of overtime, a stop that waited for the break begins. */
function finish(world: World, machine: Machine): void {
  standStill(world, machine)
  if (machine.phase === 'response') return callRepairer(world, machine)
  if (machine.phase === 'repair') return world.hooks.mend(world, machine)
  world.hooks.endStep(world, machine)
  if (machine.station.isOffShift) world.hooks.tryStop(world, machine)
}

function callRepairer(world: World, machine: Machine): void {
  const { repairers, priority } = machine.broken!.plan
  const isAttended = machine.person !== null && repairers.includes(machine.person)
  if (repairers.length === 0 || isAttended) return repair(world, machine)
  machine.phase = 'waitRepair'
  const { station } = machine
  ask(world, {
    subject: machine.subject,
    pools: repairers,
    priority,
    mayCome: () => station.plan.repairsOffShift || !station.isOffShift,
    alsoFree: () => 0,
    place: station.index,
    bind: (pool, head) => {
      machine.repairer = pool
      machine.heads.repairer = head
    },
    come: () => repair(world, machine),
  })
}

function repair(world: World, machine: Machine): void {
  enter(world, machine, 'repair', beginRepair(world, machine.broken!))
}

/** Somebody is called, at once or after a spare part and the response. */
export function respond(world: World, machine: Machine): void {
  const failure = machine.broken!
  const ticks = waitOf(world, failure)
  if (ticks === 0) callRepairer(world, machine)
  else enter(world, machine, 'response', ticks)
}
