/** Values counted in classes of one width 直方图, whose bounds are round numbers. */

export interface Histogram {
  /** Lower bound of the first class, a multiple of the width. */
  readonly from: number
  /** 1, 2 or 5 times a power of ten; 0 where all values are one. */
  readonly width: number
  /** By class; the last value that a class has is just below its upper bound. */
  readonly counts: readonly number[]
}

const ROUND_STEPS = [1, 2, 5]

/** At most `most` classes and one more, for bounds that are round. Throws without values. */
export function histogramOf(values: readonly number[], most = 30): Histogram {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((largest, value) => Math.max(largest, value), -Infinity)
  if (!Number.isFinite(low) || !Number.isFinite(high)) throw new Error('no finite values to count')
  const width = roundStep((high - low) / most)
  if (width === 0) return { from: low, width, counts: [values.length] }
  const first = Math.floor(low / width)
  const counts = Array.from({ length: Math.floor(high / width) - first + 1 }, () => 0)
  for (const value of values) {
    const place = Math.floor(value / width) - first
    counts[place] = counts[place]! + 1
  }
  return { from: first * width, width, counts }
}

/** The least round number that is not below `least`; 0 of 0. */
function roundStep(least: number): number {
  if (!(least > 0)) return 0
  let power = 1
  while (power > least) power /= 10
  while (power * 10 <= least) power *= 10
  return power * (ROUND_STEPS.find((step) => step * power >= least) ?? 10)
}
