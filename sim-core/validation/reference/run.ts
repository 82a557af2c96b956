/** The slow simulator from the first instant to the horizon. */
import type { LinePlan } from '../../engine/index.ts'
import { integral, modeTicks, observe } from './books.ts'
import { handOver, letIn } from './flow.ts'
import { rest } from './machines.ts'
import { helpAskers } from './people.ts'
import { openClocks, runGroupClock } from './shifts.ts'
import { fillBuffers, placeMachines } from './start.ts'
import { call, fallDue, mend, runClocks, tryStop } from './stops.ts'
import { openSource } from './supply.ts'
import type { Counts, Exit, Machine, World } from './types.ts'
import { createWorld } from './world.ts'

export interface ReferenceRecord extends Omit<Counts, 'downgraded'> {
  /** Shipped as second grade; null where no inspection downgrades. */
  readonly downgraded: number | null
  /** Times of departure with product, in order, the warm-up included. */
  readonly exits: readonly Exit[]
  readonly modeTicks: readonly number[]
  readonly queueTicks: readonly number[]
  readonly busyTicks: readonly number[]
  readonly wipTicks: number
  readonly wipAtEnd: number
  /** Stations that can never move again. */
  readonly deadlocked: readonly number[]
}

/** One replication, in the terms of the engine's record. */
export function referenceRun(plan: LinePlan, seed: number, replication: number): ReferenceRecord {
  return recordOf(referenceWorld(plan, seed, replication))
}

/** The world at the horizon, with its books. */
export function referenceWorld(plan: LinePlan, seed: number, replication: number): World {
  const world = createWorld(plan, seed, replication, {
    handOver,
    fallDue,
    tryStop,
    call,
    mend,
  })
  open(world)
  observe(world)
  for (;;) {
    const [happening] = world.agenda
    if (happening === undefined || happening.tick > world.horizon) break
    if (happening.tick < world.now) throw new Error('the clock goes back')
    world.agenda.shift()
    world.now = happening.tick
    happening.happen()
    helpAskers(world)
    observe(world)
  }
  world.now = world.horizon
  return world
}

function recordOf(world: World): ReferenceRecord {
  const { books, horizon } = world
  const total = (history: Parameters<typeof integral>[0]) =>
    integral(history, books.windowStart, horizon)
  return {
    ...books.counts,
    downgraded: mayDowngrade(world.plan) ? books.counts.downgraded : null,
    exits: books.exits,
    modeTicks: modeTicks(world),
    queueTicks: books.queues.map(total),
    busyTicks: books.busy.map(total),
    wipTicks: total(books.inside),
    wipAtEnd: world.inside,
    deadlocked: stuckStations(world),
  }
}

/** Stations whose every machine holds a job for a station that is itself stuck. */
function stuckStations({ stations }: World): number[] {
  let stuck = [...stations]
  const waitsForStuck = ({ phase, broken, interrupted, jobs }: Machine) =>
    (broken === null ? phase : interrupted) === 'hold' &&
    stuck.some(({ index }) => index === jobs[0]!.destination)
  for (let before = -1; before !== stuck.length; ) {
    before = stuck.length
    stuck = stuck.filter(({ machines }) => machines.every(waitsForStuck))
  }
  return stuck.map(({ index }) => index)
}

const mayDowngrade = ({ stations }: LinePlan) =>
  stations.some(({ inspection }) => {
    const onReject = inspection?.onReject
    return onReject?.kind === 'route'
      ? onReject.beyondRescue === 'downgrade'
      : onReject?.kind === 'downgrade'
  })

/** Before the first event: shifts, clocks and supplies begin, downstream first. */
function open(world: World): void {
  for (const machine of world.machines) rest(world, machine)
  placeMachines(world)
  openClocks(world)
  for (const machine of world.machines) runClocks(world, machine)
  for (const group of world.groups) runGroupClock(world, group)
  fillBuffers(world)
  for (const source of world.sources) openSource(world, source, () => letIn(world, source))
  for (const source of world.sources) letIn(world, source)
}
