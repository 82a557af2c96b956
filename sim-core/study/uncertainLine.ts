/**
 * The line at other values of its own inputs 产线输入的不确定性: cycle times, failure rates, yields that
 * nobody has measured. They cannot be drawn as prices are, for each value asks for simulations, and
 * so they move together at a few points of a Latin hypercube.
 */
import type { OperatingPoint } from '../economics/index.ts'
import { designStream, latinHypercube, type Pool } from '../experiment/index.ts'
import {
  inputsOf,
  valueIn,
  withInputs,
  type CompiledLine,
  type Scenario,
  type UncertainInput,
} from '../scenario/index.ts'
import { turnOf, type HostTurns } from './inputModel.ts'
import { compileLevel, levelsOf } from './levels.ts'
import { meanPoint, operatingPoint } from './operating.ts'
import { createRuns, type LineKpis } from './planRuns.ts'
import { pointSpace, shiftBetween, type Shift } from './pointSpace.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'
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
  /** Of each point; the first ones of the study. */
  readonly replications?: number
  readonly seed?: number
}

const REPLICATIONS = 2

/**
 * Simulates all levels of a technical result at `points` points and at the centre, with the crews
 * found there and on the same random numbers, so that what differs is the inputs and little else.
 * A point that is not sound, or whose line stops, is lost and counted. Rejects with a
 * `CancelledError` when the signal is aborted.
 */
export async function simulateLinePoints(
  scenario: Scenario,
  technical: TechnicalResult,
  pool: Pool,
  options: LineOptions,
): Promise<LinePoints> {
  const { points, replications = REPLICATIONS, seed = technical.seed, signal, onProgress } = options
  const turn = turnOf(options)
  const tried: { readonly input: UncertainInput; readonly isSound: boolean }[] = []
  for (const input of inputsOf(scenario).filter(({ isTechnical }) => isTechnical)) {
    await turn()
    tried.push({ input, isSound: isSoundAtEnds(scenario, input) })
  }
  const inputs = tried.flatMap(({ input, isSound }) => (isSound ? [input] : []))
  const streams = designStream(seed, 'uncertainty/line')
  const sample = latinHypercube(streams, points, inputs.length)
  const lines: (readonly CompiledLine[])[] = [compiledAt(scenario, technical)]
  for (const point of sample) {
    await turn()
    const values = inputs.map((input, i) => [input.path, valueIn(input, point[i]!)] as const)
    const moved = withInputs(scenario, Object.fromEntries(values))
    if (moved.ok) lines.push(compiledAt(moved.value, technical))
  }
  const total = lines.length * technical.levels.length * replications
  let done = 0
  const runs = createRuns({ replications, technical }, pool, {
    ...(signal !== undefined && { signal }),
    onRunDone: () => onProgress?.(++done, total),
  })
  const kpis = await runs.kpisOf(lines)
  const shifts = shiftsOf(lines, kpis, technical)
  return {
    about: {
      inputs: inputs.length,
      points,
      lost: points - shifts.length,
      replications,
      runs: runs.runs(),
    },
    paths: new Set(inputs.map(({ path }) => path)),
    moved: shifts,
    movedAt: (level) => {
      const place = technical.levels.findIndex(({ id }) => id === level)
      return shifts.map((own) => ({ baseline: own[0]!, retrofit: own[place]! }))
    },
  }
}

const isSoundAtEnds = (scenario: Scenario, { path, low, high }: UncertainInput) =>
  [low, high].every((end) => withInputs(scenario, { [path]: end }).ok)

/** The lines of all levels with the crews of the technical result, as far as they were searched. */
function compiledAt(scenario: Scenario, { reading, levels }: TechnicalResult): CompiledLine[] {
  const ids = levels.map(({ id }) => id)
  return levelsOf(scenario, reading, ids).map((level, i) => {
    const given = compileLevel(scenario, level)
    const { people, meetsDemand } = levels[i]!
    const crew = given.catalog.pools.map((own, p) =>
      meetsDemand !== null && own.searchable ? people[p]! : own.people,
    )
    return compileLevel(scenario, level, crew)
  })
}

/** By point that is whole, then by level: its mean less that of the centre. */
function shiftsOf(
  lines: readonly (readonly CompiledLine[])[],
  kpis: readonly LineKpis[],
  { levels }: TechnicalResult,
): (readonly Shift[])[] {
  const means = lines.map((own, l) => own.map((line, i) => meanAt(line, kpis[l]![i]!)))
  const [centre, ...points] = means
  if (centre!.includes(undefined)) return []
  const spaces = levels.map((_, i) => pointSpace([centre![i]!]))
  return points
    .filter((own) => !own.includes(undefined))
    .map((own) => own.map((mean, i) => shiftBetween(spaces[i]!, mean!, centre![i]!)))
}

function meanAt(line: CompiledLine, kpis: LineKpis[number]): OperatingPoint | undefined {
  if (kpis.includes(undefined)) return undefined
  const people = line.catalog.pools.map((pool) => pool.people)
  return meanPoint(kpis.map((own) => operatingPoint(line, people, own!)))
}
