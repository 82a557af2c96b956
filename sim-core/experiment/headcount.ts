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
  const given = pools.map(({ people }) => people)
  const state: State = { people: given, trial: await runTrial(given), trials: 1 }
  const meets = (trial: Trial) => trial.metShare >= targetShare
  await grow(pools, meets, runTrial, state)
  const meetsDemand = meets(state.trial)
  const leastShipped = state.trial.shipped * (1 - SPARED_OUTPUT_SHARE)
  const isEnough = (trial: Trial) => (meetsDemand ? meets(trial) : trial.shipped >= leastShipped)
  await jump(pools, isEnough, runTrial, state)
  await shrink(pools, isEnough, runTrial, state)
  return { people: state.people, meetsDemand, trials: state.trials }
}

interface State {
  people: readonly number[]
  trial: Trial
  trials: number
}
type RunTrial = (people: readonly number[]) => Promise<Trial>
type IsEnough = (trial: Trial) => boolean

/** Adds people where they are busiest, until it is enough or nobody helps. */
async function grow(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
  runTrial: RunTrial,
  state: State,
): Promise<void> {
  const useless = new Set<number>()
  while (!isEnough(state.trial) && state.trials < MOST_TRIALS) {
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
    if (helps || isEnough(trial)) {
      state.people = more
      state.trial = trial
    } else useless.add(busiest)
  }
}

/** Tries at once what the work done says is needed, mends it where it is short, or gives it up. */
async function jump(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
  runTrial: RunTrial,
  state: State,
): Promise<void> {
  const needed = state.people.map((n, p) => {
    if (!pools[p]!.searchable) return n
    return Math.min(n, Math.max(1, Math.ceil((state.trial.busyShares[p]! * n) / WELL_BUSY)))
  })
  if (needed.join() === state.people.join() || state.trials >= MOST_TRIALS) return
  const landed: State = {
    people: needed,
    trial: await runTrial(needed),
    trials: state.trials + 1,
  }
  await grow(pools, isEnough, runTrial, landed)
  state.trials = landed.trials
  if (!isEnough(landed.trial)) return
  state.people = landed.people
  state.trial = landed.trial
}

async function shrink(
  pools: readonly SearchPool[],
  isEnough: IsEnough,
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
