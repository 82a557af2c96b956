/**
 * Measures applied to a line 改造措施的叠加: a fold over their changes in an order that the list does
 * not decide. So no measures leave the line as it is, any permutation of a list gives the same
 * line, and what would depend on the order is a conflict, not a surprise.
 */
import { andThen, failed, type Issue, ok, type Outcome, unless } from '../base/index.ts'
import { applyChange } from './changes.ts'
import { checkLine } from './checkLine.ts'
import { canonicalOrder, combinationIssues } from './combination.ts'
import { parseWith } from './parse.ts'
import { type LineDocument, lineSchema } from './schema/line.ts'
import type { MeasureDocument } from './schema/measure.ts'

type Measures = readonly MeasureDocument[]

/**
 * The line with all `measures` on it. Canonical order: what a measure requires comes before it,
 * otherwise by id. Issues of a measure lie under `['measures', place in the list]`; issues of the
 * line that results lie under `['line']` and speak of that line.
 */
export function applyMeasures(line: LineDocument, measures: Measures): Outcome<LineDocument> {
  if (measures.length === 0) return ok(line)
  const issues = combinationIssues(measures)
  if (issues.length > 0) return failed(issues)
  return andThen(fold(line, measures), (changed) =>
    andThen(parseWith(lineSchema, changed, ['line']), (result: LineDocument) =>
      unless(checkLine(result), result),
    ),
  )
}

function fold(line: LineDocument, measures: Measures): Outcome<unknown> {
  const order = canonicalOrder(measures)
  let changed: Outcome<unknown> = ok(line)
  for (const measure of order) {
    const path = ['measures', measures.indexOf(measure)]
    for (const [i, change] of measure.changes.entries()) {
      const next: Outcome<unknown> = andThen(changed, (before) => applyChange(before, change))
      if (!next.ok) return failed(next.issues.map((found) => locate(found, path, measure, i)))
      changed = next
    }
  }
  return andThen(changed, (result) => {
    const after = result as LineDocument
    return ok({ ...after, areaM2: order.reduce((sum, { areaM2 }) => sum + areaM2, after.areaM2) })
  })
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
