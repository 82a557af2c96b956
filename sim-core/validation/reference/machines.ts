/** Machines of the slow simulator: wake, set up, work, run, break and be repaired. */
import { meanS, toTicks } from '../../base/index.ts'
import { beginRepair, renewAt, waitOf } from './failures.ts'
import { absorb, passDrum, split } from './gather.ts'
import { ask, release, whileRunning } from './people.ts'
import { goalsOf, isBelt, mayPromise } from './places.ts'
import { completeJob } from './quality.ts'
import { wayOf } from './routes.ts'
import { isHalted, isTimed, standsStill } from './watch.ts'
import type { Asker, Clockwork, Job, Machine, Phase, Station, World } from './types.ts'
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

export function prepare(world: World, machine: Machine): void {
  const { setup } = machine.station.plan
  const [job] = machine.jobs
  const isSet = setup === null || job!.product === machine.product
  if (isSet || job!.isReworked || isStraggler(machine, job!)) return attend(world, machine)
  world.books.counts.setups[machine.station.index]!++
  askForSetup(world, machine)
}

/** Somebody who was there already, or on the way, does it now. */
export function askForSetup(world: World, machine: Machine, waitsAgain = false): void {
  const { workers } = machine.station.plan.setup!
  machine.phase = 'waitSetup'
  if (workers.length === 0 || machine.person !== null) return setUp(world, machine)
  callPerson(world, machine, workers, waitsAgain, () => setUp(world, machine))
}

const isStraggler = ({ station, setForLot }: Machine, job: Job) =>
  station.plan.setup?.begins === 'wave' && job.lot < setForLot

function setUp(world: World, machine: Machine): void {
  const { product, lot } = machine.jobs[0]!
  const { timeS, begins } = machine.station.plan.setup!
  const ticks = toTicks(timeS[machine.product]![product]!)
  machine.product = product
  machine.setForLot = lot
  const done = begins === 'wave' ? machine.idleTicks : 0
  machine.idleTicks = 0
  enter(world, machine, 'setup', Math.max(0, ticks - done))
}

/** The attended part, which waits for a place for what comes of it, then for its person. */
export function attend(world: World, machine: Machine, waitsAgain = false): void {
  const { blocking, work } = machine.station.plan
  machine.worker = null
  if (blocking === 'before' && !hasPlace(world, machine, waitsAgain)) {
    machine.phase = 'waitPlace'
    block(world, machine, false)
  } else if (work === null) runAlone(world, machine)
  else askForWork(world, machine)
}

/** Joins those who are blocked, in the order in which they blocked. */
export function block(world: World, machine: Machine, keepsTurn: boolean): void {
  if (!keepsTurn) machine.turn = ++world.turns
  world.blocked = [...world.blocked, machine].sort((a, b) => a.turn - b.turn)
}

export function unblock(world: World, machine: Machine): void {
  world.blocked = world.blocked.filter((other) => other !== machine)
}

/** A place for the job in hand is there or can be promised; who waits again waits for a shift. */
function hasPlace(world: World, machine: Machine, waitsAgain: boolean): boolean {
  const [job] = machine.jobs
  job!.destination = wayOf(world, machine.station, job!)
  const [to] = goalsOf(world, machine)
  if (to === undefined || machine.promise !== null) return true
  if ((waitsAgain && isHalted(machine.station)) || !mayPromise(world, machine.station, to))
    return false
  promisePlace(machine, to)
  return true
}

function promisePlace(machine: Machine, to: Station): void {
  machine.promise = to
  to.promised++
}

/** A machine that waited for a place has it. */
export function workOnPlace(world: World, machine: Machine, to: Station): void {
  promisePlace(machine, to)
  attend(world, machine)
}

export function askForWork(world: World, machine: Machine, waitsAgain = false): void {
  const { workers } = machine.station.plan
  machine.phase = 'waitWork'
  if (workers.length === 0 || machine.person !== null) return workOn(world, machine)
  callPerson(world, machine, workers, waitsAgain, () => workOn(world, machine))
}

function callPerson(
  world: World,
  machine: Machine,
  pools: readonly number[],
  waitsAgain: boolean,
  come: () => void,
): void {
  const { station } = machine
  const isOvertime =
    !waitsAgain && station.isOffShift && station.stops === 0 && station.plan.shiftEnd === 'finish'
  const asker: Asker = {
    subject: machine.subject,
    pools,
    priority: 0,
    mayCome: whileRunning(machine.station),
    alsoFree: () => 0,
    place: station.index,
    bind: (pool, head) => {
      machine.person = pool
      machine.heads.person = head
    },
    come,
  }
  ask(world, asker, isOvertime)
}

function workOn(world: World, machine: Machine): void {
  machine.worker = machine.person
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

function finish(world: World, machine: Machine): void {
  standStill(world, machine)
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
