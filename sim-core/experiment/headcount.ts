/**
 * How many people a line needs 定员: the smallest pools with which it meets its demand in at least
 * a given share of shifts (engine semantics 10). Headcount is an output, so it answers to demand.
 *
 * The search is greedy and its order fixed: first it adds people where they are busiest until the
 * demand is met or nobody helps noticeably, then it takes away, from the least busy pool up, as long
 * as the demand is still met. Where machines are what is missing and no number of people meets the
 * demand, it keeps the output instead. What it returns is minimal: no single person can be spared.
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
/** A difference in output smaller than this share is not worth a person, nor a reason to keep one. */
const NOTICEABLE_SHARE = 0.003
/** Below this, more people in a pool cannot be what is missing. */
const BUSY_ENOUGH_TO_HELP = 0.75
export const MOST_TRIALS = 24

export async function searchHeadcount(
  pools: readonly SearchPool[],
  targetShare: number,
  runTrial: (people: readonly number[]) => Promise<Trial>,
): Promise<Headcount> {
  const given = pools.map(({ people }) => people)
  const first = await runTrial(given)
  const state = { people: given, trial: first, trials: 1 }
  await grow(pools, targetShare, runTrial, state)
  const meetsDemand = state.trial.metShare >= targetShare
  const least = state.trial.shipped * (1 - NOTICEABLE_SHARE)
  const isEnough = (trial: Trial) =>
    meetsDemand ? trial.metShare >= targetShare : trial.shipped >= least
  await shrink(pools, isEnough, runTrial, state)
  return { people: state.people, meetsDemand, trials: state.trials }
}

interface State {
  people: readonly number[]
  trial: Trial
  trials: number
}
type RunTrial = (people: readonly number[]) => Promise<Trial>

async function grow(
  pools: readonly SearchPool[],
  targetShare: number,
  runTrial: RunTrial,
  state: State,
): Promise<void> {
  const useless = new Set<number>()
  while (state.trial.metShare < targetShare && state.trials < MOST_TRIALS) {
    const { busyShares } = state.trial
    const candidates = indices(pools).filter(
      (p) => pools[p]!.searchable && !useless.has(p) && busyShares[p]! > BUSY_ENOUGH_TO_HELP,
    )
    if (candidates.length === 0) return
    const busiest = candidates.reduce((a, b) => (busyShares[b]! > busyShares[a]! ? b : a))
    const more = changed(state.people, busiest, 1)
    const trial = await runTrial(more)
    state.trials++
    const helps = trial.shipped > state.trial.shipped * (1 + NOTICEABLE_SHARE)
    if (helps || trial.metShare >= targetShare) {
      state.people = more
      state.trial = trial
    } else useless.add(busiest)
  }
}

async function shrink(
  pools: readonly SearchPool[],
  isEnough: (trial: Trial) => boolean,
  runTrial: RunTrial,
  state: State,
): Promise<void> {
  const { busyShares } = state.trial
  const order = indices(pools).toSorted((a, b) => busyShares[a]! - busyShares[b]! || a - b)
  for (const p of order) {
    while (pools[p]!.searchable && canSpare(state, p) && state.trials < MOST_TRIALS) {
      const fewer = changed(state.people, p, -1)
      const trial = await runTrial(fewer)
      state.trials++
      if (!isEnough(trial)) break
      state.people = fewer
      state.trial = trial
    }
  }
}

/** Somebody is left, who would not have to be busier than anybody can be. */
function canSpare({ people, trial }: State, p: number): boolean {
  const now = people[p]!
  return now > 1 && (trial.busyShares[p]! * now) / (now - 1) <= MOST_BUSY
}

const indices = (list: readonly unknown[]) => list.map((_, i) => i)

function changed(people: readonly number[], p: number, by: number): number[] {
  return people.map((n, i) => (i === p ? n + by : n))
}
