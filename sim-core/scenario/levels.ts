/** Levels and readings 等级与解读: which measures stand together. */
import { applyMeasures } from './measure.ts'
import type { LineDocument } from './schema/line.ts'
import type { MeasureDocument } from './schema/measure.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

/**
 * The measures of a level, in the reading named or else the default one. Throws on ids that the
 * document does not have: a loaded scenario knows its levels.
 */
export function measuresOf(
  document: ScenarioDocument,
  levelId: string,
  readingId = document.readings?.default,
): readonly MeasureDocument[] {
  const level = document.levels.find(({ id }) => id === levelId)
  if (level === undefined) throw new Error(`no level ${levelId}`)
  const reading = document.readings?.options.find(({ id }) => id === readingId)
  if (readingId !== undefined && reading === undefined) throw new Error(`no reading ${readingId}`)
  const other = reading !== undefined && Object.hasOwn(reading.levels, levelId)
  const ids = other ? reading.levels[levelId]! : level.measures
  return document.measures.filter(({ id }) => ids.includes(id))
}

/** The line at a level. Throws where `loadScenario` would have found an issue. */
export function lineAtLevel(
  document: ScenarioDocument,
  levelId: string,
  readingId?: string,
): LineDocument {
  const applied = applyMeasures(document.line, measuresOf(document, levelId, readingId))
  if (!applied.ok) throw new Error(`level ${levelId}: ${applied.issues[0]!.code}`)
  return applied.value
}
