/**
 * What parcels ordered together are worth on a line, in a month, in a way to pay: of the mean
 * figures of the replications, and by itself, as if no other stage had used up a cap. Good enough
 * to search with; what is found is appraised in full.
 */
import {
  appraiseStage,
  CASH,
  monthlyRate,
  npv,
  timelineOf,
  type PlanTerms,
  type WayToPay,
} from '../economics/index.ts'
import type { ScenarioDocument } from '../scenario/index.ts'
import { meanPoint, projectOf } from './operating.ts'
import { measuresAfter, stageOf, type Arrangement, type RoadmapSpace } from './roadmapSpace.ts'
import { filedAs } from './roadmapStages.ts'
import type { StateFigures } from './roadmapStates.ts'

export interface StageValue {
  /** Of the firm’s own money after financing and tax, with subsidy, at month 0 of the plan. */
  readonly npvCny: number
  /** The same by month of the plan, without subsidy: what the cash limit looks at. */
  readonly net: readonly number[]
  readonly deliveryMonths: number
  readonly goLiveMonths: number
  /** Whether whoever finances it would see his money again. */
  readonly isOffered: boolean
}

/** Ways to pay by id; undefined is the firm’s own money. */
export type WayId = string | undefined

export interface StageValues {
  readonly ways: readonly WayId[]
  /** `before` the groups that are there, `group` the one to order. */
  at(before: Arrangement, group: readonly number[], month: number, way: WayId): StageValue
}

export function stageValues(
  document: ScenarioDocument,
  space: RoadmapSpace,
  states: readonly StateFigures[],
  terms: PlanTerms,
): StageValues {
  const money = document.money!
  const known = new Map<string, StageValue>()
  const points = new Map(
    states.map(({ measures, points: own }) => [measures.join(), meanPoint(own)]),
  )
  const pointOf = (groups: Arrangement) =>
    points.get(measuresAfter(document, space.parcels, groups).join())!
  const compute = (before: Arrangement, group: readonly number[], month: number, way: WayId) => {
    const parcels = group.map((p) => space.parcels[p]!)
    const stage = stageOf(document, parcels, month, way)
    const measures = document.measures.filter(({ id }) => stage.measures.includes(id))
    const project = projectOf(filedAs(document, stage), measures, money)
    const { deliveryMonth, goLiveMonth } = timelineOf(project)
    const appraised = appraiseStage(
      {
        id: stage.id,
        orderMonth: month,
        project,
        way: wayOf(document, way),
        before: pointOf(before),
        after: pointOf([...before, group]),
      },
      terms,
      [],
    )
    const { flow } = appraised.way.statement
    const later = Array<number>(month).fill(0)
    const rate = monthlyRate(money.discountRatePerYear)
    return {
      npvCny: npv(rate, [...later, ...flow.netWithSubsidy]),
      net: [...later, ...flow.netWithoutSubsidy],
      deliveryMonths: deliveryMonth,
      goLiveMonths: goLiveMonth,
      isOffered: appraised.way.financierGainCny >= 0,
    }
  }
  const ids = money.waysToPay.map(({ id }) => id)
  return {
    ways: ids.length === 0 ? [undefined] : ids,
    at(before, group, month, way) {
      const there = before.flat().toSorted((a, b) => a - b).join()
      const key = `${there}|${group.join()}|${month}|${way ?? ''}`
      const value = known.get(key) ?? compute(before, group, month, way)
      known.set(key, value)
      return value
    },
  }
}

export const wayOf = ({ money }: ScenarioDocument, way: WayId): WayToPay =>
  money!.waysToPay.find(({ id }) => id === way) ?? CASH
