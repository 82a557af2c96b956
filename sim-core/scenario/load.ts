/**
 * Loading 载入: text → JSON → current version → plain numbers and origins → schema → cross-checks →
 * frozen. Everything that is wrong at one of these steps is reported at once.
 */
import { andThen, contentHash, failed, type Issue, ok, type Outcome } from '../base/index.ts'
import { checkScenario } from './check.ts'
import { deepFreeze, parseJson } from './json.ts'
import { migrate } from './migrate.ts'
import { liftOrigins, type Origins } from './origins.ts'
import { parseWith } from './parse.ts'
import { type ScenarioDocument, scenarioSchema } from './schema/scenario.ts'
import { checkUncertainty } from './uncertainty.ts'

/** A scenario that can be studied: deep-frozen, every reference resolved, every level sound. */
export interface Scenario {
  /** Numbers are plain, defaults filled in. */
  readonly document: ScenarioDocument
  /** Dotted path with ids → where the number comes from; what is not in it is an input. */
  readonly origins: Origins
  /** Equal for equal documents with equal origins, however they were written down. */
  readonly hash: string
}

/** The scenario in a file, or all that is wrong with it. */
export function loadScenario(text: string): Outcome<Scenario> {
  return andThen(parseJson(text), (json) => andThen(migrate(json), readScenario))
}

function readScenario(json: unknown): Outcome<Scenario> {
  const { plain, origins, issues } = liftOrigins(json)
  return scenarioOf(plain, origins, issues)
}

/** The scenario of a document with plain numbers; `issues` are those found on the way here. */
export function scenarioOf(
  plain: unknown,
  origins: Origins,
  issues: readonly Issue[] = [],
): Outcome<Scenario> {
  const parsed = parseWith(scenarioSchema, plain)
  if (!parsed.ok) return failed(withoutRepeats([...issues, ...parsed.issues]))
  const document = deepFreeze(parsed.value)
  const found = [...issues, ...checkScenario(document), ...checkUncertainty(document, origins)]
  if (found.length > 0) return failed(found)
  return ok(deepFreeze({ document, origins, hash: contentHash({ document, origins }) }))
}

/** What was found twice, as a value and by the schema, is told once. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const places = issues.map(({ path }) => path.join('.'))
  return issues.filter((_, i) => places.indexOf(places[i]!) === i)
}
