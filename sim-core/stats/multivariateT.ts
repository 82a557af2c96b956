/**
 * Largest of several correlated t variables 多元 t: the constant behind comparing many systems with
 * the best at once. The same bits on every machine.
 */
import { exp, gammaQuantile, lnGamma, ln, normalCdf, normalDensity } from '../base/index.ts'

/** The common normal beyond which nothing counts. */
const REACH = 6
/** Panels of Simpson's rule over the common normal and over the scale. */
const PANELS = 40
const ROOT_HALF = Math.SQRT1_2
/** Tails of the scale that the integral leaves out on either side. */
const SCALE_TAIL = 1e-9
const LAST_STEP = 1e-8

/**
 * The g with P(max T₁ … T_k ≤ g) = p, where the T have `df` degrees of freedom and correlation ½
 * with one another, p > ½. Bechhofer, Santner and Goldsman, Design and Analysis of Experiments for
 * Statistical Selection (1995), table B.3; Dunnett's one-sided constants are the same. Error below
 * 1e−6.
 */
export function largestTQuantile(p: number, k: number, df: number): number {
  const excess = (g: number) => largestTCdf(g, k, df) - p
  let [low, high] = [0, 2]
  while (excess(high) < 0) [low, high] = [high, 2 * high]
  const [atLow, atHigh] = [excess(low), excess(high)]
  // The secant, which must stay between the ends: elsewhere their middle.
  for (let [last, atLast, g] = [low, atLow, high]; ; ) {
    const at = g === high ? atHigh : excess(g)
    if (at > 0) high = g
    else low = g
    const step = (at * (g - last)) / (at - atLast)
    const next = g - step > low && g - step < high ? g - step : (low + high) / 2
    if (Math.abs(next - g) < LAST_STEP) return next
    ;[last, atLast, g] = [g, at, next]
  }
}

/** T = (√½ Z₀ + √½ Zᵢ) / s: given Z₀ and s the T are independent. */
function largestTCdf(g: number, k: number, df: number): number {
  const lowest = scaleQuantile(SCALE_TAIL, df)
  const highest = scaleQuantile(1 - SCALE_TAIL, df)
  return simpson(lowest, highest, (s) => scaleDensity(s, df) * largestNormalCdf(g * s, k))
}

/** P(max ≤ x) of k standard normals with correlation ½. */
function largestNormalCdf(x: number, k: number): number {
  return simpson(-REACH, REACH, (z) => {
    const one = normalCdf((x - ROOT_HALF * z) / ROOT_HALF)
    let all = 1
    for (let i = 0; i < k; i++) all *= one
    return all * normalDensity(z)
  })
}

/** s = √(χ² / df): χ² is gamma distributed with shape df / 2 and scale 2. */
const scaleQuantile = (p: number, df: number) => Math.sqrt((2 * gammaQuantile(p, df / 2)) / df)

function scaleDensity(s: number, df: number): number {
  const half = df / 2
  const lnDensity = ln(2) + half * ln(half) - lnGamma(half) + (df - 1) * ln(s) - half * s * s
  return exp(lnDensity)
}

function simpson(from: number, to: number, f: (x: number) => number): number {
  const step = (to - from) / PANELS
  let sum = f(from) + f(to)
  for (let i = 1; i < PANELS; i++) sum += (i % 2 === 0 ? 2 : 4) * f(from + i * step)
  return (sum * step) / 3
}
