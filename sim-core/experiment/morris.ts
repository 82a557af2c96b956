/**
 * Screening by elementary effects 筛选: which of many factors matter at all, at the price of a few
 * runs per factor. Morris, Technometrics 33 (1991) 161–174; μ* instead of μ: Campolongo, Cariboni
 * and Saltelli, Environmental Modelling & Software 22 (2007) 1509–1518.
 */
import { varianceOf } from '../stats/index.ts'
import { below, designStream, resampled, shuffled, type Ask, type Resampled } from './design.ts'

export interface MorrisEffect {
  /** Mean absolute effect of the factor, over its whole range: how much it matters. */
  readonly muStar: Resampled
  /** Mean effect: with its sign, 0 where up and down cancel. */
  readonly mu: number
  /** Spread of the effect: large where the factor bends or works together with others. */
  readonly sigma: number
}

export interface MorrisOptions {
  readonly factors: number
  readonly seed: number
  /** Ways through the cube; each asks `factors` + 1 times. Default 10. */
  readonly trajectories?: number
}

/** Levels of the grid, and the step over half of it: all levels are then equally likely. */
const LEVELS = 4
const STEP = LEVELS / (2 * (LEVELS - 1))
const TRAJECTORIES = 10

/** Effects by factor. A trajectory moves one factor after the other, in an order of its own. */
export async function morris(
  ask: Ask,
  { factors, seed, trajectories = TRAJECTORIES }: MorrisOptions,
): Promise<MorrisEffect[]> {
  const streams = designStream(seed, 'morris')
  const ways = Array.from({ length: trajectories }, () => {
    // Below the middle steps lead up, above it down.
    const start = Array.from({ length: factors }, () => below(streams, LEVELS) / (LEVELS - 1))
    return wayFrom(start, shuffled(streams, factors))
  })
  const answers = await ask(ways.flatMap(({ points }) => points))
  const effects = ways.map(({ order, steps }, way) => {
    const byFactor = Array.from({ length: factors }, () => 0)
    order.forEach((factor, i) => {
      const at = way * (factors + 1) + i
      byFactor[factor] = (answers[at + 1]! - answers[at]!) / steps[i]!
    })
    return byFactor
  })
  const bootstrap = designStream(seed, 'morris/bootstrap')
  return Array.from({ length: factors }, (_, factor) => {
    const own = effects.map((byFactor) => byFactor[factor]!)
    return {
      muStar: resampled(bootstrap, own.length, (rows) => meanOf(rows, (r) => Math.abs(own[r]!))),
      mu: own.reduce((sum, effect) => sum + effect, 0) / own.length,
      sigma: Math.sqrt(varianceOf(own)),
    }
  })
}

function wayFrom(start: readonly number[], order: readonly number[]) {
  const points = [start]
  const steps = order.map((factor) => {
    const from = points.at(-1)!
    const step = from[factor]! < 0.5 ? STEP : -STEP
    points.push(from.map((value, f) => (f === factor ? value + step : value)))
    return step
  })
  return { order, points, steps }
}

const meanOf = (rows: readonly number[], of: (row: number) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0) / rows.length
