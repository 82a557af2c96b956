/**
 * Lines simulated by their plans: what has the same plan has the same records, and is simulated
 * once. What a plan does not hold (floor, staff, tariffs) is read from each line by itself.
 */
import type { Pool, ReplicationTask, TaskRecord } from '../experiment/index.ts'
import type { CompiledLine } from '../scenario/index.ts'
import { kpisOf, type Kpis } from '../stats/index.ts'
import { kpiBasisOf } from './basis.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'

/** Key figures by line, then by replication; undefined where a run has come to a stop. */
export type LineKpis = readonly (readonly (Kpis | undefined)[])[]

export interface RunOptions extends Pick<StudyOptions, 'signal'> {
  /** Called after each simulated replication. */
  readonly onRunDone?: () => void
}

export interface RunTerms {
  readonly replications: number
  /** Of the central values. */
  readonly technical: Pick<TechnicalResult, 'seed'>
}

export interface Runs {
  /** Key figures of lines, group by group; equal plans of one call are simulated once. */
  readonly kpisOf: (groups: readonly (readonly CompiledLine[])[]) => Promise<readonly LineKpis[]>
  /** Replications that were simulated, until now. */
  readonly runs: () => number
}

/** The plans of the first group of all are remembered: most points share one of them. */
export function createRuns(terms: RunTerms, pool: Pool, options: RunOptions): Runs {
  let central: Records = new Map()
  let runs = 0
  const kpis = async (groups: readonly (readonly CompiledLine[])[]) => {
    const keyed = groups.map((lines) => lines.map((line) => ({ line, key: planKey(line) })))
    const wanted = keyed.flat().filter(({ key }) => !central.has(key))
    const plans = new Map(wanted.map(({ key, line }) => [key, line]))
    const fresh = await simulated(plans, terms, pool, options)
    runs += plans.size * terms.replications
    if (central.size === 0)
      central = new Map((keyed[0] ?? []).map(({ key }) => [key, fresh.get(key)!]))
    return keyed.map((lines) =>
      lines.map(({ line, key }) => kpisWhereWhole(central.get(key) ?? fresh.get(key)!, line)),
    )
  }
  return { kpisOf: kpis, runs: () => runs }
}

/** By plan, then by replication. */
type Records = ReadonlyMap<string, readonly TaskRecord[]>

async function simulated(
  plans: ReadonlyMap<string, CompiledLine>,
  { technical: { seed }, replications }: RunTerms,
  pool: Pool,
  { signal, onRunDone }: RunOptions,
): Promise<Records> {
  const tasks = Array.from(plans.values()).flatMap(({ plan }): ReplicationTask[] =>
    Array.from({ length: replications }, (_, replication) => ({ plan, seed, replication })),
  )
  const records = await pool.map(tasks, {
    ...(signal && { signal }),
    ...(onRunDone && { onTaskDone: onRunDone }),
  })
  const ofPlan = (i: number) => records.slice(i * replications, (i + 1) * replications)
  return new Map(Array.from(plans.keys(), (key, i) => [key, ofPlan(i)]))
}

function kpisWhereWhole(records: readonly TaskRecord[], line: CompiledLine) {
  const basis = kpiBasisOf(line)
  return records.map((record) => (record.stop === undefined ? kpisOf(record, basis) : undefined))
}

/** Equal for equal plans; JSON alone knows no infinity. */
const planKey = ({ plan }: CompiledLine) =>
  JSON.stringify(plan, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
