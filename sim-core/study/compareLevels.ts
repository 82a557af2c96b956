/**
 * Levels beside each other on one figure: every pair on common random numbers, all intervals
 * together; where a difference is named that is worth telling apart, which level is the best; and
 * where replications are there to be spent, which is the best for all one can know with so many.
 */
import type { Pool } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { compareAll, type Comparison } from '../stats/index.ts'
import { bestLevel, type BestLevel, type BestMethod } from './bestLevel.ts'
import type { HeadlineName } from './headlines.ts'
import type { Text } from './kpiResult.ts'
import { spendBudget, type SpentBudget } from './levelBudget.ts'
import { systemsOf } from './systems.ts'
import { simulateLevels, type StudyOptions } from './technical.ts'

export interface CompareOptions extends StudyOptions {
  readonly kpi: HeadlineName
  /** Smallest difference that matters, in the unit of the figure; above 0. */
  readonly worthwhile?: number
  /** How the best is found where `worthwhile` says what is worth telling; default `kim-nelson`. */
  readonly method?: BestMethod
  /** Where the selection gives up; default 400. */
  readonly most?: number
  /** Replications to spend where the best is decided, beyond those of the comparison. */
  readonly budget?: number
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
  /** What was spent, and what it showed; absent where nothing is to be spent. */
  readonly budget?: SpentBudget
}

/** Confidence that all intervals hold together. */
const LEVEL = 0.95

export async function compareLevels(
  scenario: Scenario,
  pool: Pool,
  options: CompareOptions,
): Promise<LevelComparison> {
  const { kpi, worthwhile, budget } = options
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
        : await bestLevel(scenario, pool, { ...options, worthwhile }, technical),
    ...(budget !== undefined &&
      known.length >= 2 && {
        budget: await spendBudget(scenario, pool, { ...options, budget }, technical),
      }),
  }
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
