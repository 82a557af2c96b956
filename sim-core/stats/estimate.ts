/**
 * What a study says about a quantity: an estimate with its half-width, quantiles where a value may
 * not exist, or an exact number. Values come one per replication and are summed in that order,
 * plainly and twice (mean, then squared deviations), so the same values give the same bits.
 */
import { quantileInterval, type QuantileInterval } from './intervals.ts'
import { studentTQuantile } from './studentT.ts'

export interface Estimate {
  readonly mean: number
  /** The mean ± this covers the truth with probability `level`; null from one value alone. */
  readonly halfWidth: number | null
  readonly level: number
  /** Replications. */
  readonly n: number
}

/** For a payback that may be never or a rate of return that may not exist. */
export interface QuantileSummary {
  /** null where the quantile falls among undefined values, or nothing is defined. */
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  /** Interval of the median, by order statistics. */
  readonly p50Interval?: QuantileInterval
  /** Replications, undefined values included. */
  readonly n: number
  readonly undefinedShare: number
}

/** A quantity without chance. */
export interface Exact {
  readonly exact: number
}

/**
 * Where undefined values stand when the values are ranked: a payback of never is above every
 * number; where none is worse than any number, below. `omitted` ranks the defined values only.
 */
export type UndefinedRank = 'highest' | 'lowest' | 'omitted'

/**
 * Mean of independent replications and the half-width of its t interval, t(n − 1) · S / √n
 * (Law, Simulation Modeling and Analysis, 5th ed., 4.5). Throws without values, or on one that is
 * not finite.
 */
export function estimate(values: readonly number[], level = 0.95): Estimate {
  const n = values.length
  if (n === 0 || !values.every(Number.isFinite)) throw new Error('an estimate needs finite values')
  const mean = sumOf(values) / n
  if (n === 1) return { mean, halfWidth: null, level, n }
  const variance = sumOf(values.map((value) => (value - mean) * (value - mean))) / (n - 1)
  const halfWidth = studentTQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n)
  return { mean, halfWidth, level, n }
}

/** The mean of a − b, replication by replication under common random numbers. */
export function pairedDifference(
  a: readonly number[],
  b: readonly number[],
  level = 0.95,
): Estimate {
  if (a.length !== b.length) throw new Error(`${a.length} values cannot pair with ${b.length}`)
  return estimate(
    a.map((value, i) => value - b[i]!),
    level,
  )
}

/** The estimate of values that all exist; null where one does not. */
export function estimateOfAll(values: readonly (number | undefined)[]): Estimate | null {
  const defined = values.filter((value) => value !== undefined)
  return defined.length < values.length ? null : estimate(defined)
}

/** Quantiles of values some of which may be undefined. */
export function summarise(
  values: readonly (number | undefined)[],
  { undefinedIs }: { readonly undefinedIs: UndefinedRank },
): QuantileSummary {
  const defined = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  const missing = Array<null>(values.length - defined.length).fill(null)
  const ranked = {
    highest: [...defined, ...missing],
    lowest: [...missing, ...defined],
    omitted: defined,
  }[undefinedIs]
  return {
    p10: quantile(ranked, 0.1),
    p50: quantile(ranked, 0.5),
    p90: quantile(ranked, 0.9),
    p50Interval: quantileInterval(ranked, 0.5),
    n: values.length,
    undefinedShare: values.length === 0 ? 0 : missing.length / values.length,
  }
}

/**
 * Sample quantile of ranked values by linear interpolation between order statistics at
 * 1 + (n − 1) p: type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361–365.
 * null if a value that it rests on is null, or there is none.
 */
export function quantile(ranked: readonly (number | null)[], p: number): number | null {
  if (ranked.length === 0) return null
  const place = snapToWhole((ranked.length - 1) * p)
  const below = Math.floor(place)
  const weight = place - below
  const low = ranked[below]!
  if (weight === 0 || low === null) return low
  const high = ranked[below + 1]!
  return high === null ? null : low + weight * (high - low)
}

/** (n − 1) p is often meant to be whole and misses by a rounding error: 30 · 0.1 > 3. */
function snapToWhole(place: number): number {
  const whole = Math.floor(place + 0.5)
  return Math.abs(place - whole) < 1e-9 ? whole : place
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
