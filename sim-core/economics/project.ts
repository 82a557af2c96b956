/**
 * A retrofit project in time 项目进度: one order at t = 0, one delivery, one go-live. Months are
 * counted from the decision; something "in month t" is booked at the end of it.
 *
 *     0 order ── delivery ── installation ── go-live ── trial ── acceptance ── award
 *
 * Benefits begin in the month after go-live and grow along the ramp-up.
 */
import { exp } from '../base/index.ts'
import type { CapexLine, Milestone } from './capex.ts'
import type { PolicyProject } from './policy.ts'

export interface Project extends PolicyProject, ProjectPace {
  /** Months from delivery to go-live, at least 1; the stop of the line lies in them. */
  readonly installationMonths: number
  /** Months from go-live to acceptance. */
  readonly trialMonths: number
  /** Units finished ahead in slack time, sold during the stop. */
  readonly bufferStockUnits: number
  /** Units that overtime can make up before or after the stop. */
  readonly overtimeUnits: number
}

/** What the measures of a project together take. */
export interface ProjectPace {
  /** Order to delivery; a part of a month counts as a month. */
  readonly leadTimeMonths: number
  /** Scheduled hours in which the line stands still for installation. */
  readonly lineStopHours: number
  readonly rampUp: RampUp
}

/** Share of the gains reached u months after go-live: a0 + (1 − a0)(1 − e^(−u/τ)). */
export interface RampUp {
  readonly startShare: number
  readonly tauMonths: number
}

/** What one measure takes. */
export interface MeasurePace extends ProjectPace {
  readonly priceCny: number
}

export interface Timeline {
  readonly deliveryMonth: number
  readonly goLiveMonth: number
  readonly acceptanceMonth: number
}

/**
 * Measures ordered together: the slowest delivery decides, stops add up (they are installed one
 * after the other), ramp-ups are averaged by price. Throws without measures.
 */
export function combinePaces(measures: readonly MeasurePace[]): ProjectPace {
  if (measures.length === 0) throw new Error('A project needs a measure')
  const priceCny = sumOf(measures, (measure) => measure.priceCny)
  const average = (of: (rampUp: RampUp) => number) =>
    priceCny > 0
      ? sumOf(measures, (measure) => measure.priceCny * of(measure.rampUp)) / priceCny
      : sumOf(measures, (measure) => of(measure.rampUp)) / measures.length
  return {
    leadTimeMonths: measures.reduce((max, measure) => Math.max(max, measure.leadTimeMonths), 0),
    lineStopHours: sumOf(measures, (measure) => measure.lineStopHours),
    rampUp: {
      startShare: average((rampUp) => rampUp.startShare),
      tauMonths: average((rampUp) => rampUp.tauMonths),
    },
  }
}

export function timelineOf(project: Project): Timeline {
  const deliveryMonth = Math.ceil(project.leadTimeMonths)
  const goLiveMonth = deliveryMonth + project.installationMonths
  return { deliveryMonth, goLiveMonth, acceptanceMonth: goLiveMonth + project.trialMonths }
}

/**
 * Mean share of the gains in the k-th month after go-live (k = 1, 2, …): the integral of the
 * ramp-up over that month, 1 − (1 − a0) τ (e^(−(k−1)/τ) − e^(−k/τ)).
 */
export function rampUpShare({ startShare, tauMonths }: RampUp, k: number): number {
  if (tauMonths === 0) return 1
  const missing = tauMonths * (exp(-(k - 1) / tauMonths) - exp(-k / tauMonths))
  return 1 - (1 - startShare) * missing
}

/** The month in which a milestone of a contract falls due. */
export function dueMonth({ after, delayMonths }: Milestone, timeline: Timeline): number {
  const event = {
    order: 0,
    delivery: timeline.deliveryMonth,
    acceptance: timeline.acceptanceMonth,
  }[after]
  return event + delayMonths
}

/** Months within the horizon in which a line is renewed; none for a line without a life. */
export function renewalMonths(
  { lifeYears }: CapexLine,
  { goLiveMonth }: Timeline,
  horizonMonths: number,
): readonly number[] {
  if (lifeYears === undefined) return []
  const lifeMonths = lifeMonthsOf(lifeYears)
  const lives = Math.max(0, Math.ceil((horizonMonths - goLiveMonth) / lifeMonths) - 1)
  return Array.from({ length: lives }, (_, k) => goLiveMonth + (k + 1) * lifeMonths)
}

export function lifeMonthsOf(lifeYears: number): number {
  return Math.max(1, Math.round(lifeYears * 12))
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
