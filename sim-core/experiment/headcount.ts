/**
 * How many people a line needs 定员 (engine semantics 10). Headcount is an output, so it answers to
 * demand: it is the smallest crew that starts as much of what is ordered as the machines allow.
 *
 * The search goes in a fixed order. First people are added wherever they are busy, until more of
 * them start no more: that rich crew shows what the machines allow. Then it comes down: half-way
 * and half-way again between the people that the work done needs and the rich crew, and at last one
 * by one, from the least busy pool up. No single person of that crew can be spared. Where it misses
 * the demand in too many shifts and up to three more people would do, they are hired as well.
 *
 * A crew is judged replication by replication, against the rich crew in the same replication, and
 * by the majority of them: one long breakdown must not decide how many people a line employs.
 */
export interface SearchPool {
  readonly people: number
  readonly searchable: boolean
}

/** What one replication with a crew has shown. */
export interface CrewRun {
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

/** Runs a crew in the replications from `from` up to, but without, `to`. */
export type RunCrew = (people: readonly number[], from: number, to: number) => Promise<CrewRun[]>

export interface Headcount {
  readonly people: readonly number[]
  readonly meetsDemand: boolean
  /** Crews that were tried. */
  readonly trials: number
}

/** Busier than this nobody is: a pool that would have to be needs no trial. */
const MOST_BUSY = 0.98
/**
 * Of the jobs that a rich crew starts, so much may stay behind without the people who are spared:
 * what a shift of ten hours makes up in three minutes. Weighing people against overtime instead
 * found crews that miss every shift, cheaper only on paper (decision 0004).
 */
const SPARED_SHARE = 0.005
/** More people help when they start at least this much more of what was ordered. */
const NOTICEABLE_SHARE = 0.003
/** How busy people of a well-manned line are: the rule of thumb from which the search comes up. */
const WELL_BUSY = 0.92
/** Below this, more people in a pool cannot be what is missing. */
const BUSY_ENOUGH_TO_HELP = 0.75
/** So many people more may be hired for the sake of the shifts that miss their demand. */
const MOST_HIRED = 3
export const MOST_TRIALS = 24

/**
 * `replications` (at least 1) is how many judge a crew; `targetShare` the share of shifts that are
 * to meet their demand.
 */
export async function searchHeadcount(
  pools: readonly SearchPool[],
  targetShare: number,
  replications: number,
  runCrew: RunCrew,
): Promise<Headcount> {
  const ask = remembering(runCrew, replications)
  const rich = await enrich(pools, ask)
  const isEnough: Judge = (people) => startsLikeIt(people, rich, ask)
  const landed = await comeDown(pools, isEnough, ask, rich)
  const least = await shrink(pools, isEnough, ask, landed)
  const meets = async (crew: People, count: number) =>
    mean(await ask.runs(crew, count), ({ metShare }) => metShare) >= targetShare
  const canMeet = await meets(rich, ask.majority)
  const people = canMeet ? await hire(pools, meets, ask, least) : least
  return { people, meetsDemand: await meets(people, replications), trials: ask.count() }
}

type People = readonly number[]
type Judge = (people: People) => Promise<boolean>

/** Runs by crew: none is run twice, and no more than `MOST_TRIALS` crews are. */
interface Trials {
  /** The first `count` runs of a crew, or more where more are known. */
  readonly runs: (people: People, count: number) => Promise<readonly CrewRun[]>
  /** So many runs are the majority of those that judge a crew. */
  readonly majority: number
  readonly replications: number
  readonly count: () => number
  readonly isSpent: () => boolean
}

function remembering(runCrew: RunCrew, replications: number): Trials {
  const known = new Map<string, CrewRun[]>()
  return {
    async runs(people, count) {
      const key = people.join()
      const runs = known.get(key) ?? []
      if (runs.length < count) runs.push(...(await runCrew(people, runs.length, count)))
      known.set(key, runs)
      return runs
    },
    majority: Math.floor(replications / 2) + 1,
    replications,
    count: () => known.size,
    isSpent: () => known.size >= MOST_TRIALS,
  }
}

/** In most replications, `people` start next to all that `rich` start. */
const startsLikeIt = (people: People, rich: People, ask: Trials): Promise<boolean> =>
  mostRuns(people, rich, ask, (run, best) => run.startedShare >= best.startedShare - SPARED_SHARE)

/** Whether `holds` in the majority of the replications; runs no more of them than decide it. */
async function mostRuns(
  people: People,
  others: People,
  ask: Trials,
  holds: (run: CrewRun, other: CrewRun) => boolean,
): Promise<boolean> {
  for (const count of [ask.majority, ask.replications]) {
    const runs = await ask.runs(people, count)
    const compared = await ask.runs(others, runs.length)
    const votes = runs.filter((run, i) => holds(run, compared[i]!)).length
    if (votes >= ask.majority) return true
    if (runs.length - votes > ask.replications - ask.majority) return false
  }
  return false
}

/** Adds people in every busy pool at once, until that is no help in most replications. */
async function enrich(pools: readonly SearchPool[], ask: Trials): Promise<People> {
  let people: People = pools.map((pool) => pool.people)
  while (!ask.isSpent()) {
    const busyShares = await busySharesOf(people, ask)
    const isBusy = (p: number) => pools[p]!.searchable && busyShares[p]! > BUSY_ENOUGH_TO_HELP
    if (!people.some((_, p) => isBusy(p))) return people
    const richer = people.map((n, p) => (isBusy(p) ? relieved(n, busyShares[p]!) : n))
    const helps = await mostRuns(
      richer,
      people,
      ask,
      (run, before) => run.startedShare - before.startedShare >= NOTICEABLE_SHARE,
    )
    if (!helps) return people
    people = richer
  }
  return people
}

/** So many more than `people` that they are no longer busy, at least one. */
const relieved = (people: number, busyShare: number) =>
  Math.max(people + 1, Math.ceil((people * busyShare) / BUSY_ENOUGH_TO_HELP))

/**
 * The first crew that is enough on the way from what the work done says is needed up to `rich`.
 * More people make more, noise aside, so the way is halved again and again.
 */
async function comeDown(
  pools: readonly SearchPool[],
  isEnough: Judge,
  ask: Trials,
  rich: People,
): Promise<People> {
  const way = wayUp(pools, rich, await busySharesOf(rich, ask))
  let enough = rich
  let low = 0
  let high = way.length
  while (low < high && !ask.isSpent()) {
    const middle = Math.floor((low + high) / 2)
    if (await isEnough(way[middle]!)) {
      enough = way[middle]!
      high = middle
    } else low = middle + 1
  }
  return enough
}

/** Crews below `rich`, fewest first, each with one more person where he is needed most. */
function wayUp(
  pools: readonly SearchPool[],
  rich: People,
  busyShares: readonly number[],
): People[] {
  const work = rich.map((n, p) => busyShares[p]! * n)
  let next: People = rich.map((n, p) =>
    pools[p]!.searchable ? Math.min(n, Math.max(1, Math.ceil(work[p]! / WELL_BUSY))) : n,
  )
  const way: People[] = []
  for (;;) {
    const open = indices(pools).filter((p) => next[p]! < rich[p]!)
    if (open.length === 0) return way
    way.push(next)
    next = changed(next, busiest(open, work, next), 1)
  }
}

async function shrink(
  pools: readonly SearchPool[],
  isEnough: Judge,
  ask: Trials,
  start: People,
): Promise<People> {
  let people = start
  let busyShares = await busySharesOf(start, ask)
  const first = busyShares
  const order = indices(pools).toSorted((a, b) => first[a]! - first[b]! || a - b)
  for (const p of order) {
    while (pools[p]!.searchable && canSpare(people[p]!, busyShares[p]!) && !ask.isSpent()) {
      const fewer = changed(people, p, -1)
      if (!(await isEnough(fewer))) break
      people = fewer
      busyShares = await busySharesOf(people, ask)
    }
  }
  return people
}

/** Somebody is left, who would not have to be busier than anybody can be. */
const canSpare = (people: number, busyShare: number) =>
  people > 1 && (busyShare * people) / (people - 1) <= MOST_BUSY

/**
 * A few people more, each where he is needed most, if with them the target is met; nobody if not.
 * The bound keeps the answer steady: where machines are nearly short, luck decides whether a crew
 * half as large again would meet the target.
 */
async function hire(
  pools: readonly SearchPool[],
  meets: (people: People, count: number) => Promise<boolean>,
  ask: Trials,
  least: People,
): Promise<People> {
  const open = indices(pools).filter((p) => pools[p]!.searchable)
  let people = least
  for (let hired = 0; ; hired++) {
    if (await meets(people, ask.replications)) return people
    if (hired === MOST_HIRED || open.length === 0 || ask.isSpent()) return least
    const busyShares = await busySharesOf(people, ask)
    const work = people.map((n, p) => busyShares[p]! * n)
    people = changed(people, busiest(open, work, people), 1)
  }
}

/** The pool among `open` that has the most work per person; the first of equals. */
const busiest = (open: readonly number[], work: readonly number[], people: People): number =>
  open.reduce((a, b) => (work[b]! / people[b]! > work[a]! / people[a]! ? b : a))

async function busySharesOf(people: People, ask: Trials): Promise<number[]> {
  const runs = await ask.runs(people, ask.majority)
  return people.map((_, p) => mean(runs, ({ busyShares }) => busyShares[p]!))
}

const mean = (runs: readonly CrewRun[], of: (run: CrewRun) => number) =>
  runs.reduce((sum, run) => sum + of(run), 0) / runs.length

const indices = (list: readonly unknown[]) => list.map((_, i) => i)

const changed = (people: People, p: number, by: number): People =>
  people.map((n, i) => (i === p ? n + by : n))
