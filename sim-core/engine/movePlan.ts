/**
 * How jobs move, as a plan states it: routes, queues, batches, assembly, conveyors, vehicles and
 * cards. Every field of these types is absent from a line that does not use it, and absent means
 * off: finished jobs go to `next`, buffers are first come first served, blocking is after service.
 */
import type { Distribution } from '../base/index.ts'

/** Where a finished job goes, in place of the station's `next`. */
export type RoutingPlan =
  /** Drawn for each job from its own stream, `route/<station>`; `to` may hold TO_SINK. */
  | { readonly kind: 'share'; readonly to: readonly number[]; readonly shares: readonly number[] }
  /** By product: station or TO_SINK. */
  | { readonly kind: 'product'; readonly to: readonly number[] }
  /** The next visit of the job's product in `LinePlan.visits`; after the last one the sink. */
  | { readonly kind: 'plan' }
  /**
   * One of several stations, chosen when the job can move. `first`: the first of the list that has
   * room. `longestIdle`: the one whose free machine has been idle longest, or with no machine free
   * the first that has room. `shortestQueue`: the one with room and the fewest jobs, waiting,
   * at its machines or on the way there. `leastSetup`: the one with room whose machine takes the
   * least time to be set up for the job: of the machine free longest, or with none free of the
   * first of its machines; a set-up that it has asked for counts. Ties go to the first of the
   * list. With room nowhere the job waits at all of them at once, in the order of blocking of
   * each, and takes the first place that becomes free.
   */
  | {
      readonly kind: 'choice'
      readonly rule: 'first' | 'longestIdle' | 'shortestQueue' | 'leastSetup'
      readonly to: readonly number[]
    }

/**
 * Which waiting job is served next; ties go to the one that came first. `priority`: the greatest
 * number. `dueDate`: the earliest. `shortest`: the least expected service time. `leastSetup`: the
 * least set-up after what the machine was last set up for.
 */
export type Discipline = 'fifo' | 'priority' | 'dueDate' | 'shortest' | 'leastSetup'

/**
 * A service that takes what is there (general bulk service, Neuts 1967): it starts as soon as a
 * machine is free and `min` jobs wait, with at most `max` of them; or with fewer once the first of
 * them has waited `timeoutS` (Infinity never).
 */
export interface BatchRange {
  readonly min: number
  readonly max: number
  readonly timeoutS: number
}

/** What an assembly takes besides the jobs of its own buffer: `jobs` from the buffer `from`. */
export interface InputPlan {
  /** A station without machines, from which nothing else takes. */
  readonly from: number
  readonly jobs: number
}

/** What comes out of a station beside the finished job: `jobs` more of `product`, to `to`. */
export interface OutputPlan {
  /** Station or TO_SINK. */
  readonly to: number
  readonly jobs: number
  /** NONE: that of the job. */
  readonly product: number
}

/**
 * A belt in place of machines: jobs leave in the order in which they came, each at the earliest
 * `transitS` after it was put on, and at most `places` are on it. A place is free when the first
 * job leaves. When that job cannot leave, the others close up (`accumulating`) or the belt stops
 * and takes nothing on (`stopAll`). Broken or stopped with its group, it stands. Off shift it
 * takes nothing on, and stands unless its station finishes what it has begun or runs unattended.
 */
export interface ConveyorPlan {
  readonly transitS: number
  readonly places: number
  readonly whenBlocked: 'accumulating' | 'stopAll'
}

/**
 * Finished jobs leave the station on a vehicle: a trip begins when one is free and a place at the
 * end is reserved. The job is delivered after the loaded trip; the vehicle is busy until it is
 * back. Who has waited longest is served first.
 */
export interface TransportPlan {
  /** Index in `LinePlan.vehicles`. */
  readonly fleet: number
  readonly loaded: Distribution
  readonly back: Distribution
}

export interface FleetPlan {
  readonly id: string
  readonly vehicles: number
}

/**
 * Cards over a stretch of the line: at most `cards` jobs are at its stations at once, in buffers,
 * machines, or on their way there; a job gives its card back when it leaves the last of them. Over
 * one station this is a kanban, over all of them CONWIP. A station is in at most one loop.
 */
export interface CardLoopPlan {
  readonly id: string
  readonly stations: readonly number[]
  readonly cards: number
}

/**
 * Drum-buffer-rope (Goldratt & Fox 1986): a job enters only while fewer than `jobs` are inside that
 * the drum has not yet finished.
 */
export interface RopePlan {
  readonly drum: number
  readonly jobs: number
}

export interface StationMoves {
  readonly routing?: RoutingPlan
  readonly discipline?: Discipline
  /**
   * `before`: the job is loaded and the machine set up, but processing starts only when a place
   * downstream is reserved; the machine is blocked until then. Default: after service.
   */
  readonly blocking?: 'after' | 'before'
  /** In place of `batch`, which must then be 1. */
  readonly batchRange?: BatchRange
  /** Taken together when a service starts; the first job of the own buffer carries on. */
  readonly inputs?: readonly InputPlan[]
  readonly outputs?: readonly OutputPlan[]
  /** In place of `work` and `run`, with one server. */
  readonly conveyor?: ConveyorPlan
  readonly transport?: TransportPlan
}

export interface LineMoves {
  /** By product the stations that a job visits, in order; the first is where it enters. */
  readonly visits?: readonly (readonly number[])[]
  readonly fleets?: readonly FleetPlan[]
  readonly loops?: readonly CardLoopPlan[]
  readonly rope?: RopePlan
}
