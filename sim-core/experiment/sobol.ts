/**
 * Shares of the variance of an answer 方差分解: how much of it each factor makes alone (first order)
 * and with all others (total), from two independent samples and their mixtures.
 */
import { designStream, latinHypercube, resampled, type Ask, type Resampled } from './design.ts'

export interface SobolIndex {
  readonly first: Resampled
  readonly total: Resampled
}

export interface SobolOptions {
  readonly factors: number
  readonly seed: number
  /** Rows of a sample; the model is asked `rows` · (`factors` + 2) times. */
  readonly rows: number
}

/**
 * Indices by factor. First order, S = mean of f(B) (f(AB) − f(A)) / V: Saltelli et al., Computer
 * Physics Communications 181 (2010) 259–270, (b) of table 2; total, mean of (f(A) − f(AB))² / 2V:
 * Jansen, Computer Physics Communications 117 (1999) 35–43. AB is A with one column of B. Values
 * are centred first, which changes no index and lessens the error of S. The interval resamples
 * rows; all indices are 0 where the answer never changes.
 */
export async function sobol(
  ask: Ask,
  { factors, seed, rows }: SobolOptions,
): Promise<SobolIndex[]> {
  const streams = designStream(seed, 'sobol')
  const a = latinHypercube(streams, rows, factors)
  const b = latinHypercube(streams, rows, factors)
  const mixed = Array.from({ length: factors }, (_, factor) =>
    a.map((point, row) => point.map((value, f) => (f === factor ? b[row]![f]! : value))),
  )
  const answers = await ask([...a, ...b, ...mixed.flat()])
  const centre = answers.slice(0, 2 * rows).reduce((sum, value) => sum + value, 0) / (2 * rows)
  const part = (i: number) =>
    answers.slice(i * rows, (i + 1) * rows).map((value) => value - centre)
  const [fa, fb] = [part(0), part(1)]
  const bootstrap = designStream(seed, 'sobol/bootstrap')
  return mixed.map((_, factor) => {
    const fab = part(2 + factor)
    return {
      first: resampled(bootstrap, rows, (chosen) => firstOrder(fa, fb, fab, chosen)),
      total: resampled(bootstrap, rows, (chosen) => totalOrder(fa, fb, fab, chosen)),
    }
  })
}

type Values = readonly number[]

/** The share of one factor alone, over some rows; values are centred. */
export function firstOrder(fa: Values, fb: Values, fab: Values, rows: readonly number[]): number {
  let sum = 0
  for (const r of rows) sum += fb[r]! * (fab[r]! - fa[r]!)
  return perVariance(sum / rows.length, fa, fb, rows)
}

/** The share of one factor with all others. */
export function totalOrder(fa: Values, fb: Values, fab: Values, rows: readonly number[]): number {
  let sum = 0
  for (const r of rows) sum += (fa[r]! - fab[r]!) * (fa[r]! - fab[r]!)
  return perVariance(sum / (2 * rows.length), fa, fb, rows)
}

function perVariance(part: number, fa: Values, fb: Values, rows: readonly number[]): number {
  const n = 2 * rows.length
  let sum = 0
  let squares = 0
  for (const r of rows) {
    sum += fa[r]! + fb[r]!
    squares += fa[r]! * fa[r]! + fb[r]! * fb[r]!
  }
  const variance = squares / n - (sum / n) * (sum / n)
  return variance > 0 ? part / variance : 0
}
