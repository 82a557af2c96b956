/** Machines of the slow simulator: they rest, go through their steps, break and are repaired. */
import { toTicks } from '../../base/index.ts'
import { beginRepair, renewAt, waitOf } from './failures.ts'
import { absorb, passDrum, split } from './gather.ts'
import { ask, release } from './people.ts'
import { isBelt } from './places.ts'
import { attend, prepare, runAlone } from './prepare.ts'
import { completeJob } from './quality.ts'
import { isHalted, isService, isTimed, standsStill } from './watch.ts'
import type { Clockwork, Job, Machine, Phase, World } from './types.ts'
import { cancel, FAIL, FINISH, REPAIRED, schedule, SLEEP } from './world.ts'

/** A machine takes the jobs of one service. */
export function begin(world: World, machine: Machine, jobs: Job[]): void {
  cancel(world, machine.subject)
  machine.jobs = jobs
  stopIdling(world, machine)
  const { standby } = machine.station.plan
  if (machine.phase === 'asleep') enter(world, machine, 'waking', toTicks(standby!.wakeS))
  else prepare(world, machine)
}

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
  const isStep = isService(machine.phase)
  endStep(world, machine)
  if (isStep && machine.station.isOffShift) world.hooks.tryStop(world, machine)
}

function endStep(world: World, machine: Machine): void {
  switch (machine.phase) {
    case 'waking': return prepare(world, machine)
    case 'setup':
      for (const place of machine.station.plan.setup?.renews ?? []) renewAt(world, machine, place)
      setUpWrongly(world, machine)
      freePerson(world, machine)
      return attend(world, machine)
    case 'work':
      if (machine.station.plan.personStays === 'work') freePerson(world, machine)
      return machine.station.plan.run === null
        ? complete(world, machine)
        : runAlone(world, machine)
    case 'run': return complete(world, machine)
    case 'response': return callRepairer(world, machine)
    case 'repair': return world.hooks.mend(world, machine)
    default: throw new Error(`nothing ends in phase ${machine.phase}`)
  }
}

/** A wrong set-up: the machine drifts from now on. */
function setUpWrongly(world: World, machine: Machine): void {
  const { id, setup } = machine.station.plan
  if (setup?.error === undefined) return
  if (!world.dice.chance(`setupError/${id}`, setup.error.share)) return
  const drift = machine.failures[setup.error.place]!
  drift.isCalled = true
  drift.leftTicks = Infinity
  drift.since = null
  if (drift.subject !== null) cancel(world, drift.subject)
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
