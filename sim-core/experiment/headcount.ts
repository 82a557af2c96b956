/**
 * How many people a line needs 定员: the smallest pools with which it meets its demand in at least
 * a given share of shifts (engine semantics 10). Headcount is an output, so it answers to demand.
 *
 * The search goes in a fixed order. First people are added wherever they are busy, until the demand
 * is met or more people are no help: then the machines are what is short, and the goal becomes to
 * start next to all that this rich crew does. Then it comes down: half-way and half-way again
 * between the people that the work done needs and the rich crew, and at last one by one, from the
 * least busy pool up. No single person of the result can be spared.
 */
export interface SearchPool {
  readonly people: number
  readonly searchable: boolean
}

export interface Trial {
  /** Shifts that met their demand. */
  readonly metShare: number
  /**
   * Of the jobs that were ordered, those that have been started by the end. It sees what is short
   * and nothing else: what leaves in a window jumps by whole racks at its edges.
   */
  readonly startedShare: number
  /** Time at work per person and working hour, by pool. */
  readonly busyShares: readonly number[]
}

export interface Headcount {
  readonly people: readonly number[]
  readonly meetsDemand: boolean
  readonly trials: number
}

/** Busier than this nobody is: a pool that would have to be needs no trial. */
const MOST_BUSY = 0.98
/**
 * Where machines are short, people may be spared as long as no more than this share of the jobs
 * goes with them all: what a shift of ten hours makes up in three minutes. Weighing people against
 * overtime instead found crews that miss every shift, cheaper only on paper (decision 0004).
 */
const SPARED_SHARE = 0.005
/** More people help when they start at least this much more of what was ordered. */
const NOTICEABLE_SHARE = 0.003
/** How busy people of a well-manned line are: the rule of thumb from which the search comes up. */
const WELL_BUSY = 0.92
/** Below this, more people in a pool cannot be what is missing. */
const BUSY_ENOUGH_TO_HELP = 0.75
export const MOST_TRIALS = 24

export async function searchHeadcount(
  pools: readonly SearchPool[],
  targetShare: number,
  runTrial: RunTrial,
): Promise<Headcount> {
  const ask = remembering(runTrial)
  const meets = (trial: Trial) => trial.metShare >= targetShare
  const rich = await enrich(pools, meets, ask)
  const meetsDemand = meets(rich.trial)
  const leastStarted = rich.trial.startedShare - SPARED_SHARE
  const isEnough = meetsDemand ? meets : (trial: Trial) => trial.startedShare >= leastStarted
  const landed = await comeDown(pools, isEnough, ask, rich)
  const { people } = await shrink(pools, isEnough, ask, landed)
  return { people, meetsDemand, trials: ask.count() }
}

interface Crew {
  readonly people: readonly number[]
  readonly trial: Trial
}
type RunTrial = (people: readonly number[]) => Promise<Trial>
type IsEnough = (trial: Trial) => boolean

/** Trials by crew: none is run twice, and no more than `MOST_TRIALS` are. */
interface Trials {
  readonly trial: (people: readonly number[]) => Promise<Trial>
  readonly count: () => number
  readonly isSpent: () => boolean
}

function remembering(runTrial: RunTrial): Trials {
  const known = new Map<string, Promise<Trial>>()
  return {
    trial(people) {
      const key = people.join()
      const trial = known.get(key) ?? runTrial(people)
      known.set(key, trial)
      return trial
    },
    count: () => known.size,
    isSpent: () => known.size >= MOST_TRIALS,
  }
}

/** Adds people in every busy pool at once, until the demand is met or that is no help. */
async function enrich(
  pools: readonly SearchPool[],
  meets: IsEnough,
  ask: Trials,
): Promise<Crew> {
  let crew = await crewOf(
    pools.map(({ people }) => people),
    ask,
  )
  while (!meets(crew.trial) && !ask.isSpent()) {
    const { people, trial } = crew
    const isBusy = (p: number) => pools[p]!.searchable && trial.busyShares[p]! > BUSY_ENOUGH_TO_HELP
    const richer = await crewOf(
      people.map((n, p) => (isBusy(p) ? relieved(n, trial.busyShares[p]!) : n)),
      ask,
    )
    const more = richer.trial.startedShare - trial.startedShare
    if (more < NOTICEABLE_SHARE && !meets(richer.trial)) return crew
    crew = richer
  }
  return crew
}

/** So many more than `people` that they are no longer busy, at least one. */
const relieved = (people: number, busyShare: number) =>
  Math.max(people + 1, Math.ceil((people * busyShare) / BUSY_ENOUGH_TO_HELP))

/**
 * The first crew that is enough on the way from what the work done says is needed up to `crew`,
 * which is enough. More people make more, noise aside, so the way is halved again and again.
 */
async function comeDown(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
  ask: Trials,
  crew: Crew,
): Promise<Crew> {
  const way = wayUp(pools, crew)
  let enough = crew
  let low = 0
  let high = way.length
  while (low < high && !ask.isSpent()) {
    const middle = Math.floor((low + high) / 2)
    const tried = await crewOf(way[middle]!, ask)
    if (isEnough(tried.trial)) {
      enough = tried
      high = middle
    } else low = middle + 1
  }
  return enough
}

/** Crews below `crew`, fewest first, each with one more person where he is needed most. */
function wayUp(pools: readonly SearchPool[], { people, trial }: Crew): number[][] {
  const work = people.map((n, p) => trial.busyShares[p]! * n)
  let next = people.map((n, p) =>
    pools[p]!.searchable ? Math.min(n, Math.max(1, Math.ceil(work[p]! / WELL_BUSY))) : n,
  )
  const way: number[][] = []
  for (;;) {
    const open = indices(pools).filter((p) => next[p]! < people[p]!)
    if (open.length === 0) return way
    way.push(next)
    const load = (p: number) => work[p]! / next[p]!
    next = changed(next, open.reduce((a, b) => (load(b) > load(a) ? b : a)), 1)
  }
}

async function shrink(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
  ask: Trials,
  start: Crew,
): Promise<Crew> {
  let crew = start
  const { busyShares } = start.trial
  const order = indices(pools).toSorted((a, b) => busyShares[a]! - busyShares[b]! || a - b)
  for (const p of order) {
    while (pools[p]!.searchable && canSpare(crew, p) && !ask.isSpent()) {
      const fewer = await crewOf(changed(crew.people, p, -1), ask)
      if (!isEnough(fewer.trial)) break
      crew = fewer
    }
  }
  return crew
}

/** Somebody is left, who would not have to be busier than anybody can be. */
function canSpare({ people, trial }: Crew, p: number): boolean {
  const now = people[p]!
  return now > 1 && (trial.busyShares[p]! * now) / (now - 1) <= MOST_BUSY
}

async function crewOf(people: readonly number[], ask: Trials): Promise<Crew> {
  return { people, trial: await ask.trial(people) }
}

const indices = (list: readonly unknown[]) => list.map((_, i) => i)

function changed(people: readonly number[], p: number, by: number): number[] {
  return people.map((n, i) => (i === p ? n + by : n))
}
