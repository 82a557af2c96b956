/**
 * The gamma function and the gamma distribution of scale 1, deterministic as `math.ts` is.
 * Formulas by their numbers in the NIST Digital Library of Mathematical Functions (DLMF).
 */
import { exp, ln } from './math.ts'
import { probit } from './probit.ts'
import { solveIncreasing } from './solve.ts'

const LN_ROOT_TWO_PI = 0.9189385332046728
/** B(2n) / (2n (2n − 1)), n = 1 … 8: the Bernoulli numbers of Stirling's series. */
const STIRLING = [
  1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400,
]
const RELATIVE_PRECISION = 2 ** -54
/** Keeps a denominator of a continued fraction away from 0. */
const TINY = 1e-300
const MOST_TERMS = 10_000

/**
 * ln Γ(x) for x > 0 (∞ at 0, NaN below), absolute error near 1e−15, relative for large x.
 * Γ(x + 1) = x Γ(x) lifts the argument to 10, where Stirling's series (DLMF 5.11.1) has 1e−17
 * left after eight terms.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x === Infinity) return Infinity
  let lifted = x
  let product = 1
  while (lifted < 10) product *= lifted++
  const inverse = 1 / lifted
  const square = inverse * inverse
  let series = 0
  for (let i = STIRLING.length - 1; i >= 0; i--) series = series * square + STIRLING[i]!
  return (lifted - 0.5) * ln(lifted) - lifted + LN_ROOT_TWO_PI + series * inverse - ln(product)
}

/** P(X ≤ x) for X gamma with `shape` > 0 and scale 1. */
export function gammaP(shape: number, x: number): number {
  return lowerTail(shape, lnGamma(shape), x)
}

/** P(X > x), exact also where it is tiny. */
export function gammaQ(shape: number, x: number): number {
  return upperTail(shape, lnGamma(shape), x)
}

/** From this shape on the series take thousands of terms, and the expansion is as good. */
const NEARLY_NORMAL_SHAPE = 1e6

/** The x with gammaP(shape, x) = p, for 0 < p < 1 and shape > 0. */
export function gammaQuantile(p: number, shape: number): number {
  if (shape >= NEARLY_NORMAL_SHAPE) return cornishFisher(p, shape)
  const lnGammaShape = lnGamma(shape)
  // P ≤ x^a / Γ(a + 1), because e^−t ≤ 1 in its integral; equal to the last digit where x is tiny.
  const lowest = exp((ln(p) + ln(shape) + lnGammaShape) / shape)
  if (lowest < 1e-17 * (1 + shape)) return lowest
  const excess =
    p > 0.5
      ? (x: number) => 1 - p - upperTail(shape, lnGammaShape, x)
      : (x: number) => lowerTail(shape, lnGammaShape, x) - p
  const slope = (x: number) => exp((shape - 1) * ln(x) - x - lnGammaShape)
  return solveIncreasing(excess, slope, Math.max(lowest, wilsonHilferty(p, shape)), 0, Infinity)
}

/** Fisher and Cornish 1960, skewness 2 / √a and kurtosis 6 / a; the next term is z⁴ / 270a. */
function cornishFisher(p: number, shape: number): number {
  const z = probit(p)
  const root = Math.sqrt(shape)
  return shape + root * z + (z * z - 1) / 3 + (z * (z * z - 7)) / (36 * root)
}

/** Wilson and Hilferty 1931: the cube root of a gamma variate is nearly normal. */
function wilsonHilferty(p: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + probit(p) / (3 * Math.sqrt(shape))
  return root > 0 ? shape * root * root * root : 0
}

function lowerTail(shape: number, lnGammaShape: number, x: number): number {
  if (x <= 0 || x === Infinity) return x > 0 ? 1 : 0
  const front = exp(shape * ln(x) - x - lnGammaShape)
  return x < shape + 1 ? lowerSeries(shape, x, front) : 1 - upperFraction(shape, x, front)
}

function upperTail(shape: number, lnGammaShape: number, x: number): number {
  if (x <= 0 || x === Infinity) return x > 0 ? 0 : 1
  const front = exp(shape * ln(x) - x - lnGammaShape)
  return x < shape + 1 ? 1 - lowerSeries(shape, x, front) : upperFraction(shape, x, front)
}

/** DLMF 8.11.4: front · Σ x^n / (a (a + 1) … (a + n)); all terms positive. */
function lowerSeries(shape: number, x: number, front: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; term > sum * RELATIVE_PRECISION; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return Math.min(1, sum * front)
}

/** DLMF 8.9.2 by Lentz's method as modified by Thompson and Barnett 1986. */
function upperFraction(shape: number, x: number, front: number): number {
  if (front === 0) return 0
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = n * (shape - n)
    b += 2
    d = 1 / awayFromZero(a * d + b)
    c = awayFromZero(b + a / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 4 * RELATIVE_PRECISION) break
  }
  return Math.min(1, front * fraction)
}

const awayFromZero = (x: number) => (Math.abs(x) < TINY ? TINY : x)
