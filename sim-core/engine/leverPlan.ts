/**
 * The levers of information 信息化杠杆, as a plan says them: what the release of jobs knows and when,
 * the networks that alarms and calls go through, and dispatching that looks ahead. Every field is
 * absent from a line that does not use it, and absent means off.
 */
import type { Distribution } from '../base/index.ts'

export interface LineLevers {
  /**
   * The release of jobs hears so much later that a job has left (CONWIP), that the drum has
   * finished one (rope), that one was scrapped and is to be made again. What it has released it
   * knows at once, and what others heard does not wait. All news of one instant is heard together,
   * after the arrivals of that instant, and then offered where jobs enter, downstream first.
   * Absent: at once.
   */
  readonly informationDelayS?: number
  readonly networks?: readonly NetworkPlan[]
  /**
   * At each multiple of this a new model takes the place of a product, in turn from product 0, at
   * all stations at once, after the shift changes of that instant. Absent: never.
   */
  readonly newModelEveryS?: number
}

/**
 * Ramp-up of a new model at a station: its n-th job there, counted from 0 as services end, that in
 * hand at the change included, takes 1 + `excess` · e^(−n / `jobs`) times as long, attended and
 * automatic part alike, and has 1 + `spoil` · e^(−n / `jobs`) times the probability of each defect.
 */
export interface RampPlan {
  readonly excess: number
  readonly spoil: number
  readonly jobs: number
}

/**
 * A network is up when the run begins and then, on the calendar, down and up in turn. Draws from
 * its own streams, `up/<id>` and `down/<id>`, a microsecond at least. It changes after the failures
 * and the shift changes of the same instant.
 */
export interface NetworkPlan {
  readonly id: string
  readonly up: Distribution
  readonly down: Distribution
}

/**
 * A machine that is connected. While the network is up, whoever repairs is called through it: the
 * response takes `responseS` in place of the failure's own. While it is down nobody hears the
 * monitor: an announced failure comes unannounced, no planned work is done for it in a break that
 * begins then, and false alarms do not ring.
 */
export interface LinkPlan {
  /** Index in `LinePlan.networks`. */
  readonly network: number
  readonly responseS: number
}

/**
 * Which order goes next is found by trying (rollouts; Bertsekas & Castañon 1999): when the lot in
 * progress has entered, and at least two wait, each of the first `candidates` of them in the order
 * of the source's `sequence` is put first in a copy of the line that runs on for `horizonS`, with
 * `sequence` afterwards, `rollouts` times with random numbers of its own, the same for all. The one
 * with the least tardiness goes next, of equals the one with the most services finished at all
 * stations together, each job of a batch counting, of those the first. Tardiness is that of the
 * jobs shipped, and at the end of the horizon of those that are not, though a deadlock ends the
 * copy before; no warm-up ends in it. What is under way is known to it: services, repairs and the
 * clocks of failures end when they really will, and orders that other sources have chosen go next;
 * where they have not, `sequence` rules at once. Everything drawn later is drawn anew, a trace
 * goes on.
 */
export interface LookAheadPlan {
  readonly horizonS: number
  readonly rollouts: number
  readonly candidates: number
}
