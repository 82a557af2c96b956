/**
 * Levels beside each other on one figure: every pair on common random numbers, all intervals
 * together; and, where a difference is named that is worth telling apart, which level is the best.
 */
import { selectSequentially, type Pool, type Selection } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { compareAll, type Comparison } from '../stats/index.ts'
import { signOf, type HeadlineName } from './headlines.ts'
import type { Text } from './kpiResult.ts'
import { studiedLevels } from './line.ts'
import { policiesFor } from './policyLibrary.ts'
import { extend } from './precise.ts'
import { simulateLevels, type StudyOptions, type TechnicalResult } from './technical.ts'

export interface CompareOptions extends StudyOptions {
  readonly kpi: HeadlineName
  /** Smallest difference that matters, in the unit of the figure; above 0. */
  readonly worthwhile?: number
  /** Where the selection gives up; default 400. */
  readonly most?: number
}

export interface LevelComparison {
  readonly kpi: HeadlineName
  readonly seed: number
  /** Of the pairs; the selection has its own. */
  readonly replications: number
  /** Confidence that all intervals hold together. */
  readonly jointLevel: number
  /** Levels that have the figure in every replication, with its mean. */
  readonly levels: readonly { readonly id: string; readonly name: Text; readonly mean: number }[]
  /** The difference is that of `a` less `b`. */
  readonly pairs: readonly (Comparison & { readonly a: string; readonly b: string })[]
  /** null where no worthwhile difference is named, or there are fewer than two levels. */
  readonly best: BestLevel | null
}

export interface BestLevel {
  readonly id: string
  readonly worthwhile: number
  /** Probability of a right selection if the best is better by `worthwhile`. */
  readonly level: number
  readonly isDecided: boolean
  readonly replications: Readonly<Record<string, number>>
}

const LEVEL = 0.95
const MOST = 400
/** The first stage of the selection. */
const FIRST = 10

export async function compareLevels(
  scenario: Scenario,
  pool: Pool,
  options: CompareOptions,
): Promise<LevelComparison> {
  const { kpi, worthwhile } = options
  const technical = await simulateLevels(scenario, pool, options)
  const known = await systemsOf(scenario, technical, kpi)
  const pairs = compareAll(known.map(({ values }) => values))
  const id = (place: number) => known[place]!.id
  return {
    kpi,
    seed: technical.seed,
    replications: technical.replications,
    jointLevel: LEVEL,
    levels: known.map(({ values, ...level }) => ({ ...level, mean: meanOf(values) })),
    pairs: pairs.map(({ a, b, ...pair }) => ({ ...pair, a: id(a), b: id(b) })),
    best:
      worthwhile === undefined || known.length < 2
        ? null
        : await bestOf(scenario, pool, { ...options, worthwhile }, technical),
  }
}

interface System {
  readonly id: string
  readonly name: Text
  readonly values: readonly number[]
}

/** A level whose figure is not always there cannot be averaged, and is left out. */
async function systemsOf(
  scenario: Scenario,
  technical: TechnicalResult,
  kpi: HeadlineName,
): Promise<System[]> {
  const policies = await policiesFor(scenario)
  return studiedLevels(scenario, technical, policies).flatMap(({ level, values }) => {
    const own = values[kpi]
    const { id, name } = level
    if (own === undefined || own.includes(undefined)) return []
    return [{ id, name, values: own as readonly number[] }]
  })
}

async function bestOf(
  scenario: Scenario,
  pool: Pool,
  options: CompareOptions & { readonly worthwhile: number },
  simulated: TechnicalResult,
): Promise<BestLevel> {
  const { kpi, worthwhile, most = MOST } = options
  const sign = signOf(kpi)
  const ids = (await systemsOf(scenario, simulated, kpi)).map(({ id }) => id)
  let technical = simulated
  const draw = async (systems: readonly number[], from: number, to: number) => {
    if (to > technical.replications)
      technical = await extend(scenario, pool, options, technical, to)
    const known = await systemsOf(scenario, technical, kpi)
    return systems.map((s) => {
      const own = known.find(({ id }) => id === ids[s])
      // A level that loses the figure on the way cannot be the best of those that have it.
      if (own === undefined) return Array<number>(to - from).fill(WORST)
      return own.values.slice(from, to).map((value) => sign * value)
    })
  }
  const selection: Selection = await selectSequentially(draw, {
    systems: ids.length,
    worthwhile,
    level: LEVEL,
    first: FIRST,
    most: Math.max(FIRST, most),
  })
  const { best, isDecided, replications } = selection
  return {
    id: ids[best]!,
    worthwhile,
    level: LEVEL,
    isDecided,
    replications: Object.fromEntries(ids.map((id, s) => [id, replications[s]!])),
  }
}

/** So far behind that it drops out at once. */
const WORST = -1e15

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
