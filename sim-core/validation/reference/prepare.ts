/**
 * What a machine of the slow simulator needs before each step of a service: a set-up for another
 * product, a place for what comes of the job where that must be there first, a person.
 */
import { meanS, toTicks } from '../../base/index.ts'
import { enter } from './machines.ts'
import { timesFactor } from './models.ts'
import { ask, whileRunning } from './people.ts'
import { goalsOf, mayPromise } from './places.ts'
import { wayOf } from './routes.ts'
import type { Asker, Job, Machine, Station, World } from './types.ts'
import { isHalted } from './watch.ts'

const round = (ticks: number) => Math.floor(ticks + 0.5)

/** A set-up when the product changes. */
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
  const { id, work } = machine.station.plan
  const job = machine.jobs[0]!
  const taskS = job.visit?.taskS ?? null
  const ownS = meanS(work!)
  const task = taskS === null || ownS === 0 ? 1 : taskS / ownS
  const drawn = world.dice.ticks(`work/${id}`, work!)
  const scale = timesFactor(machine.station, job.product) * machine.pace * task
  enter(world, machine, 'work', round(drawn * scale))
}

export function runAlone(world: World, machine: Machine): void {
  const { id, run } = machine.station.plan
  if (run === null) return enter(world, machine, 'run', 0)
  const drawn = world.dice.ticks(`run/${id}`, run)
  const factor = timesFactor(machine.station, machine.jobs[0]!.product)
  enter(world, machine, 'run', round(drawn * factor))
}
