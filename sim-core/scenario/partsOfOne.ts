/**
 * Shares of one whole stay one when some of them move 比例归一: the demand by product, the ways on
 * from a station, the sizes of a batch of arrivals. Nothing else in a document has to sum to 1.
 */
import { ok } from '../base/index.ts'
import { changeAt, find } from './changes.ts'
import { isObject, keyOf } from './origins.ts'

/** List → the field of its items. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['products', 'demandShare'],
  ['ways', 'share'],
  ['batch', 'share'],
])

/** What the checks call 1. */
const TOLERANCE = 1e-9

/** The document with the shares beside those at `paths`, dotted and with ids, adjusted to them. */
export function partsOfOne(document: unknown, paths: readonly string[]): unknown {
  const moved = new Map<string, Set<string>>()
  for (const path of paths) {
    const steps = path.split('.')
    const [list, key, field] = steps.slice(-3)
    if (list === undefined || FIELDS.get(list) !== field) continue
    const place = steps.slice(0, -2).join('.')
    moved.set(place, (moved.get(place) ?? new Set()).add(key!))
  }
  return Array.from(moved).reduce((known, [place, keys]) => adjust(known, place, keys), document)
}

function adjust(document: unknown, place: string, moved: ReadonlySet<string>): unknown {
  const path = place.split('.')
  const field = FIELDS.get(path.at(-1)!)!
  const list = find(document, path)
  if (!Array.isArray(list)) return document
  const shareOf = (item: unknown) => {
    const share = isObject(item) ? item[field] : undefined
    return typeof share === 'number' ? share : 0
  }
  const isMoved = (item: unknown, i: number) => moved.has(keyOf(item, i))
  const sumOf = (items: readonly unknown[]) => items.reduce<number>((s, one) => s + shareOf(one), 0)
  const total = sumOf(list)
  if (Math.abs(total - 1) <= TOLERANCE || total === 0) return document
  const named = sumOf(list.filter(isMoved))
  const rest = total - named
  const onlyRest = rest > TOLERANCE && named < 1
  const factor = onlyRest ? (1 - named) / rest : 1 / total
  const adjusted = list.map((item: unknown, i) =>
    onlyRest && isMoved(item, i)
      ? item
      : { ...(item as object), [field]: factor * shareOf(item) },
  )
  const changed = changeAt(document, path, () => ok(adjusted))
  return changed.ok ? changed.value : document
}
