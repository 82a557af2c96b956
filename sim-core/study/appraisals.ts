/** What is asked about the money of a study besides its results; nothing here simulates. */
import { appraiseProject } from '../economics/index.ts'
import type { PolicyDocument, Scenario } from '../scenario/index.ts'
import { meansOf, studiedLevels, type Money } from './line.ts'
import { PROJECT_POLICIES } from './policyLibrary.ts'
import { statementResult, wayById, type StatementResult } from './statements.ts'
import type { TechnicalResult } from './technical.ts'
import { worthOf, type LevelWorth } from './worth.ts'

/** What must hold for it to pay and what a good unit costs, by level that invests. */
export function appraiseWorth(
  scenario: Scenario,
  technical: TechnicalResult,
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): Readonly<Record<string, LevelWorth>> {
  const studied = studiedLevels(scenario, technical, policies)
  return Object.fromEntries(
    studied.flatMap(({ level, money }) => (money === null ? [] : [[level.id, worth(money)]])),
  )
}

function worth({ appraised, points, each }: Money): LevelWorth {
  const means = meansOf(points)
  const central = appraiseProject({ ...appraised, ...means })
  return worthOf({ terms: appraised, ...points, means, each, central })
}

/**
 * One level on one way to pay, central case; undefined where there is no such level that invests,
 * or no such way.
 */
export function appraiseStatement(
  scenario: Scenario,
  technical: TechnicalResult,
  asked: { readonly levelId: string; readonly wayId: string },
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): StatementResult | undefined {
  const { money } = scenario.document
  const { levelId, wayId } = asked
  const way = money === undefined ? undefined : wayById(money, wayId)
  const studied = studiedLevels(scenario, technical, policies)
  const paid = studied.find(({ level }) => level.id === levelId)?.money ?? null
  if (money === undefined || way === undefined || paid === null) return undefined
  const input = { ...paid.appraised, ...meansOf(paid.points) }
  return statementResult(input, money, levelId, wayId, way)
}
