/**
 * As many replications as a precision asks for: ten, then more in fixed steps, and of what was run
 * the smallest number that is enough. Neither the steps nor the workers change the answer.
 */
import type { Pool } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import {
  estimate,
  FEWEST_REPLICATIONS,
  isPrecise,
  jointLevel,
  quantile,
  quantileInterval,
  type Estimate,
} from '../stats/index.ts'
import { undefinedRank, type HeadlineName } from './headlines.ts'
import { levelsOf, type Level } from './levels.ts'
import { studiedLevels } from './line.ts'
import { policiesFor } from './policyLibrary.ts'
import type { PrecisionResult, PrecisionRow } from './result.ts'
import {
  replicate,
  simulateLevels,
  type Context,
  type StudyOptions,
  type TechnicalLevel,
  type TechnicalResult,
} from './technical.ts'

export interface PrecisionOptions {
  /** Share of the true value by which an estimate may be off, as 0.02. */
  readonly relativeError: number
  readonly kpis: readonly HeadlineName[]
  /** All intervals together at 95 % (Bonferroni), not each. */
  readonly isJoint?: boolean
}

const LEVEL = 0.95
const STEP = 10
/** Where it gives up when nothing is said. */
const MOST = 400

export interface Precise {
  readonly technical: TechnicalResult
  readonly precision: PrecisionResult
}

/** `options.replications` is where it gives up. */
export async function simulateUntilPrecise(
  scenario: Scenario,
  pool: Pool,
  options: StudyOptions,
  asked: PrecisionOptions,
): Promise<Precise> {
  const most = Math.max(FEWEST_REPLICATIONS, options.replications ?? MOST)
  const first = { ...options, replications: FEWEST_REPLICATIONS }
  let technical = await simulateLevels(scenario, pool, first)
  let checked = FEWEST_REPLICATIONS - 1
  for (;;) {
    const series = await seriesOf(scenario, technical, asked.kpis)
    for (let n = checked + 1; n <= technical.replications; n++) {
      const precision = precisionAt(series, n, asked)
      // Without any such figure nothing can be reached.
      if (precision.isReached || n === most || series.length === 0)
        return { technical: firstOf(technical, n), precision }
    }
    checked = technical.replications
    const to = Math.min(most, checked + STEP)
    technical = await extend(scenario, pool, options, technical, to)
  }
}

interface Series {
  readonly levelId: string
  readonly kpi: HeadlineName
  readonly values: readonly (number | undefined)[]
}

/** Where a level has no such figure, nothing is asked of it. */
async function seriesOf(
  scenario: Scenario,
  technical: TechnicalResult,
  kpis: readonly HeadlineName[],
): Promise<Series[]> {
  const policies = await policiesFor(scenario)
  return studiedLevels(scenario, technical, policies).flatMap(({ level, values }) =>
    kpis.flatMap((kpi) => {
      const own = values[kpi]
      return own === undefined ? [] : [{ levelId: level.id, kpi, values: own }]
    }),
  )
}

function precisionAt(
  series: readonly Series[],
  n: number,
  { relativeError, isJoint = false }: PrecisionOptions,
): PrecisionResult {
  const level = isJoint ? jointLevel(LEVEL, Math.max(1, series.length)) : LEVEL
  const rows = series.map((own): PrecisionRow => {
    const values = own.values.slice(0, n)
    const isMedian = values.includes(undefined)
    const of = isMedian ? medianOf(values, own.kpi, level) : estimate(values as number[], level)
    const isReached = of !== null && isPrecise(of, relativeError)
    const { mean, halfWidth } = of ?? { mean: null, halfWidth: null }
    return { levelId: own.levelId, kpi: own.kpi, mean, halfWidth, isMedian, isReached }
  })
  const isReached = rows.length > 0 && rows.every((row) => row.isReached)
  return { relativeError, isJoint, level, isReached, rows }
}

/**
 * A mean that includes "never" does not exist; the median may. Its half-width is half the interval
 * of its order statistics; null where the median or an end of that is undefined.
 */
function medianOf(
  values: readonly (number | undefined)[],
  kpi: HeadlineName,
  level: number,
): Estimate | null {
  const defined = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  const missing = Array<null>(values.length - defined.length).fill(null)
  const ranked =
    undefinedRank(kpi) === 'highest' ? [...defined, ...missing] : [...missing, ...defined]
  const mean = quantile(ranked, 0.5)
  const { low, high } = quantileInterval(ranked, 0.5, level)
  if (mean === null || low === null || high === null) return null
  return { mean, halfWidth: (high - low) / 2, level, n: values.length }
}

/** The same with replications up to `to`: those that are there stay as they are. */
export async function extend(
  scenario: Scenario,
  pool: Pool,
  options: StudyOptions,
  technical: TechnicalResult,
  to: number,
): Promise<TechnicalResult> {
  const { seed, replications, reading } = technical
  const ids = technical.levels.map(({ id }) => id)
  let done = replications * ids.length
  const progress = {
    taskDone: () => options.onProgress?.(++done, to * ids.length),
    searchDone: () => {},
  }
  const context = { scenario, pool, options, seed, replications: to, progress }
  const levels = await Promise.all(
    levelsOf(scenario, reading, ids).map((level, i) =>
      extendLevel(context, level, technical.levels[i]!, to),
    ),
  )
  return { ...technical, replications: to, levels }
}

/** One level with replications up to `to`; as it is where it has as many. */
export async function extendLevel(
  context: Context,
  level: Level,
  technical: TechnicalLevel,
  to: number,
): Promise<TechnicalLevel> {
  const { people, kpis } = technical
  if (kpis.length >= to) return technical
  const more = await replicate(context, level, people, kpis.length, to)
  const issues = technical.issues ?? more.issues
  return {
    ...technical,
    kpis: [...kpis, ...more.kpis],
    ...(issues.length > 0 && { issues }),
  }
}

const firstOf = (technical: TechnicalResult, n: number): TechnicalResult => ({
  ...technical,
  replications: n,
  levels: technical.levels.map((level) => ({ ...level, kpis: level.kpis.slice(0, n) })),
})
