/**
 * What each station is worth 边际价值: how much more good output the line has at capacity when the
 * services of that station alone are one per cent faster, by paired runs on common random numbers.
 */
import { runIssues, type CompiledLine, type Scenario } from '../scenario/index.ts'
import { compileLine, lineAtLevel } from '../scenario/index.ts'
import type { Cancellation, Pool, ReplicationTask } from '../experiment/index.ts'
import type { LinePlan } from '../engine/index.ts'
import { compare, jointLevel, kpisOf } from '../stats/index.ts'
import { kpiBasisOf } from './basis.ts'
import type { MarginalResult } from './kpiResult.ts'
import type { StudyResult } from './result.ts'
import type { TechnicalLevel, TechnicalResult } from './technical.ts'

export interface MarginalOptions {
  readonly signal?: Cancellation
  /** Simulated replications, done and in all. */
  readonly onProgress?: (done: number, total: number) => void
}

const FASTER_SHARE = 0.01
const LEVEL = 0.95

/**
 * By level id. Every line is never short of jobs, so that demand hides nothing, and has the people
 * found for it. Rejects with a `CancelledError` when the signal is aborted.
 */
export async function marginalValues(
  scenario: Scenario,
  technical: TechnicalResult,
  pool: Pool,
  { signal, onProgress }: MarginalOptions = {},
): Promise<ReadonlyMap<string, MarginalResult>> {
  const { levels, seed, replications } = technical
  const lines = levels.map((level) => saturatedLine(scenario, technical, level))
  const worked = lines.map(({ plan }) => stationsAtWork(plan))
  const total = worked.reduce((sum, stations) => sum + (stations.length + 1) * replications, 0)
  let done = 0
  const onTaskDone = () => onProgress?.(++done, total)
  const results: [string, MarginalResult][] = []
  for (const [i, level] of levels.entries()) {
    const { plan, catalog } = lines[i]!
    const plans = [plan, ...worked[i]!.map((s) => withFaster(plan, s))]
    const tasks = plans.flatMap((one) => replicationsOf(one, seed, replications))
    const records = await pool.map(tasks, { ...(signal && { signal }), onTaskDone })
    const basis = kpiBasisOf(lines[i]!)
    const good = records.map((record) =>
      runIssues(record, catalog.stations).length > 0 ? 0 : kpisOf(record, basis).goodPerHour,
    )
    const values = plans.map((_, p) => good.slice(p * replications, (p + 1) * replications))
    const ids = worked[i]!.map((s) => catalog.stations[s]!.id)
    results.push([level.id, marginalResult(ids, values)])
  }
  return new Map(results)
}

/** The study with these values at its bottlenecks, and whether all methods still agree. */
export function withMarginalValues(
  study: StudyResult,
  values: ReadonlyMap<string, MarginalResult>,
): StudyResult {
  const levels = study.levels.map((level) => {
    const marginal = values.get(level.id)
    if (marginal === undefined) return level
    const { bottlenecks } = level.kpis
    const agree =
      bottlenecks.agree &&
      (marginal.station === null || marginal.station === bottlenecks.engaged.station)
    return { ...level, kpis: { ...level.kpis, bottlenecks: { ...bottlenecks, marginal, agree } } }
  })
  return { ...study, levels }
}

function saturatedLine(
  { document }: Scenario,
  { reading }: TechnicalResult,
  { id, people }: TechnicalLevel,
): CompiledLine {
  const line = lineAtLevel(document, id, reading ?? undefined)
  const byPool = Object.fromEntries(line.pools.map((pool, p) => [pool.id, people[p]!]))
  return compileLine(line, document.run, { saturated: true, people: byPool })
}

/** What only carries or stores has no service to speed up. */
const stationsAtWork = ({ stations }: LinePlan): number[] =>
  stations.flatMap(({ work, run, conveyor, servers }, s) =>
    (work !== null || run !== null) && conveyor === undefined && servers > 0 ? [s] : [],
  )

function withFaster(plan: LinePlan, station: number): LinePlan {
  const faster = (factor: number) => factor / (1 + FASTER_SHARE)
  const stations = plan.stations.map((own, s) =>
    s === station ? { ...own, productFactor: own.productFactor.map(faster) } : own,
  )
  return { ...plan, stations }
}

const replicationsOf = (plan: LinePlan, seed: number, replications: number): ReplicationTask[] =>
  Array.from({ length: replications }, (_, replication) => ({ plan, seed, replication }))

/** `values[0]` as it is, `values[i + 1]` with station `ids[i]` faster. */
function marginalResult(
  ids: readonly string[],
  values: readonly (readonly number[])[],
): MarginalResult {
  const [asItIs, ...faster] = values
  const level = jointLevel(LEVEL, ids.length)
  const gains = faster.map((own, i) => ({ id: ids[i]!, ...compare(own, asItIs!, level) }))
  const proven = gains.filter((gain) => gain.isSignificant && gain.difference.mean > 0)
  const best = proven.reduce<(typeof gains)[number] | null>(
    (a, b) => (a === null || b.difference.mean > a.difference.mean ? b : a),
    null,
  )
  return {
    station: best?.id ?? null,
    stations: gains.map(({ id, difference }) => ({ id, value: difference })),
    fasterShare: FASTER_SHARE,
    jointLevel: LEVEL,
  }
}
