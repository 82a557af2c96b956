/** The slow simulator from the first instant to the horizon. */
import type { LinePlan, OrdersRecord } from '../../engine/index.ts'
import { integral, modeTicks, observe } from './books.ts'
import { beginShift } from './attendance.ts'
import { moveBelts } from './belts.ts'
import type { Counts, Exit } from './bookTypes.ts'
import { runClocks } from './clocks.ts'
import { feed, handOver, letGo, letIn, put, settle } from './flow.ts'
import { decide } from './lookAhead.ts'
import { rest } from './machines.ts'
import { openModels } from './models.ts'
import { openNetworks } from './networks.ts'
import { helpAskers } from './people.ts'
import { goalsOf } from './places.ts'
import { endStep } from './services.ts'
import { openClocks, runGroupClock } from './shifts.ts'
import { fillBuffers, placeMachines } from './start.ts'
import { call, fallDue, mend, tryStop } from './stops.ts'
import { openSource } from './supply.ts'
import type { Hooks, Machine, Station, Trial, World } from './types.ts'
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
  readonly tripTicks: readonly number[]
  readonly orders: OrdersRecord
  /** Stations that can never move again. */
  readonly deadlocked: readonly number[]
}

/** One replication, in the terms of the engine's record. */
export function referenceRun(plan: LinePlan, seed: number, replication: number): ReferenceRecord {
  return recordOf(referenceWorld(plan, seed, replication))
}

/** The world at the horizon, with its books; `watch` sees it after every event. */
export function referenceWorld(
  plan: LinePlan,
  seed: number,
  replication: number,
  watch: (world: World) => void = () => undefined,
): World {
  const world = createWorld(plan, seed, replication, HOOKS, null)
  const observer = (seen: World) => {
    observe(seen)
    watch(seen)
  }
  return run(world, observer)
}

/** Through everything once more, to the end of a try. Nobody keeps its histories. */
const tryOut = ({ plan, seed, replication }: World, trial: Trial) =>
  run(createWorld(plan, seed, replication, HOOKS, trial), () => undefined)

const HOOKS: Hooks = {
  handOver, fallDue, tryStop, call, mend, endStep, feed, put, letGo, tryOut,
}

function run(world: World, watch: (world: World) => void): World {
  open(world)
  endEvent(world)
  watch(world)
  for (;;) {
    const [happening] = world.agenda
    if (happening === undefined || happening.tick > endOf(world)) break
    if (happening.tick < world.now) throw new Error('the clock goes back')
    const { turns } = world
    world.agenda.shift()
    moveBelts(world, happening.tick)
    world.now = happening.tick
    happening.happen()
    endEvent(world)
    watch(world)
    if (world.turns > turns && isStuckTry(world)) break
  }
  world.now = endOf(world)
  return world
}

/** A run ends when it is deadlocked, and so does a try; the real run is not asked to notice. */
const isStuckTry = (world: World) => world.triedSince !== null && stuckStations(world).length > 0

/** What became free is offered, and orders that are to be found are found. */
function endEvent(world: World): void {
  settle(world)
  helpAskers(world)
  settle(world)
  decide(world, settle)
}

/** A try begins before the horizon, and may go on beyond it. */
const endOf = ({ horizon, trial, triedSince }: World) =>
  trial === null ? horizon : triedSince === null ? Infinity : triedSince + trial.ticks

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
    wipAtEnd: world.inside.size,
    tripTicks: books.travelling.map(total),
    orders: {
      dueJobs: books.counts.dueJobs,
      lateJobs: books.counts.lateJobs,
      tardinessTicks: books.counts.tardinessTicks,
      longestTardinessTicks: books.counts.longestTardinessTicks,
      done: books.counts.done,
      late: books.counts.late,
      orderTardinessTicks: books.counts.orderTardinessTicks,
    },
    deadlocked: stuckStations(world),
  }
}

/** Stations whose every machine holds a job for full stations that are themselves stuck. */
function stuckStations(world: World): number[] {
  let stuck = [...world.stations]
  const isFull = ({ plan, queue }: Station) => queue.length >= plan.bufferCapacity
  const waitsForStuck = (machine: Machine) => {
    const phase = machine.broken === null ? machine.phase : machine.interrupted
    if (phase !== 'hold' && phase !== 'waitPlace') return false
    return goalsOf(world, machine).every((goal) => stuck.includes(goal) && isFull(goal))
  }
  const isStuck = ({ machines, feeds }: Station) =>
    machines.every(waitsForStuck) &&
    (machines.length > 0 || (feeds !== null && stuck.includes(feeds)))
  for (let before = -1; before !== stuck.length; ) {
    before = stuck.length
    stuck = stuck.filter(isStuck)
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
  beginShift(world)
  placeMachines(world)
  openClocks(world)
  openNetworks(world)
  openModels(world)
  for (const machine of world.machines) runClocks(world, machine)
  for (const group of world.groups) runGroupClock(world, group)
  fillBuffers(world)
  for (const source of world.sources) openSource(world, source, () => letIn(world, source))
  for (const source of world.sources) letIn(world, source)
}
