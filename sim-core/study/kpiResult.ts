/**
 * The key figures of a level as they are written to JSON and shown on screens. The names are public
 * and stay; what each means is in `KPI_DEFINITIONS`.
 */
import type { ModeName } from '../engine/index.ts'
import type { Estimate, Exact, IsoFigures } from '../stats/index.ts'

export interface Text {
  readonly zh: string
  readonly en: string
}

/** The seven states of documents and screens; waiting for an operator counts as starved. */
export type StateName = Exclude<ModeName, 'waitingOperator'>

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
