/** One long run instead of many 批均值法: intervals from the means of long stretches of it. */
import { estimate, type Estimate } from './estimate.ts'
import { normalQuantile } from './studentT.ts'

export interface BatchMeans extends Estimate {
  /** Means of the batches; `n` is their number. */
  readonly means: readonly number[]
  /** Observations of each; what does not fill the last is left out. */
  readonly batchLength: number
  /** Correlation of each mean with the next. */
  readonly lag1: number
  /** Even ten batches depend on one another: the interval is too narrow, run longer. */
  readonly isCorrelated: boolean
}

/** More batches make the interval hardly narrower, fewer make it wide. */
const MOST_BATCHES = 30
const FEWEST_BATCHES = 10

/**
 * Interval of the long-run mean of a stationary series: the most batches between 30 and 10 whose
 * means show no lag-1 correlation by von Neumann's ratio at `level`; ten where none do. Number of
 * batches: Schmeiser, Operations Research 30 (1982) 556–568; the test: Fishman and Yarberry,
 * INFORMS Journal on Computing 9 (1997) 296–310. Throws on fewer observations than ten.
 */
export function batchMeans(series: ArrayLike<number>, level = 0.95): BatchMeans {
  for (let batches = MOST_BATCHES; batches > FEWEST_BATCHES; batches--) {
    if (series.length < batches) continue
    const attempt = inBatches(series, batches, level)
    if (!attempt.isCorrelated) return attempt
  }
  if (series.length < FEWEST_BATCHES) throw new Error('ten batches need ten observations')
  return inBatches(series, FEWEST_BATCHES, level)
}

function inBatches(series: ArrayLike<number>, batches: number, level: number): BatchMeans {
  const batchLength = Math.floor(series.length / batches)
  const means = Array.from({ length: batches }, (_, batch) => {
    let sum = 0
    for (let i = batch * batchLength; i < (batch + 1) * batchLength; i++) sum += series[i]!
    return sum / batchLength
  })
  const lag1 = lag1Correlation(means)
  // Of independent means the ratio is normal with this variance, near enough from eight on.
  const spread = Math.sqrt((batches - 2) / (batches * batches - 1))
  const isCorrelated = neumannCorrelation(means) > normalQuantile((1 + level) / 2) * spread
  return { ...estimate(means, level), means, batchLength, lag1, isCorrelated }
}

/** Sample correlation of x(i) and x(i + 1); 0 for a constant. */
export function lag1Correlation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let products = 0
  let squares = 0
  values.forEach((value, i) => {
    squares += (value - mean) * (value - mean)
    if (i > 0) products += (value - mean) * (values[i - 1]! - mean)
  })
  return squares === 0 ? 0 : products / squares
}

/** 1 − half of von Neumann's ratio: the lag-1 correlation with the ends set right. */
function neumannCorrelation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let steps = 0
  let squares = 0
  values.forEach((value, i) => {
    squares += (value - mean) * (value - mean)
    if (i > 0) steps += (value - values[i - 1]!) * (value - values[i - 1]!)
  })
  return squares === 0 ? 0 : 1 - steps / (2 * squares)
}
