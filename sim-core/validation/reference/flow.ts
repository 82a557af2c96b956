/** Moves of the slow simulator: jobs leave machines, wait, are blocked, come in and go out. */
import { TO_SCRAP } from '../../engine/index.ts'
import { moveUp, putOn } from './belts.ts'
import {
  awaitTimeout, leaveLine, offerCards, offerEntries, startable, takeTogether,
} from './gather.ts'
import { rest } from './machines.ts'
import { isLate, tell, tellOf } from './news.ts'
import { bookTardiness } from './orders.ts'
import {
  beltPlaces, choose, gathers, goalsOf, isBelt, mayGo, mayPromise, takesAtOnce,
} from './places.ts'
import { block, unblock, workOnPlace } from './prepare.ts'
import { mayRelease, sourceOf } from './release.ts'
import { takeNext } from './routes.ts'
import { begin } from './services.ts'
import { entryOf, isWaiting, takeJob } from './supply.ts'
import type { Job, Machine, Source, Station, World } from './types.ts'
import { depart } from './vehicles.ts'
import { offer } from './world.ts'

/** A service is done: the machine is emptied, and takes its next job before others take turns. */
export function handOver(world: World, machine: Machine): void {
  const next = world.stations[machine.jobs[0]!.destination]
  deliver(world, machine, null)
  if (next !== undefined && gathers(next)) fill(world, next)
}

/** Hands over one job after the other; the first without a place keeps the machine: false. */
function deliver(world: World, machine: Machine, served: Station | null): boolean {
  while (machine.jobs.length > 0) {
    const [job] = machine.jobs
    const isOut = goalsOf(world, machine).length === 0
    const to = isOut ? undefined : choose(world, machine)
    if (!isOut && to === undefined) {
      hold(world, machine, served)
      return false
    }
    if (to !== undefined) sendFirst(world, machine, to)
    else {
      takeOff(world, machine)
      leave(world, machine.station, job!)
    }
    if (isBelt(machine.station)) return false
  }
  empty(world, machine)
  return true
}

/**
 * Behind all others, unless it has more for a station where it was just served: then it keeps its
 * turn. A machine under repair goes on being repaired.
 */
function hold(world: World, machine: Machine, served: Station | null): void {
  if (machine.broken === null) machine.phase = 'hold'
  const keepsTurn = served !== null && machine.jobs[0]!.destination === served.index
  block(world, machine, keepsTurn)
  if (served !== null && !keepsTurn) offer(world, served)
}

/** The first job is off the machine; on a belt the others move up. */
function takeOff(world: World, machine: Machine): Job {
  const job = machine.jobs.shift()!
  if (isBelt(machine.station)) moveUp(world, machine)
  return job
}

/** From now on the job counts where it goes; a place that was kept for it, it takes. */
function sendFirst(world: World, machine: Machine, to: Station): void {
  const job = takeOff(world, machine)
  const { station, promise } = machine
  machine.promise = null
  job.at = to
  offerCards(world, station, to)
  if (station.plan.transport !== undefined) {
    if (promise === null) to.promised++
    return depart(world, station, to, job)
  }
  if (promise !== null) to.promised--
  put(world, to, job)
}

/** A machine whose jobs are all gone takes its place among the idle, behind the others. */
export function empty(world: World, machine: Machine): void {
  if (machine.broken !== null) {
    machine.interrupted = 'idle'
    return
  }
  rest(world, machine)
  if (!world.hooks.tryStop(world, machine)) joinIdle(world, machine)
}

/** The last of the idle. Where it may not begin now, nothing has become free. */
export function joinIdle(world: World, machine: Machine): void {
  const { station } = machine
  station.idle.push(machine)
  if (gathers(station) || isBelt(station) || takesAtOnce(world, station)) feed(world, station)
}

/** Idle machines take what waits, and the places that become free are filled. */
export function feed(world: World, station: Station): void {
  beginWaiting(world, station)
  fill(world, station)
}

export function beginWaiting(world: World, station: Station): void {
  if (isBelt(station))
    while (station.queue.length > 0 && beltPlaces(world, station) > 0)
      putOn(world, station, takeNext(station, station.machines[0]!, 1)[0]!)
  else if (gathers(station)) {
    for (let n = count(); n > 0; n = count()) {
      const machine = station.idle.shift()!
      begin(world, machine, takeTogether(world, station, machine, n))
    }
    awaitTimeout(world, station)
  } else
    while (takesAtOnce(world, station) && station.queue.length > 0) {
      const machine = station.idle.shift()!
      begin(world, machine, takeNext(station, machine, 1))
    }

  function count(): number {
    return takesAtOnce(world, station) ? startable(world, station) : 0
  }
}

/** A job comes to a place that it has. */
export function put(world: World, station: Station, job: Job): void {
  const isSingle = !gathers(station) && !isBelt(station)
  if (isSingle && station.queue.length === 0 && takesAtOnce(world, station))
    return begin(world, station.idle.shift()!, [job])
  if (isBelt(station)) {
    beginWaiting(world, station)
    if (beltPlaces(world, station) > 0) return putOn(world, station, job)
  }
  job.waitsSince = world.now
  station.queue.push(job)
  if (station.feeds !== null) beginWaiting(world, station.feeds)
  else if (gathers(station)) beginWaiting(world, station)
}

/** Places go to those who are blocked, in the order in which they blocked, then to the source. */
export function fill(world: World, station: Station): void {
  for (;;) {
    const machine = world.blocked.find((one) => mayBeServed(world, one, station))
    const source = sourceOf(world, station)
    if (machine !== undefined) {
      // What became free on the way is for who waits there before others come that way.
      if (!letGo(world, machine, station) && world.offers.has(station)) return
    } else if (source === undefined) return
    else if (mayRelease(world, source, station)) admit(world, source, station)
    else return lookElsewhere(world, source, station)
  }
}

/** Work starts on no halted station, not even with a place for what comes of it. */
function mayBeServed(world: World, machine: Machine, to: Station): boolean {
  if (!goalsOf(world, machine).includes(to)) return false
  if (machine.phase !== 'waitPlace') return mayGo(world, machine, to)
  const { station } = machine
  const isHalted = station.isOffShift || station.stops > 0
  return !isHalted && mayPromise(world, station, to)
}

/** A blocked machine sends its job off, or may now process it; true when it is empty now. */
export function letGo(world: World, machine: Machine, to: Station): boolean {
  unblock(world, machine)
  if (machine.phase === 'waitPlace') {
    workOnPlace(world, machine, to)
    return false
  }
  sendFirst(world, machine, to)
  if (!isBelt(machine.station)) return deliver(world, machine, to)
  offer(world, to)
  return false
}

/** The next job outside may enter elsewhere than the last one. */
function lookElsewhere(world: World, source: Source, station: Station): void {
  if (!isWaiting(world, source)) return
  const entry = entryOf(world, source)
  if (entry !== station) offer(world, entry)
}

function admit(world: World, source: Source, station: Station): void {
  const job = takeJob(world, source, station)
  world.books.counts.entered++
  put(world, station, job)
}

/** Lets in what a source has and the stations where it enters have room for. */
export function letIn(world: World, source: Source): void {
  for (let before: Station | null = null; isWaiting(world, source); ) {
    const entry = entryOf(world, source)
    if (entry === before) return
    fill(world, entry)
    before = entry
  }
}

/** Places that became free on the way are offered, downstream first, until nothing moves. */
export function settle(world: World): void {
  while (world.offers.size > 0)
    for (const station of world.stations.toReversed())
      if (world.offers.delete(station)) feed(world, station)
}

export function leave(world: World, station: Station, job: Job): void {
  const { counts, exits } = world.books
  const isScrap = job.destination === TO_SCRAP
  exits.push({ tick: world.now, product: job.product, isScrap })
  if (isScrap) {
    counts.scrapped++
    counts.scrappedAt[station.index]!++
    if (job.source.plan.replacesScrap) tell(world, () => job.source.owed[job.product]!++)
  } else bookShipped(world, job)
  leaveLine(world, station, job)
  if (world.plan.conwipCards !== null) tellOf(world, 'left', () => takeCardBack(world))
}

/** A late card is offered like any other place; one that comes at once goes from entry to entry. */
function takeCardBack(world: World): void {
  if (isLate(world)) return offerEntries(world)
  for (const { plan } of world.sources)
    if (plan.entry === undefined) fill(world, world.stations[plan.to]!)
  // The card is news to those outside, not to a batch whose time-out comes later in this instant.
  if (world.plan.visits !== undefined) offerEntries(world)
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
  bookTardiness(world, job)
}
