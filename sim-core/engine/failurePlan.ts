/** What stops a machine, or lets it drift, as a plan says it. */
import type { Distribution } from '../base/index.ts'
import type { LinkPlan } from './leverPlan.ts'

export interface FailurePlan {
  readonly id: string
  /** Time to failure on `clock`; null: never by itself, only when something calls for it. */
  readonly ttf: Distribution | null
  /** Repair proper, from the moment somebody is at the machine. */
  readonly ttr: Distribution
  /** Delay before anybody is called or walks up. */
  readonly responseS: number
  /** Who repairs, in order of preference; empty needs nobody. */
  readonly repairers: readonly number[]
  readonly monitor: MonitorPlan | null
  /**
   * What its time to failure runs on. `operating`: processing time. `calendar`: all time.
   * `scheduled`: time on shift, idle or not. `cycles`: services done, a second of `ttf` for each,
   * rounded to whole ones, at least one; it then fails as the next processing begins. No clock of a
   * machine runs while that machine is failed. A group's stop has its own: `scheduled`.
   */
  readonly clock: 'operating' | 'calendar' | 'scheduled' | 'cycles'
  /**
   * When the stop begins. `atOnce`: whatever the machine is doing. `afterJob`: when the machine is
   * empty. `atBreak`: when its station goes off shift, or is; a run that goes on unattended is not
   * cut short. What is left of it when the shift begins stops the machine. `never`: the machine
   * does not stop, it drifts: its causes of defects may say so, until something renews this.
   */
  readonly begins: 'atOnce' | 'afterJob' | 'atBreak' | 'never'
  /**
   * What becomes of the processing step it interrupted. `resume`: what is left of it is done.
   * `restart`: all of it is done again, in the time drawn first. `scrap`: its jobs are scrapped
   * when the repair ends.
   */
  readonly afterRepair: 'resume' | 'restart' | 'scrap'
  /**
   * In the queue for people: higher first, then first come, first served. Work and set-ups have 0.
   */
  readonly priority: number
  /** Failures of the same machine, by place in its list, that its repair makes as good as new. */
  readonly renews: readonly number[]
  /** Planned work: counted as such, not as a failure. */
  readonly isPlanned: boolean
  /** With this probability a spare part is missing and comes after `delay`, before the response. */
  readonly spare: { readonly missingShare: number; readonly delay: Distribution } | null
  readonly wear: WearPlan | null
  /** The machine is connected to a network; absent: whoever should hear of it does. */
  readonly link?: LinkPlan
  /**
   * A false alarm: it comes only while its network is up. With a time of its own on the operating
   * clock, or a group's.
   */
  readonly isAlarm?: boolean
}

/**
 * Degradation in stages: `ttf` is the time in each of them, and the machine fails at the end of the
 * last. As it enters stage `alarmStage`, counted from 0, it calls for the stop at place `alarm` of
 * the station's failures. A repair takes it back to stage 0.
 */
export interface WearPlan {
  readonly stages: number
  readonly alarmStage: number
  readonly alarm: number
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

/** A failure with nothing switched on: on the operating clock, repaired by nobody in particular. */
export const PLAIN_FAILURE: Omit<FailurePlan, 'id' | 'ttf' | 'ttr'> = {
  responseS: 0,
  repairers: [],
  monitor: null,
  clock: 'operating',
  begins: 'atOnce',
  afterRepair: 'resume',
  priority: 0,
  renews: [],
  isPlanned: false,
  spare: null,
  wear: null,
}
