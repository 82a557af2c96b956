/**
 * A scenario cut down to one of its levels, beside the baseline: what has no part in the level is
 * gone, readings are read, so that whatever looks at the rest looks at what matters.
 */
import { contentHash } from '../base/index.ts'
import { deepFreeze } from './json.ts'
import { measuresOf } from './levels.ts'
import type { Scenario } from './load.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

/**
 * The scenario with the baseline and one level alone, in a reading (the default one where none is
 * named), whose lines are the same as before. Throws on a level or a reading it does not have.
 */
export function narrowed(
  { document, origins }: Scenario,
  levelId: string,
  readingId = document.readings?.default,
): Scenario {
  const { readings: _readings, published: _published, money, ...rest } = document
  const kept = document.levels.filter(({ id }, i) => i === 0 || id === levelId)
  const levels = kept.map((level) => ({
    ...level,
    measures: measuresOf(document, level.id, readingId).map(({ id }) => id),
  }))
  // Asked again for a level that is not there: it throws.
  measuresOf(document, levelId, readingId)
  const used = new Set(levels.flatMap(({ measures }) => measures))
  const measures = document.measures
    .filter(({ id }) => used.has(id))
    .map((one) => ({ ...one, conflictsWith: one.conflictsWith.filter((id) => used.has(id)) }))
  // What is said about the ranges may be about measures that are not there.
  const { uncertainty: _uncertainty, ...prices } = money ?? {}
  const narrow = {
    ...rest,
    ...(money !== undefined && { money: prices }),
    measures,
    levels,
  } as ScenarioDocument
  const known = Object.fromEntries(
    Object.entries(origins).filter(([path]) => isKept(path, used)),
  )
  return deepFreeze({
    document: narrow,
    origins: known,
    hash: contentHash({ document: narrow, origins: known }),
  })
}

function isKept(path: string, used: ReadonlySet<string>): boolean {
  const [root, id] = path.split('.')
  return root === 'measures' ? used.has(id!) : root !== 'published'
}
