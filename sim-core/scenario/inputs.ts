/**
 * The uncertain inputs 不确定输入 of a scenario: every number that its document gives with a range,
 * and the same scenario with some of them at other values. What a study of uncertainty moves, it
 * moves through here, so that every point it looks at has passed the schema and all checks.
 *
 * An input is named as origins name it, dotted and with ids: `line.stations.S3.machine.meanS`. A
 * path reaches nothing but these numbers, whoever wrote it.
 */
import { andThen, failed, type Issue, ok, type Outcome } from '../base/index.ts'
import { changeAt, find } from './changes.ts'
import { isAside, isTechnical } from './inputKinds.ts'
import { issueOf } from './issueCodes.ts'
import { type Scenario, scenarioOf } from './load.ts'
import type { OriginKind } from './schema/quantity.ts'
import { partsOfOne } from './partsOfOne.ts'
import { isWholeAt } from './wholeNumbers.ts'

/** A number with a range: it lies between `low` and `high`, nobody knows where. */
export interface UncertainInput {
  readonly path: string
  readonly origin: OriginKind
  /** In the unit of the field, as are the next two; `low` ≤ `value` ≤ `high`. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** A count: it has no values in between. */
  readonly isWhole: boolean
  /** Whether the line depends on it; if not, the money alone does, and nothing is simulated. */
  readonly isTechnical: boolean
}

/** Path → value. */
export type InputValues = Readonly<Record<string, number>>

/** In the order of the document. Published figures have no part in any result. */
export function inputsOf({ document, origins }: Scenario): UncertainInput[] {
  return Object.entries(origins).flatMap(([path, { kind, low, high }]) => {
    const steps = path.split('.')
    const value = find(document, steps)
    if (low === undefined || high === undefined || low === high) return []
    if (typeof value !== 'number' || isAside(steps)) return []
    const isWhole = isWholeAt(document, steps)
    return [{ path, origin: kind, value, low, high, isWhole, isTechnical: isTechnical(steps) }]
  })
}

/**
 * The value of an input at a coordinate from 0 (`low`) to 1 (`high`). Coordinates that are uniform
 * give values that are: an assumption, as a range says nothing about what lies inside. Of a count
 * each whole number of its range has an equal share of the coordinates.
 */
export function valueIn({ low, high, isWhole }: UncertainInput, coordinate: number): number {
  if (!isWhole) return Math.min(high, low + coordinate * (high - low))
  const [least, most] = [Math.ceil(low), Math.floor(high)]
  return Math.min(most, least + Math.floor(coordinate * (most - least + 1)))
}

/**
 * The scenario with some inputs at other values inside their ranges, or all that is wrong with
 * that; the others stay. Shares of one whole (of the demand, of the ways on, of batch sizes) remain
 * one: those that are not named divide what is left in their old proportions, and where all are
 * named, or those named exceed the whole, all are scaled. Origins are kept as they are.
 */
export function withInputs(scenario: Scenario, values: InputValues): Outcome<Scenario> {
  const issues = Object.entries(values).flatMap(([path, value]) => faults(scenario, path, value))
  if (issues.length > 0) return failed(issues)
  const moved = Object.entries(values).reduce<Outcome<unknown>>(
    (document, [path, value]) =>
      andThen(document, (known) => changeAt(known, path.split('.'), () => ok(value))),
    ok(scenario.document),
  )
  return andThen(moved, (document) =>
    scenarioOf(partsOfOne(document, Object.keys(values)), scenario.origins),
  )
}

function faults({ document, origins }: Scenario, path: string, value: number): Issue[] {
  const steps = path.split('.')
  const { low, high } = (Object.hasOwn(origins, path) ? origins[path] : undefined) ?? {}
  const isNumber = typeof find(document, steps) === 'number'
  if (low === undefined || high === undefined || !isNumber)
    return [issueOf('input.unknown', steps, { input: path })]
  if (!Number.isFinite(value)) return [issueOf('value.notFinite', steps)]
  if (value < low || value > high)
    return [issueOf('quantity.range', steps, { value, low, high })]
  return []
}
