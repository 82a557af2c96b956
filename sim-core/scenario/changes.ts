/**
 * One change of a measure, applied to a line as plain data. A change addresses its field by a path
 * from the root of the line in which items of lists stand under their id, so that what two changes
 * touch can be compared. Nothing here knows what the fields mean: the schema looks afterwards.
 */
import { failed, ok, type Outcome } from '../base/index.ts'
import { type IssueCode, issueOf } from './issueCodes.ts'
import { isObject, keyOf } from './origins.ts'
import { type Change, TARGET_LISTS } from './schema/measure.ts'

type Insert = Extract<Change, { insert: unknown }>
/** The value in place of the present one; `undefined` stands for an absent value. */
type Update = (present: unknown) => Outcome<unknown>
type Path = readonly string[]

/** What a change touches, for the search for conflicts. */
export interface Touch {
  readonly path: Path
  /** `whole` adds or removes an item; `anchor` only asks that it is there. */
  readonly kind: 'scale' | 'set' | 'whole' | 'anchor'
}

export function touchesOf(change: Change): readonly Touch[] {
  if ('scale' in change) return [{ path: fieldPath(change.scale, change.field), kind: 'scale' }]
  if ('set' in change) return [{ path: fieldPath(change.set, change.field), kind: 'set' }]
  if ('remove' in change) return [{ path: targetPath(change.remove), kind: 'whole' }]
  if ('control' in change) return [{ path: controlPath(change.control), kind: 'set' }]
  const anchors = [anchorOf(change)].filter((anchor) => anchor !== undefined)
  return [
    { path: [listOf(change), change.insert.id], kind: 'whole' },
    ...anchors.map((anchor) => ({ path: ['stations', anchor], kind: 'anchor' as const })),
  ]
}

/** The line after `change`; issues have the path inside the change. */
export function applyChange(line: unknown, change: Change): Outcome<unknown> {
  if ('insert' in change) return insert(line, change)
  if ('remove' in change) return remove(line, targetPath(change.remove))
  if ('control' in change)
    return changeAt(line, controlPath(change.control), () => ok(change.to))
  const target = 'scale' in change ? change.scale : change.set
  const path = fieldPath(target, change.field)
  const home = targetPath(target)
  if (find(line, home) === undefined)
    return fail('measure.unknownTarget', 'scale' in change ? 'scale' : 'set')
  const fixed = path.length === home.length + 1 && path.at(-1) === 'id'
  if (fixed) return fail('measure.fixedField', 'field')
  return changeAt(line, path, 'scale' in change ? scaling(change.by) : setting(change.to))
}

/** Where the field of a target lies in the line. */
export const fieldPath = (target: string, field: string): Path => [
  ...targetPath(target),
  ...field.split('.'),
]

function targetPath(target: string): Path {
  if (target === 'line') return []
  const [prefix, id] = target.split(':') as [string, string | undefined]
  return id === undefined
    ? ['stations', prefix]
    : [TARGET_LISTS[prefix as keyof typeof TARGET_LISTS], id]
}

const OF_THE_SOURCE = ['sequence', 'lookAhead']
const controlPath = (control: string): Path =>
  OF_THE_SOURCE.includes(control) ? ['source', control] : [control]

const listOf = (change: Insert) => ('into' in change ? change.into : 'stations')

const anchorOf = (change: Insert) =>
  'into' in change ? undefined : (change.after ?? change.before)

const scaling =
  (by: number): Update =>
  (present) =>
    typeof present === 'number' ? ok(present * by) : fail('measure.notANumber', 'field')

const setting =
  (to: unknown): Update =>
  (present) => {
    if (to !== null) return ok(to)
    return present === undefined ? fail('measure.unknownField', 'field') : ok(undefined)
  }

function insert(line: unknown, change: Insert): Outcome<unknown> {
  const list = find(line, [listOf(change)]) as readonly { readonly id: string }[]
  if (list.some(({ id }) => id === change.insert.id))
    return failed([issueOf('id.duplicate', ['insert', 'id'], { id: change.insert.id })])
  const anchor = anchorOf(change)
  const at = list.findIndex(({ id }) => id === anchor)
  const after = 'after' in change
  if (anchor !== undefined && at === -1)
    return fail('measure.unknownTarget', after ? 'after' : 'before')
  const place = anchor === undefined ? list.length : at + (after ? 1 : 0)
  return changeAt(line, [listOf(change)], () => ok(list.toSpliced(place, 0, change.insert)))
}

function remove(line: unknown, path: Path): Outcome<unknown> {
  if (path.length === 0 || find(line, path) === undefined)
    return fail('measure.unknownTarget', 'remove')
  const removed = changeAt(line, path, () => ok(undefined))
  if (!removed.ok || path[0] !== 'stations') return removed
  return changeAt(removed.value, ['groups'], (groups) =>
    ok((groups as readonly Group[]).map((group) => withoutStation(group, path[1]!))),
  )
}

interface Group {
  readonly stations: readonly string[]
}

const withoutStation = (group: Group, station: string): Group => ({
  ...group,
  stations: group.stations.filter((id) => id !== station),
})

/** The value at a path of names and ids; undefined where there is none. */
export function find(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, step) => {
    if (Array.isArray(holder)) return holder.find((item, i) => keyOf(item, i) === step)
    return isObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined
  }, root)
}

/** A copy of `holder` in which the value at `path` is updated: added, replaced or taken away. */
export function changeAt(holder: unknown, [step, ...rest]: Path, update: Update): Outcome<unknown> {
  if (step === undefined) return update(holder)
  const present = find(holder, [step])
  if (rest.length > 0 && present === undefined) return fail('measure.unknownField', 'field')
  if (Array.isArray(holder)) return changeItem(holder, step, changeAt(present, rest, update))
  if (!isObject(holder)) return fail('measure.unknownField', 'field')
  const changed = changeAt(present, rest, update)
  if (!changed.ok) return changed
  const { [step]: _, ...others } = holder
  return ok(changed.value === undefined ? others : { ...holder, [step]: changed.value })
}

/** An item is addressed by the key that it then has; a new one comes last. */
function changeItem(
  list: readonly unknown[],
  step: string,
  changed: Outcome<unknown>,
): Outcome<unknown> {
  if (!changed.ok) return changed
  const at = list.findIndex((item, i) => keyOf(item, i) === step)
  const place = at === -1 ? list.length : at
  if (changed.value === undefined) return ok(list.toSpliced(place, 1))
  if (keyOf(changed.value, place) !== step) return fail('measure.unknownField', 'field')
  return ok(list.toSpliced(place, 1, changed.value))
}

const fail = (code: IssueCode, field: string): Outcome<never> => failed([issueOf(code, [field])])
