/**
 * One figure of one level as a function of the uncertain inputs, replication by replication. The
 * people are those found once at the central values, and kept: the answer to a point is what the
 * same crew makes of it. All points share their random numbers.
 *
 * Nothing is simulated twice for points that differ in money alone, or in inputs from which the
 * same plan follows; the answers are the same with that or without.
 */
import { ok, type Outcome } from '../base/index.ts'
import { cancelledError, type Pool } from '../experiment/index.ts'
import {
  inputsOf,
  withInputs,
  type CompiledLine,
  type InputValues,
  type PolicyDocument,
  type Scenario,
} from '../scenario/index.ts'
import type { Kpis } from '../stats/index.ts'
import { headlineValues, isMoneyFigure, type HeadlineName } from './headlines.ts'
import { compileLevel, levelsOf } from './levels.ts'
import { studiedLevels } from './line.ts'
import { createRuns, type LineKpis, type RunOptions } from './planRuns.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'

/** One value per replication; undefined where there is none: never paid back, or run to a stop. */
export type FigureValues = readonly (number | undefined)[]

/** The values, if there is one in every replication. */
export const definedOf = (values: FigureValues): readonly number[] | null =>
  values.includes(undefined) ? null : (values as readonly number[])

export interface InputModel {
  /** The values at points, in their order, or what is wrong with the first that is not sound. */
  readonly ask: (points: readonly InputValues[]) => Promise<Outcome<readonly FigureValues[]>>
  /** Replications that were simulated, until now. */
  readonly runs: () => number
}

export interface ModelTerms {
  /** The baseline and the level, or the level alone where it is the baseline. */
  readonly scenario: Scenario
  readonly kpi: HeadlineName
  readonly replications: number
  /** Of the central values: the seed, and who is there. */
  readonly technical: TechnicalResult
  /** Those that the scenario asks for, among others. */
  readonly policies: readonly PolicyDocument[]
}

/** What a long computation owes to its host between two points. */
export interface HostTurns extends Pick<StudyOptions, 'signal'> {
  /** Lets the host do what is waiting: draw, hear that it is to stop. */
  readonly pause?: () => Promise<void>
}

/** Rejects with a `CancelledError` when the host wants no more. */
export const turnOf =
  ({ signal, pause }: HostTurns) =>
  async (): Promise<void> => {
    await pause?.()
    if (signal?.aborted === true) throw cancelledError()
  }

export type ModelOptions = HostTurns & RunOptions

/**
 * Groups that are worked on together, by any number of workers, so that it does not decide what is
 * simulated twice: enough to keep them busy, few enough to hold their plans.
 */
const GROUPS_AT_A_TIME = 64

/** Points whose technical inputs are the same. */
interface Group {
  readonly members: number[]
}

/** The lines of one group that the figure rests on, the level last. */
interface Lines {
  readonly scenario: Scenario
  readonly compiled: readonly CompiledLine[]
}

export function createInputModel(
  terms: ModelTerms,
  pool: Pool,
  options: ModelOptions = {},
): InputModel {
  const technicalPaths = new Set(
    inputsOf(terms.scenario).flatMap(({ path, isTechnical }) => (isTechnical ? [path] : [])),
  )
  const simulated = createRuns(terms, pool, options)
  const turn = turnOf(options)
  const ask = async (points: readonly InputValues[]) => {
    const groups = groupsOf(points, technicalPaths)
    const answers: FigureValues[] = []
    for (let from = 0; from < groups.length; from += GROUPS_AT_A_TIME) {
      const some = groups.slice(from, from + GROUPS_AT_A_TIME)
      const first = some.map(({ members }) => points[members[0]!]!)
      const lines = await linesOf(terms, first, turn)
      if (!lines.ok) return lines
      const kpis = await simulated.kpisOf(lines.value.map(({ compiled }) => compiled))
      for (const [g, { members }] of some.entries())
        for (const p of members) {
          await turn()
          const answer = figureAt(terms, lines.value[g]!, points[p]!, kpis[g]!)
          if (!answer.ok) return answer
          answers[p] = answer.value
        }
    }
    return ok(answers)
  }
  return { ask, runs: simulated.runs }
}

function groupsOf(points: readonly InputValues[], technical: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Group>()
  points.forEach((point, p) => {
    const moved = Object.entries(point).filter(([path]) => technical.has(path))
    const key = JSON.stringify(moved)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { members: [p] })
    else group.members.push(p)
  })
  return Array.from(groups.values())
}

async function linesOf(
  terms: ModelTerms,
  points: readonly InputValues[],
  turn: () => Promise<void>,
): Promise<Outcome<readonly Lines[]>> {
  const all: Lines[] = []
  for (const point of points) {
    await turn()
    const moved = withInputs(terms.scenario, point)
    if (!moved.ok) return moved
    all.push({ scenario: moved.value, compiled: compiledAt(terms, moved.value) })
  }
  return ok(all)
}

/** A figure of money is the level against the baseline; any other is the level's own. */
function compiledAt({ technical, kpi }: ModelTerms, scenario: Scenario): CompiledLine[] {
  const levels = levelsOf(scenario, null)
  return levels.flatMap((level, i) => {
    if (i < levels.length - 1 && !isMoneyFigure(kpi)) return []
    const given = compileLevel(scenario, level)
    const { people, meetsDemand } = technical.levels[i]!
    const isSearched = meetsDemand !== null
    const crew = given.catalog.pools.map((own, p) =>
      isSearched && own.searchable ? people[p]! : own.people,
    )
    return [compileLevel(scenario, level, crew)]
  })
}

function figureAt(
  terms: ModelTerms,
  lines: Lines,
  point: InputValues,
  kpis: LineKpis,
): Outcome<FigureValues> {
  const { kpi, replications } = terms
  const whole = Array.from({ length: replications }, (_, r) => r).filter((r) =>
    kpis.every((own) => own[r] !== undefined),
  )
  const sound = kpis.map((own) => whole.map((r) => own[r]!))
  const values = isMoneyFigure(kpi)
    ? moneyAt(terms, lines, point, sound)
    : ok(headlineValues(sound.at(-1)!, null)[kpi])
  if (!values.ok) return values
  const byRun = new Map(whole.map((r, i) => [r, values.value?.[i]]))
  return ok(Array.from({ length: replications }, (_, r) => byRun.get(r)))
}

function moneyAt(
  { scenario, kpi, technical, policies }: ModelTerms,
  { compiled }: Lines,
  point: InputValues,
  kpis: readonly (readonly Kpis[])[],
): Outcome<FigureValues | undefined> {
  if (kpis[0]!.length === 0) return ok([])
  const moved = withInputs(scenario, point)
  if (!moved.ok) return moved
  const levels = technical.levels.map((level, i) => ({
    ...level,
    people: compiled[i]!.catalog.pools.map(({ people }) => people),
    kpis: kpis[i]!,
  }))
  const studied = studiedLevels(
    moved.value, { ...technical, reading: null, levels }, policies,
  )
  return ok(studied.at(-1)!.values[kpi])
}
