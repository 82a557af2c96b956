/** Services of several jobs in the slow simulator: batches of a range, assembly, disassembly. */
import { toTicks } from '../../base/index.ts'
import { NONE, TO_SCRAP } from '../../engine/index.ts'
import { tellOf } from './news.ts'
import { closeOrder } from './orders.ts'
import { loopOf } from './places.ts'
import { takeNext } from './routes.ts'
import { newJob } from './supply.ts'
import type { Job, Machine, Station, World } from './types.ts'
import { ARRIVE, cancel, offer, schedule, timeoutSubject } from './world.ts'

/** Jobs of the own buffer that a service would begin with now; 0 when none would begin. */
export function startable(world: World, { plan, queue }: Station): number {
  const { batch, batchRange, inputs = [] } = plan
  const { min, max, timeoutS } = batchRange ?? { min: batch, max: batch, timeoutS: Infinity }
  const isOverdue = queue[0] !== undefined && world.now - queue[0].waitsSince >= toTicks(timeoutS)
  const hasParts = inputs.every(({ from, jobs }) => world.stations[from]!.queue.length >= jobs)
  if (!hasParts || (queue.length < min && !isOverdue)) return 0
  return Math.min(queue.length, max)
}

/** The next time-out of a batch, looked at whenever its buffer has changed. */
export function awaitTimeout(world: World, station: Station): void {
  const { batchRange } = station.plan
  if (batchRange === undefined || batchRange.timeoutS === Infinity) return
  const subject = timeoutSubject(world, station)
  cancel(world, subject)
  const [first] = station.queue
  if (first === undefined) return
  const tick = first.waitsSince + toTicks(batchRange.timeoutS)
  if (tick > world.now) schedule(world, subject, tick, ARRIVE, () =>
    world.hooks.feed(world, station),
  )
}

/** The own jobs, then the parts. */
export function takeTogether(world: World, station: Station, machine: Machine, count: number) {
  const jobs = takeNext(station, machine, count)
  for (const { from, jobs: number } of station.plan.inputs ?? []) {
    const buffer = world.stations[from]!
    for (const part of takeNext(buffer, machine, number)) {
      part.at = station
      jobs.push(part)
    }
    offer(world, buffer)
    offerCards(world, buffer, station)
  }
  offer(world, station)
  return jobs
}

/** A job has left the cards of one station behind, unless the next has the same. */
export function offerCards(world: World, from: Station, to: Station | null): void {
  const loop = loopOf(world, from)
  if (loop === undefined || (to !== null && loopOf(world, to) === loop)) return
  for (const s of loop.stations) offer(world, world.stations[s]!)
}

/** The parts of an assembly have become its first job, with their defects. */
export function absorb(world: World, machine: Machine): void {
  if (machine.station.plan.inputs === undefined) return
  const [first, ...parts] = machine.jobs
  for (const part of parts) {
    for (const defect of part.defects) {
      if (!first!.defects.has(defect)) first!.causers.set(defect, part.causers.get(defect)!)
      first!.defects.add(defect)
    }
    world.books.counts.absorbed++
    leaveLine(world, machine.station, part)
    if (world.plan.conwipCards !== null) tellOf(world, 'left', () => offerEntries(world))
  }
  machine.jobs = [first!]
}

/** What comes out beside a finished job is as old and as sound as it is. */
export function split(world: World, machine: Machine): void {
  const [first] = machine.jobs
  const { outputs = [] } = machine.station.plan
  if (first!.destination === TO_SCRAP) return
  for (const { to, jobs, product } of outputs)
    for (let k = 0; k < jobs; k++) {
      const kind = product === NONE ? first!.product : product
      const piece: Job = {
        ...newJob(world, first!.source, kind, machine.station),
        enteredTick: first!.enteredTick,
        lot: first!.lot,
        defects: new Set(first!.defects),
        causers: new Map(first!.causers),
        isSecondGrade: first!.isSecondGrade,
        lostFirstPass: first!.lostFirstPass,
        lostStrict: first!.lostStrict,
        isReworked: first!.isReworked,
        dueTick: first!.dueTick,
        priority: first!.priority,
        order: first!.order,
        step: first!.step,
        isPastDrum: first!.isPastDrum,
        destination: to,
      }
      if (piece.order !== null) piece.order.jobsLeft++
      world.inside.add(piece)
      world.books.counts.created++
      machine.jobs.push(piece)
    }
}

/** A job is no more: its cards and its order know. */
export function leaveLine(world: World, from: Station, job: Job): void {
  world.inside.delete(job)
  offerCards(world, from, null)
  passDrum(world, job)
  if (job.order !== null) closeOrder(world, job.order, 1)
}

/** The rope lets the next job in when the drum has finished one, or one has left before. */
export function passDrum(world: World, job: Job): void {
  if (world.plan.rope === undefined || job.isPastDrum) return
  job.isPastDrum = true
  tellOf(world, 'pastDrum', () => offerEntries(world))
}

export function offerEntries(world: World): void {
  for (const source of world.sources)
    if (source.plan.entry === undefined) offer(world, world.stations[source.plan.to]!)
    else for (const [first] of world.plan.visits ?? []) offer(world, world.stations[first!]!)
}
