/**
 * The technical half of a line study: for each level the people it needs, found by simulation, and
 * the key figures of every replication with those people. Plain data, without money: the economics
 * can be asked again and again without simulating anything.
 */
import { contentHash, type Issue } from '../base/index.ts'
import {
  MOST_TRIALS,
  searchHeadcount,
  type Cancellation,
  type CrewRun,
  type Pool,
} from '../experiment/index.ts'
import { runIssues, type CompiledLine, type Scenario } from '../scenario/index.ts'
import {
  activityFiguresOf,
  kpisOf,
  type ActivityFigures,
  type Kpis,
  type WatchRecord,
} from '../stats/index.ts'
import { kpiBasisOf, pacingStations } from './basis.ts'
import { compileLevel, levelsOf, type Level } from './levels.ts'
import { outputOf, type OutputSeries } from './warmup.ts'

export interface StudyOptions {
  /** Whole number; the same seed gives the same bytes. */
  readonly seed?: number
  readonly replications?: number
  /** Levels besides the baseline; all of them when absent. */
  readonly levels?: readonly string[]
  /** Reading of a published case; its default when absent. */
  readonly reading?: string
  /** Where the scenario has been given another warm-up than its own. */
  readonly warmupS?: number
  readonly signal?: Cancellation
  /** Simulated replications, done and in all. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface TechnicalResult {
  readonly technicalHash: string
  readonly reading: string | null
  readonly seed: number
  readonly replications: number
  readonly warmupOrigin: 'file' | 'default' | 'override'
  readonly levels: readonly TechnicalLevel[]
}

export interface TechnicalLevel {
  readonly id: string
  /** People by pool of the level, in the order of its line. */
  readonly people: readonly number[]
  /** null where there is no demand to search against. */
  readonly meetsDemand: boolean | null
  readonly trials: number
  /** One per replication. */
  readonly kpis: readonly Kpis[]
  /** One per replication that was watched, the last ones. */
  readonly activity: readonly ActivityFigures[]
  /** Jobs shipped in each slice of working time from the first instant, mean of the watched. */
  readonly output: OutputSeries
  readonly eventsPerReplication: number
  /** Why the first replication that ended before its horizon did; absent where none has. */
  readonly issues?: readonly Issue[]
}

export const DEFAULT_SEED = 20_261_122
/** Share of shifts in which the people found must meet the demand. */
export const TARGET_SHARE = 0.95
/** Replications that judge a crew in the search: the first ones of the study. */
const TRIAL_REPLICATIONS = 5
export const DEFAULT_REPLICATIONS = 10
/** At least so many are watched, even if the search has run them before, unwatched. */
const FEWEST_WATCHED = 4

/** Simulates the levels of a scenario. Rejects with `CancelledError` when the signal is aborted. */
export async function simulateLevels(
  scenario: Scenario,
  pool: Pool,
  options: StudyOptions = {},
): Promise<TechnicalResult> {
  const seed = options.seed ?? DEFAULT_SEED
  const { run } = scenario.document
  const replications = options.replications ?? run?.replications ?? DEFAULT_REPLICATIONS
  const reading = options.reading ?? scenario.document.readings?.default ?? null
  const levels = levelsOf(scenario, reading, options.levels)
  const progress = createProgress(levels.length, replications, options.onProgress)
  const context = { scenario, pool, options, seed, replications, progress }
  return {
    technicalHash: technicalHash(scenario),
    reading,
    seed,
    replications,
    warmupOrigin:
      options.warmupS !== undefined ? 'override' : run === undefined ? 'default' : 'file',
    levels: await Promise.all(levels.map((level) => simulateLevel(context, level))),
  }
}

/** Changes with everything that a simulation depends on, and with nothing else. */
export function technicalHash({ document }: Scenario): string {
  const { line, measures, levels, readings, run } = document
  const changes = measures.map(({ id, requires, changes }) => ({ id, requires, changes }))
  return contentHash({ line, changes, levels, readings: readings ?? null, run: run ?? null })
}

export interface Context {
  readonly scenario: Scenario
  readonly pool: Pool
  readonly options: StudyOptions
  readonly seed: number
  readonly replications: number
  readonly progress: Progress
}

async function simulateLevel(context: Context, level: Level): Promise<TechnicalLevel> {
  const { scenario, replications, progress } = context
  const given = compileLevel(scenario, level)
  const found = await findPeople(context, level, given)
  const people = found?.people ?? given.catalog.pools.map((pool) => pool.people)
  const first = found?.first ?? NO_RUNS
  const from = Math.min(first.kpis.length, Math.max(0, replications - FEWEST_WATCHED))
  progress.searchDone(found?.simulated ?? 0, from)
  const rest = await replicate(context, level, people, from, replications, true)
  const issues = first.issues.length > 0 ? first.issues : rest.issues
  return {
    id: level.id,
    people,
    meetsDemand: found?.meetsDemand ?? null,
    trials: found?.trials ?? 0,
    kpis: [...first.kpis.slice(0, from), ...rest.kpis],
    activity: rest.watched.map(activityFiguresOf),
    output: outputOf(rest.watched),
    eventsPerReplication: Math.round(rest.events / (replications - from)),
    ...(issues.length === 0 ? {} : { issues }),
  }
}

interface Found {
  readonly people: readonly number[]
  readonly meetsDemand: boolean
  readonly trials: number
  /** Replications of the whole search. */
  readonly simulated: number
  /** What the search has run with these people: the first replications of the study. */
  readonly first: Replicated
}

async function findPeople(
  context: Context,
  level: Level,
  { catalog }: CompiledLine,
): Promise<Found | null> {
  if (catalog.demandPerShift === null || catalog.pools.every((pool) => !pool.searchable))
    return null
  const tried = new Map<string, Replicated>()
  let simulated = 0
  const runCrew = async (people: readonly number[], from: number, to: number) => {
    const runs = await replicate(context, level, people, from, to)
    tried.set(people.join(), joined(tried.get(people.join()) ?? NO_RUNS, runs))
    simulated += to - from
    return runs.kpis.map(crewRun)
  }
  const judges = Math.min(TRIAL_REPLICATIONS, context.replications)
  const found = await searchHeadcount(catalog.pools, TARGET_SHARE, judges, runCrew)
  return { ...found, simulated, first: tried.get(found.people.join())! }
}

const crewRun = ({ demandMetShare, startedShare, busyShares }: Kpis): CrewRun => ({
  metShare: demandMetShare ?? 0,
  startedShare,
  busyShares,
})

export interface Replicated {
  readonly kpis: readonly Kpis[]
  readonly watched: readonly WatchRecord[]
  readonly events: number
  readonly issues: readonly Issue[]
}

const NO_RUNS: Replicated = { kpis: [], watched: [], events: 0, issues: [] }

/** The issues are those of the first run that has any. */
const joined = (first: Replicated, rest: Replicated): Replicated => ({
  kpis: [...first.kpis, ...rest.kpis],
  watched: [...first.watched, ...rest.watched],
  events: first.events + rest.events,
  issues: first.issues.length > 0 ? first.issues : rest.issues,
})

/** The replications from number `from` up to, but without, `to`. */
export async function replicate(
  { scenario, pool, options, seed, progress }: Context,
  level: Level,
  people: readonly number[],
  from: number,
  to: number,
  isWatched = false,
): Promise<Replicated> {
  const compiled = compileLevel(scenario, level, people)
  const basis = kpiBasisOf(compiled)
  const watch = pacingStations(compiled)
  const tasks = Array.from({ length: to - from }, (_, i) => ({
    plan: compiled.plan,
    seed,
    replication: from + i,
    ...(isWatched && { watch }),
  }))
  const records = await pool.map(tasks, {
    ...(options.signal && { signal: options.signal }),
    onTaskDone: progress.taskDone,
  })
  const stopped = records.find(({ stop }) => stop !== undefined)
  return {
    kpis: records.map((record) => kpisOf(record, basis)),
    watched: records.flatMap((record) => record.watch ?? []),
    events: records.reduce((sum, record) => sum + record.events, 0),
    issues: stopped === undefined ? [] : runIssues(stopped, compiled.catalog.stations),
  }
}

export interface Progress {
  readonly taskDone: () => void
  /** A search has ended: how many replications it ran, and how many of them the study keeps. */
  readonly searchDone: (simulated: number, kept: number) => void
}

/** What a search does not need of its longest is done with when it ends. */
function createProgress(
  levels: number,
  replications: number,
  report: StudyOptions['onProgress'],
): Progress {
  const longestSearch = MOST_TRIALS * Math.min(TRIAL_REPLICATIONS, replications)
  const total = levels * (longestSearch + replications)
  let done = 0
  const advance = (tasks: number) => {
    done += tasks
    report?.(done, total)
  }
  return {
    taskDone: () => advance(1),
    searchDone: (simulated, kept) => advance(longestSearch - simulated + kept),
  }
}
