/**
 * Runs the cases and judges them together: every figure's replications are held against its exact
 * value by a t test, at a level so small that all right ones together are refused once in a hundred
 * times (Bonferroni). Runs are seeded: the same engine gives the same verdict for ever.
 */
import { simulate, streamNameHash } from '../../engine/index.ts'
import { estimate, studentTQuantile } from '../../stats/index.ts'
import type { Figure, KpiName, TheoryCase } from './case.ts'

export const REPLICATIONS = 40
/** Probability that a right engine fails anywhere at all. */
export const FAMILY_ERROR = 0.01
const RELATIVE_TOLERANCE = 1e-9

export interface JudgedFigure {
  readonly kpi: KpiName
  readonly exact: number
  readonly simulated: number
  /** Of the 95 % interval of this figure by itself; null where nothing is random. */
  readonly halfWidth: number | null
  /** Distance in standard errors, beside the greatest allowed; null where nothing is random. */
  readonly t: number | null
}

/** Each case has numbers of its own, so that their errors have nothing to do with each other. */
const seedOf = (id: string) => Number.parseInt(streamNameHash(id).slice(0, 8), 16)

/** One list of replication values for each figure. */
export type Values = readonly (readonly number[])[]

export function runCase({ id, plan, figures, isExact = false }: TheoryCase): Values {
  const replications = isExact ? 1 : REPLICATIONS
  const records = Array.from({ length: replications }, (_, r) => simulate(plan, seedOf(id), r))
  return figures.map((figure) => records.map((record) => figure.read(record, plan)))
}

/** The t that a figure may be off by, when so many figures are judged together. */
export const greatestT = (figures: number): number =>
  studentTQuantile(1 - FAMILY_ERROR / figures / 2, REPLICATIONS - 1)

export function judge({ kpi, exact }: Figure, values: readonly number[]): JudgedFigure {
  if (values.length === 1) return { kpi, exact, simulated: values[0]!, halfWidth: null, t: null }
  const { mean, halfWidth } = estimate(values)
  const standardError = halfWidth! / studentTQuantile(0.975, values.length - 1)
  return { kpi, exact, simulated: mean, halfWidth, t: (mean - exact) / standardError }
}

/** Whether a figure is right, at the level of a whole family. */
export function passes({ exact, simulated, t }: JudgedFigure, mostT: number): boolean {
  if (t === null) return Math.abs(simulated - exact) <= RELATIVE_TOLERANCE * Math.abs(exact)
  return Math.abs(t) <= mostT
}
