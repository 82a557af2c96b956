/**
 * A budget of replications among the levels 仿真预算: spent step by step where, by what is known so
 * far, it decides most about which level is the best (optimal computing budget allocation).
 */
import { allocate, rightSelectionShare, type Candidate, type Pool } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { varianceOf } from '../stats/index.ts'
import { isMoneyFigure, signOf, type HeadlineName } from './headlines.ts'
import { levelsOf } from './levels.ts'
import { extend, extendLevel } from './precise.ts'
import { systemsOf, type System } from './systems.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'

export interface BudgetOptions extends StudyOptions {
  readonly kpi: HeadlineName
  /** Replications to spend, all levels together; the baseline of figures of money comes free. */
  readonly budget: number
}

export interface SpentBudget {
  /** The level with the best mean; null where none has kept the figure. */
  readonly id: string | null
  /** Replications that were spent. */
  readonly spent: number
  /** About the least probability that it is the best: normal means, taken for independent. */
  readonly rightSelectionShare: number
  readonly levels: readonly BudgetedLevel[]
}

export interface BudgetedLevel {
  readonly id: string
  /** Those of the comparison included. */
  readonly replications: number
  readonly mean: number
}

/** Each level has so many before its spread is believed; they are not of the budget. */
const FEWEST = 5
const STEPS = 10
/** Of the largest deviation: a level without chance is worth no replication. */
const LEAST_DEVIATION_SHARE = 1e-6

/** In ten steps, each allocated anew; a level that loses its figure gets nothing more. */
export async function spendBudget(
  scenario: Scenario,
  pool: Pool,
  options: BudgetOptions,
  simulated: TechnicalResult,
): Promise<SpentBudget> {
  const { kpi, budget } = options
  const sign = signOf(kpi)
  let technical =
    simulated.replications < FEWEST
      ? await extend(scenario, pool, options, simulated, FEWEST)
      : simulated
  const step = Math.ceil(budget / STEPS)
  let spent = 0
  for (;;) {
    const systems = await systemsOf(scenario, technical, kpi)
    const candidates = candidatesOf(systems, sign)
    const left = Math.min(step, budget - spent)
    if (left === 0 || systems.length < 2 || candidates.every(({ deviation }) => deviation === 0))
      return resultOf(systems, candidates, spent)
    const run = systems.map(({ values }) => values.length)
    const added = allocate(believed(candidates), run, left)
    const wanted = new Map(systems.map(({ id }, s) => [id, run[s]! + added[s]!]))
    technical = await extendEach(scenario, pool, options, technical, wanted)
    spent += left
    options.onProgress?.(spent, budget)
  }
}

const candidatesOf = (systems: readonly System[], sign: number): Candidate[] =>
  systems.map(({ values }) => ({
    mean: sign * meanOf(values),
    deviation: Math.sqrt(varianceOf(values)),
  }))

function believed(candidates: readonly Candidate[]): Candidate[] {
  const largest = Math.max(...candidates.map(({ deviation }) => deviation))
  return candidates.map(({ mean, deviation }) => ({
    mean,
    deviation: Math.max(deviation, LEAST_DEVIATION_SHARE * largest),
  }))
}

/** Money is a level against the baseline of the same replication, which therefore goes along. */
async function extendEach(
  scenario: Scenario,
  pool: Pool,
  { signal, kpi }: BudgetOptions,
  technical: TechnicalResult,
  wanted: ReadonlyMap<string, number>,
): Promise<TechnicalResult> {
  const { seed, reading } = technical
  const longest = Math.max(...wanted.values())
  const context = {
    scenario,
    pool,
    options: signal === undefined ? {} : { signal },
    seed,
    replications: longest,
    progress: { taskDone: () => {}, searchDone: () => {} },
  }
  const ids = technical.levels.map(({ id }) => id)
  const levels = await Promise.all(
    levelsOf(scenario, reading, ids).map((level, i) => {
      const isBaseline = i === 0 && isMoneyFigure(kpi)
      const to = isBaseline ? longest : (wanted.get(level.id) ?? 0)
      return extendLevel(context, level, technical.levels[i]!, to)
    }),
  )
  return { ...technical, levels }
}

function resultOf(
  systems: readonly System[],
  candidates: readonly Candidate[],
  spent: number,
): SpentBudget {
  const run = systems.map(({ values }) => values.length)
  const best = candidates.reduce((b, { mean }, s) => (mean > candidates[b]!.mean ? s : b), 0)
  return {
    id: systems[best]?.id ?? null,
    spent,
    rightSelectionShare: rightSelectionShare(candidates, run),
    levels: systems.map(({ id, values }) => ({
      id,
      replications: values.length,
      mean: meanOf(values),
    })),
  }
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
