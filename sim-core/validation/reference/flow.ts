/** Moves of the slow simulator: jobs leave machines, wait, are blocked, come in and go out. */
import { meanS, toTicks, type Distribution } from '../../base/index.ts'
import { NONE, TO_SCRAP, TO_SINK } from '../../engine/index.ts'
import { isOn, nextChange } from './calendar.ts'
import { begin, rest } from './machines.ts'
import { isWaiting, takeJob } from './supply.ts'
import { isHalted } from './watch.ts'
import type { Job, Machine, Source, Station, World } from './types.ts'

/** A service is done: the machine is emptied, and takes its next job before others take turns. */
export function handOver(world: World, machine: Machine): void {
  const { destination } = machine.jobs.at(-1)!
  deliver(world, machine)
  const next = world.stations[destination]
  if (next !== undefined && next.plan.batch > 1) fill(world, next)
}

/** Hands over one job after the other; the first without a place keeps the machine. */
function deliver(world: World, machine: Machine): void {
  while (machine.jobs.length > 0) {
    const [job] = machine.jobs
    if (job!.destination === TO_SINK || job!.destination === TO_SCRAP) {
      machine.jobs.shift()
      leave(world, machine.station, job!)
    } else {
      const next = world.stations[job!.destination]!
      if (!hasRoom(world, next)) return hold(machine, next)
      machine.jobs.shift()
      put(world, next, job!)
    }
  }
  empty(world, machine)
}

function hold(machine: Machine, next: Station): void {
  machine.phase = 'hold'
  next.blocked.push(machine)
}

/** A machine whose jobs are all gone takes its place among the idle, behind the others. */
export function empty(world: World, machine: Machine): void {
  if (machine.broken !== null) {
    machine.interrupted = 'idle'
    return
  }
  rest(world, machine)
  if (world.hooks.tryStop(world, machine)) return feed(world, machine.station)
  machine.station.idle.push(machine)
  feed(world, machine.station)
}

/** Idle machines take what waits, and the places that become free are filled. */
export function feed(world: World, station: Station): void {
  beginWaiting(world, station)
  fill(world, station)
}

export function beginWaiting(world: World, station: Station): void {
  const { batch } = station.plan
  while (takesAtOnce(world, station) && station.queue.length >= batch)
    begin(world, station.idle.shift()!, station.queue.splice(0, batch))
}

export function hasRoom(world: World, station: Station): boolean {
  const { bufferCapacity, batch } = station.plan
  if (station.queue.length < bufferCapacity) return true
  return batch === 1 && station.queue.length === 0 && takesAtOnce(world, station)
}

const takesAtOnce = (world: World, station: Station) =>
  station.idle.length > 0 && !isHalted(station) && fits(world, station)

/** Where only what fits is begun, a mean service must be over by the end of the shift. */
function fits(world: World, { plan }: Station): boolean {
  if (plan.shiftEnd !== 'fits' || plan.calendar === NONE) return true
  const ownS = (time: Distribution | null) => (time === null ? 0 : meanS(time))
  const serviceS = ownS(plan.work) + ownS(plan.run)
  const ticks = toTicks(serviceS * Math.max(...plan.productFactor))
  const calendar = world.plan.calendars[plan.calendar]!
  // At the instant of its end the shift is over, even for what happens before the bell.
  const shiftEnd = isOn(calendar, world.now) ? nextChange(calendar, world.now) : world.now
  return world.now + ticks <= shiftEnd
}

function put(world: World, station: Station, job: Job): void {
  if (station.plan.batch === 1 && station.queue.length === 0 && takesAtOnce(world, station))
    return begin(world, station.idle.shift()!, [job])
  station.queue.push(job)
  if (station.plan.batch > 1) beginWaiting(world, station)
}

/** Places go to those who are blocked, in the order in which they blocked, then to the source. */
function fill(world: World, station: Station): void {
  while (hasRoom(world, station)) {
    const [machine] = station.blocked
    const source = world.sources.findLast(({ plan }) => plan.to === station.index)
    if (machine !== undefined) {
      put(world, station, machine.jobs.shift()!)
      if (machine.jobs.length > 0) continue
      station.blocked.shift()
      empty(world, machine)
    } else if (source !== undefined && mayRelease(world, source)) admit(world, source, station)
    else return
  }
}

function mayRelease(world: World, source: Source): boolean {
  const { conwipCards } = world.plan
  return isWaiting(source) && (conwipCards === null || world.inside < conwipCards)
}

function admit(world: World, source: Source, station: Station): void {
  const job = takeJob(world, source)
  world.inside++
  world.books.counts.entered++
  put(world, station, job)
}

/** Lets in what a source has and its station has room for. */
export const letIn = (world: World, source: Source) =>
  fill(world, world.stations[source.plan.to]!)

export function leave(world: World, station: Station, job: Job): void {
  const { counts, exits } = world.books
  const isScrap = job.destination === TO_SCRAP
  exits.push({ tick: world.now, product: job.product, isScrap })
  world.inside--
  if (isScrap) {
    counts.scrapped++
    counts.scrappedAt[station.index]!++
    if (job.source.plan.replacesScrap) job.source.owed[job.product]!++
  } else bookShipped(world, job)
  if (world.plan.conwipCards !== null) for (const source of world.sources) letIn(world, source)
}

function bookShipped(world: World, job: Job): void {
  const { counts } = world.books
  counts.shipped[job.product]!++
  counts.leadTicks += world.now - job.enteredTick
  if (job.isSecondGrade) counts.downgraded++
  else if (job.defects.size > 0) counts.escapedJobs++
  for (const defect of job.defects) counts.escaped[defect]!++
  if (!job.lostFirstPass) counts.firstPass++
  if (!job.lostStrict) counts.strictPass++
}
