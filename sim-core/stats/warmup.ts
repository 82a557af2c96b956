/** Warm-up 预热期: how much of the start of a series to drop before it is averaged. */

const BATCH = 5
/** Batches at the end that never decide: few values look steady by chance. */
const IGNORED_BATCHES = 5
/** Fewer batches than this cannot show a transient. */
const FEWEST_BATCHES = 2 * IGNORED_BATCHES

export interface WarmupCut {
  /** Observations to drop, a multiple of five. */
  readonly dropped: number
  /** More than half would go, or the series is too short: run longer instead of cutting. */
  readonly refused: boolean
}

/**
 * MSER-5: over batches of five, the cut d that minimises Σ(z − z̄)² / (k − d)² over the k − d
 * batches kept; the smallest such d. White, Simulation 69 (1997) 323–334; batches: White, Cobb and
 * Spratt, Winter Simulation Conference 2000; the last five batches left out and a cut beyond half
 * refused: Hoad, Robinson and Davies, Journal of the Operational Research Society 61 (2010).
 */
export function truncateWarmup(series: ArrayLike<number>): WarmupCut {
  const batches = batchMeans(series)
  const k = batches.length
  if (k < FEWEST_BATCHES) return { dropped: 0, refused: true }
  let cut = 0
  let least = Infinity
  let mean = 0
  let squares = 0
  // Backwards, so that mean and squares grow by one batch at a time (Welford 1962).
  for (let d = k - 1; d >= 0; d--) {
    const kept = k - d
    const deviation = batches[d]! - mean
    mean += deviation / kept
    squares += deviation * (batches[d]! - mean)
    const error = squares / (kept * kept)
    if (kept >= IGNORED_BATCHES && error <= least) {
      least = error
      cut = d
    }
  }
  return { dropped: BATCH * cut, refused: cut > k / 2 }
}

/**
 * The curve of Welch's plot: the mean over replications at each observation, smoothed over
 * 2 `window` + 1 of them, fewer at the start; as long as the shortest series less the window.
 * Welch 1983; Law, Simulation Modeling and Analysis, 5th ed., 9.5.1.
 */
export function welchCurve(replications: readonly ArrayLike<number>[], window: number): number[] {
  const length = replications.reduce((least, { length }) => Math.min(least, length), Infinity)
  if (length === Infinity) return []
  const means = Array.from({ length }, (_, i) => {
    const sum = replications.reduce((total, series) => total + series[i]!, 0)
    return sum / replications.length
  })
  return Array.from({ length: Math.max(0, length - window) }, (_, i) => {
    const reach = Math.min(window, i)
    const around = means.slice(i - reach, i + reach + 1)
    return around.reduce((sum, mean) => sum + mean, 0) / around.length
  })
}

/** Means of successive fives; an incomplete last batch is left out. */
function batchMeans(series: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.floor(series.length / BATCH) }, (_, batch) => {
    let sum = 0
    for (let i = BATCH * batch; i < BATCH * (batch + 1); i++) sum += series[i]!
    return sum / BATCH
  })
}
