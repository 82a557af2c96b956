/**
 * Which measures may stand together, and in which order they are applied. The order follows from
 * the measures alone; where it would decide what comes out and no measure states it, the two are in
 * conflict.
 */
import type { Issue } from '../base/index.ts'
import { type Touch, touchesOf } from './changes.ts'
import { issueOf } from './issueCodes.ts'
import type { MeasureDocument } from './schema/measure.ts'

type Measures = readonly MeasureDocument[]

/** The order of application; measures of a cycle, which has none, are left out. */
export function canonicalOrder(measures: Measures): Measures {
  const waiting = measures.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const order: MeasureDocument[] = []
  const isReady = ({ requires }: MeasureDocument) =>
    !requires.some((id) => waiting.some((measure) => measure.id === id))
  for (let i = waiting.findIndex(isReady); i !== -1; i = waiting.findIndex(isReady))
    order.push(...waiting.splice(i, 1))
  return order
}

/** What is wrong with a list of measures whatever the line; paths begin at the list. */
export function combinationIssues(measures: Measures): readonly Issue[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const order = canonicalOrder(measures)
  const before = requiredBy(order)
  const own = measures.flatMap((measure, i) => {
    const path = ['measures', i]
    const { id } = measure
    if (byId.get(id) !== measure) return [issueOf('id.duplicate', path, { id })]
    if (!order.includes(measure)) return [issueOf('measure.cycle', path, { measure: id })]
    return measure.requires
      .filter((requires) => !byId.has(requires))
      .map((requires) => issueOf('measure.requires', path, { measure: id, requires }))
  })
  const pairs = measures.flatMap((measure, i) =>
    measures.slice(0, i).flatMap((other) => {
      const field = clash(measure, other, before)
      const params = { measure: measure.id, other: other.id, field: field ?? '' }
      return field === undefined ? [] : [issueOf('measure.conflict', ['measures', i], params)]
    }),
  )
  return [...own, ...pairs]
}

/** Measure id → everything that it requires, directly or not. `order` is canonical. */
function requiredBy(order: Measures): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>()
  for (const { id, requires } of order)
    all.set(id, new Set(requires.flatMap((other) => [other, ...(all.get(other) ?? [])])))
  return all
}

/** The field on which two measures clash, empty where they exclude each other altogether. */
function clash(
  a: MeasureDocument,
  b: MeasureDocument,
  before: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (a.conflictsWith.includes(b.id) || b.conflictsWith.includes(a.id)) return ''
  if (before.get(a.id)?.has(b.id) || before.get(b.id)?.has(a.id)) return undefined
  const touches = b.changes.flatMap(touchesOf)
  for (const touch of a.changes.flatMap(touchesOf)) {
    const met = touches.find((other) => interferes(touch, other))
    if (met !== undefined) return longer(touch.path, met.path).join('.')
  }
  return undefined
}

/** Whether the order of two changes decides what comes out. */
function interferes(a: Touch, b: Touch): boolean {
  if (a.kind === 'scale' && b.kind === 'scale') return false
  if (a.kind === 'anchor' && b.kind !== 'whole') return false
  if (b.kind === 'anchor' && a.kind !== 'whole') return false
  return a.path.every((step, i) => i >= b.path.length || step === b.path[i])
}

const longer = (a: Touch['path'], b: Touch['path']) => (a.length > b.length ? a : b)
