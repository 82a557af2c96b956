/** Measures by themselves: what they name is on the line, or is added by one of them. */
import type { Issue } from '../base/index.ts'
import { duplicateIds, unknownReferences } from './checkReferences.ts'
import type { Reference } from './references.ts'
import { canonicalOrder } from './combination.ts'
import { issueOf } from './issueCodes.ts'
import { type Change, type MeasureDocument, TARGET_LISTS } from './schema/measure.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

type Path = Issue['path']
type List = 'stations' | 'pools' | 'staff' | 'groups' | 'baseLoads'

const LISTS = { station: 'stations', ...TARGET_LISTS } as const satisfies Record<string, List>

export function checkMeasures(document: ScenarioDocument): readonly Issue[] {
  const { measures } = document
  const inOrder = canonicalOrder(measures)
  const references = measures.flatMap((measure, i) => referencesOf(measure, ['measures', i]))
  return [
    ...duplicateIds(measures, ['measures']),
    ...unknownReferences(references, knownIds(document)),
    ...measures.flatMap((measure, i) => [
      ...(inOrder.includes(measure)
        ? []
        : [issueOf('measure.cycle', ['measures', i, 'requires'], { measure: measure.id })]),
      ...formIssues(measure, ['measures', i]),
    ]),
  ]
}

/** What a measure may name: the items of the line, and what any measure adds. */
function knownIds({ line, measures }: ScenarioDocument): Record<string, readonly string[]> {
  const inserts = measures.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      'insert' in change
        ? [{ list: 'into' in change ? change.into : 'stations', id: change.insert.id }]
        : [],
    ),
  )
  const lists = Object.entries(LISTS).map(([kind, list]) => [
    kind,
    [
      ...line[list].map(({ id }) => id),
      ...inserts.filter((insert) => insert.list === list).map(({ id }) => id),
    ],
  ])
  return { ...Object.fromEntries(lists), measure: measures.map(({ id }) => id) }
}

function referencesOf({ requires, conflictsWith, changes }: MeasureDocument, path: Path) {
  const others = (ids: readonly string[], field: string): Reference[] =>
    ids.map((id, i) => ({ kind: 'measure', id, path: [...path, field, i] }))
  return [
    ...others(requires, 'requires'),
    ...others(conflictsWith, 'conflictsWith'),
    ...changes.flatMap((change, i) => targetsOf(change, [...path, 'changes', i])),
  ]
}

function targetsOf(change: Change, path: Path): Reference[] {
  if ('scale' in change) return targetReference(change.scale, [...path, 'scale'])
  if ('set' in change) return targetReference(change.set, [...path, 'set'])
  if ('remove' in change) return targetReference(change.remove, [...path, 'remove'])
  if ('control' in change || 'into' in change) return []
  const { after, before } = change
  return [
    ...(after === undefined ? [] : targetReference(after, [...path, 'after'])),
    ...(before === undefined ? [] : targetReference(before, [...path, 'before'])),
  ]
}

function targetReference(target: string, path: Path): Reference[] {
  if (target === 'line') return []
  const [kind, id] = target.includes(':') ? target.split(':') : ['station', target]
  return [{ kind: kind as keyof typeof LISTS, id: id!, path }]
}

function formIssues({ changes, investment }: MeasureDocument, path: Path): Issue[] {
  return [
    ...changes.flatMap((change, i) =>
      'after' in change && 'before' in change
        ? [issueOf('measure.placeTwice', [...path, 'changes', i])]
        : [],
    ),
    ...investment.flatMap(({ category }, i) =>
      investment.findIndex((other) => other.category === category) < i
        ? [issueOf('measure.categoryTwice', [...path, 'investment', i, 'category'], { category })]
        : [],
    ),
  ]
}
