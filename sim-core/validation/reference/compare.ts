/** Holds the engine's record and trace of a plan beside those of the slow simulator. */
import { TICKS_PER_S, toTicks } from '../../base/index.ts'
import { createRun, simulate, type LinePlan, type RunRecord } from '../../engine/index.ts'
import { eventsOf } from '../../engine/readings.ts'
import {
  LOOK_REWORKED,
  TRACE_QUEUED,
  TRACE_SCRAPPED,
  TRACE_SHIPPED,
  TRACE_STARTED,
} from '../../engine/trace.ts'
import { referenceRun, type ReferenceRecord } from './run.ts'

/** The figures of both records, by name. */
const FIGURES = [
  'modeTicks',
  'queueTicks',
  'busyTicks',
  'wipTicks',
  'wipAtStart',
  'wipAtEnd',
  'deadlocked',
  'finished',
  'setups',
  'trueRejects',
  'falseRejects',
  'scrappedAt',
  'failures',
  'planned',
  'plannedTicks',
  'entered',
  'shipped',
  'scrapped',
  'escapedJobs',
  'escaped',
  'firstPass',
  'strictPass',
  'leadTicks',
  'shiftShipped',
  'shiftBacklog',
] as const satisfies readonly (keyof RunRecord & keyof ReferenceRecord)[]

/**
 * What differs between the engine (short way and traced) and the slow simulator, in words. The
 * engine ends a run that is deadlocked, the slow simulator does not know that it is: such a run is
 * compared as far as the tick before.
 */
export function disagreements(asked: LinePlan, seed: number, replication: number): string[] {
  const whole = simulate(asked, seed, replication)
  const { stop } = whole
  const untilS = stop === undefined ? asked.horizonS : (stop.atTick - 1) / TICKS_PER_S
  if (untilS <= asked.warmupS) return []
  const plan = { ...asked, horizonS: untilS }
  const record = stop === undefined ? whole : simulate(plan, seed, replication)
  const reference = referenceRun(plan, seed, replication)
  const figures = FIGURES.flatMap((name) =>
    differs(name, record[name], reference[name]),
  )
  const seconds = differs('downgraded', record.downgraded ?? -1, reference.downgraded ?? -1)
  const moves = moveFaults(record, reference)
  return [...seconds, ...moves, ...exitFaults(plan, seed, replication, reference), ...figures]
}

/** What a line with ways of moving of its own counts besides. */
function moveFaults(record: RunRecord, reference: ReferenceRecord): string[] {
  const { absorbed, created, lost, orders, trips, tripTicks } = record
  return [
    ...(lost === undefined ? [] : differs('lost', lost, reference.lost)),
    ...(absorbed === undefined ? [] : differs('absorbed', absorbed, reference.absorbed)),
    ...(created === undefined ? [] : differs('created', created, reference.created)),
    ...(trips === undefined ? [] : differs('trips', trips, reference.trips)),
    ...(tripTicks === undefined ? [] : differs('tripTicks', tripTicks, reference.tripTicks)),
    ...Object.entries(orders ?? {}).flatMap(([name, value]) =>
      differs(`orders.${name}`, value, reference.orders[name as keyof typeof orders]),
    ),
  ]
}

function differs(
  name: string,
  engine: ArrayLike<number> | number,
  slow: readonly number[] | number,
): string[] {
  const a = JSON.stringify(typeof engine === 'number' ? engine : Array.from(engine))
  const b = JSON.stringify(slow)
  return a === b ? [] : [`${name}: engine ${a}, reference ${b}`]
}

function exitFaults(
  plan: LinePlan,
  seed: number,
  replication: number,
  { exits }: ReferenceRecord,
): string[] {
  const engine = tracedExits(plan, seed, replication)
  // A batch in hand at the first keyframe shows only its first job.
  // Nor does the trace show a piece that its station made before it waits or starts somewhere.
  const isHidden = plan.stations.some(({ outputs }) => outputs !== undefined)
  const slow = exits.map(({ tick, product, isScrap }, i) => {
    const seen = engine[i]?.split(' ')[1]
    const shown = isHidden || seen === 'undefined' ? seen : product
    return [tick, shown, isScrap].join(' ')
  })
  const at = slow.findIndex((exit, i) => exit !== engine[i])
  const place = at >= 0 ? at : slow.length
  return at < 0 && slow.length === engine.length
    ? []
    : [`exit ${place}: engine ${engine[place]}, reference ${slow[place]}`]
}

/** `tick product isScrap` of every job that leaves, in order. */
function tracedExits(plan: LinePlan, seed: number, replication: number): string[] {
  const run = createRun(plan, seed, replication, true)
  run.advanceTo(toTicks(plan.horizonS))
  const chunks = run.takeTrace()
  const productOf = new Map<number, number>()
  const { jobs, queued, looks } = chunks[0]!.keyframe
  ;[...jobs, ...queued].forEach((job, i) => productOf.set(job, looks[i]! & (LOOK_REWORKED - 1)))
  return chunks.flatMap(eventsOf).flatMap(({ tick, kind, value, look }) => {
    if (kind === TRACE_QUEUED || kind === TRACE_STARTED)
      productOf.set(value, look & (LOOK_REWORKED - 1))
    if (kind !== TRACE_SHIPPED && kind !== TRACE_SCRAPPED) return []
    return [[tick, productOf.get(value) ?? 'undefined', kind === TRACE_SCRAPPED].join(' ')]
  })
}
