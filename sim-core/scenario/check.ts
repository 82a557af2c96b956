/**
 * What a schema cannot say about a scenario: that its line is sound, that its measures mean
 * something, that every level can be had. Later checks wait for the earlier ones, whose mistakes
 * would only echo in them.
 */
import type { Issue } from '../base/index.ts'
import { checkLevels } from './checkLevels.ts'
import { checkLine } from './checkLine.ts'
import { checkMeasures } from './checkMeasures.ts'
import { checkMoney } from './checkWays.ts'
import { duplicateIds, unknownReferences } from './checkReferences.ts'
import { checkRoadmap } from './checkRoadmap.ts'
import { issueOf } from './issueCodes.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

export function checkScenario(document: ScenarioDocument): readonly Issue[] {
  const issues = [
    ...checkLine(document.line),
    ...checkMeasures(document),
    ...checkLists(document),
    ...checkRun(document),
    ...checkRoadmap(document),
    ...checkMoney(document),
  ]
  return issues.length > 0 ? issues : checkLevels(document)
}

/** Ids of levels, readings and figures, and what levels and readings refer to. */
function checkLists({ measures, levels, readings, published }: ScenarioDocument): Issue[] {
  const options = readings?.options ?? []
  const known = {
    measure: measures.map(({ id }) => id),
    level: levels.map(({ id }) => id),
    reading: options.map(({ id }) => id),
  }
  const measureReferences = (ids: readonly string[], path: Issue['path']) =>
    ids.map((id, i) => ({ kind: 'measure' as const, id, path: [...path, i] }))
  const references = [
    ...levels.flatMap((level, i) => measureReferences(level.measures, ['levels', i, 'measures'])),
    ...options.flatMap(({ levels: lists }, i) =>
      Object.entries(lists).flatMap(([id, ids]) => {
        const path = ['readings', 'options', i, 'levels', id]
        return [{ kind: 'level' as const, id, path }, ...measureReferences(ids, path)]
      }),
    ),
    ...(readings === undefined
      ? []
      : [{ kind: 'reading' as const, id: readings.default, path: ['readings', 'default'] }]),
  ]
  return [
    ...duplicateIds(levels, ['levels']),
    ...duplicateIds(options, ['readings', 'options']),
    ...duplicateIds(published?.figures ?? [], ['published', 'figures']),
    ...unknownReferences(references, known),
    ...(levels[0]!.measures.length > 0
      ? [issueOf('level.baselineFirst', ['levels', 0, 'measures'])]
      : []),
  ]
}

function checkRun({ run }: ScenarioDocument): Issue[] {
  if (run === undefined || run.warmupS < run.horizonS) return []
  const { warmupS, horizonS } = run
  return [issueOf('run.warmup', ['run', 'warmupS'], { warmupS, horizonS })]
}
