/** What a roadmap comes to, as it is written to JSON and shown on screen. */
import type { Issue } from '../base/index.ts'
import type { Timeline } from '../economics/index.ts'
import type { Estimate, Exact, ProportionInterval } from '../stats/index.ts'
import type { LeanResult } from './leanFirst.ts'
import type { Text } from './kpiResult.ts'
import type { Band, ReturnFigures } from './result.ts'

export interface RoadmapResult {
  readonly scenario: { readonly id: string; readonly name: Text; readonly hash: string }
  readonly engineVersion: string
  readonly seed: number
  readonly replications: number
  readonly horizonMonths: number
  readonly stages: readonly StageResult[]
  /** At the prices of the orders. */
  readonly capexCny: Exact
  /** As a project: paid in cash, before tax. The headline is without subsidy. */
  readonly project: {
    readonly withoutSubsidy: ReturnFigures
    readonly withSubsidy: ReturnFigures
  }
  /** Of the firm’s own money, in the ways to pay of the stages, after tax. */
  readonly firm: {
    readonly withoutSubsidy: ReturnFigures
    readonly withSubsidy: ReturnFigures
  }
  readonly cash: CashOfPlan
  /** Running totals by month. */
  readonly cumulative: {
    readonly projectWithoutSubsidy: Band
    readonly firmWithoutSubsidy: Band
    readonly firmWithSubsidy: Band
  }
  /** What the line could do before it buys anything; null where there is nothing to do. */
  readonly lean: LeanResult | null
}

/** Of the firm’s running total, no award counted on. */
export interface CashOfPlan {
  readonly lowestCny: Estimate
  /** Month of the lowest of the median. */
  readonly lowestMonth: number
  /** null where the document sets no limit. */
  readonly limitCny: number | null
  /** Probability that the total falls below the limit; null without one. */
  readonly beyondLimit: ProportionInterval | null
}

export interface StageResult {
  readonly id: string
  readonly name: Text
  readonly measures: readonly string[]
  /** As what it is filed with the city. */
  readonly level: string
  /** The way to pay; null is its own money. */
  readonly way: string | null
  /** As the document says, and when it can be: it waits until the stage before is in use. */
  readonly statedMonth: number
  readonly orderMonth: number
  /** From the decision date of the plan. */
  readonly timeline: Timeline
  /** Month by whose end 95 % of the gains are there. */
  readonly learntMonth: number
  readonly isTooLate: boolean
  readonly capexCny: Exact
  /** What the enterprise gets in its way to pay. */
  readonly awardsCny: Estimate
  readonly awardIds: readonly string[]
  /** What it adds to the line that it finds: a year, when learnt, at the prices of month 1. */
  readonly gainCnyPerYear: Estimate
  /** Of the plan’s value without subsidy, what comes with this stage. */
  readonly npvCny: Estimate
  /** People of all roles, after it less before. */
  readonly people: Estimate
  readonly meetsDemand: boolean | null
  readonly stop: StopResult
  /** Shares of performance at which it was simulated; none: its gains grow in proportion. */
  readonly knots: readonly number[]
  /** Why the line after it could not be run to the end; absent where it could. */
  readonly issues?: readonly Issue[]
}

export interface StopResult {
  /** Scheduled hours. */
  readonly hours: number
  /** Units not made, before stock and overtime; null where it was not simulated. */
  readonly lostUnits: Estimate | null
  /** What the line makes in so many hours: what a stop costs that nothing is caught up of. */
  readonly standingUnits: Estimate
}
