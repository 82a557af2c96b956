/**
 * Comparing systems 方案比较, replication by replication under common random numbers.
 */
import { estimate, pairedDifference, type Estimate } from './estimate.ts'
import { jointLevel } from './intervals.ts'

export interface Comparison {
  /** Mean of a − b. */
  readonly difference: Estimate
  /** Whether its interval leaves no doubt on which side of 0 it lies. */
  readonly isSignificant: boolean
  /**
   * Variance that independent random numbers would give the difference, over the variance it has:
   * above 1, common random numbers saved that many times the replications. null where every
   * difference is the same.
   */
  readonly varianceRatio: number | null
}

export function compare(a: readonly number[], b: readonly number[], level = 0.95): Comparison {
  const difference = pairedDifference(a, b, level)
  const { mean, halfWidth } = difference
  const spread = varianceOf(a.map((value, i) => value - b[i]!))
  return {
    difference,
    isSignificant: halfWidth !== null && Math.abs(mean) > halfWidth,
    varianceRatio: spread > 0 ? (varianceOf(a) + varianceOf(b)) / spread : null,
  }
}

export interface PairComparison extends Comparison {
  /** Places in the list of systems: the difference is that of `a` less `b`. */
  readonly a: number
  readonly b: number
}

/** Every system with every other, all intervals together at `level` (Bonferroni). */
export function compareAll(
  systems: readonly (readonly number[])[],
  level = 0.95,
): PairComparison[] {
  const pairs = systems.flatMap((_, b) =>
    systems.slice(b + 1).map((_, later) => ({ a: b + 1 + later, b })),
  )
  const each = jointLevel(level, pairs.length)
  return pairs.map(({ a, b }) => ({ a, b, ...compare(systems[a]!, systems[b]!, each) }))
}

/** S² with n − 1; 0 from one value. */
export function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const { mean } = estimate(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return squares / (values.length - 1)
}
