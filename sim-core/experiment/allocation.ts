/**
 * Where replications are spent best 仿真预算分配: many candidates, few of which can be the best.
 */
import { normalCdf } from '../base/index.ts'

export interface Candidate {
  readonly mean: number
  /** Standard deviation of one replication; above 0. */
  readonly deviation: number
}

/**
 * Optimal computing budget allocation: shares of the replications, by candidate, that sum to 1 and
 * make the right selection of the largest mean most likely in the limit. With δ the distance from
 * the best b: N(i) ∝ (σ(i) / δ(i))², N(b) = σ(b) √Σ N(i)² / σ(i)². Chen, Lin, Yücesan and Chick,
 * Discrete Event Dynamic Systems 10 (2000) 251–270. Candidates that equal the best share all.
 */
export function ocbaShares(candidates: readonly Candidate[]): number[] {
  const best = bestOf(candidates)
  const distances = candidates.map(({ mean }) => candidates[best]!.mean - mean)
  const nearest = Math.min(...distances.filter((_, i) => i !== best))
  if (candidates.length === 1) return [1]
  // In the limit of equal means nothing else counts.
  if (nearest === 0) return shared(candidates.map((_, i) => (distances[i] === 0 ? 1 : 0)))
  const weights = candidates.map(({ deviation }, i) => {
    // In units of the nearest, so that no weight grows beyond measure.
    const ratio = (deviation * nearest) / distances[i]!
    return i === best ? 0 : ratio * ratio
  })
  const sum = weights.reduce((total, weight, i) => {
    const scaled = i === best ? 0 : weight / candidates[i]!.deviation
    return total + scaled * scaled
  }, 0)
  weights[best] = candidates[best]!.deviation * Math.sqrt(sum)
  return shared(weights)
}

/**
 * Replications to add to those that were `run`, `budget` in all, so that the totals come as near as
 * they can to the shares; nobody gives back what has been run.
 */
export function allocate(
  candidates: readonly Candidate[],
  run: readonly number[],
  budget: number,
): number[] {
  const shares = ocbaShares(candidates)
  const total = run.reduce((sum, n) => sum + n, budget)
  const added = run.map(() => 0)
  for (let left = budget; left > 0; left--) {
    const lack = (i: number) => shares[i]! * total - run[i]! - added[i]!
    const next = shares.reduce((best, _, i) => (lack(i) > lack(best) ? i : best), 0)
    added[next]!++
  }
  return added
}

/**
 * Probability, at least and about, that the candidate with the largest mean is the best: 1 less the
 * chances that each other is better (Bonferroni), from normal means of `run` replications, as Chen
 * et al. (2000) have it. It takes the candidates for independent; numbers that they share make it
 * likelier.
 */
export function rightSelectionShare(
  candidates: readonly Candidate[],
  run: readonly number[],
): number {
  const best = bestOf(candidates)
  const variance = (i: number) => (candidates[i]!.deviation * candidates[i]!.deviation) / run[i]!
  const wrong = candidates.map(({ mean }, i) => {
    if (i === best) return 0
    const distance = candidates[best]!.mean - mean
    const error = Math.sqrt(variance(best) + variance(i))
    // Without chance the larger mean is the larger.
    if (error === 0) return distance === 0 ? 0.5 : 0
    return normalCdf(-distance / error)
  })
  return Math.max(0, 1 - wrong.reduce((sum, share) => sum + share, 0))
}

/** The first of equals. */
const bestOf = (candidates: readonly Candidate[]) =>
  candidates.reduce((b, { mean }, i) => (mean > candidates[b]!.mean ? i : b), 0)

function shared(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
