/**
 * Points at which a model is asked 试验设计, in the unit cube: one coordinate per factor. Which value
 * of a factor a coordinate stands for is the caller's affair.
 */
import { createStreams, uniform, type Streams } from '../engine/index.ts'

/** One coordinate in 0 … 1 per factor. */
export type Point = readonly number[]

/** The answers of a model to points, in their order. */
export type Ask = (points: readonly Point[]) => Promise<readonly number[]>

/** A sensitivity with the interval that resampling its rows gives. */
export interface Resampled {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Stream of one purpose of an experiment, apart from those of every simulation. */
export const designStream = (seed: number, purpose: string): Streams =>
  createStreams(seed, [`experiment/${purpose}`], 0)

/** Whole number from 0 to n − 1, all equally likely. */
export const below = (streams: Streams, n: number): number => Math.floor(uniform(streams, 0) * n)

/** The numbers 0 … n − 1 in an order as likely as any other: Fisher and Yates. */
export function shuffled(streams: Streams, n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = below(streams, i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** `rows` points of which each factor has exactly one in each of `rows` equal slices. */
export function latinHypercube(streams: Streams, rows: number, factors: number): Point[] {
  const columns = Array.from({ length: factors }, () =>
    shuffled(streams, rows).map((slice) => (slice + uniform(streams, 0)) / rows),
  )
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]!))
}

const RESAMPLES = 500

/**
 * Percentile bootstrap: `statistic` of rows drawn with replacement, as often as there are rows.
 * Efron and Tibshirani, An Introduction to the Bootstrap (1993), 13.
 */
export function resampled(
  streams: Streams,
  rows: number,
  statistic: (chosen: readonly number[]) => number,
  level = 0.95,
): Resampled {
  return resampledTogether(streams, rows, (chosen) => [statistic(chosen)], level)[0]!
}

/** The same of several statistics of the same rows, in their order. */
export function resampledTogether(
  streams: Streams,
  rows: number,
  statistics: (chosen: readonly number[]) => readonly number[],
  level = 0.95,
): Resampled[] {
  const all = Array.from({ length: rows }, (_, i) => i)
  const again = Array.from({ length: RESAMPLES }, () =>
    statistics(all.map(() => below(streams, rows))),
  )
  return statistics(all).map((value, s) => {
    const ranked = again.map((values) => values[s]!).sort((a, b) => a - b)
    const at = (p: number) => ranked[Math.min(RESAMPLES - 1, Math.floor(p * RESAMPLES))]!
    return { value, low: at((1 - level) / 2), high: at((1 + level) / 2) }
  })
}
