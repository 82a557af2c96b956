/** The plan of the document and what may be done to it; an edit that would not hold is refused. */
import { useMemo, useState } from 'react'

import {
  checkRoadmap,
  type Issue,
  plannedStages,
  type PlannedStage,
  type RoadmapDocument,
  type Scenario,
} from '../../../../sim-core/index.ts'
import type { Json } from '../../session/document.ts'
import { withValue } from '../../session/document.ts'
import { store } from '../../store.ts'
import type { PlanLimits, Stages } from './planEdits.ts'

export interface Plan {
  readonly scenario: Scenario
  readonly roadmap: RoadmapDocument
  readonly planned: readonly PlannedStage[]
  readonly limits: PlanLimits
  /** As it would be with other stages; null where they do not hold. */
  readonly preview: (stages: Stages) => readonly PlannedStage[] | null
  readonly edit: (stages: Stages) => void
  /** Why the last edit was not made. */
  readonly refusal: Issue | null
}

interface Refused {
  readonly issue: Issue
  readonly hash: string
}

/** `scenario` has money and a roadmap. */
export function usePlan(scenario: Scenario): Plan {
  const [refused, setRefused] = useState<Refused | null>(null)
  return useMemo(() => {
    const { document } = scenario
    const roadmap = document.roadmap!
    const issueOf = (stages: Stages) =>
      checkRoadmap({ ...document, roadmap: { ...roadmap, stages } })[0] ?? null
    return {
      scenario,
      roadmap,
      planned: plannedStages(document),
      limits: {
        leastGapMonths: roadmap.leastGapMonths,
        horizonMonths: document.money!.horizonMonths,
      },
      preview: (stages) => (issueOf(stages) === null ? plannedStages(document, stages) : null),
      edit: (stages) => {
        if (stages === roadmap.stages) return
        const issue = stages.length === 0 ? null : issueOf(stages)
        setRefused(issue === null ? null : { issue, hash: scenario.hash })
        if (issue === null) writeStages(stages)
      },
      // With another document it is no longer about what is on screen.
      refusal: refused?.hash === scenario.hash ? refused.issue : null,
    }
  }, [scenario, refused])
}

/** Without stages there is no roadmap. */
export function writeStages(stages: Stages): void {
  const { draft } = store.getState()
  if (stages.length > 0) {
    const plain = JSON.parse(JSON.stringify(stages)) as Json
    store.setState({ draft: withValue(withRoadmap(draft), 'roadmap.stages', plain) })
    return
  }
  const { roadmap: _, ...rest } = draft as Readonly<Record<string, Json>>
  store.setState({ draft: rest })
}

function withRoadmap(draft: Json): Json {
  const { roadmap } = draft as Readonly<Record<string, Json>>
  return roadmap === undefined ? withValue(draft, 'roadmap', { stages: [] }) : draft
}
