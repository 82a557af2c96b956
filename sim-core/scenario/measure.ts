/**
 * Measures applied to a line 改造措施的叠加: a fold over their changes in an order that the list does
 * not decide. So no measures leave the line as it is, any permutation of a list gives the same
 * line, and what would depend on the order is a conflict, not a surprise.
 */
import { andThen, failed, type Issue, ok, type Outcome, unless } from '../base/index.ts'
import { applyChange } from './changes.ts'
import { checkLine } from './checkLine.ts'
import { canonicalOrder, combinationIssues } from './combination.ts'
import { namedPath } from './origins.ts'
import { parseWith } from './parse.ts'
import { type LineDocument, lineSchema } from './schema/line.ts'
import type { MeasureDocument } from './schema/measure.ts'

type Measures = readonly MeasureDocument[]

/**
 * The line with all `measures` on it. Canonical order: what a measure requires comes before it,
 * otherwise by id. Issues of a measure lie under `['measures', place in the list]`. Those of the
 * line that results lie under `['line']`, with the ids of its items: `['line', 'stations', 'S3']`.
 */
export function applyMeasures(line: LineDocument, measures: Measures): Outcome<LineDocument> {
  if (measures.length === 0) return ok(line)
  const issues = combinationIssues(measures)
  if (issues.length > 0) return failed(issues)
  return andThen(fold(line, measures), (changed) => {
    const parsed = parseWith(lineSchema, changed, ['line'])
    const result = andThen(parsed, (value: LineDocument) => unless(checkLine(value), value))
    if (result.ok) return result
    return failed(result.issues.map((found) => named(found, { line: changed })))
  })
}

/** Items of lists by id instead of place: nobody has seen the line in which they stand there. */
const named = (found: Issue, root: unknown): Issue => ({
  ...found,
  path: namedPath(root, found.path),
})

function fold(line: LineDocument, measures: Measures): Outcome<unknown> {
  const order = canonicalOrder(measures)
  const issues: Issue[] = []
  let changed: unknown = line
  for (const measure of order) {
    const path = ['measures', measures.indexOf(measure)]
    for (const [i, change] of measure.changes.entries()) {
      const next = applyChange(changed, change)
      if (next.ok) changed = next.value
      else issues.push(...next.issues.map((found) => locate(found, path, measure, i)))
    }
  }
  const { areaM2 } = changed as LineDocument
  const area = order.reduce((sum, measure) => sum + measure.areaM2, areaM2)
  return unless(issues, { ...(changed as LineDocument), areaM2: area })
}

function locate(found: Issue, path: Issue['path'], measure: MeasureDocument, i: number): Issue {
  const change = measure.changes[i]!
  const target = 'scale' in change ? change.scale : 'set' in change ? change.set : undefined
  return {
    ...found,
    path: [...path, 'changes', i, ...found.path],
    params: {
      ...found.params,
      measure: measure.id,
      ...(target !== undefined && { target }),
      ...('field' in change && { field: change.field }),
    },
  }
}
