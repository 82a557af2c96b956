/**
 * The engine's whole input: a line as arrays indexed by small integers, distributions as tagged
 * data. `scenario/compile.ts` writes it from a document; nothing here knows documents, texts or
 * money. A plan is structured-cloneable, so that it can be sent to a worker.
 *
 * Times are seconds here and whole ticks (microseconds) inside the engine.
 */
import type { Distribution } from '../base/index.ts'
import type { FailurePlan } from './failurePlan.ts'
import type { LineLevers, RampPlan } from './leverPlan.ts'
import type { MeterPlan } from './meterPlan.ts'
import type { LineMoves, StationMoves } from './movePlan.ts'
import type { SourcePlan } from './sourcePlan.ts'
import type { StartPlan } from './startPlan.ts'
import type { WalkPlan } from './walkPlan.ts'

export { type FailurePlan, type MonitorPlan, PLAIN_FAILURE, type WearPlan } from './failurePlan.ts'
export type {
  LineLevers,
  LinkPlan,
  LookAheadPlan,
  NetworkPlan,
  RampPlan,
} from './leverPlan.ts'
export type { MeterPlan } from './meterPlan.ts'
export type { LotPlan, OrderPlan, SourcePlan, SupplyPlan } from './sourcePlan.ts'
export type { StartMachinePlan, StartPlan, StartQueuePlan } from './startPlan.ts'
export type { WalkPlan } from './walkPlan.ts'

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

export interface LinePlan extends LineMoves, LineLevers {
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
  /** Absent: nobody meters. */
  readonly meter?: MeterPlan
  /** Lead times are counted by class and good jobs by product; absent: they are not. */
  readonly tallies?: true
  /** What is in the line when the run begins; absent, it is empty and its machines are whole. */
  readonly start?: StartPlan
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
  /**
   * The factor is drawn anew at each close of a shift (`shift`), or holds for the run (absent).
   */
  readonly paceHolds?: 'run' | 'shift'
  /**
   * Learning: attended times are 1 + `excess` · e^(−n / `shifts`) times as long in shift n, counted
   * from 0 by the closes of shifts. Absent: nothing to learn.
   */
  readonly learning?: { readonly excess: number; readonly shifts: number }
  /** Ramp-up of new models; absent: none. */
  readonly ramp?: RampPlan
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
  /** Absent: nobody counts. */
  readonly control?: ControlPlan
  readonly inspection: InspectionPlan | null
  /** Station index, TO_SINK, or TO_RETURN. */
  readonly next: number
  /**
   * Energy-saving sleep of an idle machine; null never sleeps. The delay begins anew after a halt,
   * and a sleeper sleeps through it.
   */
  readonly standby: { readonly afterS: number; readonly wakeS: number } | null
  /** A failed machine hands over the finished job that it holds; else the repair comes first. */
  readonly releasesWhenFailed: boolean
  /**
   * At the end of a shift work is suspended and kept. `finish`: a service that has begun is done,
   * as far as nobody has to be waited for. `fits`: none begins that would, in its mean time without
   * set-up, for the product that takes longest, not be over by then; what overruns is suspended.
   */
  readonly shiftEnd: 'suspend' | 'finish' | 'fits'
  /** Repairs and the response before them go on through breaks; else they stand. */
  readonly repairsOffShift: boolean
}

export interface SetupPlan {
  /** `timeS[from][to]`; the diagonal is not used. */
  readonly timeS: readonly (readonly number[])[]
  /**
   * `firstJob`: a set-up begins when the first job of the new product is at the machine. `wave`: it
   * begins as soon as the machine has nothing left of the old lot, so idle working time before the
   * first new job counts towards it, and a straggler of a lot that entered earlier passes without a
   * set-up.
   */
  readonly begins: 'firstJob' | 'wave'
  /** Product that every machine is set up for when the run begins; absent: product 0. */
  readonly initial?: number
  readonly workers: readonly number[]
  /** Failures of the machine, by place, that a set-up makes as good as new; absent: none. */
  readonly renews?: readonly number[]
  /**
   * With the probability `share` the set-up is wrong, drawn at its end from `setupError/<station>`:
   * the failure at `place`, which begins `never`, is out from then on, until something renews it.
   */
  readonly error?: { readonly share: number; readonly place: number }
}

export interface DefectPlan {
  readonly defect: number
  /** Probability per job, by product. */
  readonly share: readonly number[]
  /** Probabilities in their stead while the machine drifts: the failure at `place` is out. */
  readonly drift?: { readonly place: number; readonly share: readonly number[] }
  /**
   * Multiplies the probability, by the pool of who did the attended part; the product is at most 1.
   * Absent, or where nobody did it: 1.
   */
  readonly poolFactor?: readonly number[]
}

/**
 * Control by rejects: when this many jobs have been rejected, anywhere, for defects that a machine
 * of the station caused since it was last adjusted, the stop at place `adjustment` of its failures
 * is called for.
 */
export interface ControlPlan {
  readonly rejects: number
  readonly adjustment: number
  /** Only rejects for these defects count; absent: for any that the station causes. */
  readonly defects?: readonly number[]
}

export interface InspectionPlan {
  /** Probability of seeing each defect class, 1 − type II error. */
  readonly detects: readonly number[]
  /** Probability of rejecting a job without a defect that it can see: type I error. */
  readonly falseRejectShare: number
  /**
   * `fix`: mended on the spot, inside the station's own work time. `downgrade`: goes on as second
   * grade, with its defects known. `route`: sent to station `to`.
   */
  readonly onReject:
    | { readonly kind: 'fix' }
    | { readonly kind: 'downgrade' }
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
        /** Visits after which a job is beyond rescue. */
        readonly visitLimit: number
        /** What becomes of a job beyond rescue; absent: `scrap`. */
        readonly beyondRescue?: 'scrap' | 'downgrade'
      }
  /** What a reject costs in the yields: both, only the strict one, or none. */
  readonly yieldLoss: 'firstPass' | 'strict' | 'none'
}

export interface PoolPlan {
  readonly id: string
  /** People on shift; Infinity never makes anybody wait. */
  readonly people: number
  /**
   * Probability that one of them is absent for a shift, each on his own; drawn at the start of the
   * run and at each close of a shift. Who is needed at work then goes when he is done. Absent: 0.
   */
  readonly absentShare?: number
  /** Its people walk; absent: they are wherever they are needed. A pool without end cannot walk. */
  readonly walk?: WalkPlan
}

export interface CalendarPlan {
  readonly id: string
  readonly periodS: number
  /** Working spans inside the period, ascending and disjoint. */
  readonly onS: readonly (readonly [number, number])[]
}

/**
 * Coupled stations: a common cause halts them all; its clock runs while the first of the list is on
 * shift. Nobody free, whoever stands at one of its machines and can ends the stop.
 */
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
  releasesWhenFailed: false,
  shiftEnd: 'suspend',
  repairsOffShift: true,
}
