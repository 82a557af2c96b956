/**
 * The beta distribution, deterministic as `math.ts` is.
 * Formulas by their numbers in the NIST Digital Library of Mathematical Functions (DLMF).
 */
import { lnGamma } from './gamma.ts'
import { exp, ln } from './math.ts'
import { solveIncreasing } from './solve.ts'

const RELATIVE_PRECISION = 2 ** -52
/** Keeps a denominator of a continued fraction away from 0. */
const TINY = 1e-300
const MOST_TERMS = 10_000

/** P(X ≤ x) for X beta(a, b) on (0, 1); a, b > 0. */
export function betaP(a: number, b: number, x: number): number {
  return lowerTail(a, b, lnBeta(a, b), x)
}

/** The x with betaP(a, b, x) = p, for 0 < p < 1 and a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  const scale = lnBeta(a, b)
  const slope = (x: number) => exp((a - 1) * ln(x) + (b - 1) * ln(1 - x) - scale)
  return solveIncreasing((x) => lowerTail(a, b, scale, x) - p, slope, a / (a + b), 0, 1)
}

const lnBeta = (a: number, b: number) => lnGamma(a) + lnGamma(b) - lnGamma(a + b)

/** The fraction converges fast below the mean; I_x(a, b) = 1 − I_{1−x}(b, a), DLMF 8.17.4. */
function lowerTail(a: number, b: number, scale: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = exp(a * ln(x) + b * ln(1 - x) - scale)
  if (x > (a + 1) / (a + b + 2)) return 1 - (front / b) * fractionAt(b, a, 1 - x)
  return (front / a) * fractionAt(a, b, x)
}

/** DLMF 8.17.22 by Lentz's method as modified by Thompson and Barnett 1986. */
function fractionAt(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < RELATIVE_PRECISION) break
  }
  return fraction
}

const awayFromZero = (x: number) => (Math.abs(x) < TINY ? TINY : x)
