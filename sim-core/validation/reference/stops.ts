/** Stops of the slow simulator's machines: when a failure begins, and what its end leaves. */
import { TO_SCRAP } from '../../engine/index.ts'
import { pauseClock, ringAfter, runClocks } from './clocks.ts'
import { renew, renewAt } from './failures.ts'
import { empty, handOver, joinIdle, leave } from './flow.ts'
import { offerCards } from './gather.ts'
import {
  freePerson, goOn, respond, rest, standStill, stopIdling, wears,
} from './machines.ts'
import { isUnheardAlarm } from './networks.ts'
import { release, stopAsking } from './people.ts'
import { isBelt } from './places.ts'
import { askForSetup, askForWork, attend, unblock } from './prepare.ts'
import type { Clockwork, Machine, World } from './types.ts'
import { isService, standsStill } from './watch.ts'
import { cancel, offer, timeToFailure } from './world.ts'

/** The time to a failure has run out: a stage of wear is over, or the failure is called for. */
export function fallDue(world: World, machine: Machine, failure: Clockwork): void {
  const { wear } = failure.plan
  if (isUnheardAlarm(world, failure)) return renew(world, failure)
  if (wear === null || failure.stage === wear.stages - 1) {
    failure.isCalled = true
    if (machine.broken === null && mayBegin(machine, failure)) stop(world, machine, failure)
    return
  }
  failure.stage++
  failure.leftTicks = timeToFailure(world.dice, failure.name, failure.plan)
  if (failure.stage === wear.alarmStage) call(world, machine, machine.failures[wear.alarm]!)
}

/**
 * Something calls for a stop: it is as if its clock ran out now, among the failures of this
 * instant. Of a machine that is failed it runs out when that repair is over.
 */
export function call(world: World, machine: Machine, failure: Clockwork): void {
  if (failure.isCalled || machine.broken === failure) return
  const waits = failure.plan.begins === 'afterJob' && machine.jobs.length > 0
  if (machine.broken === null && waits) failure.isCalled = true
  else {
    pauseClock(world, failure)
    failure.leftTicks = 0
    if (machine.broken === null) ringAfter(world, machine, failure)
  }
}

/** Begins the first stop that is due and may begin; true when there is one. */
export function tryStop(world: World, machine: Machine): boolean {
  if (machine.broken !== null) return false
  const failure = machine.failures.find((due) => due.isCalled && mayBegin(machine, due))
  if (failure === undefined) return false
  stop(world, machine, failure)
  return true
}

function mayBegin(machine: Machine, { plan }: Clockwork): boolean {
  const { station, phase, jobs } = machine
  switch (plan.begins) {
    case 'atOnce': return true
    case 'afterJob': return jobs.length === 0
    case 'atBreak': return station.isOffShift && !(isService(phase) && !standsStill(machine))
    case 'never': return false
    default: return plan.begins satisfies never
  }
}

function stop(world: World, machine: Machine, failure: Clockwork): void {
  standStill(world, machine)
  stopIdling(world, machine)
  cancel(world, machine.subject)
  const { station, phase } = machine
  station.idle = station.idle.filter((idle) => idle !== machine)
  stopAsking(world, machine.subject)
  const isReleased = phase === 'hold' && station.plan.releasesWhenFailed
  if (!isReleased) unblock(world, machine)
  machine.interrupted = phase
  machine.interruptedLeft = machine.leftTicks
  machine.broken = failure
  for (const other of machine.failures) pauseClock(world, other)
  respond(world, machine)
}

/** The repair is over: the machine does what it did before, unless something else is due. */
export function mend(world: World, machine: Machine): void {
  const failure = machine.broken!
  machine.broken = null
  const { afterRepair, renews } = failure.plan
  renew(world, failure)
  for (const place of renews)
    if (machine.failures[place] !== failure) renewAt(world, machine, place)
  if (machine.station.plan.control?.adjustment === machine.failures.indexOf(failure)) {
    machine.rejects = 0
    machine.adjustments++
  }
  // Jobs that are lost are so before anybody who stands by them may end the stop of a group.
  const isLost = wears(machine.interrupted) && afterRepair === 'scrap'
  if (!isLost) machine.phase = machine.interrupted
  machine.leftTicks = machine.interruptedLeft
  const { repairer, heads: { repairer: head } } = machine
  machine.repairer = null
  machine.heads.repairer = null
  if (repairer !== null) release(world, repairer, head)
  runClocks(world, machine)
  if (isLost) return scrapJobs(world, machine)
  if (wears(machine.phase) && afterRepair === 'restart') machine.leftTicks = machine.stepTicks
  // A finished job may leave between two stops; anything else waits for the second.
  if (machine.phase !== 'hold' && tryStop(world, machine)) return
  goOnAsBefore(world, machine)
  if (machine.phase === 'hold') tryStop(world, machine)
}

/** The jobs at the machine, or on the belt, are lost; until then it takes nothing. */
function scrapJobs(world: World, machine: Machine): void {
  freePerson(world, machine)
  giveBackPlace(world, machine)
  const { jobs } = machine
  machine.jobs = []
  for (const job of jobs) {
    job.destination = TO_SCRAP
    leave(world, machine.station, job)
  }
  empty(world, machine)
}

/** Nothing comes of the job for which a place, and perhaps a card, was kept. */
function giveBackPlace(world: World, machine: Machine): void {
  const { promise, station } = machine
  machine.promise = null
  if (promise === null) return
  promise.promised--
  offer(world, promise)
  offerCards(world, promise, station)
}

function goOnAsBefore(world: World, machine: Machine): void {
  const { station, phase } = machine
  // A belt that runs again takes on what waits.
  if (isBelt(station)) offer(world, station)
  if (phase === 'idle' || phase === 'asleep') {
    rest(world, machine)
    return joinIdle(world, machine)
  }
  if (phase === 'waitSetup') return askForSetup(world, machine, true)
  if (phase === 'waitPlace') return attend(world, machine, true)
  if (phase === 'waitWork') return askForWork(world, machine, true)
  if (phase !== 'hold') return goOn(world, machine)
  if (!station.plan.releasesWhenFailed) handOver(world, machine)
}
