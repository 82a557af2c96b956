/**
 * The line at other values of its own inputs 产线输入的不确定性: cycle times, failure rates, yields that
 * nobody has measured. They cannot be drawn as prices are, for each value asks for simulations, and
 * so they move together at a few points of a Latin hypercube.
 */
import type { OperatingPoint } from '../economics/index.ts'
import { designStream, latinHypercube, MOST_TRIALS, type Pool } from '../experiment/index.ts'
import {
  inputsOf,
  valueIn,
  withInputs,
  type Scenario,
  type UncertainInput,
} from '../scenario/index.ts'
import { turnOf, type HostTurns } from './inputModel.ts'
import { compileLevel, levelsOf } from './levels.ts'
import { meanPoint, operatingPoint } from './operating.ts'
import { pointSpace, shiftBetween, type Shift } from './pointSpace.ts'
import { simulateLevels, type StudyOptions, type TechnicalResult } from './technical.ts'
import type { SimulatedPoints } from './uncertaintyResult.ts'

/** Means of the baseline and of each level at a point, less those at the centre. */
export interface LinePoints {
  readonly about: SimulatedPoints
  /** Inputs that were moved. */
  readonly paths: ReadonlySet<string>
  /** By point, then by level, the baseline first. */
  readonly moved: readonly (readonly Shift[])[]
  readonly movedAt: (
    level: string,
  ) => readonly { readonly baseline: Shift; readonly retrofit: Shift }[]
}

export interface LineOptions extends HostTurns, Pick<StudyOptions, 'onProgress'> {
  readonly points: number
  readonly seed?: number
}

/** Of each point: the first ones of the study. */
const REPLICATIONS = 2
/** Of a crew that is tried, as many as of the point. */
const MOST_RUNS_PER_LEVEL = REPLICATIONS * (MOST_TRIALS + 1)

/** Replications that `points` points may take at most, the centre beside them. */
export const mostLineRuns = (levels: number, points: number): number =>
  (points + 1) * levels * MOST_RUNS_PER_LEVEL

/**
 * Simulates all levels of a technical result at `points` points and at the centre, on the same
 * random numbers, so that what differs is the inputs and little else. Each point has the crew that
 * it needs: with the crew of the centre a line slower than thought would fall short of its demand,
 * and a faster one would have nobody to send home. A point that is not sound, or whose line stops,
 * is lost and counted. Rejects with a `CancelledError` when the signal is aborted.
 */
export async function simulateLinePoints(
  scenario: Scenario,
  technical: TechnicalResult,
  pool: Pool,
  options: LineOptions,
): Promise<LinePoints> {
  const { points, seed = technical.seed } = options
  const turn = turnOf(options)
  const inputs: UncertainInput[] = []
  for (const input of inputsOf(scenario).filter(({ isTechnical }) => isTechnical)) {
    await turn()
    if (isSoundAtEnds(scenario, input)) inputs.push(input)
  }
  const sample = latinHypercube(designStream(seed, 'uncertainty/line'), points, inputs.length)
  const counted = countingPool(pool)
  const meansAt = createMeans(technical, counted.pool, options)
  const centre = await meansAt(scenario, 0)
  const moved: (readonly Shift[])[] = []
  for (const [p, point] of sample.entries()) {
    const values = inputs.map((input, i) => [input.path, valueIn(input, point[i]!)] as const)
    const there = withInputs(scenario, Object.fromEntries(values))
    const means = there.ok ? await meansAt(there.value, p + 1) : null
    if (means === null || centre === null) continue
    moved.push(
      means.map((mean, i) => shiftBetween(pointSpace([centre[i]!]), mean, centre[i]!)),
    )
  }
  const about = {
    inputs: inputs.length,
    points,
    lost: points - moved.length,
    replications: REPLICATIONS,
    runs: counted.runs(),
  }
  return {
    about,
    paths: new Set(inputs.map(({ path }) => path)),
    moved,
    movedAt: (level) => {
      const place = technical.levels.findIndex(({ id }) => id === level)
      return moved.map((own) => ({ baseline: own[0]!, retrofit: own[place]! }))
    },
  }
}

const isSoundAtEnds = (scenario: Scenario, { path, low, high }: UncertainInput) =>
  [low, high].every((end) => withInputs(scenario, { [path]: end }).ok)

/** Means by level of the scenario of a point, the centre first of all; null where a line stops. */
function createMeans(technical: TechnicalResult, pool: Pool, options: LineOptions) {
  const { points, signal, onProgress } = options
  const ids = technical.levels.map(({ id }) => id)
  return async (scenario: Scenario, place: number): Promise<readonly OperatingPoint[] | null> => {
    const found = await simulateLevels(scenario, pool, {
      seed: technical.seed,
      replications: REPLICATIONS,
      levels: ids,
      ...(technical.reading !== null && { reading: technical.reading }),
      ...(signal !== undefined && { signal }),
      onProgress: (done, total) => onProgress?.(place * total + done, (points + 1) * total),
    })
    if (found.levels.some(({ issues }) => issues !== undefined)) return null
    return levelsOf(scenario, technical.reading, ids).map((level, i) => {
      const { people, kpis } = found.levels[i]!
      const line = compileLevel(scenario, level, people)
      return meanPoint(kpis.map((own) => operatingPoint(line, people, own)))
    })
  }
}

function countingPool(pool: Pool): { readonly pool: Pool; readonly runs: () => number } {
  let runs = 0
  const map: Pool['map'] = (tasks, options) => {
    runs += tasks.length
    return pool.map(tasks, options)
  }
  return { pool: { ...pool, map }, runs: () => runs }
}
