/**
 * The stages of a roadmap as projects in time: what each buys, as what it is filed, when it is
 * ordered, delivered and in use. Needs no simulation.
 *
 * Two stages are never installed at once: the order of a stage waits until its delivery does not
 * come before the stage before it is in use.
 */
import {
  CASH,
  rampUpShare,
  timelineOf,
  type Project,
  type RetrofitLevel,
  type Timeline,
  type WayToPay,
} from '../economics/index.ts'
import {
  PROJECT_LEVELS,
  type MeasureDocument,
  type MoneyDocument,
  type ScenarioDocument,
  type StageDocument,
} from '../scenario/index.ts'
import { projectOf } from './operating.ts'

export interface PlannedStage {
  readonly document: StageDocument
  readonly measures: readonly MeasureDocument[]
  /** Ids of all measures that are there after it, in the order of the document. */
  readonly standing: readonly string[]
  readonly project: Project
  readonly way: WayToPay
  /** From the decision date; later than the document says where it has to wait. */
  readonly orderMonth: number
  /** Counted from the decision date too. */
  readonly timeline: Timeline
  /** Month by whose end 95 % of the gains are there. */
  readonly learntMonth: number
  /** Ordered only after the horizon, so that it has no part in the money. */
  readonly isTooLate: boolean
}

/** Throws without money: a roadmap has it. */
export function plannedStages(
  document: ScenarioDocument,
  stages: readonly StageDocument[] = document.roadmap?.stages ?? [],
): PlannedStage[] {
  const { money } = document
  if (money === undefined) throw new Error('a roadmap needs money')
  const planned: PlannedStage[] = []
  for (const stage of stages) planned.push(plan(document, money, stage, planned.at(-1)))
  return planned
}

function plan(
  document: ScenarioDocument,
  money: MoneyDocument,
  stage: StageDocument,
  previous: PlannedStage | undefined,
): PlannedStage {
  const measures = document.measures.filter(({ id }) => stage.measures.includes(id))
  const project = projectOf(filedAs(document, stage), measures, money)
  const own = timelineOf(project)
  const free = previous?.timeline.goLiveMonth ?? 0
  const orderMonth = Math.max(stage.orderAfterMonths, free - own.deliveryMonth)
  const there = new Set([...(previous?.standing ?? []), ...stage.measures])
  return {
    document: stage,
    measures,
    standing: document.measures.map(({ id }) => id).filter((id) => there.has(id)),
    project,
    way: money.waysToPay.find(({ id }) => id === stage.way) ?? CASH,
    orderMonth,
    timeline: {
      deliveryMonth: orderMonth + own.deliveryMonth,
      goLiveMonth: orderMonth + own.goLiveMonth,
      acceptanceMonth: orderMonth + own.acceptanceMonth,
    },
    learntMonth: orderMonth + own.goLiveMonth + monthsToLearn(project),
    isTooLate: orderMonth > money.horizonMonths,
  }
}

const LEARNT_SHARE = 0.95
const LONGEST_MONTHS = 120

/** Whole months after go-live until that share of the gains is there. */
function monthsToLearn({ rampUp }: Project): number {
  let months = 0
  while (months < LONGEST_MONTHS && rampUpShare(rampUp, months + 1) < LEARNT_SHARE) months++
  return months
}

/**
 * As what a stage is filed with the city, unless it says so itself: as the highest of its measures,
 * each of which belongs to the first level of the document that has it. So measures ordered
 * together are filed together, at the higher rate: a reading of the rules, and an assumption.
 */
export function filedAs(
  { levels }: ScenarioDocument,
  { measures, level }: Pick<StageDocument, 'measures' | 'level'>,
): RetrofitLevel {
  if (level !== undefined) return level
  const places = measures.map((id) => levels.findIndex((one) => one.measures.includes(id)))
  const highest = levels[Math.max(0, ...places)]!.id
  return PROJECT_LEVELS.find((known) => known === highest) ?? 'manual'
}
