/** How many replications are enough 精度停止: the sequential rule, on values that are there. */
import { estimate, type Estimate } from './estimate.ts'

/** Fewer say too little about their own spread. */
export const FEWEST_REPLICATIONS = 10

/**
 * Whether the half-width is at most γ / (1 + γ) of the mean: then the estimate is off by no more
 * than the share γ of the true mean, at its level. Law, Simulation Modeling and Analysis, 5th ed.,
 * 9.4.1.
 */
export function isPrecise({ mean, halfWidth }: Estimate, relativeError: number): boolean {
  if (halfWidth === null) return false
  return halfWidth <= (relativeError / (1 + relativeError)) * Math.abs(mean)
}

/**
 * The smallest number of replications, `from` or more, at which every series is precise; null where
 * the values at hand are not enough. A series in which a value is undefined never is.
 */
export function replicationsNeeded(
  series: readonly (readonly (number | undefined)[])[],
  relativeError: number,
  level: number,
  from = FEWEST_REPLICATIONS,
): number | null {
  const most = Math.min(...series.map(({ length }) => length))
  for (let n = Math.max(2, from); n <= most; n++)
    if (series.every((values) => isPreciseAt(values.slice(0, n), relativeError, level))) return n
  return null
}

function isPreciseAt(
  values: readonly (number | undefined)[],
  relativeError: number,
  level: number,
): boolean {
  const defined = values.filter((value) => value !== undefined)
  return defined.length === values.length && isPrecise(estimate(defined, level), relativeError)
}
