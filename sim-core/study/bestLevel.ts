/**
 * Which level is the best on one figure, with a promise: if it is better than every other by what
 * is worth telling apart, it is named with the probability given.
 */
import { selectInTwoStages, selectSequentially, type Pool } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { signOf, type HeadlineName } from './headlines.ts'
import { extend } from './precise.ts'
import { systemsOf } from './systems.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'

/** Sequential elimination (2001), or two stages with intervals against the best other (1995). */
export const BEST_METHODS = ['kim-nelson', 'nelson-matejcik'] as const
export type BestMethod = (typeof BEST_METHODS)[number]

export interface BestOptions extends StudyOptions {
  readonly kpi: HeadlineName
  readonly worthwhile: number
  readonly method?: BestMethod
  readonly most?: number
}

export interface BestLevel {
  readonly id: string
  readonly method: BestMethod
  readonly worthwhile: number
  /** Probability of a right selection if the best is better by `worthwhile`. */
  readonly level: number
  readonly isDecided: boolean
  readonly replications: Readonly<Record<string, number>>
  /**
   * By level: by how much it is better than the best other lies in here, all at once at `level`.
   * Above 0 is better, whichever way the figure counts. Of `nelson-matejcik` alone.
   */
  readonly aheadOfRest?: Readonly<Record<string, { readonly low: number; readonly high: number }>>
}

const LEVEL = 0.95
const MOST = 400
/** The first stage of the selection. */
const FIRST = 10
/** So far behind that it drops out at once. */
const WORST = -1e15

/** Replications beyond those `simulated` are run as the selection asks for them. */
export async function bestLevel(
  scenario: Scenario,
  pool: Pool,
  options: BestOptions,
  simulated: TechnicalResult,
): Promise<BestLevel> {
  const { kpi, worthwhile, method = 'kim-nelson', most = MOST } = options
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
  const asked = {
    systems: ids.length,
    worthwhile,
    level: LEVEL,
    first: FIRST,
    most: Math.max(FIRST, most),
  }
  const byId = <T>(values: readonly T[]): Readonly<Record<string, T>> =>
    Object.fromEntries(ids.map((id, s) => [id, values[s]!]))
  const named = { method, worthwhile, level: LEVEL }
  if (method === 'kim-nelson') {
    const { best, isDecided, replications } = await selectSequentially(draw, asked)
    return { id: ids[best]!, ...named, isDecided, replications: byId(replications) }
  }
  const { best, isDecided, replications, aheadOfRest } = await selectInTwoStages(draw, asked)
  return {
    id: ids[best]!,
    ...named,
    isDecided,
    replications: byId(replications),
    aheadOfRest: byId(aheadOfRest.map(([low, high]) => ({ low, high }))),
  }
}
