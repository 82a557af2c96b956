/**
 * The engine's whole input: a line as arrays indexed by small integers, distributions as tagged
 * data. `scenario/compile.ts` writes it from a document; nothing here knows documents, texts or
 * money. A plan is structured-cloneable, so that it can be sent to a worker.
 *
 * Times are seconds here and whole ticks (microseconds) inside the engine.
 */
import type { Distribution } from '../base/index.ts'
import type { LineMoves, StationMoves } from './movePlan.ts'

/** Index of nothing: no station, no calendar, no group. */
export const NONE = -1
/** Destinations of a finished job that are not stations. */
export const TO_SINK = -1
/** Back to the station that the rejecting inspection named (rework benches). */
export const TO_RETURN = -2
export const TO_SCRAP = -3
/** Found by the station's routing when the job is finished, or when it can move. */
export const TO_ROUTE = -4
export const TO_CHOICE = -5

export interface LinePlan extends LineMoves {
  /** Length of the run, warm-up included. */
  readonly horizonS: number
  /** At this instant all accumulators restart; contents stay (engine semantics 16). */
  readonly warmupS: number
  /** Number of products; a job's product is 0 … products − 1. */
  readonly products: number
  /** Defect classes, at most 30: a job carries them as bits in this order. */
  readonly defects: readonly string[]
  /** Upstream first. Simultaneous events of one kind happen downstream first. */
  readonly stations: readonly StationPlan[]
  readonly sources: readonly SourcePlan[]
  /** People by skill: a pool serves whoever lists it. */
  readonly pools: readonly PoolPlan[]
  readonly calendars: readonly CalendarPlan[]
  readonly groups: readonly GroupPlan[]
  /** Billing periods of electricity; null meters everything in one period. */
  readonly tariff: TariffPlan | null
  /** Instants at which the output of a shift is booked; null when the line has no shifts. */
  readonly shiftClose: PeriodicInstants | null
  /** CONWIP: jobs allowed inside at once (Spearman, Woodruff & Hopp 1990); null is push. */
  readonly conwipCards: number | null
}

export interface StationPlan extends StationMoves {
  /** Names the station's random streams; unique. */
  readonly id: string
  /** Like machines or seats, each failing on its own. */
  readonly servers: number
  /** Places before the machines; may be 0 or Infinity. */
  readonly bufferCapacity: number
  /** Index of the working calendar; NONE works round the clock. */
  readonly calendar: number
  /** The automatic part goes on off shift (ovens, burn-in racks). */
  readonly runsUnattended: boolean
  /** Attended part of a service, by a person of `workers` when that is not empty; comes first. */
  readonly work: Distribution | null
  /** Automatic part of a service. */
  readonly run: Distribution | null
  /** Multiplies `work` and `run` per product. */
  readonly productFactor: readonly number[]
  /** Factor on attended times, drawn once per server and replication: people differ. */
  readonly paceFactor: Distribution | null
  /** Pools that may do the attended part, in order of preference; empty needs nobody. */
  readonly workers: readonly number[]
  /** `work`: the person leaves when the machine runs; `service`: waits until it is done. */
  readonly personStays: 'work' | 'service'
  /** Jobs of one service: it starts with exactly so many, which then leave one by one. */
  readonly batch: number
  readonly failures: readonly FailurePlan[]
  readonly setup: SetupPlan | null
  /** Defects that this station may cause, drawn at completion. */
  readonly causes: readonly DefectPlan[]
  readonly inspection: InspectionPlan | null
  /** Station index, TO_SINK, or TO_RETURN. */
  readonly next: number
  /** Energy-saving sleep of an idle machine; null never sleeps. */
  readonly standby: { readonly afterS: number; readonly wakeS: number } | null
}

export interface FailurePlan {
  readonly id: string
  /** Time to failure on the operating clock: processing time only. */
  readonly ttf: Distribution
  /** Repair proper, from the moment somebody is at the machine. */
  readonly ttr: Distribution
  /** Delay before anybody is called or walks up. */
  readonly responseS: number
  /** Who repairs, in order of preference; empty needs nobody. */
  readonly repairers: readonly number[]
  readonly monitor: MonitorPlan | null
}

/**
 * Condition monitoring: a share of failures announces itself. Announced, it becomes planned work
 * in the first off-shift window long enough within the lead time, or else a prepared stop.
 */
export interface MonitorPlan {
  readonly sensitivityShare: number
  /** Warning time, on the operating clock. */
  readonly leadS: number
  /** Planned work takes this share of the repair it replaces, and needs no response time. */
  readonly plannedShare: number
}

export interface SetupPlan {
  /** `timeS[from][to]`; the diagonal is not used. */
  readonly timeS: readonly (readonly number[])[]
  /**
   * `firstJob`: a set-up begins when the first job of the new product is at the machine. `wave`: it
   * begins as soon as the machine has nothing left of the old lot, so idle working time before the
   * first new job counts towards it, and a straggler of an older lot passes without a set-up.
   */
  readonly begins: 'firstJob' | 'wave'
  readonly workers: readonly number[]
}

export interface DefectPlan {
  readonly defect: number
  /** Probability per job, by product. */
  readonly share: readonly number[]
}

export interface InspectionPlan {
  /** Probability of seeing each defect class, 1 − type II error. */
  readonly detects: readonly number[]
  /** Probability of rejecting a sound job: type I error. */
  readonly falseRejectShare: number
  /**
   * `fix`: mended on the spot, inside the station's own work time. `route`: sent to station `to`.
   */
  readonly onReject:
    | { readonly kind: 'fix' }
    | {
        readonly kind: 'route'
        readonly to: number
        /** Mean work there for a real and for a false reject; null uses that station's own. */
        readonly trueTaskS: number | null
        readonly falseTaskS: number | null
        /** Share of real rejects beyond rescue. */
        readonly scrapShare: number
        /** Station to go back to when `to` routes TO_RETURN. */
        readonly returnTo: number
        /** The visit removes the defects that this inspection can see. */
        readonly mends: boolean
        /** Visits after which a job is scrapped instead. */
        readonly visitLimit: number
      }
  /** What a reject costs in the yields: both, only the strict one, or none. */
  readonly yieldLoss: 'firstPass' | 'strict' | 'none'
}

export interface SourcePlan {
  readonly id: string
  readonly to: number
  readonly supply: SupplyPlan
  /** A scrapped job is ordered again. */
  readonly replacesScrap: boolean
  /**
   * Which waiting order goes next: the oldest, the one with the least set-up after the last, the
   * earliest due, or the one of greatest priority; ties go to the oldest.
   */
  readonly sequence: 'fifo' | 'leastSetup' | 'dueDate' | 'priority'
  /** `visits`: jobs enter at the first of their product's `visits`; default: at `to`. */
  readonly entry?: 'visits'
  /** What becomes of a job that finds no place or card when it comes: default it waits outside. */
  readonly whenFull?: 'wait' | 'lose'
}

/** Jobs that are not yet admitted wait outside: they are backlog, not work in process. */
export type SupplyPlan =
  | { readonly kind: 'saturated'; readonly lots: readonly LotPlan[] }
  | {
      readonly kind: 'arrivals'
      readonly interarrival: Distribution
      /** Probability of each product. */
      readonly mix: readonly number[]
      /** The products in turn, in place of `mix`. */
      readonly cycle?: readonly number[]
      /** Jobs of one arrival, all of one product: size k with probability `batch[k − 1]`. */
      readonly batch?: readonly number[]
      /** Due so long after the arrival; default: never due. */
      readonly dueAfterS?: number
    }
  | { readonly kind: 'orders'; readonly periodS: number; readonly orders: readonly OrderPlan[] }

export interface LotPlan {
  readonly product: number
  readonly quantity: number
}

export interface OrderPlan extends LotPlan {
  /** Within the period. */
  readonly atS: number
  /** Counted like `atS`, and may lie beyond the period; default: never due. */
  readonly dueS?: number
  /** The greater, the more urgent; default 0. */
  readonly priority?: number
}

export interface PoolPlan {
  readonly id: string
  /** People on shift; Infinity never makes anybody wait. */
  readonly people: number
}

export interface CalendarPlan {
  readonly id: string
  readonly periodS: number
  /** Working spans inside the period, ascending and disjoint. */
  readonly onS: readonly (readonly [number, number])[]
}

/** Coupled stations: a common cause halts them all; its clock runs while they are on shift. */
export interface GroupPlan {
  readonly id: string
  readonly stations: readonly number[]
  readonly stop: FailurePlan
}

export interface TariffPlan {
  readonly periodS: number
  /** The billing period that begins at each instant, ascending; the first at 0. */
  readonly edges: readonly { readonly atS: number; readonly billing: number }[]
  readonly billings: number
}

export interface PeriodicInstants {
  readonly periodS: number
  readonly atS: readonly number[]
}

/** A station with nothing switched on: the smallest plan that still works. */
export const PLAIN_STATION: Omit<StationPlan, 'id'> = {
  servers: 1,
  bufferCapacity: 0,
  calendar: NONE,
  runsUnattended: false,
  work: null,
  run: null,
  productFactor: [1],
  paceFactor: null,
  workers: [],
  personStays: 'work',
  batch: 1,
  failures: [],
  setup: null,
  causes: [],
  inspection: null,
  next: TO_SINK,
  standby: null,
}
