/**
 * What a study of uncertainty answers, as it is written to JSON: what may come of each level, and
 * what that hangs on. The names are public and stay.
 */
import type { Resampled } from '../experiment/index.ts'
import type { InputLaw, UncertainInput } from '../scenario/index.ts'
import type {
  Estimate,
  Exact,
  Histogram,
  ProportionInterval,
  QuantileSummary,
  Risk,
} from '../stats/index.ts'
import type { Text } from './kpiResult.ts'

export interface UncertaintyResult {
  readonly engineVersion: string
  readonly scenario: { readonly id: string; readonly name: Text; readonly hash: string }
  readonly reading: string | null
  /** Of the draws. */
  readonly seed: number
  readonly draws: number
  /** Of the simulation behind them. */
  readonly replications: number
  /** The way to pay that is appraised after tax; null: the project in cash, before tax. */
  readonly way: string | null
  /** A payback that would do. */
  readonly hurdleYears: number
  readonly isHurdleStated: boolean
  readonly creditLineCny: number | null
  readonly moved: readonly MovedInput[]
  readonly held: readonly HeldInput[]
  /** Inputs that were correlated with others. */
  readonly together: number
  /** Whether awards are paid or not by their probability, or their expectation is. */
  readonly approvals: 'drawn' | 'expected'
  /** Inputs of the line that were moved by simulating it again; null where they stood still. */
  readonly simulated: SimulatedPoints | null
  /** Those that invest. */
  readonly levels: readonly LevelUncertainty[]
  /** Each pair of these once, on the same draws. */
  readonly pairs: readonly LevelPair[]
}

export interface MovedInput extends UncertainInput {
  readonly law: InputLaw
}

export interface HeldInput extends UncertainInput {
  /** It is simulated, it is a choice and no fact, or an end of its range is not sound. */
  readonly why: 'technical' | 'choice' | 'unsound'
}

export interface SimulatedPoints {
  readonly inputs: number
  readonly points: number
  /** Points at which inputs that are sound by themselves are not together, or a line stops. */
  readonly lost: number
  readonly replications: number
  readonly runs: number
}

export interface LevelUncertainty {
  readonly id: string
  readonly name: Text
  readonly withoutSubsidy: SideUncertainty
  readonly withSubsidy: SideUncertainty
}

export interface SideUncertainty {
  /** Every input at its value and no chance: the central case. */
  readonly central: { readonly npvCny: Exact; readonly paybackYears: Exact | null }
  readonly npvCny: Risk
  readonly histogram: Histogram
  /** Undefined is never. */
  readonly paybackYears: QuantileSummary
  /** Share of the draws that are paid back by the end of a month, from month 0. */
  readonly paidBackShares: readonly number[]
  readonly withinHurdle: ProportionInterval
  /** That the account falls below the credit line; null where none is stated. */
  readonly shortfall: ProportionInterval | null
  readonly split: SourceSplit
  readonly inputs: readonly InputEffect[]
  /** Expected gain of deciding when everything is known, chance included: more than any survey. */
  readonly perfectInformationCny: Estimate
}

/** Shares of the variance of the net present value. */
export interface SourceSplit {
  readonly sources: Readonly<Record<SourceName, SourceShare | null>>
  readonly interaction: Resampled
}

/** `line` is there where inputs of the line were simulated. */
export const SOURCE_NAMES = ['simulation', 'years', 'inputs', 'line'] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

export interface SourceShare {
  readonly first: Resampled
  readonly total: Resampled
  /** By how much P10 to P90 would narrow if it were known: 1 − √(1 − first), of a normal one. */
  readonly narrowing: number
}

/** One input of money; the strongest first. */
export interface InputEffect {
  readonly path: string
  readonly at10: number
  readonly at90: number
  /** Net present value there, all else at the centre. CNY. */
  readonly npvAt10Cny: number
  readonly npvAt90Cny: number
  /** Squared rank correlation, as a share of all. */
  readonly rankShare: number
  /** Share of the variance that knowing it exactly would take away, and half of its interval. */
  readonly knownShare: number
  readonly knownHalfWidth: number
  /** Expected gain of deciding when it is known. CNY. */
  readonly knownGainCny: number
  readonly knownGainHalfWidthCny: number
}

export interface LevelPair {
  readonly level: string
  readonly other: string
  /** That the former is worth more than the latter. */
  readonly withoutSubsidy: PairFigures
  readonly withSubsidy: PairFigures
}

export interface PairFigures {
  readonly better: ProportionInterval
  readonly meanDifferenceCny: number
}
