/**
 * The line as it stands at a point of a plan, simulated: a set of measures in full, and the next
 * ones perhaps learnt only in part. The people it needs are found, and every replication has the
 * random numbers that it has everywhere else. A set that is one of the levels need not be simulated
 * again; a cache keeps the others, since every order of the same measures leads through few sets.
 */
import type { OperatingPoint } from '../economics/index.ts'
import type { Pool } from '../experiment/index.ts'
import {
  applyMeasures,
  measuresOf,
  partlyLearnt,
  type LineDocument,
  type Scenario,
} from '../scenario/index.ts'
import type { Issue } from '../base/index.ts'
import { compileLevel, type Level } from './levels.ts'
import { operatingPoint } from './operating.ts'
import {
  DEFAULT_REPLICATIONS,
  DEFAULT_SEED,
  simulateLevels,
  technicalHash,
  type StudyOptions,
  type TechnicalLevel,
  type TechnicalResult,
} from './technical.ts'

export interface StateFigures {
  /** Measures that are there. */
  readonly measures: readonly string[]
  /** People by pool of its line. */
  readonly people: readonly number[]
  readonly meetsDemand: boolean | null
  /** By replication. */
  readonly points: readonly OperatingPoint[]
  /** Jobs shipped in the measured window, by replication. */
  readonly shipped: readonly number[]
  /** Jobs inside, on average, by replication. */
  readonly wip: readonly number[]
  /** Why a run of it ended before its horizon; absent where none has. */
  readonly issues?: readonly Issue[]
}

/** What is asked for: measures in full, and those on the way to being learnt. */
export interface StateQuery {
  readonly measures: readonly string[]
  readonly learning?: { readonly measures: readonly string[]; readonly share: number }
}

export type StateCache = Map<string, StateFigures>

export interface StateOptions extends Pick<StudyOptions, 'seed' | 'replications' | 'signal'> {
  /** Levels that have been simulated already. */
  readonly known?: TechnicalResult
  readonly cache?: StateCache
  /** Awaited before each piece of work, so that whoever shares the thread has its turn. */
  readonly pause?: () => Promise<void>
}

export const replicationsOf = ({ document }: Scenario, { replications }: StateOptions): number =>
  replications ?? document.run?.replications ?? DEFAULT_REPLICATIONS

/** null where a line in between is no line: the numbers of some measures mean nothing by halves. */
export async function stateOf(
  scenario: Scenario,
  pool: Pool,
  query: StateQuery,
  options: StateOptions,
  onProgress: StudyOptions['onProgress'] = () => {},
): Promise<StateFigures | null> {
  const key = stateKey(scenario, query, options)
  const cached = options.cache?.get(key) ?? levelState(scenario, query, options)
  if (cached !== undefined) return cached
  await options.pause?.()
  const line = lineOf(scenario, query)
  if (line === null) return null
  const asked = { line, measures: query.measures }
  const state = await stateOfLine(scenario, pool, asked, options, onProgress)
  options.cache?.set(key, state)
  return state
}

/** A line that is not made of the measures of the document alone; it is not cached. */
export async function stateOfLine(
  scenario: Scenario,
  pool: Pool,
  { line, measures }: { readonly line: LineDocument; readonly measures: readonly string[] },
  options: StateOptions,
  onProgress: StudyOptions['onProgress'] = () => {},
): Promise<StateFigures> {
  const { seed = DEFAULT_SEED, signal } = options
  const alone = scenarioOfLine(scenario, line)
  const { levels } = await simulateLevels(alone, pool, {
    seed,
    replications: replicationsOf(scenario, options),
    onProgress,
    ...(signal !== undefined && { signal }),
  })
  return stateFigures(alone, THE_LINE, levels[0]!, measures)
}

/** Whether asking for it takes time. */
export const isKnownState = (scenario: Scenario, query: StateQuery, options: StateOptions) =>
  (options.cache?.has(stateKey(scenario, query, options)) ?? false) ||
  levelState(scenario, query, options) !== undefined

/** The line with a set of measures; null where there is none. */
export function lineOf({ document }: Scenario, { measures, learning }: StateQuery) {
  const lineWith = (ids: readonly string[]): LineDocument => {
    const applied = applyMeasures(
      document.line,
      document.measures.filter(({ id }) => ids.includes(id)),
    )
    if (!applied.ok) throw new Error(`measures ${ids.join(', ')}: ${applied.issues[0]!.code}`)
    return applied.value
  }
  if (learning === undefined) return lineWith(measures)
  const all = [...measures, ...learning.measures]
  const between = partlyLearnt(lineWith(measures), lineWith(all), learning.share)
  return between.ok ? between.value : null
}

const BASELINE = 'baseline'
/** The one level of a scenario that is a line and nothing else. */
export const THE_LINE: Level = {
  id: BASELINE,
  name: { zh: BASELINE, en: BASELINE },
  measures: [],
  reading: null,
}

export function scenarioOfLine(scenario: Scenario, line: LineDocument): Scenario {
  const { readings: _readings, roadmap: _roadmap, published: _published, ...rest } =
    scenario.document
  const levels = [{ id: THE_LINE.id, name: THE_LINE.name, measures: [] }]
  return { ...scenario, document: { ...rest, line, measures: [], levels } }
}

function stateFigures(
  scenario: Scenario,
  level: Level,
  { people, meetsDemand, kpis, issues }: TechnicalLevel,
  measures: readonly string[],
): StateFigures {
  const compiled = compileLevel(scenario, level, people)
  return {
    measures,
    people,
    meetsDemand,
    points: kpis.map((one) => operatingPoint(compiled, people, one)),
    shipped: kpis.map(({ shipped }) => shipped),
    wip: kpis.map(({ wip }) => wip),
    ...(issues !== undefined && { issues }),
  }
}

/** The state where it is a level that has been simulated with these options. */
function levelState(
  scenario: Scenario,
  { measures, learning }: StateQuery,
  options: StateOptions,
): StateFigures | undefined {
  const { known, seed = DEFAULT_SEED } = options
  if (known === undefined || learning !== undefined || known.seed !== seed) return undefined
  if (known.technicalHash !== hashOf(scenario)) return undefined
  const replications = replicationsOf(scenario, options)
  const reading = known.reading ?? undefined
  const wanted = setKey(measures)
  const found = known.levels.find(({ id, kpis }) => {
    const own = measuresOf(scenario.document, id, reading).map((measure) => measure.id)
    return setKey(own) === wanted && kpis.length === replications
  })
  if (found === undefined) return undefined
  const { document } = scenario
  const level: Level = {
    id: found.id,
    name: THE_LINE.name,
    measures: measuresOf(document, found.id, reading),
    reading: known.reading,
  }
  return stateFigures(scenario, level, found, measures)
}

const setKey = (ids: readonly string[]) => ids.toSorted().join()

function stateKey(scenario: Scenario, query: StateQuery, options: StateOptions): string {
  const { measures, learning } = query
  const part = learning === undefined ? '' : `${setKey(learning.measures)}@${learning.share}`
  return [runKey(scenario, options), setKey(measures), part].join('/')
}

/** Begins the keys of all that is simulated of a scenario with the same options. */
export function runKey(scenario: Scenario, options: StateOptions): string {
  const { seed = DEFAULT_SEED } = options
  return [hashOf(scenario), seed, replicationsOf(scenario, options)].join('/')
}

/** Taken once: a scenario never changes, and a plan asks for it again and again. */
const hashes = new WeakMap<Scenario, string>()

export function hashOf(scenario: Scenario): string {
  const hash = hashes.get(scenario) ?? technicalHash(scenario)
  hashes.set(scenario, hash)
  return hash
}
