/**
 * Draws 抽样: durations from distributions, by inverse transform. One draw takes exactly one
 * uniform of its stream and rises with it (constants and sequences take none), and comes out as
 * whole ticks: so the n-th draw of a decision is the same number in every scenario, and a longer
 * time in one scenario is a longer time in the other (common random numbers 公共随机数).
 */
import {
  betaQuantile, betaShapes, distributionFault, gammaQuantile, hyperexponentialQuantile, ln,
  lnGamma, exp, mixtureOf, probit, TICKS_PER_S, toTicks, truncation,
} from '../base/index.ts'
import type { Distribution } from '../base/index.ts'
import { uniform } from './streams.ts'
import type { Streams } from './streams.ts'

export { meanS, varianceS } from '../base/index.ts'
export type { Distribution } from '../base/index.ts'

/** Compiled distributions, times in ticks. Distribution i has STRIDE parameters from STRIDE · i. */
export interface DrawTable {
  readonly kinds: Uint8Array
  readonly params: Float64Array
  /** The values of empirical distributions (rising) and of sequences (in order). */
  readonly values: Float64Array
  /** Beside each value of an empirical distribution the probability of at most that value. */
  readonly cumulative: Float64Array
}

/** What a sequence without `cycle` gives after its last value: a time that never comes. */
export const NEVER_TICKS = Infinity

export const EXPONENTIAL = 0
export const CONSTANT = 1
const SEQUENCE = 2
const UNIFORM = 3
const TRIANGULAR = 4
const LOGNORMAL = 5
const WEIBULL = 6
const GAMMA = 7
/** Beta on an interval; a PERT is one. */
const BETA = 8
const TRUNCATED_NORMAL = 9
const EMPIRICAL = 10
const HYPEREXPONENTIAL = 11

export const STRIDE = 6

/** Throws on what `distributionFault` finds unsound: documents are checked before. */
export function compileDistributions(distributions: readonly Distribution[]): DrawTable {
  const pool: Pool = { values: [], cumulative: [] }
  const rows = distributions.map((distribution) => {
    const fault = distributionFault(distribution)
    if (fault !== undefined) throw new Error(`a ${distribution.kind} distribution is ${fault}`)
    return compileOne(distribution, pool)
  })
  const params = new Float64Array(STRIDE * rows.length)
  rows.forEach(([, ...numbers], i) => params.set(numbers, STRIDE * i))
  return {
    kinds: Uint8Array.from(rows, ([kind]) => kind),
    params,
    values: Float64Array.from(pool.values),
    cumulative: Float64Array.from(pool.cumulative),
  }
}

/**
 * The next duration of stream `stream` from distribution `dist`, in whole ticks.
 * `cursors` has one place per stream, 0 at the start: how often the stream drew from a sequence.
 */
export function drawTicks(
  table: DrawTable,
  dist: number,
  streams: Streams,
  stream: number,
  cursors: Float64Array,
): number {
  const kind = table.kinds[dist]!
  if (kind === EXPONENTIAL) return exponentialTicks(table, dist, streams, stream)
  if (kind === CONSTANT) return table.params[STRIDE * dist]!
  if (kind === SEQUENCE) return nextOfSequence(table, dist, stream, cursors)
  return quantileTicks(table, dist, uniform(streams, stream))
}

/** `drawTicks` of a distribution that is known to be exponential. */
export function exponentialTicks(table: DrawTable, dist: number, streams: Streams, stream: number) {
  return Math.floor(0.5 - table.params[STRIDE * dist]! * ln(1 - uniform(streams, stream)))
}

/**
 * The whole ticks nearest to the time that a share `u` of the draws from `dist` falls below.
 * Rounded here and not by the caller, because V8 allocates for a fraction that is returned.
 */
export function quantileTicks(table: DrawTable, dist: number, u: number): number {
  const p = table.params
  const at = STRIDE * dist
  let ticks: number
  switch (table.kinds[dist]) {
    case EXPONENTIAL: ticks = -p[at]! * ln(1 - u); break
    case CONSTANT: ticks = p[at]!; break
    case UNIFORM: ticks = p[at]! + u * p[at + 1]!; break
    case TRIANGULAR:
      ticks =
        u < p[at + 2]!
          ? p[at]! + Math.sqrt(u * p[at + 3]!)
          : p[at + 1]! - Math.sqrt((1 - u) * p[at + 4]!)
      break
    case LOGNORMAL: ticks = p[at]! * exp(p[at + 1]! * probit(u)); break
    case WEIBULL: ticks = exp(p[at]! + p[at + 1]! * ln(-ln(1 - u))); break
    case GAMMA: ticks = p[at]! * gammaQuantile(u, p[at + 1]!); break
    case BETA: ticks = p[at]! + p[at + 1]! * betaQuantile(u, p[at + 2]!, p[at + 3]!); break
    case TRUNCATED_NORMAL: {
      const z = probit(p[at + 2]! + u * (p[at + 3]! - p[at + 2]!))
      ticks = Math.min(Math.max(p[at]! + p[at + 1]! * z, p[at + 4]!), p[at + 5]!)
      break
    }
    case HYPEREXPONENTIAL:
      ticks = hyperexponentialQuantile(u, p[at]!, p[at + 1]!, p[at + 2]!)
      break
    case EMPIRICAL: ticks = empiricalQuantile(table, p[at]!, p[at + 1]!, u); break
    default: throw new Error(`distribution ${dist} has no quantile`)
  }
  return Math.floor(ticks + 0.5)
}

interface Pool {
  readonly values: number[]
  readonly cumulative: number[]
}

/** The kind and up to STRIDE parameters, in the order in which `quantileTicks` reads them. */
type Row = readonly [kind: number, ...params: number[]]

function compileOne(d: Distribution, pool: Pool): Row {
  switch (d.kind) {
    case 'constant': return constant(d.value)
    case 'exponential': return [EXPONENTIAL, d.mean * TICKS_PER_S]
    case 'uniform': return [UNIFORM, d.low * TICKS_PER_S, (d.high - d.low) * TICKS_PER_S]
    case 'triangular': return d.low === d.high ? constant(d.low) : triangular(d)
    case 'pert': return d.low === d.high ? constant(d.low) : pert(d)
    case 'beta': return d.cv === 0 || d.low === d.high ? constant(d.mean) : beta(d)
    case 'hyperexponential': return hyperexponential(d)
    case 'erlang': return gamma(d.mean, d.k)
    case 'gamma': return d.cv === 0 ? constant(d.mean) : gamma(d.mean, 1 / (d.cv * d.cv))
    case 'weibull':
      return [WEIBULL, ln(d.mean * TICKS_PER_S) - lnGamma(1 + 1 / d.shape), 1 / d.shape]
    case 'lognormal': {
      const spread = 1 + d.cv * d.cv
      return [LOGNORMAL, (d.mean * TICKS_PER_S) / Math.sqrt(spread), Math.sqrt(ln(spread))]
    }
    case 'truncatedNormal': return truncatedNormal(d)
    case 'empirical': return empirical(d.values, d.weights ?? d.values.map(() => 1), pool)
    case 'sequence': {
      const row: Row = [SEQUENCE, pool.values.length, d.values.length, d.cycle ? 1 : 0]
      addToPool(pool, d.values, d.values.map(() => 1))
      return row
    }
    default: return d satisfies never
  }
}

const constant = (valueS: number): Row => [CONSTANT, toTicks(valueS)]

const gamma = (meanS: number, shape: number): Row => [GAMMA, (meanS * TICKS_PER_S) / shape, shape]

type ThreePoint = { readonly low: number; readonly mode: number; readonly high: number }

function triangular({ low, mode, high }: ThreePoint): Row {
  const rise = (mode - low) * (high - low) * TICKS_PER_S * TICKS_PER_S
  const fall = (high - mode) * (high - low) * TICKS_PER_S * TICKS_PER_S
  const modeShare = (mode - low) / (high - low)
  return [TRIANGULAR, low * TICKS_PER_S, high * TICKS_PER_S, modeShare, rise, fall]
}

function pert({ low, mode, high }: ThreePoint): Row {
  const range = high - low
  const a = 1 + (4 * (mode - low)) / range
  const b = 1 + (4 * (high - mode)) / range
  return [BETA, low * TICKS_PER_S, range * TICKS_PER_S, a, b]
}

function beta(d: Extract<Distribution, { kind: 'beta' }>): Row {
  const { a, b } = betaShapes(d)
  return [BETA, d.low * TICKS_PER_S, (d.high - d.low) * TICKS_PER_S, a, b]
}

function hyperexponential(d: { readonly mean: number; readonly cv: number }): Row {
  if (d.cv === 1 || d.mean === 0) return [EXPONENTIAL, d.mean * TICKS_PER_S]
  const { share, shortMean, longMean } = mixtureOf(d)
  return [HYPEREXPONENTIAL, share, shortMean * TICKS_PER_S, longMean * TICKS_PER_S]
}

function truncatedNormal(d: Extract<Distribution, { kind: 'truncatedNormal' }>): Row {
  if (d.low === d.high) return constant(d.low)
  if (d.sd === 0) return constant(d.mean)
  const { sign, from, to } = truncation(d)
  const [mean, sd, low, high] = [d.mean, sign * d.sd, d.low, d.high].map((s) => s * TICKS_PER_S)
  return [TRUNCATED_NORMAL, mean!, sd!, from, to, low!, high!]
}

function empirical(values: readonly number[], weights: readonly number[], pool: Pool): Row {
  const rising = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!)
  const total = rising.reduce((sum, i) => sum + weights[i]!, 0)
  let sum = 0
  const shares = rising.map((i) => (sum += weights[i]!) / total)
  const row: Row = [EMPIRICAL, pool.values.length, values.length]
  addToPool(pool, rising.map((i) => values[i]!), shares)
  return row
}

function addToPool(pool: Pool, valuesS: readonly number[], cumulative: readonly number[]) {
  for (const value of valuesS) pool.values.push(toTicks(value))
  for (const share of cumulative) pool.cumulative.push(share)
}

/** The first of `count` values whose cumulative share exceeds u; the last share is 1 > u. */
function empiricalQuantile(table: DrawTable, start: number, count: number, u: number): number {
  let low = start
  let high = start + count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (table.cumulative[middle]! > u) high = middle
    else low = middle + 1
  }
  return table.values[low]!
}

/** A stream counts its draws, so sequences that share one (a list per product) keep in step. */
function nextOfSequence(table: DrawTable, dist: number, stream: number, cursors: Float64Array) {
  const at = STRIDE * dist
  const start = table.params[at]!
  const count = table.params[at + 1]!
  const position = cursors[stream]!
  cursors[stream] = position + 1
  if (position < count) return table.values[start + position]!
  return table.params[at + 2] === 1 ? table.values[start + (position % count)]! : NEVER_TICKS
}
