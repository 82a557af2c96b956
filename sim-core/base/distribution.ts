/**
 * Distributions of durations 时间分布 as plain data: parameters in seconds, except the pure numbers
 * k, cv (standard deviation ÷ mean), shape and weights. `mean` is the mean of the distribution
 * itself, so MTBF and MTTR mean what a maintenance log means; only the truncated normal states
 * its parent, as its name says. How they are drawn is in engine/draws.ts.
 */
import { lnGamma } from './gamma.ts'
import { exp } from './math.ts'
import { normalCdf, normalDensity } from './normal.ts'

export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | ({ readonly kind: 'triangular' } & ThreePoint)
  /** Beta on [low, high] with mean (low + 4 mode + high) / 6 (Malcolm et al. 1959; λ = 4). */
  | ({ readonly kind: 'pert' } & ThreePoint)
  | { readonly kind: 'exponential'; readonly mean: number }
  /** The sum of k exponential phases; `mean` is the mean of the sum. */
  | { readonly kind: 'erlang'; readonly mean: number; readonly k: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  /** Two exponential phases with balanced means: one in `mixtureOf` is drawn; cv ≥ 1. */
  | { readonly kind: 'hyperexponential'; readonly mean: number; readonly cv: number }
  /** Beta on [low, high] with this mean and cv. */
  | ({ readonly kind: 'beta' } & Beta)
  /** Normal(mean, sd) given that it falls in [low, high]; `meanS` tells its own mean. */
  | ({ readonly kind: 'truncatedNormal' } & TruncatedNormal)
  /** One of `values`, with probabilities proportional to `weights` (all equal if absent). */
  | { readonly kind: 'empirical'; readonly values: readonly number[]
      readonly weights?: readonly number[] }
  /** Not random: the n-th draw is the n-th value; afterwards from the start again, or never. */
  | { readonly kind: 'sequence'; readonly values: readonly number[]; readonly cycle: boolean }

interface ThreePoint {
  readonly low: number
  readonly mode: number
  readonly high: number
}

interface TruncatedNormal {
  readonly mean: number
  readonly sd: number
  readonly low: number
  readonly high: number
}

interface Beta {
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly cv: number
}

export type DistributionFault =
  | 'notFinite'
  | 'negative'
  | 'notPositive'
  | 'notWhole'
  | 'unordered'
  | 'empty'
  | 'weightsMismatch'
  | 'noMass'
  /** A variation that no distribution of the kind and range can have. */
  | 'impossibleCv'

/** The mean in seconds; of a sequence, the mean of its values. */
export function meanS(distribution: Distribution): number {
  const d = distribution
  switch (d.kind) {
    case 'constant': return d.value
    case 'uniform': return (d.low + d.high) / 2
    case 'triangular': return (d.low + d.mode + d.high) / 3
    case 'pert': return (d.low + 4 * d.mode + d.high) / 6
    case 'truncatedNormal': return truncatedMoments(d).mean
    case 'empirical': return weightedMean(d.values, d.weights)
    case 'sequence': return weightedMean(d.values, undefined)
    default: return d.mean
  }
}

/** The variance in s²; of a sequence, the mean square deviation of its values. */
export function varianceS(distribution: Distribution): number {
  const d = distribution
  switch (d.kind) {
    case 'constant': return 0
    case 'uniform': return square(d.high - d.low) / 12
    case 'triangular':
      return (square(d.high - d.low) + (d.mode - d.low) * (d.mode - d.high)) / 18
    case 'pert': return ((meanS(d) - d.low) * (d.high - meanS(d))) / 7
    case 'exponential': return square(d.mean)
    case 'erlang': return square(d.mean) / d.k
    case 'gamma':
    case 'hyperexponential':
    case 'beta': return square(d.mean * d.cv)
    case 'weibull': return square(d.mean) * (weibullSquareRatio(d.shape) - 1)
    case 'lognormal': return square(d.mean * d.cv)
    case 'truncatedNormal': return truncatedMoments(d).variance
    case 'empirical': return weightedVariance(d.values, d.weights)
    case 'sequence': return weightedVariance(d.values, undefined)
    default: return d satisfies never
  }
}

/** Why nothing can be drawn from `distribution`; undefined if it is sound. */
export function distributionFault(distribution: Distribution): DistributionFault | undefined {
  const d = distribution
  switch (d.kind) {
    case 'constant': return durationsFault([d.value])
    case 'uniform': return durationsFault([d.low, d.high]) ?? orderFault(d.low, d.high)
    case 'triangular':
    case 'pert':
      return durationsFault([d.low, d.mode, d.high]) ?? orderFault(d.low, d.mode, d.high)
    case 'exponential': return durationsFault([d.mean])
    case 'erlang':
      if (!Number.isInteger(d.k)) return 'notWhole'
      return durationsFault([d.mean]) ?? positiveFault(d.k)
    case 'gamma':
    case 'lognormal': return durationsFault([d.mean, d.cv])
    case 'hyperexponential': return durationsFault([d.mean, d.cv]) ?? variationFault(d.cv >= 1)
    case 'beta': return betaFault(d)
    case 'weibull': return durationsFault([d.mean, d.shape]) ?? positiveFault(d.shape)
    case 'truncatedNormal': return truncatedFault(d)
    case 'empirical': return durationsFault(d.values) ?? weightsFault(d.values, d.weights)
    case 'sequence': return durationsFault(d.values)
    default: return d satisfies never
  }
}

/**
 * The hyperexponential as a mixture: with probability `share` the mean is `shortMean`, else
 * `longMean`, and share · shortMean = (1 − share) · longMean. Balanced means: Whitt, On
 * approximations for queues III, AT&T Bell Laboratories Technical Journal 63 (1984).
 */
export function mixtureOf({ mean, cv }: { readonly mean: number; readonly cv: number }) {
  const square = cv * cv
  const share = (1 + Math.sqrt((square - 1) / (square + 1))) / 2
  return { share, shortMean: mean / (2 * share), longMean: mean / (2 * (1 - share)) }
}

/** The shapes of a beta distribution on (0, 1) that has this mean and cv between low and high. */
export function betaShapes({ low, high, mean, cv }: Beta) {
  const centre = (mean - low) / (high - low)
  const sd = (mean * cv) / (high - low)
  const sum = (centre * (1 - centre)) / (sd * sd) - 1
  return { a: centre * sum, b: (1 - centre) * sum }
}

/**
 * The truncated normal as mean + sign · sd · z, where z is a standard normal between the
 * quantiles `from` and `to`. In the upper half the mirror image is taken, because probabilities
 * near 0 keep digits that probabilities near 1 lose.
 */
export function truncation({ mean, sd, low, high }: TruncatedNormal) {
  const sign = low > mean ? -1 : 1
  const from = normalCdf((sign * (low - mean)) / sd)
  const to = normalCdf((sign * (high - mean)) / sd)
  return { sign, from, to }
}

/** Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1 (1994), 13.10.1. */
function truncatedMoments(d: TruncatedNormal) {
  if (d.sd === 0 || d.low === d.high) {
    return { mean: Math.min(Math.max(d.mean, d.low), d.high), variance: 0 }
  }
  const a = (d.low - d.mean) / d.sd
  const b = (d.high - d.mean) / d.sd
  const { from, to } = truncation(d)
  const mass = Math.abs(to - from)
  const shift = (normalDensity(a) - normalDensity(b)) / mass
  const spread = (a * normalDensity(a) - b * normalDensity(b)) / mass
  return { mean: d.mean + d.sd * shift, variance: square(d.sd) * (1 + spread - square(shift)) }
}

/** E X² / (E X)² of a Weibull distribution: Γ(1 + 2/shape) / Γ(1 + 1/shape)². */
const weibullSquareRatio = (shape: number) =>
  exp(lnGamma(1 + 2 / shape) - 2 * lnGamma(1 + 1 / shape))

function weightedMean(values: readonly number[], weights: readonly number[] | undefined): number {
  const weightOf = (i: number) => weights?.[i] ?? 1
  const total = values.reduce((sum, _, i) => sum + weightOf(i), 0)
  return values.reduce((sum, value, i) => sum + value * weightOf(i), 0) / total
}

function weightedVariance(values: readonly number[], weights: readonly number[] | undefined) {
  const mean = weightedMean(values, weights)
  return weightedMean(values.map((value) => square(value - mean)), weights)
}

function durationsFault(numbers: readonly number[]): DistributionFault | undefined {
  if (numbers.length === 0) return 'empty'
  if (!numbers.every(Number.isFinite)) return 'notFinite'
  return numbers.some((number) => number < 0) ? 'negative' : undefined
}

const orderFault = (...numbers: readonly number[]) =>
  numbers.some((number, i) => i > 0 && number < numbers[i - 1]!) ? 'unordered' : undefined

const variationFault = (isPossible: boolean) => (isPossible ? undefined : 'impossibleCv')

/** The variance is less than that of the two ends alone, which have the same mean. */
function betaFault(d: Beta): DistributionFault | undefined {
  const fault = durationsFault([d.low, d.high, d.mean, d.cv]) ?? orderFault(d.low, d.mean, d.high)
  if (fault !== undefined || d.cv === 0) return fault
  return variationFault(square(d.mean * d.cv) < (d.mean - d.low) * (d.high - d.mean))
}

const positiveFault = (number: number) => (number > 0 ? undefined : 'notPositive')

function weightsFault(values: readonly number[], weights: readonly number[] | undefined) {
  if (weights === undefined) return undefined
  if (weights.length !== values.length) return 'weightsMismatch'
  return durationsFault(weights) ?? (weights.some((weight) => weight > 0) ? undefined : 'noMass')
}

function truncatedFault(d: TruncatedNormal): DistributionFault | undefined {
  if (!Number.isFinite(d.mean)) return 'notFinite'
  const fault = durationsFault([d.sd, d.low, d.high]) ?? orderFault(d.low, d.high)
  if (fault !== undefined || d.low === d.high) return fault
  if (d.sd === 0) return d.mean < d.low || d.mean > d.high ? 'noMass' : undefined
  const { from, to } = truncation(d)
  return from === to ? 'noMass' : undefined
}

const square = (x: number) => x * x
