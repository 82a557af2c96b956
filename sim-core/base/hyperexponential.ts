/** The hyperexponential distribution of two phases, deterministic as `math.ts` is. */
import { exp, ln } from './math.ts'
import { solveIncreasing } from './solve.ts'

/**
 * The x with P(X ≤ x) = u, for 0 < u < 1, where X is exponential of mean `shortMean` with
 * probability `share`, else of mean `longMean` ≥ `shortMean`.
 *
 * Solved for −ln P(X > x), which is concave (the hazard falls), so that Newton's method comes from
 * the left without ever passing the root. It starts at the greater of two lower bounds: nothing is
 * sooner than the short phase, and the long phase alone is left in the tail.
 */
export function hyperexponentialQuantile(
  u: number,
  share: number,
  shortMean: number,
  longMean: number,
): number {
  const target = -ln(1 - u)
  const survivals = (x: number) =>
    [share * exp(-x / shortMean), (1 - share) * exp(-x / longMean)] as const
  const excess = (x: number) => {
    const [short, long] = survivals(x)
    return -ln(short + long) - target
  }
  const hazard = (x: number) => {
    const [short, long] = survivals(x)
    return (short / shortMean + long / longMean) / (short + long)
  }
  const start = Math.max(target * shortMean, (target + ln(1 - share)) * longMean)
  return solveIncreasing(excess, hazard, start, 0, Infinity)
}
