/** How much of the difference between answers of a simulation is chance 模拟噪声. */

export interface SimulationNoise {
  /** Standard error of one answer, a mean over replications, beside the other answers. */
  readonly standardError: number
  /** Share of the variance of the answers that this is; 0 where they are all the same. */
  readonly share: number
}

/**
 * The noise in answers to several points under common random numbers: `values` by point, then by
 * replication. What a replication adds to all points alike makes no difference between them and is
 * taken out: the mean square of the interaction of points and replications, over the number of
 * replications (the two-way layout: Scheffé, The Analysis of Variance, 1959, 4.8). null from fewer
 * than two points or two replications, which cannot tell.
 */
export function simulationNoise(
  values: readonly (readonly number[])[],
): SimulationNoise | null {
  const points = values.length
  const replications = values[0]?.length ?? 0
  if (points < 2 || replications < 2) return null
  const byPoint = values.map((own) => sumOf(own) / replications)
  const byReplication = values[0]!.map((_, r) => sumOf(values.map((own) => own[r]!)) / points)
  const overall = sumOf(byPoint) / points
  let squares = 0
  values.forEach((own, p) =>
    own.forEach((value, r) => {
      const rest = value - byPoint[p]! - byReplication[r]! + overall
      squares += rest * rest
    }),
  )
  const noise = squares / ((points - 1) * (replications - 1)) / replications
  const spread = sumOf(byPoint.map((mean) => (mean - overall) * (mean - overall)))
  const variance = spread / (points - 1)
  return { standardError: Math.sqrt(noise), share: variance > 0 ? noise / variance : 0 }
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
