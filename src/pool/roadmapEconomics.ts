/** The economics of a roadmap, for the worker: what it comes to, and which plan would be better. */
import {
  appraiseRoadmap,
  plannedStages,
  policiesFor,
  rankRoadmaps,
  type RoadmapRanking,
  type RoadmapResult,
  type RoadmapTechnical,
  type StateFigures,
} from '../../sim-core/index.ts'
import { scenarioOfText } from './loadedScenario.ts'

export interface RoadmapJob {
  /** The document, as JSON. It has loaded before, and has a roadmap. */
  readonly text: string
  readonly technical: RoadmapTechnical
}

export interface RankingJob {
  readonly text: string
  /** Of `simulateSpace`. */
  readonly states: readonly StateFigures[]
}

export const ROADMAP_ECONOMICS = {
  async roadmap({ text, technical }: RoadmapJob): Promise<RoadmapResult> {
    const scenario = scenarioOfText(text)
    const stages = plannedStages(scenario.document)
    return appraiseRoadmap(scenario, stages, technical, await policiesFor(scenario))
  },

  async rankRoadmaps({ text, states }: RankingJob): Promise<RoadmapRanking> {
    const scenario = scenarioOfText(text)
    return rankRoadmaps(scenario, states, await policiesFor(scenario))
  },
}
