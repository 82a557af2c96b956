/** What its awards do to the income tax of a level, central case; nothing here simulates. */
import { awardTax, type AwardTax } from '../economics/index.ts'
import type { PolicyDocument, Scenario } from '../scenario/index.ts'
import { meansOf, studiedLevels } from './line.ts'
import { PROJECT_POLICIES } from './policyLibrary.ts'
import type { TechnicalResult } from './technical.ts'
import { fiscalTermsOf } from './ways.ts'

/** Undefined where there is no such level that invests. */
export function awardTaxOf(
  scenario: Scenario,
  technical: TechnicalResult,
  levelId: string,
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): AwardTax | undefined {
  const { money } = scenario.document
  const studied = studiedLevels(scenario, technical, policies)
  const paid = studied.find(({ level }) => level.id === levelId)?.money ?? null
  if (money === undefined || paid === null) return undefined
  return awardTax({ ...paid.appraised, ...meansOf(paid.points) }, fiscalTermsOf(money))
}
