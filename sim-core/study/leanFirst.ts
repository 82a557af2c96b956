/**
 * "Lean first" 精益先行 as the rival of a plan: what the line of today comes to when it takes the
 * measures that need no investment, simulated like any other, and paid for with people's time.
 * With cards and without: cards hold the work in process down, which is no money here, and they are
 * kept only where they cost nothing.
 */
import {
  appraiseProject,
  combinePaces,
  runningCnyPerYear,
  runningLines,
  type MoneyInputs,
  type OperatingPoint,
  type Project,
} from '../economics/index.ts'
import type { Pool } from '../experiment/index.ts'
import type { MoneyDocument, Scenario } from '../scenario/index.ts'
import { estimate, pairedDifference, type Estimate } from '../stats/index.ts'
import {
  BALANCE_SHARE,
  leanLine,
  leanMeasures,
  SETUP_FACTOR,
  type Assumed,
  type LeanKind,
  type LeanMeasure,
} from './leanMeasures.ts'
import type { Text } from './kpiResult.ts'
import type { ReturnFigures } from './result.ts'
import { figuresOf } from './returns.ts'
import { runKey, stateOfLine, type StateFigures, type StateOptions } from './roadmapStates.ts'
import type { StudyOptions } from './technical.ts'

/** One choice of lean measures, simulated. */
export interface LeanState {
  /** A kind, or the id of a measure of the document. */
  readonly kinds: readonly (LeanKind | 'document')[]
  readonly ids: readonly string[]
  readonly state: StateFigures
}

export interface LeanMeasureResult {
  readonly kind: LeanKind | 'document'
  /** Of the document; null for what is built here. */
  readonly name: Text | null
  /** What it is assumed to do; null where nothing has to be assumed. */
  readonly assumed: Assumed | null
}

export interface LeanResult {
  readonly measures: readonly LeanMeasureResult[]
  /** Whether cards were tried and left out, as they cost more than they brought. */
  readonly pullLeftOut: boolean
  /** Hours of people in training, each; and what their time costs in all. Assumed. */
  readonly trainingHours: Assumed
  readonly trainingCny: Assumed
  readonly gainCnyPerYear: Estimate
  readonly people: Estimate
  /** Jobs inside, with lean measures less without. */
  readonly wip: Estimate
  readonly returns: ReturnFigures
  /** The plan’s value less that of lean, both without subsidy, replication by replication. */
  readonly planAheadCny: Estimate
}

/** Two days each; one for a start, a week where everything is new. */
export const TRAINING_HOURS: Assumed = { value: 16, low: 8, high: 40 }
/** A month of workshops, then new habits. */
const LEAN_RAMP = { startShare: 0.3, tauMonths: 3 }

export async function simulateLean(
  scenario: Scenario,
  pool: Pool,
  baseline: StateFigures,
  options: StateOptions,
  onProgress?: StudyOptions['onProgress'],
): Promise<LeanState[]> {
  await options.pause?.()
  const all = leanMeasures(scenario.document, estimate(baseline.wip).mean)
  const withoutPull = all.filter(({ kind }) => kind !== 'pull')
  const choices = [all, withoutPull].filter(
    (choice, k) => choice.length > 0 && (k === 0 || choice.length < all.length),
  )
  return Promise.all(
    choices.map(async (measures) => ({
      kinds: measures.map(({ kind }) => kind),
      ids: measures.map(({ measure }) => measure.id),
      state: await leanState(scenario, pool, measures, options, onProgress),
    })),
  )
}

async function leanState(
  scenario: Scenario,
  pool: Pool,
  measures: readonly LeanMeasure[],
  options: StateOptions,
  onProgress?: StudyOptions['onProgress'],
): Promise<StateFigures> {
  const ids = measures.map(({ measure }) => measure.id)
  const key = `${runKey(scenario, options)}/lean/${ids.join()}`
  const line = leanLine(scenario.document.line, measures)!
  const state =
    options.cache?.get(key) ??
    (await stateOfLine(scenario, pool, { line, measures: ids }, options, onProgress))
  options.cache?.set(key, state)
  return state
}

/** null where the line has nothing to work on. `planNpvCny` is by replication. */
export function appraiseLean(
  { document }: Scenario,
  baseline: StateFigures,
  choices: readonly LeanState[],
  planNpvCny: readonly number[],
): LeanResult | null {
  const money = document.money!
  const appraised = choices.map((choice) => ({
    choice,
    returns: choice.state.points.map((point, r) =>
      leanReturns(money, baseline.points[r]!, point),
    ),
  }))
  const best = appraised.toSorted((a, b) => meanNpv(b.returns) - meanNpv(a.returns))[0]
  if (best === undefined) return null
  const { kinds, ids, state } = best.choice
  const trainingCny = trainingCost(money, baseline.points[0]!)
  const added = (of: (point: OperatingPoint) => number) =>
    pairedDifference(state.points.map(of), baseline.points.map(of))
  return {
    measures: ids.map((id, i) => ({
      kind: kinds[i]!,
      name: document.measures.find((measure) => measure.id === id)?.name ?? null,
      assumed: ASSUMED[kinds[i]!],
    })),
    pullLeftOut: !kinds.includes('pull') && choices.some((one) => one.kinds.includes('pull')),
    trainingHours: TRAINING_HOURS,
    trainingCny,
    gainCnyPerYear: added((point) => runningCnyPerYear(runningLines(point, money))),
    people: added(({ headcount }) => Object.values(headcount).reduce((a, b) => a + b, 0)),
    wip: pairedDifference(state.wip, baseline.wip),
    returns: figuresOf(best.returns),
    planAheadCny: pairedDifference(planNpvCny, best.returns.map(({ npvCny }) => npvCny)),
  }
}

const ASSUMED: Readonly<Record<LeanKind | 'document', Assumed | null>> = {
  quickChangeover: SETUP_FACTOR,
  balance: BALANCE_SHARE,
  leastSetup: null,
  pull: null,
  document: null,
}

type Returned = ReturnType<typeof leanReturns>

const meanNpv = (returns: readonly Returned[]) => estimate(returns.map((one) => one.npvCny)).mean

/** A project that buys nothing but time. */
function leanReturns(money: MoneyDocument, baseline: OperatingPoint, retrofit: OperatingPoint) {
  const project: Project = {
    ...combinePaces([{ priceCny: 0, leadTimeMonths: 0, lineStopHours: 0, rampUp: LEAN_RAMP }]),
    level: 'manual',
    capex: [
      {
        measureId: 'lean',
        category: 'training',
        priceCny: trainingCost(money, baseline).value,
        eligible: false,
        maintenanceSharePerYear: 0,
      },
    ],
    usesDomesticIp: false,
    installationMonths: 1,
    trialMonths: 0,
    bufferStockUnits: 0,
    overtimeUnits: 0,
  }
  const stacking = money.stacking
  return appraiseProject({ project, baseline, retrofit, money, policies: [], stacking })
    .withoutSubsidy
}

/** Everybody on the line of today, for so many hours, at what an hour costs with contributions. */
function trainingCost(money: MoneyInputs, { headcount }: OperatingPoint): Assumed {
  const hourCny = Object.entries(headcount).reduce((sum, [role, people]) => {
    const wageCny = money.roles[role]?.wageCnyPerMonth ?? 0
    return sum + (people * wageCny * (1 + money.onCostShare)) / money.wageHoursPerMonth
  }, 0)
  const { value, low, high } = TRAINING_HOURS
  return { value: value * hourCny, low: low * hourCny, high: high * hourCny }
}
