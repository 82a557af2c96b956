/**
 * The books of the slow simulator: whole histories of every machine, buffer and pool, looked at
 * after each event and added up at the end, and counts that begin anew when the warm-up is over.
 */
import { toTicks } from '../../base/index.ts'
import { MODE_NAMES, type LinePlan } from '../../engine/index.ts'
import type { Books, Counts, History } from './bookTypes.ts'
import type { World } from './types.ts'
import { modeOf, workingPeople } from './watch.ts'

const zeros = (count: number) => Array.from({ length: count }, () => 0)

export function createBooks(plan: LinePlan, machines: number, failures: number): Books {
  return {
    modes: Array.from({ length: machines }, () => []),
    queues: plan.stations.map(() => []),
    busy: plan.pools.map(() => []),
    inside: [],
    travelling: (plan.fleets ?? []).map(() => []),
    exits: [],
    counts: createCounts(plan, failures, 0),
    ever: { tardinessTicks: 0, finished: 0 },
    windowStart: 0,
    events: 0,
  }
}

export function createCounts(plan: LinePlan, failures: number, wipAtStart: number): Counts {
  const stations = plan.stations.length
  return {
    finished: zeros(stations),
    setups: zeros(stations),
    trueRejects: zeros(stations),
    falseRejects: zeros(stations),
    scrappedAt: zeros(stations),
    failures: zeros(failures),
    planned: zeros(failures),
    shipped: zeros(plan.products),
    escaped: zeros(plan.defects.length),
    plannedTicks: 0,
    entered: 0,
    scrapped: 0,
    escapedJobs: 0,
    downgraded: 0,
    firstPass: 0,
    strictPass: 0,
    leadTicks: 0,
    wipAtStart,
    shiftShipped: [],
    shiftBacklog: [],
    lost: zeros(plan.products),
    absorbed: 0,
    created: 0,
    trips: zeros(plan.fleets?.length ?? 0),
    dueJobs: 0,
    lateJobs: 0,
    tardinessTicks: 0,
    longestTardinessTicks: 0,
    done: 0,
    late: 0,
    orderTardinessTicks: 0,
  }
}

/** Notes how everything stands after an event. */
export function observe(world: World): void {
  const { books, now } = world
  world.machines.forEach((machine, m) => note(books.modes[m]!, now, modeOf(machine)))
  world.stations.forEach(({ queue }, s) => note(books.queues[s]!, now, queue.length))
  world.plan.pools.forEach((_, pool) => note(books.busy[pool]!, now, workingPeople(world, pool)))
  note(books.inside, now, world.inside.size)
  books.travelling.forEach((history, fleet) => {
    const busy = world.vehicles.filter((vehicle) => vehicle.fleet === fleet && vehicle.isBusy)
    note(history, now, busy.length)
  })
}

function note<T>(history: History<T>, tick: number, value: T): void {
  const last = history.at(-1)
  if (last !== undefined && last.tick === tick) history.pop()
  if (history.at(-1)?.value !== value) history.push({ tick, value })
}

/** Sums a history over the window: `add` is told each stretch and what held in it. */
export function stretches<T>(
  history: History<T>,
  from: number,
  to: number,
  add: (ticks: number, value: T, begin: number) => void,
): void {
  history.forEach(({ tick, value }, i) => {
    const begin = Math.max(tick, from)
    const end = Math.min(history[i + 1]?.tick ?? to, to)
    if (end > begin) add(end - begin, value, begin)
  })
}

export function integral(history: History<number>, from: number, to: number): number {
  let sum = 0
  stretches(history, from, to, (ticks, value) => (sum += ticks * value))
  return sum
}

/** `[billing][machine][mode]` in the order of the engine's record. */
export function modeTicks(world: World): number[] {
  const { books, horizon, plan } = world
  const billings = plan.tariff?.billings ?? 1
  const machines = world.machines.length
  const sums = zeros(billings * machines * MODE_NAMES.length)
  books.modes.forEach((history, m) =>
    stretches(history, books.windowStart, horizon, (ticks, mode, begin) => {
      for (const part of billed(plan, begin, begin + ticks))
        sums[(part.billing * machines + m) * MODE_NAMES.length + MODE_NAMES.indexOf(mode)]! +=
          part.ticks
    }),
  )
  return sums
}

/** Cuts a stretch of time at the edges of the tariff. */
function billed({ tariff }: LinePlan, begin: number, end: number) {
  if (tariff === null) return [{ billing: 0, ticks: end - begin }]
  const period = toTicks(tariff.periodS)
  const parts: { billing: number; ticks: number }[] = []
  for (let at = begin; at < end; ) {
    const within = at % period
    const edges = tariff.edges.map(({ atS, billing }) => ({ tick: toTicks(atS), billing }))
    const next = edges.find(({ tick }) => tick > within)?.tick ?? period
    const until = Math.min(end, at - within + next)
    const { billing } = edges.findLast(({ tick }) => tick <= within)!
    parts.push({ billing, ticks: until - at })
    at = until
  }
  return parts
}
