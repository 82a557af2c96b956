/**
 * What may come of a decision 风险度量, from values that are as likely as one another: how often it
 * pays, how bad it gets, and what it hangs on.
 */
import { estimate, quantile } from './estimate.ts'
import { proportionInterval, quantileInterval, type ProportionInterval } from './intervals.ts'

export interface Risk {
  readonly mean: number
  readonly p5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  /** Share of values above 0, with the interval that their number allows. */
  readonly positive: ProportionInterval
  /** Value at risk 风险价值 at 95 % as a distance: of the fifth percentile below the mean. */
  readonly belowMean95: number
  /** The same as a loss: what is lost at least in the worst twentieth; below 0 a gain. */
  readonly loss95: number
  /** Conditional value at risk 条件风险价值: the mean loss in the worst twentieth. */
  readonly meanLoss95: number
  /** Half of the intervals of mean, `p5` and `meanLoss95` at 95 %, as far as the values are few. */
  readonly meanHalfWidth: number | null
  readonly p5HalfWidth: number | null
  readonly meanLoss95HalfWidth: number | null
}

const WORST_SHARE = 0.05

/** Of at least one value. Artzner, Delbaen, Eber and Heath, Coherent measures of risk (1999). */
export function riskOf(values: readonly number[]): Risk {
  const ranked = values.toSorted((a, b) => a - b)
  const at = (p: number) => quantile(ranked, p)!
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const worst = ranked.slice(0, Math.max(1, Math.ceil(WORST_SHARE * ranked.length)))
  const p5 = at(WORST_SHARE)
  return {
    mean,
    p5,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    positive: proportionInterval(values.filter((value) => value > 0).length, values.length),
    belowMean95: mean - p5,
    loss95: 0 - p5,
    meanLoss95: 0 - worst.reduce((sum, value) => sum + value, 0) / worst.length,
    meanHalfWidth: estimate(values).halfWidth,
    p5HalfWidth: quantileHalfWidth(ranked, p5),
    meanLoss95HalfWidth: tailHalfWidth(worst, p5),
  }
}

const NORMAL_95 = 1.96

function quantileHalfWidth(ranked: readonly number[], p5: number): number | null {
  const { low, high } = quantileInterval(ranked, WORST_SHARE)
  return low === null || high === null ? null : Math.max(p5 - low, high - p5)
}

/**
 * The error of the mean of a tail: that of its values, and that of where it begins. B. J. Manistre
 * and G. H. Hancock, Variance of the CTE estimator, North American Actuarial Journal 9 (2005)
 * 129–156. null from one value.
 */
function tailHalfWidth(worst: readonly number[], p5: number): number | null {
  const k = worst.length
  if (k < 2) return null
  const mean = worst.reduce((sum, value) => sum + value, 0) / k
  const squares = worst.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const start = (1 - WORST_SHARE) * (mean - p5) * (mean - p5)
  return NORMAL_95 * Math.sqrt((squares / (k - 1) + start) / k)
}

/** Spearman's rank correlation, with mean ranks of equals; 0 where either never changes. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  return correlationOfRanks(centredRanks(a), centredRanks(b))
}

/**
 * Squared rank correlations of `outcome` with each input, as shares of their sum: what an uncertain
 * outcome hangs on, where it only rises or falls in each input. All 0 where it hangs on none.
 */
export function rankShares(
  inputs: readonly (readonly number[])[],
  outcome: readonly number[],
): number[] {
  return sharesOfRanks(inputs.map(centredRanks), centredRanks(outcome))
}

/** `rankShares` of ranks that are known already: one input is asked about by many outcomes. */
export function sharesOfRanks(
  inputs: readonly (readonly number[])[],
  outcome: readonly number[],
): number[] {
  const squares = inputs.map((input) => {
    const correlation = correlationOfRanks(input, outcome)
    return correlation * correlation
  })
  const sum = squares.reduce((total, square) => total + square, 0)
  return squares.map((square) => (sum === 0 ? 0 : square / sum))
}

function correlationOfRanks(x: readonly number[], y: readonly number[]): number {
  const dot = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, i) => sum + value * v[i]!, 0)
  const norm = Math.sqrt(dot(x, x) * dot(y, y))
  return norm === 0 ? 0 : dot(x, y) / norm
}

/** Ranks less their mean; equals share the mean of theirs. */
export function centredRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).toSorted((a, b) => values[a]! - values[b]!)
  const ranks = values.map(() => 0)
  for (let first = 0; first < order.length;) {
    let end = first + 1
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++
    // The mean of the ranks first … end − 1, less that of all.
    for (let i = first; i < end; i++) ranks[order[i]!] = (first + end - values.length) / 2
    first = end
  }
  return ranks
}
