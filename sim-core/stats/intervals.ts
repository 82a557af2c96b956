/**
 * Intervals beyond that of a mean 区间估计: of several at once, of a quantile, of a probability.
 */
import { betaP, probit } from '../base/index.ts'

/**
 * Level at which each of `count` intervals must hold, so that all hold together with probability
 * `level` at least, however they depend on one another (Bonferroni).
 */
export const jointLevel = (level: number, count: number): number => 1 - (1 - level) / count

export interface QuantileInterval {
  /** null where that end falls among undefined values, or there are too few values for one. */
  readonly low: number | null
  readonly high: number | null
  /** Probability with which the interval holds; a little more than was asked for, or less. */
  readonly level: number
}

/**
 * Interval of the p-quantile from order statistics: without any assumption but independence, X(r)
 * and X(s) enclose it with probability Σ C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ over i = r … s − 1. Each tail gets
 * at most (1 − `level`) / 2. David and Nagaraja, Order Statistics, 3rd ed. (2003), 7.1.
 *
 * @param ranked ascending; null for values that are undefined, at the end where they rank highest.
 */
export function quantileInterval(
  ranked: readonly (number | null)[],
  p: number,
  level = 0.95,
): QuantileInterval {
  const n = ranked.length
  const tail = (1 - level) / 2
  let r = 0
  while (r < n && binomialCdf(r, n, p) <= tail) r++
  let s = n + 1
  while (s > 1 && 1 - binomialCdf(s - 2, n, p) <= tail) s--
  const below = r === 0 ? 0 : binomialCdf(r - 1, n, p)
  const above = s === n + 1 ? 1 : binomialCdf(s - 1, n, p)
  return {
    low: r === 0 ? null : ranked[r - 1]!,
    high: s === n + 1 ? null : ranked[s - 1]!,
    level: above - below,
  }
}

/** P(B ≤ k) of n trials; Abramowitz and Stegun 26.5.24. */
function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : betaP(n - k, k + 1, 1 - p)
}

export interface ProportionInterval {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly n: number
}

/**
 * Interval of a probability that came true in `count` of `n` replications, by Wilson's score: it
 * stays inside 0 … 1 and has a width also where all or none came true. Wilson, Journal of the
 * American Statistical Association 22 (1927) 209–212.
 */
export function proportionInterval(count: number, n: number, level = 0.95): ProportionInterval {
  if (!(n > 0 && count >= 0 && count <= n)) throw new Error(`no share of ${count} in ${n}`)
  const z = probit((1 + level) / 2)
  const centre = (count + (z * z) / 2) / (n + z * z)
  const reach = (z / (n + z * z)) * Math.sqrt((count * (n - count)) / n + (z * z) / 4)
  // At the ends they differ from 0 and 1 by rounding alone.
  const low = count === 0 ? 0 : centre - reach
  const high = count === n ? 1 : centre + reach
  return { share: count / n, low, high, level, n }
}
