/**
 * Which plan is the best 蓝图优选: every arrangement of the stages of a roadmap in its best months and
 * ways to pay under the cash limit, the best of them appraised in every replication, and how sure
 * it is that the first is the best.
 *
 * Sets of measures are simulated once each, gains grow in proportion while they are learnt, and a
 * stop loses what the line makes in so many hours: the plan that is taken is simulated in full.
 * What it is sure of is the noise of the simulation alone, all replications on common random
 * numbers; no price and no rule moves.
 */
import { appraisePlan, type Stage } from '../economics/index.ts'
import { below, designStream, type Pool } from '../experiment/index.ts'
import type { PolicyDocument, Scenario, StageDocument } from '../scenario/index.ts'
import { estimate, jointLevel, pairedDifference, type Estimate } from '../stats/index.ts'
import { PROJECT_POLICIES } from './policyLibrary.ts'
import { planTerms } from './roadmapAppraisal.ts'
import { placeArrangement, type Placement, type SearchTerms } from './roadmapSearch.ts'
import { roadmapSpace, stageOf, type RoadmapSpace } from './roadmapSpace.ts'
import { plannedStages } from './roadmapStages.ts'
import { stateOf, type StateFigures, type StateOptions } from './roadmapStates.ts'
import { stageValues } from './roadmapValues.ts'
import { DEFAULT_SEED } from './technical.ts'

export interface RankedPlan {
  /** To put into the document as they are; none: to change nothing. */
  readonly stages: readonly StageDocument[]
  /** Whether it is the plan of the document as it stands. */
  readonly isPresent: boolean
  /** Of the firm’s own money, after financing and tax, with subsidy: what is ranked by. */
  readonly npvCny: Estimate
  readonly npvWithoutSubsidyCny: Estimate
  readonly lowestCashCny: Estimate
  /** Mean of the lowest within the limit; true without one. */
  readonly keepsLimit: boolean
  /** Behind the best, all at once at 95 %; null for the best. */
  readonly behindBest: Estimate | null
  /** Whether the simulation cannot tell it from the best. */
  readonly isAsGood: boolean
}

export interface RoadmapRanking {
  /** Arrangements of the stages that were looked at. */
  readonly arrangements: number
  readonly months: readonly number[]
  readonly isOrderKept: boolean
  /** Whether months and ways of every arrangement are the best on the grid. */
  readonly isExact: boolean
  readonly replications: number
  /** The best first; the present plan is always among them. */
  readonly plans: readonly RankedPlan[]
  /** Share of resamples of the replications in which the first is the best; null from one. */
  readonly bestShare: number | null
}

const GRID_MONTHS = 3
const LATEST_MONTH = 36
const MOST_PLANS = 12
const MOST_STEPS = 50_000
const RESAMPLES = 2000
const LEVEL = 0.95

/** The states that a search looks at, simulated. */
export async function simulateSpace(
  scenario: Scenario,
  pool: Pool,
  options: StateOptions & { readonly onProgress?: (share: number) => void },
): Promise<StateFigures[]> {
  const { states } = roadmapSpace(scenario.document)
  const done = states.map(() => 0)
  const report = (i: number, share: number) => {
    done[i] = share
    options.onProgress?.(done.reduce((sum, one) => sum + one, 0) / states.length)
  }
  return Promise.all(
    states.map(async (measures, i) => {
      const state = await stateOf(scenario, pool, { measures }, options, (count, total) =>
        report(i, count / total),
      )
      report(i, 1)
      return state!
    }),
  )
}

/** `states` are those of `simulateSpace`. Some seconds of arithmetic. */
export function rankRoadmaps(
  scenario: Scenario,
  states: readonly StateFigures[],
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): RoadmapRanking {
  const { document } = scenario
  const space = roadmapSpace(document)
  const money = document.money!
  const terms = planTerms(money, policies)
  const search = searchTerms(scenario)
  const values = stageValues(document, space, states, terms)
  const placed = space.arrangements.map((one) => placeArrangement(one, values, search))
  const found = placed.flatMap(({ best }) => (best === null ? [] : [best]))
  const kept = found.toSorted((a, b) => b.npvCny - a.npvCny).slice(0, MOST_PLANS)
  const present = document.roadmap!.stages
  const others = kept
    .map((one) => stagesOfPlacement(scenario, space, one))
    .filter((stages) => !isSamePlan(stages, present))
  const appraised = [present, ...others].map((stages) => ({
    stages,
    each: appraiseEach(scenario, stages, states, terms),
  }))
  return {
    arrangements: space.arrangements.length,
    months: search.months,
    isOrderKept: space.isOrderKept,
    isExact: placed.every(({ isExact }) => isExact),
    replications: states[0]!.points.length,
    ...ranked(appraised, present, search.cashLimitCny),
  }
}

function searchTerms({ document: { money, roadmap } }: Scenario): SearchTerms {
  const latest = Math.min(LATEST_MONTH, money!.horizonMonths - 1)
  const count = Math.floor(latest / GRID_MONTHS) + 1
  return {
    months: Array.from({ length: count }, (_, k) => k * GRID_MONTHS),
    leastGapMonths: roadmap!.leastGapMonths,
    cashLimitCny: roadmap!.cashLimitCny ?? null,
    mostSteps: MOST_STEPS,
  }
}

const stagesOfPlacement = (
  { document }: Scenario,
  { parcels }: RoadmapSpace,
  { groups }: Placement,
): StageDocument[] =>
  groups.map(({ group, month, way }) =>
    stageOf(document, group.map((p) => parcels[p]!), month, way),
  )

const planKey = (stages: readonly StageDocument[]) =>
  JSON.stringify(
    stages.map(({ measures, orderAfterMonths, way = null }) => [measures, orderAfterMonths, way]),
  )

const isSamePlan = (a: readonly StageDocument[], b: readonly StageDocument[]) =>
  planKey(a) === planKey(b)

interface Value {
  readonly npvCny: number
  readonly withoutSubsidyCny: number
  readonly lowestCny: number
}

/** A plan in every replication, caps of the firm and waiting included. */
function appraiseEach(
  { document }: Scenario,
  documents: readonly StageDocument[],
  states: readonly StateFigures[],
  terms: Parameters<typeof appraisePlan>[1],
): Value[] {
  const planned = plannedStages(document, documents).filter(({ isTooLate }) => !isTooLate)
  const pointsOf = (measures: readonly string[]) =>
    states.find((state) => state.measures.join() === measures.join())!.points
  return states[0]!.points.map((_, r) => {
    const stages = planned.map((one, k): Stage => ({
      id: one.document.id,
      orderMonth: one.orderMonth,
      project: one.project,
      way: one.way,
      before: pointsOf(k === 0 ? [] : planned[k - 1]!.standing)[r]!,
      after: pointsOf(one.standing)[r]!,
    }))
    const plan = appraisePlan(stages, terms)
    return {
      npvCny: plan.firmWithSubsidy.npvCny,
      withoutSubsidyCny: plan.firmWithoutSubsidy.npvCny,
      lowestCny: plan.lowest.cny,
    }
  })
}

interface AppraisedPlan {
  readonly stages: readonly StageDocument[]
  readonly each: readonly Value[]
}

const npvs = ({ each }: AppraisedPlan) => each.map(({ npvCny }) => npvCny)
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Those that keep the limit first, then by value; equals in the order in which they were found. */
function ranked(
  plans: readonly AppraisedPlan[],
  present: readonly StageDocument[],
  limitCny: number | null,
): Pick<RoadmapRanking, 'plans' | 'bestShare'> {
  const keeps = (plan: AppraisedPlan) =>
    limitCny === null || meanOf(plan.each.map(({ lowestCny }) => lowestCny)) >= -limitCny
  const order = plans.toSorted(
    (a, b) => Number(keeps(b)) - Number(keeps(a)) || meanOf(npvs(b)) - meanOf(npvs(a)),
  )
  const rivals = order.filter((plan) => keeps(plan) === keeps(order[0]!))
  const level = jointLevel(LEVEL, Math.max(1, rivals.length - 1))
  return {
    plans: order.map((plan, k): RankedPlan => {
      const behind =
        k === 0 ? null : pairedDifference(npvs(order[0]!), npvs(plan), level)
      return {
        stages: plan.stages,
        isPresent: plan.stages === present,
        npvCny: estimate(npvs(plan)),
        npvWithoutSubsidyCny: estimate(plan.each.map((one) => one.withoutSubsidyCny)),
        lowestCashCny: estimate(plan.each.map((one) => one.lowestCny)),
        keepsLimit: keeps(plan),
        behindBest: behind,
        isAsGood:
          behind !== null &&
          rivals.includes(plan) &&
          (behind.halfWidth === null || behind.mean <= behind.halfWidth),
      }
    }),
    bestShare: bestShareOf(rivals.map(npvs)),
  }
}

/** Bootstrap over replications, which all plans share; ties are the first one’s. */
function bestShareOf(plans: readonly (readonly number[])[]): number | null {
  const n = plans[0]!.length
  if (n < 2) return null
  const streams = designStream(DEFAULT_SEED, 'roadmap')
  let right = 0
  for (let i = 0; i < RESAMPLES; i++) {
    const chosen = Array.from({ length: n }, () => below(streams, n))
    const sums = plans.map((values) => chosen.reduce((sum, r) => sum + values[r]!, 0))
    if (sums.every((sum) => sum <= sums[0]!)) right++
  }
  return right / RESAMPLES
}
