/**
 * How many people a line needs 定员: the smallest pools with which it meets its demand in at least
 * a given share of shifts (engine semantics 10). Headcount is an output, so it answers to demand.
 *
 * The search is greedy and its order fixed: first it adds people where they are busiest until the
 * demand is met or nobody helps noticeably; then it jumps to what the work done says is needed;
 * then it takes away, from the least busy pool up, as long as the demand is still met. Where
 * machines are what is missing and no number of people meets the demand, the fewest are found who
 * still make next to all that the machines allow. No single person of the result can be spared.
 */
export interface SearchPool {
  readonly people: number
  readonly searchable: boolean
}

export interface Trial {
  /** Shifts that met their demand. */
  readonly metShare: number
  readonly shipped: number
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
 * Where machines are short, people may be spared as long as no more than this share of the output
 * goes with them all: what a shift of ten hours makes up in six minutes. Weighing people against
 * overtime instead found crews that miss every shift, cheaper only on paper (decision 0004).
 */
const SPARED_OUTPUT_SHARE = 0.01
/** A difference in output smaller than this share is noise. */
const NOTICEABLE_SHARE = 0.003
/** How busy people of a well-manned line are: the rule of thumb from which the search starts. */
const WELL_BUSY = 0.92
/** Below this, more people in a pool cannot be what is missing. */
const BUSY_ENOUGH_TO_HELP = 0.75
export const MOST_TRIALS = 20

export async function searchHeadcount(
  pools: readonly SearchPool[],
  targetShare: number,
  runTrial: RunTrial,
): Promise<Headcount> {
  const ask = remembering(runTrial)
  const given = pools.map(({ people }) => people)
  const start: Crew = { people: given, trial: await ask.trial(given) }
  const meets = (trial: Trial) => trial.metShare >= targetShare
  const grown = await grow(pools, meets, ask, start)
  const meetsDemand = meets(grown.trial)
  const leastShipped = grown.trial.shipped * (1 - SPARED_OUTPUT_SHARE)
  const isEnough = meetsDemand ? meets : (trial: Trial) => trial.shipped >= leastShipped
  const landed = await jump(pools, isEnough, ask, grown)
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

/**
 * Adds people where they are busiest, until it is enough or nobody helps. Where one more in every
 * busy pool at once does not help, one alone does not either: that spares a trial for each.
 */
async function grow(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
  ask: Trials,
  start: Crew,
): Promise<Crew> {
  let crew = start
  let mayHelp = false
  const useless = new Set<number>()
  while (!isEnough(crew.trial) && !ask.isSpent()) {
    const { people, trial } = crew
    const helps = (more: Trial) =>
      isEnough(more) || more.shipped > trial.shipped * (1 + NOTICEABLE_SHARE)
    const busy = indices(pools).filter(
      (p) =>
        pools[p]!.searchable && !useless.has(p) && trial.busyShares[p]! > BUSY_ENOUGH_TO_HELP,
    )
    if (busy.length === 0) return crew
    mayHelp ||= helps(await ask.trial(people.map((n, p) => (busy.includes(p) ? n + 1 : n))))
    if (!mayHelp) return crew
    const busiest = busy.reduce((a, b) => (trial.busyShares[b]! > trial.busyShares[a]! ? b : a))
    const more = await crewOf(changed(people, busiest, 1), ask)
    if (helps(more.trial)) {
      crew = more
      mayHelp = false
    } else useless.add(busiest)
  }
  return crew
}

/** Tries at once what the work done says is needed, mends it where it is short, or gives it up. */
async function jump(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
  ask: Trials,
  crew: Crew,
): Promise<Crew> {
  if (ask.isSpent()) return crew
  const needed = crew.people.map((n, p) => {
    if (!pools[p]!.searchable) return n
    return Math.min(n, Math.max(1, Math.ceil((crew.trial.busyShares[p]! * n) / WELL_BUSY)))
  })
  const landed = await grow(pools, isEnough, ask, await crewOf(needed, ask))
  return isEnough(landed.trial) ? landed : crew
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
