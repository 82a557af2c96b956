/**
 * What it would be worth to know an uncertain input 信息价值, from draws that are there anyway: no
 * model is asked again.
 *
 * The mean of the outcome given the input is fitted to the draws by a polynomial in the coordinate
 * of the input, which is uniform: the first Legendre polynomials are orthogonal there, and so each
 * coefficient is a mean. What an input does in steps or waves beyond the third degree is not seen.
 * Orthogonal polynomials: B. Sudret, Global sensitivity analysis using polynomial chaos expansions,
 * Reliability Engineering and System Safety 93 (2008) 964–979. Partial perfect information by
 * regression: M. Strong, J. E. Oakley and A. Brennan, Estimating multiparameter partial expected
 * value of perfect information, Medical Decision Making 34 (2014) 311–326.
 */

import { estimate } from './estimate.ts'

export interface Knowing {
  /** Share of the variance that goes, on average, when the input becomes known. */
  readonly share: number
  /** Half of its interval at 95 %. */
  readonly halfWidth: number
  /**
   * Expected gain, in the unit of the outcome, of deciding after the input is known: take it where
   * the mean is above 0, leave it where it is not. Of that rule, on the draws themselves.
   */
  readonly gain: number
  readonly gainHalfWidth: number
}

const DEGREES = 3
const NORMAL_95 = 1.96

/** `coordinates` are uniform on 0 … 1, draw by draw, as in a Latin hypercube. */
export function worthOfKnowing(
  coordinates: readonly number[],
  outcome: readonly number[],
): Knowing {
  const n = outcome.length
  const mean = outcome.reduce((sum, value) => sum + value, 0) / n
  const variance = outcome.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n
  if (!(variance > 0)) return { share: 0, halfWidth: 0, gain: 0, gainHalfWidth: 0 }
  const basis = coordinates.map(legendre)
  const weights = [0, 1, 2].map(
    (k) => outcome.reduce((sum, value, i) => sum + (value - mean) * basis[i]![k]!, 0) / n,
  )
  const fitted = Math.min(1, weights.reduce((sum, w) => sum + w * w, 0) / variance)
  // Noise alone fits a share of 1 / n for each degree (Wherry 1931).
  const share = Math.max(0, fitted - (DEGREES / n) * (1 - fitted))
  // Of a multiple correlation, I. Olkin and J. Finn, Psychological Bulletin 118 (1995) 155–164;
  // the second part is what is left of it where there is none.
  const spread = (4 * share * (1 - share) * (1 - share)) / n + (2 * DEGREES) / (n * n)
  const isTakenNow = mean > 0
  const gains = basis.map((at, i) => {
    const isTaken = weights.reduce((sum, w, k) => sum + w * at[k]!, mean) > 0
    return (Number(isTaken) - Number(isTakenNow)) * outcome[i]!
  })
  const { mean: gain, halfWidth: gainHalfWidth } = estimate(gains)
  const isKnown = share > 0 && gain > 0
  return {
    share,
    halfWidth: NORMAL_95 * Math.sqrt(spread),
    gain: isKnown ? gain : 0,
    gainHalfWidth: isKnown ? gainHalfWidth! : 0,
  }
}

/** Orthonormal on 0 … 1; degrees 1, 2 and 3. */
function legendre(u: number): readonly [number, number, number] {
  const x = 2 * u - 1
  return [
    Math.sqrt(3) * x,
    Math.sqrt(5) * ((3 * x * x - 1) / 2),
    Math.sqrt(7) * ((5 * x * x - 3) * (x / 2)),
  ]
}
