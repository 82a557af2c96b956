/**
 * What a study answers, as it is written to JSON and shown on screens. The names are public and
 * stay. An estimated quantity is never a bare number; what may not exist (a rate of return) or may
 * be never (a payback) is a summary of quantiles; what is certain says `exact`.
 */
import type { Issue } from '../base/index.ts'
import type { CashFlow, LeaseAlternative } from '../economics/index.ts'
import type { ModeName } from '../engine/index.ts'
import type {
  Estimate,
  Exact,
  IsoFigures,
  KpiDefinition,
  KpiName,
  QuantileSummary,
} from '../stats/index.ts'

export const RESULT_VERSION = 1
/** Changes whenever a record changes for the same plan and seed. */
export const ENGINE_VERSION = '1.2.0'

export interface Text {
  readonly zh: string
  readonly en: string
}

/** The seven states of documents and screens; waiting for an operator counts as starved. */
export type StateName = Exclude<ModeName, 'waitingOperator'>

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
  /** Unit and formula of the key figures, by their path in a level. */
  readonly definitions: Readonly<Record<KpiName, KpiDefinition>>
  readonly levels: readonly LevelResult[]
  readonly published: PublishedComparison | null
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
  /** Why a run of it ended before its horizon: its figures then mean nothing. Absent else. */
  readonly issues?: readonly Issue[]
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

export interface LevelKpis {
  /** Shipped jobs per working hour. */
  readonly throughputPerHour: Estimate
  /** Working hours of the main calendar as a share of all hours. */
  readonly workingShare: number
  /** Shipped without a defect. */
  readonly goodPerHour: Estimate
  /** Time average of the jobs inside, those blocked and in process included. */
  readonly wip: Estimate
  readonly leadTimeS: Estimate
  /** Below which half, nine tenths and 19 of 20 lead times of a replication lie. */
  readonly leadTimeQuantilesS: Readonly<Record<'p50' | 'p90' | 'p95', Estimate>> | null
  readonly products: readonly ProductKpis[]
  /** Of the bottleneck station, which is named. */
  readonly oeeShare: Estimate
  readonly bottleneck: string
  readonly bottlenecks: BottleneckResult
  /** Shipped without a reject at test or final inspection. */
  readonly firstPassYieldShare: Estimate
  /** Shipped without a reject and without touch-up. */
  readonly strictYieldShare: Estimate
  readonly scrapShare: Estimate
  /** Shipped with a defect. */
  readonly escapedShare: Estimate
  /** Shipped as second grade, of all that was shipped. */
  readonly downgradedShare: Estimate
  /** Product over the inspections of the share that each passes. */
  readonly rolledYieldShare: Estimate
  readonly energyKwhPerGood: Estimate
  /** Largest mean power of a quarter of an hour; null where nobody meters. */
  readonly peakKw: Estimate | null
  /** null where no emission factor is stated. */
  readonly carbonKgCo2ePerGood: Estimate | null
  /** Working time for each good piece that is ordered; null without a demand by the shift. */
  readonly taktTimeS: Exact | null
  /** Good output over what the takt asks for; may exceed 1. */
  readonly taktAttainmentRatio: Estimate | null
  /** null where nothing is due. */
  readonly tardiness: TardinessKpis | null
  /** Jobs that found no place or card when they came, per job that came; null where all wait. */
  readonly lostShare: Estimate | null
  readonly fleets: readonly FleetKpis[]
  /** Share of shifts that end with nothing left over; null without a demand. */
  readonly demandMetShare: Estimate | null
  /** People by role: pools found by simulation, indirect people from their work. */
  readonly operators: Readonly<Record<string, Exact>>
  readonly headcount: HeadcountResult
  readonly stations: readonly StationKpis[]
  readonly eventsPerReplication: number
}

export interface ProductKpis {
  readonly id: string
  readonly throughputPerHour: Estimate
  readonly goodPerHour: Estimate
}

/** What is early counts as 0. */
export interface TardinessKpis {
  readonly meanS: Estimate
  readonly longestS: Estimate
  readonly lateShare: Estimate
  /** By order, which is done with its last job. */
  readonly orderMeanS: Estimate
  readonly orderLateShare: Estimate
}

export interface FleetKpis {
  readonly id: string
  readonly vehicles: number
  readonly busyShare: Estimate
}

/** The bottleneck by several methods, which may disagree. */
export interface BottleneckResult {
  /** Largest share of its time on shift at work, broken or being set up. */
  readonly engaged: BottleneckMethod
  /** Longest mean active period, in seconds. */
  readonly averageActive: BottleneckMethod
  /** Largest share of the working time in which its active period is the longest. */
  readonly momentary: BottleneckMethod
  /** Good pieces an hour that a faster station adds at capacity; null where not asked for. */
  readonly marginal: MarginalResult | null
  /** Whether the methods asked name the same station. */
  readonly agree: boolean
}

export interface BottleneckMethod {
  readonly station: string
  /** Stations that can be the bottleneck, in the order of the line. */
  readonly stations: readonly { readonly id: string; readonly value: Estimate }[]
}

export interface MarginalResult extends Omit<BottleneckMethod, 'station'> {
  /** null where no gain can be told from nothing, or the largest not from a loss. */
  readonly station: string | null
  /** By how much the services of a station are sped up: its rate × (1 + this). */
  readonly fasterShare: number
  /** Confidence that all intervals hold together (Bonferroni). */
  readonly jointLevel: number
}

export interface HeadcountResult {
  readonly pools: readonly {
    readonly id: string
    readonly name: Text
    readonly role: string
    readonly given: number
    readonly found: number
    readonly busyShare: Estimate
  }[]
  /** Whether `found` meets the demand in `targetShare` of shifts or more; null: not searched. */
  readonly meetsDemand: boolean | null
  readonly targetShare: number
  readonly trials: number
  /** Hours at work per person and working hour, over the pools of a role. */
  readonly busyShareByRole: Readonly<Record<string, Estimate>>
}

export interface StationKpis {
  readonly id: string
  readonly name: Text
  readonly kind: string
  readonly servers: number
  readonly states: Readonly<Record<StateName, Estimate>>
  readonly queue: Estimate
  readonly finishedPerHour: Estimate
  readonly rejectShare: Estimate
  /** The set of ISO 22400-2; `firstPassYieldShare` null at a station that inspects nothing. */
  readonly iso: Readonly<Record<Exclude<keyof IsoFigures, 'firstPassYieldShare'>, Estimate>> & {
    readonly firstPassYieldShare: Estimate | null
  }
}

export interface LevelReturns {
  readonly capexCny: Exact
  readonly capexByCategory: Readonly<Record<string, number>>
  readonly awards: readonly AwardResult[]
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
  }[]
}

export interface ReturnFigures {
  readonly npvCny: Estimate
  readonly irrPerYear: QuantileSummary
  readonly paybackYears: QuantileSummary
  readonly discountedPaybackYears: QuantileSummary
  /** Share of replications with NPV > 0. */
  readonly positiveShare: number
}

export interface ExactFigures {
  readonly npvCny: Exact
  readonly irrPerYear: Exact | null
  readonly paybackYears: Exact | null
  readonly discountedPaybackYears: Exact | null
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
