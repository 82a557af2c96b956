/**
 * A line between two others 爬坡中的产线: what it is while it has learnt to work as the later one only
 * in part. Numbers of stations, groups, staff, loads and networks that both lines have lie in
 * between; what only the later one has (a new station, another form of a time) stands there in
 * full, and so do counts, which have nothing in between.
 */
import { andThen, type Outcome, unless } from '../base/index.ts'
import { checkLine } from './checkLine.ts'
import { isObject, keyOf } from './origins.ts'
import { parseWith } from './parse.ts'
import { type LineDocument, lineSchema } from './schema/line.ts'
import { isWholeInLine } from './wholeNumbers.ts'

const LISTS = ['stations', 'groups', 'staff', 'baseLoads', 'networks'] as const

/** The line at `share` of the way from `before` to `after`, 0 to 1; `after` itself at 1. */
export function partlyLearnt(
  before: LineDocument,
  after: LineDocument,
  share: number,
): Outcome<LineDocument> {
  const between = (a: number, b: number, path: Path) =>
    isWholeInLine(after, path) ? b : a + share * (b - a)
  const lists = LISTS.map((list) => [list, meet(before[list], after[list], [list], between)])
  const line: unknown = { ...after, ...Object.fromEntries(lists) }
  return andThen(parseWith(lineSchema, line, ['line']), (value: LineDocument) =>
    unless(checkLine(value), value),
  )
}

type Path = readonly string[]
type Between = (before: number, after: number, path: Path) => number

function meet(before: unknown, after: unknown, path: Path, between: Between): unknown {
  if (typeof before === 'number' && typeof after === 'number')
    return before === after ? after : between(before, after, path)
  if (Array.isArray(after)) {
    if (!Array.isArray(before)) return after
    // Items without a name are told apart by their places, which mean the same in lists as long.
    const isNamed = after.some((item, i) => keyOf(item, i) !== String(i))
    if (!isNamed && after.length !== before.length) return after
    return after.map((item: unknown, i) => {
      const key = keyOf(item, i)
      const own: unknown = before.find((other, k) => keyOf(other, k) === key)
      return meet(own, item, [...path, key], between)
    })
  }
  if (!isObject(before) || !isObject(after) || isOtherForm(before, after, path)) return after
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => [
      key,
      meet(Object.hasOwn(before, key) ? before[key] : undefined, value, [...path, key], between),
    ]),
  )
}

/** Two kinds of distribution have parameters of one name and another meaning. */
function isOtherForm(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: Path,
): boolean {
  const isStation = path.length === 2 && path[0] === 'stations'
  return !isStation && before['kind'] !== after['kind']
}
