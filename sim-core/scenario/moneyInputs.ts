/**
 * A scenario's money at other values of its inputs, a thousand times over. `withInputs` reads the
 * whole document again for every point, which is right and slow; here the parts that money depends
 * on are copied along the paths that move. That gives the same documents, because no rule of the
 * schema looks at two numbers of money together: what holds at both ends of a range holds inside.
 */
import type { InputValues, UncertainInput } from './inputs.ts'
import { withInputs } from './inputs.ts'
import type { Scenario } from './load.ts'
import { isObject, keyOf } from './origins.ts'
import type { MeasureDocument } from './schema/measure.ts'
import type { MoneyDocument } from './schema/money.ts'

/** What the money of a level is made of. */
export interface MoneyParts {
  readonly money: MoneyDocument
  readonly measures: readonly MeasureDocument[]
}

export interface MoneyMover {
  /** Those that are sound at both ends; the others stay as they are. */
  readonly inputs: readonly UncertainInput[]
  readonly leftOut: readonly UncertainInput[]
  /** The parts with `inputs` at these values, in their order, each inside its range. */
  readonly at: (values: readonly number[]) => MoneyParts
}

/** Of a scenario with money, and of inputs of money. */
export function moneyMover(scenario: Scenario, wanted: readonly UncertainInput[]): MoneyMover {
  const { measures } = scenario.document
  const money = scenario.document.money!
  const inputs = isSound(scenario, wanted)
    ? wanted
    : wanted.filter((input) => isSound(scenario, [input]))
  const leftOut = wanted.filter((input) => !inputs.includes(input))
  const root = { money, measures }
  const tree = inputs.reduce<Branch>(
    (known, { path }, i) => planted(known, root, path.split('.'), i),
    new Map(),
  )
  return { inputs, leftOut, at: (values) => moved(root, tree, values) as MoneyParts }
}

function isSound(scenario: Scenario, inputs: readonly UncertainInput[]): boolean {
  const end = (of: 'low' | 'high'): InputValues =>
    Object.fromEntries(inputs.map((input) => [input.path, input[of]]))
  return withInputs(scenario, end('low')).ok && withInputs(scenario, end('high')).ok
}

/** Place in an object or list → what lies there: a further branch, or the number of an input. */
type Branch = Map<string | number, Branch | number>

function planted(tree: Branch, holder: unknown, path: readonly string[], input: number): Branch {
  const [step, ...rest] = path
  const place = Array.isArray(holder)
    ? holder.findIndex((item, i) => keyOf(item, i) === step)
    : step!
  if (rest.length === 0) return tree.set(place, input)
  const known = tree.get(place)
  const below = known instanceof Map ? known : new Map<string | number, Branch | number>()
  const part: unknown = (holder as Record<string | number, unknown>)[place]
  return tree.set(place, planted(below, part, rest, input))
}

function moved(holder: unknown, branch: Branch, values: readonly number[]): unknown {
  const next = (place: string | number, below: Branch | number): unknown =>
    typeof below === 'number'
      ? values[below]!
      : moved((holder as Record<string | number, unknown>)[place], below, values)
  if (Array.isArray(holder)) {
    const copy: unknown[] = [...holder]
    for (const [place, below] of branch) copy[place as number] = next(place, below)
    return copy
  }
  if (!isObject(holder)) throw new Error('an input lies in an object or a list')
  const copy: Record<string | number, unknown> = { ...holder }
  for (const [place, below] of branch) copy[place] = next(place, below)
  return copy
}
