/**
 * What a sensitivity study will ask, and what that will cost, before anything is simulated: a shell
 * can say it, and refuse.
 */
import { failed, ok, type Outcome } from '../base/index.ts'
import {
  inputsOf,
  issueOf,
  narrowed,
  type LevelDocument,
  type Scenario,
  type UncertainInput,
} from '../scenario/index.ts'
import { isMoneyFigure, type HeadlineName } from './headlines.ts'
import type { SensitivityMethod } from './sensitivityResult.ts'
import { DEFAULT_SEED } from './technical.ts'

export interface SensitivityOptions {
  readonly method: SensitivityMethod
  readonly kpi: HeadlineName
  /** Default: the last level. */
  readonly level?: string
  readonly reading?: string
  /** Whether an input is asked about; all that the figure can depend on when absent. */
  readonly isAsked?: (input: UncertainInput) => boolean
  /** Of each point; default 4 for a tornado, whose intervals they are, else 2. */
  readonly replications?: number
  /** Ways of Morris; default 10. */
  readonly trajectories?: number
  /** Rows of each sample of Sobol; default 64. */
  readonly rows?: number
  readonly seed?: number
}

export interface SensitivityPlan {
  /** The baseline and the level alone. */
  readonly scenario: Scenario
  /** Of the whole scenario. */
  readonly hash: string
  readonly level: LevelDocument
  readonly reading: string | null
  readonly method: SensitivityMethod
  readonly kpi: HeadlineName
  readonly inputs: readonly UncertainInput[]
  readonly replications: number
  readonly trajectories: number
  readonly rows: number
  readonly seed: number
  /** Points that will be asked, and replications to simulate for them at most, the crew apart. */
  readonly points: number
  readonly mostRuns: number
}

const TRAJECTORIES = 10
const ROWS = 64
const REPLICATIONS: Readonly<Record<SensitivityMethod, number>> = {
  tornado: 4,
  morris: 2,
  sobol: 2,
}

/**
 * What will be asked, or why it cannot be: a figure of money where there is none. A figure of the
 * line is not asked about inputs that move money alone. Throws on an unknown level or reading.
 */
export function planSensitivity(
  given: Scenario,
  options: SensitivityOptions,
): Outcome<SensitivityPlan> {
  const { method, kpi, isAsked = () => true } = options
  const id = options.level ?? given.document.levels.at(-1)!.id
  const scenario = narrowed(given, id, options.reading)
  const level = scenario.document.levels.at(-1)!
  const { money } = scenario.document
  const isMoney = isMoneyFigure(kpi)
  if (isMoney && (money === undefined || level.measures.length === 0))
    return failed([issueOf('sensitivity.noFigure', ['levels'], { id, kpi })])
  const asked = inputsOf(scenario).filter((one) => (isMoney || one.isTechnical) && isAsked(one))
  const plan = {
    scenario,
    hash: given.hash,
    level,
    reading: options.reading ?? given.document.readings?.default ?? null,
    method,
    kpi,
    inputs: asked,
    replications: options.replications ?? REPLICATIONS[method],
    trajectories: options.trajectories ?? TRAJECTORIES,
    rows: options.rows ?? ROWS,
    seed: options.seed ?? DEFAULT_SEED,
  }
  return ok({ ...plan, ...costOf(plan) })
}

/** The centre is one point; points that differ in money alone are simulated once. */
function costOf({
  method,
  kpi,
  inputs,
  replications,
  trajectories,
  rows,
}: Omit<SensitivityPlan, 'points' | 'mostRuns'>) {
  const pointsWith = (factors: number) =>
    1 +
    (method === 'tornado'
      ? 2 * factors
      : method === 'morris'
        ? trajectories * (factors + 1)
        : rows * (factors + 2))
  const technical = inputs.filter(({ isTechnical }) => isTechnical).length
  const lines = isMoneyFigure(kpi) ? 2 : 1
  return {
    points: pointsWith(inputs.length),
    mostRuns: pointsWith(technical) * lines * replications,
  }
}
