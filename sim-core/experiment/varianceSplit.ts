/**
 * Where an uncertain answer gets its variance from 方差来源: from sources of which each has a list
 * of draws, taken in every mixture. Unlike the coordinates of `sobol`, a draw may be anything: a
 * year after year, inputs that belong together.
 */
import type { Streams } from '../engine/index.ts'
import { latinHypercube, resampledTogether, type Point, type Resampled } from './design.ts'
import { firstOrder, totalOrder } from './sobol.ts'

/** Shares of the variance, each with the interval that resampling its rows gives. */
export interface VarianceSplit {
  /** What each source makes alone: what goes, on average, when it becomes known. */
  readonly first: readonly Resampled[]
  /** What each makes with all others: what stays when all others are known. */
  readonly total: readonly Resampled[]
  /** What none makes alone. */
  readonly interaction: Resampled
}

/**
 * The mixtures to ask about, each with a place in 0 … 1 in the list of draws of every source: two
 * independent samples A and B of `rows` each, and A with one source from B, source by source.
 */
export function splitPoints(streams: Streams, rows: number, sources: number): Point[] {
  const a = latinHypercube(streams, rows, sources)
  const b = latinHypercube(streams, rows, sources)
  const mixed = Array.from({ length: sources }, (_, source) =>
    a.map((point, row) => point.map((place, s) => (s === source ? b[row]![s]! : place))),
  )
  return [...a, ...b, ...mixed.flat()]
}

/**
 * The split of the answers to `splitPoints`. All shares are 0 where the answer never changes.
 *
 * Each share has two estimators, one sharp where the share is small and one where it is large; the
 * one that suits the estimate is taken. With A_i for A with source i from B, V_i = E f(B) (f(A_i) −
 * f(A)), and the rest of V is E (f(B) − f(A_i))² / 2, as B and A_i share i and nothing else; the
 * total of i is E (f(A) − f(A_i))² / 2, and the rest of V is E f(A) (f(A_i) − f(B)). Saltelli et
 * al., Computer Physics Communications 181 (2010) 259–270, table 2; Jansen, ibid. 117 (1999) 35–43;
 * T. Homma and A. Saltelli, Reliability Engineering and System Safety 52 (1996) 1–17.
 */
export function splitOf(
  streams: Streams,
  answers: readonly number[],
  rows: number,
  sources: number,
): VarianceSplit {
  const centre = answers.slice(0, 2 * rows).reduce((sum, value) => sum + value, 0) / (2 * rows)
  const part = (i: number) =>
    answers.slice(i * rows, (i + 1) * rows).map((value) => value - centre)
  const [fa, fb] = [part(0), part(1)]
  const mixed = Array.from({ length: sources }, (_, source) => part(2 + source))
  const all = fa.map((_, row) => row)
  const firsts = mixed.map((own) =>
    bySize(
      (rest) => firstOrder(fa, fb, own, rest),
      (rest) => 1 - totalOrder(fb, fa, own, rest),
      all,
    ),
  )
  const totals = mixed.map((own) =>
    bySize(
      (rest) => totalOrder(fa, fb, own, rest),
      (rest) => 1 - firstOrder(fb, fa, own, rest),
      all,
    ),
  )
  const varies = answers.some((value) => value !== answers[0])
  const shares = resampledTogether(streams, rows, (chosen) => {
    if (!varies) return [...firsts, ...totals, 0].map(() => 0)
    const first = firsts.map((share) => share(chosen))
    const alone = first.reduce((sum, share) => sum + share, 0)
    return [...first, ...totals.map((share) => share(chosen)), 1 - alone]
  })
  return {
    first: shares.slice(0, sources),
    total: shares.slice(sources, 2 * sources),
    interaction: shares[2 * sources]!,
  }
}

type Statistic = (chosen: readonly number[]) => number

/** `small` unless it finds a share above a half. */
const bySize = (small: Statistic, large: Statistic, all: readonly number[]): Statistic =>
  small(all) > 0.5 ? large : small
