/** Places of the slow simulator: who has room, for whom, and where a job may go now. */
import { meanS, toTicks, type Distribution } from '../../base/index.ts'
import { NONE, TO_CHOICE } from '../../engine/index.ts'
import { isOn, nextChange } from './calendar.ts'
import { setupTicks } from './routes.ts'
import type { Job, Machine, Station, World } from './types.ts'
import { beltRuns, isHalted } from './watch.ts'

export const isBelt = ({ plan }: Station) => plan.conveyor !== undefined

/** Its services take several jobs, or give several. */
export const gathers = ({ plan }: Station) =>
  !isBeltPlan(plan) &&
  (plan.batch > 1 || [plan.batchRange, plan.inputs, plan.outputs].some((way) => way !== undefined))

const isBeltPlan = ({ conveyor }: Station['plan']) => conveyor !== undefined

export const takesAtOnce = (world: World, station: Station) =>
  station.idle.length > 0 && !isHalted(station) && fits(world, station)

/** Where only what fits is begun, a mean service must be over by the end of the shift. */
function fits(world: World, { plan }: Station): boolean {
  if (plan.shiftEnd !== 'fits' || plan.calendar === NONE) return true
  const ownS = (time: Distribution | null) => (time === null ? 0 : meanS(time))
  const serviceS = (ownS(plan.work) + ownS(plan.run)) * Math.max(...plan.productFactor)
  const ticks = toTicks(plan.conveyor?.transitS ?? serviceS)
  const calendar = world.plan.calendars[plan.calendar]!
  // At the instant of its end the shift is over, even for what happens before the bell.
  const shiftEnd = isOn(calendar, world.now) ? nextChange(calendar, world.now) : world.now
  return world.now + ticks <= shiftEnd
}

/** On a belt that runs in its shift. */
export function beltPlaces(world: World, station: Station): number {
  const [belt] = station.machines
  if (isHalted(station) || !fits(world, station) || !beltRuns(belt!)) return 0
  return station.plan.conveyor!.places - belt!.jobs.length
}

/** A place in the buffer, on the belt or at a free machine that is not kept for another. */
export function hasRoom(world: World, station: Station): boolean {
  const { plan, queue, idle, promised } = station
  const beside = plan.bufferCapacity - queue.length
  if (isBelt(station)) return beside + beltPlaces(world, station) > promised
  if (gathers(station) || !takesAtOnce(world, station)) return beside > promised
  return beside + idle.length > promised
}

/** A job at `from` (null: outside) finds a place and, where its way needs one, a card. */
export function mayPromise(world: World, from: Station | null, to: Station): boolean {
  if (!hasRoom(world, to)) return false
  const loop = loopOf(world, to)
  if (loop === undefined || (from !== null && loopOf(world, from) === loop)) return true
  return jobsInLoop(world, loop) < loop.cards
}

type Loop = NonNullable<World['plan']['loops']>[number]

export const loopOf = ({ plan }: World, { index }: Station): Loop | undefined =>
  plan.loops?.find(({ stations }) => stations.includes(index))

/** Jobs at its stations and on their way there, and those elsewhere for which a place is kept. */
function jobsInLoop(world: World, loop: Loop): number {
  const isMember = (station: Station | null) =>
    station !== null && loop.stations.includes(station.index)
  const members = [...world.inside].filter(({ at }) => isMember(at))
  const coming = world.machines.filter(
    ({ promise, station }) => isMember(promise) && !isMember(station),
  )
  return members.length + coming.length
}

/** The stations for which a machine holds its first job; none when that goes out of the line. */
export function goalsOf({ stations }: World, { jobs, station }: Machine): Station[] {
  const { destination } = jobs[0]!
  const { routing } = station.plan
  if (destination === TO_CHOICE && routing?.kind === 'choice')
    return routing.to.map((s) => stations[s]!)
  return destination < 0 ? [] : [stations[destination]!]
}

/** The first job of a machine may go to a station now: a place, a card and a vehicle are there. */
export function mayGo(world: World, machine: Machine, to: Station): boolean {
  const { transport } = machine.station.plan
  const isCarried = ({ fleet, isBusy }: World['vehicles'][number]) =>
    fleet === transport?.fleet && !isBusy
  if (transport !== undefined && !world.vehicles.some(isCarried)) return false
  return machine.promise !== null || mayPromise(world, machine.station, to)
}

/** The station that gets the first job of a machine now; undefined while none can. */
export function choose(world: World, machine: Machine): Station | undefined {
  const open = goalsOf(world, machine).filter((station) => mayGo(world, machine, station))
  const { routing } = machine.station.plan
  if (machine.jobs[0]!.destination !== TO_CHOICE || routing?.kind !== 'choice') return open[0]
  const ranks = open.map((to) => rankOf(world, to, routing.rule, machine.jobs[0]!))
  return open[ranks.indexOf(Math.min(...ranks))]
}

type Choice = Extract<NonNullable<Station['plan']['routing']>, { kind: 'choice' }>

/** The least is chosen. */
function rankOf(world: World, to: Station, rule: Choice['rule'], { product }: Job): number {
  switch (rule) {
    case 'first': return 0
    case 'longestIdle': return -idlest(world, to)
    case 'shortestQueue': return jobsAt(to)
    case 'leastSetup': {
      const machine = takesAtOnce(world, to) ? to.idle[0] : to.machines[0]
      return machine === undefined ? 0 : setupTicks(to.plan, setForNext(machine), product)
    }
    default: return rule satisfies never
  }
}

/** A set-up that is asked for will have been done when the machine takes its next job. */
function setForNext({ broken, interrupted, jobs, phase, product }: Machine): number {
  const asked = (broken === null ? phase : interrupted) === 'waitSetup'
  return asked ? jobs[0]!.product : product
}

/** Waiting, in work or promised a place. */
const jobsAt = ({ machines, promised, queue }: Station) =>
  queue.length + promised + machines.reduce((sum, { jobs }) => sum + jobs.length, 0)

/** How long its free machine has been idle, in working time; the least there is without one. */
function idlest(world: World, station: Station): number {
  const [first] = station.idle
  if (first === undefined || gathers(station) || isBelt(station)) return -Infinity
  if (!takesAtOnce(world, station)) return -Infinity
  return first.idleTicks + (first.idleSince === null ? 0 : world.now - first.idleSince)
}
