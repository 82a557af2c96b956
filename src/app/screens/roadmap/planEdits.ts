/** Edits of a plan in stages: pure, from one list of stages to the next. */
import type { ScenarioDocument, StageDocument } from '../../../../sim-core/index.ts'

export type Stages = readonly StageDocument[]

export interface PlanLimits {
  readonly leastGapMonths: number
  readonly horizonMonths: number
}

/** The earliest and the latest month of a stage, the others pushed along behind it. */
export function monthsOf(stages: Stages, i: number, { leastGapMonths, horizonMonths }: PlanLimits) {
  const before = stages[i - 1]
  const low = before === undefined ? 0 : before.orderAfterMonths + leastGapMonths
  const high = horizonMonths - 1 - (stages.length - 1 - i) * leastGapMonths
  return { low: Math.min(low, high), high }
}

/** Stage `i` ordered in `month`, as near as may be; those after it make room. */
export function moved(stages: Stages, i: number, month: number, limits: PlanLimits): Stages {
  const { low, high } = monthsOf(stages, i, limits)
  let least = Math.max(low, Math.min(high, Math.round(month)))
  return stages.map((stage, k) => {
    if (k < i) return stage
    const orderAfterMonths = k === i ? least : Math.max(stage.orderAfterMonths, least)
    least = orderAfterMonths + limits.leastGapMonths
    return { ...stage, orderAfterMonths }
  })
}

/** Stage `i` before or after its neighbour; months stay with the places. */
export function swapped(stages: Stages, i: number, by: -1 | 1): Stages {
  const other = i + by
  if (other < 0 || other >= stages.length) return stages
  const order = stages.map((_, k) => (k === i ? other : k === other ? i : k))
  return order.map((from, k) => ({
    ...stages[from]!,
    orderAfterMonths: stages[k]!.orderAfterMonths,
  }))
}

export const paid = (stages: Stages, i: number, way: string): Stages =>
  stages.map((stage, k) => (k === i ? { ...stage, way } : stage))

/** A measure in another stage, or in none; a stage without measures goes. */
export function assigned(stages: Stages, measure: string, stageId: string | null): Stages {
  return stages
    .map((stage) => {
      const others = stage.measures.filter((id) => id !== measure)
      return { ...stage, measures: stage.id === stageId ? [...others, measure] : others }
    })
    .filter(({ measures }) => measures.length > 0)
}

const MONTHS_BETWEEN = 9

/** A plan to begin with: what each level adds to those before it, up to the last one. */
export function planFromLevels({ levels, money, measures }: ScenarioDocument): Stages {
  const wanted = new Set(levels.at(-1)!.measures)
  const firstWay = money?.waysToPay[0]?.id
  const placed = new Set<string>()
  const steps = levels.flatMap(({ id, name, measures: own }) => {
    const added = own.filter((one) => wanted.has(one) && !placed.has(one))
    for (const one of added) placed.add(one)
    return added.length === 0 ? [] : [{ id, name, measures: added }]
  })
  const inOrder = measures.map(({ id }) => id)
  return steps.map(({ measures: own, ...step }, k) => ({
    ...step,
    measures: inOrder.filter((id) => own.includes(id)),
    orderAfterMonths: Math.min(k * MONTHS_BETWEEN, (money?.horizonMonths ?? 1) - 1),
    ...(firstWay !== undefined && { way: firstWay }),
  }))
}
