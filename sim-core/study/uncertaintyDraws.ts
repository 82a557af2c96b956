/**
 * The draws of the three sources of uncertainty 三个不确定性来源, the same for every level: how far the
 * means of the simulation may be off, what chance does to each year, and what the inputs are.
 *
 * Each source, each year and each input has a random stream of its own, named after it: another
 * input, a longer horizon, another level shift nothing that was drawn before.
 */
import { probit } from '../base/index.ts'
import { uniform, type Streams } from '../engine/index.ts'
import { correlated, designStream, latinHypercube } from '../experiment/index.ts'
import { jointOf, type UncertaintyDocument } from '../scenario/index.ts'

const streamOf = (seed: number, name: string) => designStream(seed, `uncertainty/${name}`)
const normal = (streams: Streams) => probit(uniform(streams, 0))
const normals = (streams: Streams, n: number) =>
  Float64Array.from({ length: n }, () => normal(streams))

/**
 * Weights of the deviations of replications, draw by draw, by which their mean may be off. With
 * the d of n replications, Σ z d / √(n (n − 1)) has the covariance S / n of a mean; the factor
 * √((n − 1) / χ²) makes it the t distribution with n − 1 degrees of freedom from which the
 * half-widths of all estimates come, for every figure at once and with their correlations (the
 * posterior of a normal mean: Box and Tiao, Bayesian Inference in Statistical Analysis, 1973, 2.4).
 * Where replications are taken in groups, their number is that of the groups but for the mean.
 */
export function simulationDraws(
  seed: number,
  draws: number,
  groups: number,
  replications: number,
): Float64Array[] {
  const streams = streamOf(seed, 'simulation')
  return Array.from({ length: draws }, () => {
    const mixture = normals(streams, groups)
    const chi = normals(streams, groups - 1).reduce((sum, z) => sum + z * z, 0)
    const scale = 1 / Math.sqrt(replications * chi)
    return mixture.map((z) => z * scale)
  })
}

/**
 * Weights of the same deviations, draw by draw and year by year: chance of one year. A year is
 * `windowsPerYear` windows of a replication, one as good as another, and so its mean varies less
 * than that of one by √`windowsPerYear`.
 */
export function yearDraws(
  seed: number,
  draws: number,
  groups: number,
  years: number,
  windowsPerYear: number,
): Float64Array[][] {
  const scale = 1 / Math.sqrt((groups - 1) * windowsPerYear)
  const byYear = Array.from({ length: years }, (_, year) => {
    const streams = streamOf(seed, `year/${year}`)
    return Array.from({ length: draws }, () => normals(streams, groups).map((z) => z * scale))
  })
  return Array.from({ length: draws }, (_, draw) => byYear.map((own) => own[draw]!))
}

/** A Latin hypercube of one coordinate: each of `draws` equal slices once. By draw. */
export const sliceDraws = (seed: number, draws: number, name: string): number[] =>
  latinHypercube(streamOf(seed, name), draws, 1).map(([coordinate]) => coordinate!)

/** Coordinates by input, then by draw; those that move together are rearranged so that they do. */
export function inputDraws(
  seed: number,
  draws: number,
  paths: readonly string[],
  stated: UncertaintyDocument | undefined,
): number[][] {
  const alone = paths.map((path) => sliceDraws(seed, draws, `input/${path}`))
  const joint = jointOf(stated, paths)
  if (joint.paths.length === 0) return alone
  const places = joint.paths.map((path) => paths.indexOf(path))
  const sample = Array.from({ length: draws }, (_, draw) =>
    places.map((place) => alone[place]![draw]!),
  )
  const together = correlated(streamOf(seed, 'together'), sample, joint.matrix)
  if (together === undefined) throw new Error('correlations that were checked cannot be had')
  return alone.map((own, i) => {
    const place = places.indexOf(i)
    return place === -1 ? own : together.map((row) => row[place]!)
  })
}
