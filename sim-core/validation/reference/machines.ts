/** Machines of the slow simulator: wake, set up, work, run, break and be repaired. */
import { meanS, toTicks } from '../../base/index.ts'
import { ask, release, whileRunning } from './people.ts'
import { completeJob } from './quality.ts'
import { isHalted, isTimed, standsStill } from './watch.ts'
import type { Clockwork, Job, Machine, Phase, World } from './types.ts'
import { cancel, FAIL, FINISH, REPAIRED, schedule, SLEEP } from './world.ts'

const round = (ticks: number) => Math.floor(ticks + 0.5)

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

function prepare(world: World, machine: Machine): void {
  const { setup } = machine.station.plan
  const [job] = machine.jobs
  const isSet = setup === null || job!.product === machine.product
  if (isSet || job!.isReworked || isStraggler(machine, job!)) return attend(world, machine)
  world.books.counts.setups[machine.station.index]!++
  if (setup.workers.length === 0) return setUp(world, machine)
  machine.phase = 'waitSetup'
  callPerson(world, machine, setup.workers, () => setUp(world, machine))
}

const isStraggler = ({ station, setForEntry }: Machine, job: Job) =>
  station.plan.setup?.begins === 'wave' && job.enteredTick < setForEntry

function setUp(world: World, machine: Machine): void {
  const { product, enteredTick } = machine.jobs[0]!
  const { timeS, begins } = machine.station.plan.setup!
  const ticks = toTicks(timeS[machine.product]![product]!)
  machine.product = product
  machine.setForEntry = enteredTick
  const done = begins === 'wave' ? machine.idleTicks : 0
  machine.idleTicks = 0
  enter(world, machine, 'setup', Math.max(0, ticks - done))
}

/** The attended part, which waits for its person. */
function attend(world: World, machine: Machine): void {
  const { work, workers } = machine.station.plan
  if (work === null) return runAlone(world, machine)
  if (workers.length === 0) return workOn(world, machine)
  machine.phase = 'waitWork'
  callPerson(world, machine, workers, () => workOn(world, machine))
}

function callPerson(
  world: World,
  machine: Machine,
  pools: readonly number[],
  then: () => void,
): void {
  ask(world, {
    subject: machine.subject,
    pools,
    mayCome: whileRunning(machine.station),
    alsoFree: () => 0,
    come: (pool) => {
      machine.person = pool
      then()
    },
  })
}

function workOn(world: World, machine: Machine): void {
  const { id, work, productFactor } = machine.station.plan
  const job = machine.jobs[0]!
  const taskS = job.visit?.taskS ?? null
  const ownS = meanS(work!)
  const task = taskS === null || ownS === 0 ? 1 : taskS / ownS
  const drawn = world.dice.ticks(`work/${id}`, work!)
  const scale = productFactor[job.product]! * machine.pace * task
  enter(world, machine, 'work', round(drawn * scale))
}

function runAlone(world: World, machine: Machine): void {
  const { id, run, productFactor } = machine.station.plan
  if (run === null) return enter(world, machine, 'run', 0)
  const drawn = world.dice.ticks(`run/${id}`, run)
  enter(world, machine, 'run', round(drawn * productFactor[machine.jobs[0]!.product]!))
}

function complete(world: World, machine: Machine): void {
  freePerson(world, machine)
  for (const job of machine.jobs) completeJob(world, machine.station, job)
  world.handOver(world, machine)
}

function freePerson(world: World, machine: Machine): void {
  const { person } = machine
  machine.person = null
  if (person !== null) release(world, person)
}

function enter(world: World, machine: Machine, phase: Phase, ticks: number): void {
  machine.phase = phase
  machine.leftTicks = ticks
  goOn(world, machine)
}

const wears = (phase: Phase) => phase === 'work' || phase === 'run'

/** Lets the clock of an activity run, to its end or to the first failure before it. */
export function goOn(world: World, machine: Machine): void {
  if (!isTimed(machine.phase) || standsStill(machine)) return
  machine.spellStart = world.now
  const ending = world.now + machine.leftTicks
  const failure = wears(machine.phase) ? firstFailure(machine) : undefined
  if (failure !== undefined && failure.leftTicks < machine.leftTicks)
    schedule(world, machine.subject, world.now + failure.leftTicks, FAIL, () =>
      fail(world, machine, failure),
    )
  else schedule(world, machine.subject, ending, FINISH, () => finish(world, machine))
}

function firstFailure({ failures }: Machine): Clockwork | undefined {
  const least = Math.min(...failures.map(({ leftTicks }) => leftTicks))
  return failures.find(({ leftTicks }) => leftTicks === least)
}

/** Stops the clock of an activity and of the wear that goes with it. */
export function standStill(world: World, machine: Machine): void {
  if (machine.spellStart === null) return
  const elapsed = world.now - machine.spellStart
  machine.spellStart = null
  machine.leftTicks -= elapsed
  if (wears(machine.phase)) for (const failure of machine.failures) failure.leftTicks -= elapsed
  cancel(world, machine.subject)
}

function finish(world: World, machine: Machine): void {
  standStill(world, machine)
  switch (machine.phase) {
    case 'waking': return prepare(world, machine)
    case 'setup':
      freePerson(world, machine)
      return attend(world, machine)
    case 'work':
      if (machine.station.plan.personStays === 'work') freePerson(world, machine)
      return machine.station.plan.run === null
        ? complete(world, machine)
        : runAlone(world, machine)
    case 'run': return complete(world, machine)
    default: throw new Error(`nothing ends in phase ${machine.phase}`)
  }
}

function fail(world: World, machine: Machine, failure: Clockwork): void {
  standStill(world, machine)
  machine.interrupted = machine.phase
  machine.broken = failure
  machine.phase = 'response'
  const ready = world.now + responseOf(world, failure)
  const call = () => callRepairer(world, machine)
  if (ready === world.now) call()
  else schedule(world, machine.subject, ready, REPAIRED, call)
}

/** Who expects a failure is there when it comes. */
export const responseOf = (world: World, failure: Clockwork) =>
  isAnnounced(world, failure) ? 0 : toTicks(failure.plan.responseS)

function callRepairer(world: World, machine: Machine): void {
  const { repairers } = machine.broken!.plan
  const isAttended = machine.person !== null && repairers.includes(machine.person)
  if (repairers.length === 0 || isAttended) return repair(world, machine)
  machine.phase = 'waitRepair'
  ask(world, {
    subject: machine.subject,
    pools: repairers,
    mayCome: () => true,
    alsoFree: () => 0,
    come: (pool) => {
      machine.repairer = pool
      repair(world, machine)
    },
  })
}

function repair(world: World, machine: Machine): void {
  const failure = machine.broken!
  machine.phase = 'repair'
  const ticks = beginRepair(world, failure)
  schedule(world, machine.subject, world.now + ticks, REPAIRED, () => mend(world, machine))
}

function mend(world: World, machine: Machine): void {
  renew(world, machine.broken!)
  machine.broken = null
  machine.phase = machine.interrupted
  const { repairer } = machine
  machine.repairer = null
  if (repairer !== null) release(world, repairer)
  goOn(world, machine)
}

/** A failure that is put right: the next comes after a new time. */
export function renew(world: World, failure: Clockwork): void {
  failure.leftTicks = world.dice.ticks(`failure/${failure.name}`, failure.plan.ttf)
  failure.isAnnounced = null
  failure.repairTicks = null
}

export function isAnnounced(world: World, failure: Clockwork): boolean {
  const { monitor } = failure.plan
  if (monitor === null) return false
  failure.isAnnounced ??= world.dice.chance(`detect/${failure.name}`, monitor.sensitivityShare)
  return failure.isAnnounced
}

/** Counts a repair that begins, as planned when it was announced; how long it takes. */
export function beginRepair(world: World, failure: Clockwork): number {
  const { counts } = world.books
  counts[isAnnounced(world, failure) ? 'planned' : 'failures'][failure.number]!++
  return repairOf(world, failure)
}

/** Planned work takes its share of the repair that it replaces. */
export function repairOf(world: World, failure: Clockwork): number {
  const { monitor, ttr } = failure.plan
  failure.repairTicks ??= world.dice.ticks(`repair/${failure.name}`, ttr)
  const share = isAnnounced(world, failure) ? monitor!.plannedShare : 1
  return round(failure.repairTicks * share)
}
