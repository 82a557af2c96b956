/** Quantiles of Student's t distribution t 分布分位数, the same on every machine. */
import { betaP, exp, ln, lnGamma, probit } from '../base/index.ts'

const LN_PI = 1.1447298858494002
/** From here on the expansion in 1/df has its last digits right, while lnGamma loses some. */
const MANY_DEGREES = 10_000
const LAST_STEP = 2 ** -40

/**
 * The t with P(T ≤ t) = p for `df` ≥ 1 degrees of freedom, not necessarily whole; relative error
 * below 1e−11 (and absolute below 1e−15 next to p = ½). ±∞ at 1 and 0.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df >= 1)) throw new Error(`no t quantile for p ${p}, df ${df}`)
  if (p < 0.5) return -studentTQuantile(1 - p, df)
  if (p === 0.5 || p === 1) return probit(p)
  return df >= MANY_DEGREES ? nearlyNormal(probit(p), df) : upperQuantile(1 - p, df)
}

/** The standard normal quantile, the limit for many degrees of freedom. */
export const normalQuantile = probit

/**
 * Newton's method on the upper tail, which is convex: it starts at the normal quantile, below the
 * root because t has the heavier tail, and rises to the root without ever passing it.
 */
function upperQuantile(tail: number, df: number): number {
  let t = -probit(tail)
  for (;;) {
    const step = (upperTail(t, df) - tail) / density(t, df)
    t += step
    if (step <= LAST_STEP * t) return t
  }
}

/**
 * P(T > t), t ≥ 0; Abramowitz and Stegun 26.7.1. Near the centre by what lies within ±t, because
 * the argument of the tail comes so close to 1 there that its digits are lost.
 */
function upperTail(t: number, df: number): number {
  const square = t * t
  if (square < 1) return 0.5 - betaP(0.5, df / 2, square / (df + square)) / 2
  return betaP(df / 2, 0.5, df / (df + square)) / 2
}

function density(t: number, df: number): number {
  const lnScale = lnGamma((df + 1) / 2) - lnGamma(df / 2) - (LN_PI + ln(df)) / 2
  return exp(lnScale - ((df + 1) / 2) * ln(1 + (t * t) / df))
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5. */
function nearlyNormal(z: number, df: number): number {
  const z2 = z * z
  const first = (z * (z2 + 1)) / 4
  const second = (z * (3 + z2 * (16 + z2 * 5))) / 96
  const third = (z * (-15 + z2 * (17 + z2 * (19 + z2 * 3)))) / 384
  return z + (first + (second + third / df) / df) / df
}
