/** `roadmap FILE`: the plan in stages of a scenario, simulated, appraised, on request bettered. */
import {
  appraiseRoadmap,
  plannedStages,
  policiesFor,
  rankRoadmaps,
  simulateRoadmap,
  simulateSpace,
  type Pool,
  type RoadmapRanking,
  type RoadmapResult,
  type Scenario,
  type StateFigures,
} from '../../sim-core/index.ts'
import { ROADMAP_CLI } from '../i18n/roadmapCli.ts'
import type { RoadmapCommand } from './commands.ts'
import { rankingText, roadmapText } from './roadmapText.ts'
import { type Host, openScenario, withPool } from './simulate.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'

export interface RoadmapAnswer {
  readonly roadmap: RoadmapResult
  /** Absent where nobody asks. */
  readonly ranking?: RoadmapRanking
}

export async function roadmap(command: RoadmapCommand, terminal: Terminal): Promise<number> {
  const { complain, print, language } = terminal
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) {
    complain(opened.complaint)
    return FAILED
  }
  const { scenario } = opened
  if (scenario.document.roadmap === undefined) {
    complain(`${command.file}: ${ROADMAP_CLI[language].none}`)
    return FAILED
  }
  const answer = await withPool(command, terminal, (pool, host) =>
    answerOf(command, scenario, pool, host),
  )
  if (answer === 'interrupted') {
    complain(terminal.texts.cancelled)
    return INTERRUPTED
  }
  if (command.json) print(JSON.stringify(answer, null, 2))
  else {
    print(roadmapText(answer.roadmap, language))
    if (answer.ranking !== undefined) print(`\n${rankingText(answer.ranking, scenario, language)}`)
  }
  return OK
}

/** Of the progress, the part that the search for the best plan takes. */
const SEARCH_SHARE = 0.4

async function answerOf(
  { replications, seed, knots, optimise }: RoadmapCommand,
  scenario: Scenario,
  pool: Pool,
  { signal, onProgress }: Host,
): Promise<RoadmapAnswer> {
  const planShare = optimise ? 1 - SEARCH_SHARE : 1
  const options = {
    cache: new Map<string, StateFigures>(),
    signal,
    ...(replications !== undefined && { replications }),
    ...(seed !== undefined && { seed }),
  }
  const stages = plannedStages(scenario.document)
  const technical = await simulateRoadmap(scenario, pool, stages, {
    ...options,
    ...(knots !== undefined && { knots }),
    onProgress: (share) => onProgress(share * planShare, 1),
  })
  const policies = await policiesFor(scenario)
  const result = appraiseRoadmap(scenario, stages, technical, policies)
  if (!optimise) return { roadmap: result }
  const states = await simulateSpace(scenario, pool, {
    ...options,
    onProgress: (share) => onProgress(planShare + share * SEARCH_SHARE, 1),
  })
  return { roadmap: result, ranking: rankRoadmaps(scenario, states, policies) }
}
