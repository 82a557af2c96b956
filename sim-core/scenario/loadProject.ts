/** Loading of projects 项目载入: text → JSON → plain numbers → schema → what a schema cannot say. */
import { andThen, contentHash, failed, type Issue, ok, type Outcome } from '../base/index.ts'
import { duplicateIds } from './checkReferences.ts'
import { longestLifeYears, wayIssues } from './checkWays.ts'
import { issueOf } from './issueCodes.ts'
import { deepFreeze, parseJson } from './json.ts'
import { liftOrigins, type Origins } from './origins.ts'
import { parseWith } from './parse.ts'
import { type ProjectDocument, projectFileSchema } from './schema/projectFile.ts'

export interface ProjectFile {
  readonly document: ProjectDocument
  /** As of a scenario. */
  readonly origins: Origins
  readonly hash: string
}

/** Shares are decimal fractions: a sum of them is right to about this. */
const SUM_TOLERANCE = 1e-9

/** The project in a file, or all that is wrong with it. */
export function loadProject(text: string): Outcome<ProjectFile> {
  return andThen(parseJson(text), (json) => {
    const { plain, origins, issues } = liftOrigins(json)
    const parsed = parseWith(projectFileSchema, plain)
    if (!parsed.ok) return failed([...issues, ...parsed.issues])
    const document: ProjectDocument = deepFreeze(parsed.value)
    const found = [...issues, ...projectIssues(document)]
    if (found.length > 0) return failed(found)
    return ok(deepFreeze({ document, origins, hash: contentHash({ document, origins }) }))
  })
}

function projectIssues({ capex, lines, waysToPay }: ProjectDocument): Issue[] {
  const unpaid = capex.flatMap(({ payments }, i) => {
    const sum = payments.reduce((total, { share }) => total + share, 0)
    return Math.abs(sum - 1) <= SUM_TOLERANCE
      ? []
      : [issueOf('shares.sum', ['capex', i, 'payments'], { sum })]
  })
  return [
    ...duplicateIds(capex, ['capex']),
    ...duplicateIds(lines, ['lines']),
    ...duplicateIds(waysToPay, ['waysToPay']),
    ...unpaid,
    ...waysToPay.flatMap((way, i) => wayIssues(way, ['waysToPay', i], longestLifeYears(capex))),
  ]
}
