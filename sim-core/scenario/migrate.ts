/**
 * The version ladder 版本迁移: each rung turns plain JSON of one version into the next. A rung is
 * written once and never edited, and imports nothing of the current schema.
 */
import { failed, type Outcome, ok } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import { isObject } from './origins.ts'

type Rung = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `LADDER[0]` leads from version 1 to version 2, and so on. */
const LADDER: readonly Rung[] = []

/** The document in the current version. What is no versioned document is left to the schema. */
export function migrate(json: unknown, ladder = LADDER): Outcome<unknown> {
  if (!isObject(json) || json['schemaVersion'] === undefined) return ok(json)
  const version = json['schemaVersion']
  if (typeof version !== 'number') return ok(json)
  const newest = ladder.length + 1
  if (!Number.isInteger(version) || version < 1 || version > newest)
    return failed([issueOf('file.versionUnknown', ['schemaVersion'], { version, newest })])
  return ok(ladder.slice(version - 1).reduce((document, climb) => climb(document), json))
}
