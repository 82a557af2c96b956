/**
 * What a sensitivity study answers, as it is written to JSON: how much each uncertain input moves
 * one figure of one level. The names are public and stay.
 */
import type { Issue } from '../base/index.ts'
import type { Resampled } from '../experiment/index.ts'
import type { UncertainInput } from '../scenario/index.ts'
import type { Estimate, SimulationNoise } from '../stats/index.ts'
import type { HeadlineName } from './headlines.ts'
import type { Text } from './kpiResult.ts'

export const SENSITIVITY_METHODS = ['tornado', 'morris', 'sobol'] as const
export type SensitivityMethod = (typeof SENSITIVITY_METHODS)[number]

export type SensitivityResult = SensitivityBasis & Effects

/** By method; the strongest input first, equals in the order of the document. */
export type Effects =
  | { readonly method: 'tornado'; readonly inputs: readonly TornadoInput[] }
  | {
      readonly method: 'morris'
      readonly trajectories: number
      readonly inputs: readonly MorrisInput[]
    }
  | { readonly method: 'sobol'; readonly rows: number; readonly inputs: readonly SobolInput[] }

export interface SensitivityBasis {
  readonly engineVersion: string
  readonly scenario: { readonly id: string; readonly name: Text; readonly hash: string }
  readonly level: { readonly id: string; readonly name: Text }
  readonly reading: string | null
  readonly kpi: HeadlineName
  readonly seed: number
  /** Of each point. */
  readonly replications: number
  /** Every input between its low and its high, all values as likely: an assumption. */
  readonly law: 'uniform'
  /** Points that were asked, and replications that were simulated for them. */
  readonly points: number
  readonly runs: number
  /** With every input at the value of the document. */
  readonly central: Estimate
  /** Chance left in the answers; null from one replication, or where a figure is missing. */
  readonly noise: SimulationNoise | null
  /** Inputs that cannot stand at an end of their range, and why; they stay as they are. */
  readonly leftOut: readonly { readonly path: string; readonly issues: readonly Issue[] }[]
}

/** One input moved to both ends, all others at their central values. */
export interface TornadoInput extends UncertainInput {
  readonly atLow: TornadoEnd
  readonly atHigh: TornadoEnd
  /** Greatest less least of both ends and the centre; null where an end has no figure. */
  readonly swing: number | null
}

/** Both null where a replication has no figure there. */
export interface TornadoEnd {
  readonly mean: number | null
  /** From the centre, paired replication by replication. */
  readonly difference: Estimate | null
}

/** Elementary effects over the whole range of the input, in the unit of the figure. */
export interface MorrisInput extends UncertainInput {
  readonly muStar: Resampled
  readonly mu: number
  readonly sigma: number
}

/** Shares of the variance of the figure. */
export interface SobolInput extends UncertainInput {
  readonly first: Resampled
  readonly total: Resampled
}
