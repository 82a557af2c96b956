/**
 * Markov chains in continuous time, solved numerically: the answer of a small line by a way that
 * has nothing in common with simulating it. A state is a list of whole numbers.
 */

export type State = readonly number[]

export interface Chain {
  readonly start: State
  /** The ways out of a state, each with its rate; several to the same state add up. */
  readonly moves: (state: State) => readonly (readonly [rate: number, to: State])[]
}

export interface Stationary {
  readonly states: readonly State[]
  /** Long-run share of time in each state; sums to 1. */
  readonly shares: Float64Array
}

/** Elimination takes the cube of this in steps. */
const MOST_STATES = 900

/** All states that can be reached from the start, with their long-run shares. */
export function stationary(chain: Chain): Stationary {
  const states: State[] = [chain.start]
  const index = new Map([[keyOf(chain.start), 0]])
  const ways: (readonly [from: number, to: number, rate: number])[] = []
  for (let from = 0; from < states.length; from++)
    for (const [rate, to] of chain.moves(states[from]!)) {
      const key = keyOf(to)
      const known = index.get(key) ?? states.length
      if (known === states.length) {
        index.set(key, known)
        states.push(to)
      }
      if (rate > 0) ways.push([from, known, rate])
    }
  if (states.length > MOST_STATES) throw new Error(`${states.length} states are too many`)
  return { states, shares: eliminate(states.length, ways) }
}

/** Long-run mean of a function of the state. */
export const meanOf = ({ states, shares }: Stationary, of: (state: State) => number): number =>
  states.reduce((sum, state, i) => sum + shares[i]! * of(state), 0)

/** Long-run share of time in the states that pass. */
export const shareOf = (solved: Stationary, passes: (state: State) => boolean): number =>
  meanOf(solved, (state) => (passes(state) ? 1 : 0))

const keyOf = (state: State) => state.join()

/**
 * State reduction without a subtraction, hence without cancellation: Grassmann, Taksar and Heyman,
 * Regenerative analysis and steady state distributions for Markov chains, Operations Research 33
 * (1985) 1107–1116.
 */
function eliminate(n: number, ways: readonly (readonly [number, number, number])[]): Float64Array {
  const rates = Array.from({ length: n }, () => new Float64Array(n))
  for (const [from, to, rate] of ways) if (from !== to) rates[from]![to]! += rate
  for (let k = n - 1; k > 0; k--) {
    const row = rates[k]!
    let out = 0
    for (let j = 0; j < k; j++) out += row[j]!
    for (let i = 0; i < k; i++) {
      const share = (rates[i]![k]! /= out)
      if (share > 0) for (let j = 0; j < k; j++) rates[i]![j]! += share * row[j]!
    }
  }
  const shares = new Float64Array(n)
  shares[0] = 1
  let total = 1
  for (let k = 1; k < n; k++) {
    let share = 0
    for (let i = 0; i < k; i++) share += shares[i]! * rates[i]![k]!
    shares[k] = share
    total += share
  }
  return shares.map((share) => share / total)
}
