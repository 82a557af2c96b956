/**
 * What a study answers, as it is written to JSON and shown on screens. The names are public and
 * stay. An estimated quantity is never a bare number; what may not exist (a rate of return) or may
 * be never (a payback) is a summary of quantiles; what is certain says `exact`.
 */
import type { Issue } from '../base/index.ts'
import type { CashFlow, LeaseAlternative, Posting } from '../economics/index.ts'
import type {
  Estimate,
  Exact,
  KpiDefinition,
  KpiName,
  ProportionInterval,
  QuantileSummary,
} from '../stats/index.ts'
import type { HeadlineName } from './headlines.ts'
import type { LevelKpis, Text } from './kpiResult.ts'
import type { LevelTrace } from './trace.ts'
import type { WarmupAdvice } from './warmup.ts'
import type { StatementResult } from './statements.ts'
import type { WayResult } from './ways.ts'
import type { LevelWorth } from './worth.ts'

export const RESULT_VERSION = 1
/** Changes whenever a record changes for the same plan and seed. */
export const ENGINE_VERSION = '1.3.0'

export interface StudyResult {
  readonly schemaVersion: typeof RESULT_VERSION
  readonly engineVersion: string
  readonly scenario: { readonly id: string; readonly name: Text; readonly hash: string }
  readonly reading: string | null
  readonly seed: number
  readonly replications: number
  /** Measured time of each replication and the warm-up before it. */
  readonly windowS: number
  readonly warmupS: number
  /** Whether the warm-up is that of the file, the default, or was asked for in its place. */
  readonly warmupOrigin: 'file' | 'default' | 'override'
  /** Unit and formula of the key figures, by their path in a level. */
  readonly definitions: Readonly<Record<KpiName, KpiDefinition>>
  readonly levels: readonly LevelResult[]
  /** What became of the precision that was asked for; absent where none was. */
  readonly precision?: PrecisionResult
  readonly published: PublishedComparison | null
  /** Ways to pay after tax, by level that invests; absent where they were not asked for. */
  readonly ways?: Readonly<Record<string, readonly WayResult[]>>
  /** What must hold for it to pay and what a good unit costs, by level; absent where not asked. */
  readonly worth?: Readonly<Record<string, LevelWorth>>
  /** One level on one way to pay, by year and by party; absent where it was not asked for. */
  readonly statement?: StatementResult
}

export interface LevelResult {
  readonly id: string
  readonly name: Text
  readonly measures: readonly string[]
  readonly kpis: LevelKpis
  /** Level − baseline, paired replication by replication; null for the baseline itself. */
  readonly differences: Readonly<Record<DifferenceName, Estimate>> | null
  /** null for the baseline, and for files without money. */
  readonly returns: LevelReturns | null
  /** What a demonstration project must have; absent where no measure names an aspect. */
  readonly checklist?: readonly ChecklistItem[]
  readonly warmup: WarmupAdvice
  /** Values by replication, null where one is undefined; absent where nobody asks. */
  readonly each?: Readonly<Partial<Record<HeadlineName, readonly (number | null)[]>>>
  /** Of the first replication; absent where nobody asks. */
  readonly trace?: LevelTrace
  /** Why a run of it ended before its horizon: its figures then mean nothing. Absent else. */
  readonly issues?: readonly Issue[]
}

export interface PrecisionResult {
  /** Share of the true value by which an estimate may be off. */
  readonly relativeError: number
  /** Whether all intervals together have the level of 95 %, or each alone. */
  readonly isJoint: boolean
  /** Level of each interval. */
  readonly level: number
  /** Whether every figure is that precise, with the replications of the study. */
  readonly isReached: boolean
  readonly rows: readonly PrecisionRow[]
}

export interface PrecisionRow {
  readonly levelId: string
  readonly kpi: HeadlineName
  /** Mean and half-width; of figures with undefined values, median and half its interval. */
  readonly mean: number | null
  readonly halfWidth: number | null
  readonly isMedian: boolean
  readonly isReached: boolean
}

export interface ChecklistItem {
  readonly aspect: 'design' | 'equipment' | 'data' | 'logistics' | 'decisions'
  /** Measures of the level that have it, and of the file that could be there beside them. */
  readonly present: readonly string[]
  readonly missing: readonly string[]
  /** present / (present + missing); 0 where the file has none. */
  readonly share: Exact
}

export type DifferenceName =
  'goodPerHour' | 'firstPassYieldShare' | 'energyKwhPerGood' | 'leadTimeS' | 'wip' | 'oeeShare'

export interface LevelReturns {
  readonly capexCny: Exact
  readonly capexByCategory: Readonly<Record<string, number>>
  /** What the enterprise gets, policy by policy. */
  readonly awards: readonly AwardResult[]
  /** The same and what reaches others, from whom to whom and in which month; central case. */
  readonly postings: readonly Posting[]
  readonly withoutSubsidy: ReturnFigures
  readonly withSubsidy: ReturnFigures
  /** Exact figures on the mean KPIs, which a workbook can reproduce. */
  readonly central: {
    readonly withoutSubsidy: ExactFigures
    readonly withSubsidy: ExactFigures
    readonly cashFlow: CashFlow
    /** Yearly gain of each running line at the prices of month 1. */
    readonly gainCnyPerYear: Readonly<Record<string, number>>
  }
  /** Cumulative cash by month over the replications. */
  readonly cumulative: {
    readonly withoutSubsidy: Band
    readonly withSubsidy: Band
  }
  /** The same project on a direct lease, central case; null where none is offered. */
  readonly lease: LeaseAlternative | null
}

export interface AwardResult {
  readonly policyId: string
  readonly name: Text
  readonly amountCny: Exact
  readonly eligibleCny: number
  readonly capped: boolean
  readonly status: string
  readonly citations: readonly {
    readonly parameter: string
    readonly value: number | null
    readonly clause: string | null
    readonly quote: string | null
    readonly documentNo: string
    readonly from: string
    readonly provenance: 'source' | 'preset' | 'user'
    /** Of a preset: where it was read, and of which year it is. */
    readonly source?: string
    readonly year?: number
    /** Of what no clause says: plausible lowest and highest value. */
    readonly range?: readonly [number, number]
  }[]
}

export interface ReturnFigures {
  readonly npvCny: Estimate
  readonly irrPerYear: QuantileSummary
  readonly paybackYears: QuantileSummary
  readonly discountedPaybackYears: QuantileSummary
  /** Financed and reinvested at the discount rate. */
  readonly mirrPerYear: QuantileSummary
  /** 1 + NPV / present value of the investment; null where nothing is invested. */
  readonly profitabilityIndex: Estimate | null
  /** The deepest running total of cash, as an amount to be found. */
  readonly peakFundingCny: Estimate
  /** Share of replications with NPV > 0, and with the interval of that probability. */
  readonly positiveShare: number
  readonly positive: ProportionInterval
}

export interface ExactFigures {
  readonly npvCny: Exact
  readonly irrPerYear: Exact | null
  readonly paybackYears: Exact | null
  readonly discountedPaybackYears: Exact | null
  readonly mirrPerYear: Exact | null
  readonly profitabilityIndex: Exact | null
  readonly peakFundingCny: Exact
}

export interface Band {
  readonly p10: readonly number[]
  readonly p50: readonly number[]
  readonly p90: readonly number[]
}

export interface PublishedComparison {
  readonly source: Text
  readonly rows: readonly {
    readonly id: string
    readonly name: Text
    readonly unit: string
    readonly published: number
    readonly modelled: number | null
    readonly note: Text | null
  }[]
}
