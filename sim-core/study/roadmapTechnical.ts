/**
 * The technical half of a roadmap: the line after each stage, the line that has learnt a stage only
 * in part, and what the stop for its installation loses on the line before it. Plain data, without
 * money; prices, months and ways to pay can change without any of it being simulated again.
 */
import type { OperatingPoint } from '../economics/index.ts'
import type { Pool } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { simulateLean, type LeanState } from './leanFirst.ts'
import type { PlannedStage } from './roadmapStages.ts'
import {
  isKnownState,
  replicationsOf,
  stateOf,
  type StateFigures,
  type StateOptions,
  type StateQuery,
} from './roadmapStates.ts'
import { stopLosses } from './roadmapStop.ts'
import { DEFAULT_SEED } from './technical.ts'

export interface RoadmapOptions extends StateOptions {
  /**
   * Shares of performance, below 1, at which a line that still learns is simulated; none: its gains
   * grow in proportion. Each costs the search for people and all replications once a stage.
   */
  readonly knots?: readonly number[]
  /** Whether stops are simulated; if not, they lose what the line makes in so many hours. */
  readonly stops?: boolean
  /** Whether what needs no investment is simulated beside it. */
  readonly lean?: boolean
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export interface LearningState {
  readonly share: number
  /** By replication. */
  readonly points: readonly OperatingPoint[]
}

export interface StageTechnical {
  readonly id: string
  readonly after: StateFigures
  readonly learning: readonly LearningState[]
  /** Jobs that the stop loses, by replication; null where none was simulated. */
  readonly stopLosses: readonly number[] | null
}

export interface RoadmapTechnical {
  readonly seed: number
  readonly replications: number
  readonly baseline: StateFigures
  readonly stages: readonly StageTechnical[]
  /** Choices of what needs no investment; none where the line has nothing to work on. */
  readonly lean: readonly LeanState[]
}

/**
 * Half of it besides the ends. At 0 most measures start higher, and what changes most between 0
 * and 1 is when the people saved can go, which half tells; each further knot costs as much again.
 */
export const DEFAULT_KNOTS: readonly number[] = [0, 0.5]

export async function simulateRoadmap(
  scenario: Scenario,
  pool: Pool,
  stages: readonly PlannedStage[],
  options: RoadmapOptions = {},
): Promise<RoadmapTechnical> {
  const progress = createProgress(options.onProgress)
  const ask = (query: StateQuery) => {
    if (isKnownState(scenario, query, options)) return stateOf(scenario, pool, query, options)
    const report = progress.task(STATE_WEIGHT)
    return stateOf(scenario, pool, query, options, (done, total) => report(done / total))
  }
  const [baseline, ...after] = await Promise.all(
    [[], ...stages.map(({ standing }) => standing)].map((measures) => ask({ measures })),
  )
  const learning = Promise.all(stages.map((stage) => learningOf(stage, options, ask)))
  const stops = Promise.all(
    stages.map(async (stage, k) => {
      const { lineStopHours } = stage.project
      if (options.stops === false || lineStopHours === 0) return null
      const before = k === 0 ? baseline! : after[k - 1]!
      const report = progress.task(1)
      const count = replicationsOf(scenario, options)
      let done = 0
      return stopLosses(scenario, pool, before, lineStopHours, options, () =>
        report(++done / count),
      )
    }),
  )
  const lean = options.lean === false ? [] : leanOf(scenario, pool, baseline!, options, progress)
  const [learnt, lost, tried] = await Promise.all([learning, stops, lean])
  return {
    seed: options.seed ?? DEFAULT_SEED,
    replications: replicationsOf(scenario, options),
    baseline: baseline!,
    stages: stages.map(({ document: { id } }, k) => ({
      id,
      after: after[k]!,
      learning: learnt[k]!,
      stopLosses: lost[k]!,
    })),
    lean: tried,
  }
}

async function leanOf(
  scenario: Scenario,
  pool: Pool,
  baseline: StateFigures,
  options: RoadmapOptions,
  progress: ReturnType<typeof createProgress>,
): Promise<LeanState[]> {
  const report = progress.task(STATE_WEIGHT)
  const states = await simulateLean(scenario, pool, baseline, options, (done, total) =>
    report(done / total),
  )
  report(1)
  return states
}

type Ask = (query: StateQuery) => Promise<StateFigures | null>

async function learningOf(
  { document, standing, project: { rampUp } }: PlannedStage,
  { knots = DEFAULT_KNOTS }: RoadmapOptions,
  ask: Ask,
): Promise<LearningState[]> {
  const own = new Set(document.measures)
  const measures = standing.filter((id) => !own.has(id))
  const states = await Promise.all(
    knotsInUse(knots, rampUp).map(async (share) => ({
      share,
      state: await ask({ measures, learning: { measures: document.measures, share } }),
    })),
  )
  return states.flatMap(({ share, state }) =>
    state === null ? [] : [{ share, points: state.points }],
  )
}

/** Those that the ramp-up passes, and the last one below its start. */
export function knotsInUse(
  knots: readonly number[],
  { startShare, tauMonths }: PlannedStage['project']['rampUp'],
): readonly number[] {
  if (tauMonths === 0 || startShare >= 1) return []
  const below = knots.filter((share) => share <= startShare)
  const last = below.length === 0 ? [] : [Math.max(...below)]
  return [...last, ...knots.filter((share) => share > startShare && share < 1)]
}

/** A search for people runs so many times as much as the replications of a stop. */
const STATE_WEIGHT = 4

/** Tasks that become known on the way: the share done may then fall back, and is kept from it. */
function createProgress(onProgress: (share: number) => void = () => {}) {
  const tasks: { readonly weight: number; done: number }[] = []
  let shown = 0
  return {
    task(weight: number): (share: number) => void {
      const task = { weight, done: 0 }
      tasks.push(task)
      return (share) => {
        task.done = share
        const sum = (of: (one: typeof task) => number) =>
          tasks.reduce((total, one) => total + of(one), 0)
        shown = Math.max(shown, sum((one) => one.weight * one.done) / sum((one) => one.weight))
        onProgress(shown)
      }
    },
  }
}
