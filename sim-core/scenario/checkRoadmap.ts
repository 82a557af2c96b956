/**
 * The roadmap by itself: what it names is there, nothing is bought twice or before what it stands
 * on, and the months go forwards. Whether the line can be had after each stage is the matter of
 * `checkLevels.ts`.
 */
import type { Issue } from '../base/index.ts'
import { duplicateIds, unknownReferences } from './checkReferences.ts'
import { issueOf } from './issueCodes.ts'
import type { Reference } from './references.ts'
import type { RoadmapDocument, StageDocument } from './schema/roadmap.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

const STAGES = ['roadmap', 'stages']

export function checkRoadmap(document: ScenarioDocument): readonly Issue[] {
  const { roadmap, money } = document
  if (roadmap === undefined) return []
  if (money === undefined) return [issueOf('roadmap.noMoney', ['roadmap'])]
  const unknown = unknownReferences(referencesOf(roadmap), {
    measure: document.measures.map(({ id }) => id),
    way: money.waysToPay.map(({ id }) => id),
  })
  return [
    ...duplicateIds(roadmap.stages, STAGES),
    ...unknown,
    ...roadmap.stages.flatMap((_, i) => monthIssues(roadmap.stages, i, money.horizonMonths)),
    // What stands where is only asked of measures that there are.
    ...(unknown.length > 0 ? [] : measureIssues(document, roadmap)),
  ]
}

function referencesOf({ stages }: RoadmapDocument): Reference[] {
  return stages.flatMap(({ measures, way }, i) => [
    ...measures.map((id, k): Reference => ({
      kind: 'measure',
      id,
      path: [...STAGES, i, 'measures', k],
    })),
    ...(way === undefined
      ? []
      : [{ kind: 'way' as const, id: way, path: [...STAGES, i, 'way'] }]),
  ])
}

function monthIssues(stages: readonly StageDocument[], i: number, horizon: number): Issue[] {
  const { id, orderAfterMonths } = stages[i]!
  const path = [...STAGES, i, 'orderAfterMonths']
  const earliest = stages.slice(0, i).reduce((most, one) => Math.max(most, one.orderAfterMonths), 0)
  return [
    ...(orderAfterMonths < earliest
      ? [issueOf('roadmap.order', path, { stage: id, month: orderAfterMonths, earliest })]
      : []),
    ...(orderAfterMonths >= horizon
      ? [issueOf('roadmap.beyondHorizon', path, { stage: id, month: orderAfterMonths, horizon })]
      : []),
  ]
}

function measureIssues({ measures }: ScenarioDocument, { stages }: RoadmapDocument): Issue[] {
  return stages.flatMap((stage, i) => {
    const before = stages.slice(0, i)
    return stage.measures.flatMap((id, k) => {
      const path = [...STAGES, i, 'measures', k]
      const params = { stage: stage.id, measure: id }
      const twice = [...before, stage].find((one, s) =>
        one.measures.some((other, m) => other === id && (s < i || m < k)),
      )
      if (twice !== undefined)
        return [issueOf('roadmap.measureTwice', path, { ...params, other: twice.id })]
      const earlier = before.flatMap((one) => one.measures)
      const there = [...earlier, ...stage.measures]
      const { requires } = measures.find((one) => one.id === id)!
      const excluded = [...earlier, ...stage.measures.slice(0, k)].find((other) =>
        excludes(measures, id, other),
      )
      return [
        ...requires
          .filter((other) => !there.includes(other))
          .map((other) => issueOf('roadmap.requires', path, { ...params, requires: other })),
        ...(excluded === undefined
          ? []
          : [issueOf('roadmap.conflict', path, { ...params, other: excluded })]),
      ]
    })
  })
}

/** Told of the later of the two. */
function excludes(measures: ScenarioDocument['measures'], id: string, other: string): boolean {
  const of = (one: string) => measures.find((measure) => measure.id === one)!
  return of(id).conflictsWith.includes(other) || of(other).conflictsWith.includes(id)
}
