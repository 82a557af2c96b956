/**
 * Takes numbers with their origin apart: the document keeps the plain number, and a record keeps
 * what was said about it under its path. Putting them together again gives the document that was
 * taken apart.
 *
 * A path is dotted; items of lists stand under their id, so that it survives a reordering:
 * `line.stations.S3.machine.meanS`, `measures.M1.investment.equipment.priceCny`.
 */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import { parseWith } from './parse.ts'
import { type Origin, quantitySchema } from './schema/quantity.ts'

export type Origins = Readonly<Record<string, Origin>>

export interface Lifted {
  readonly plain: unknown
  readonly origins: Origins
  readonly issues: readonly Issue[]
}

/** Far more than any document needs, far less than a call stack. */
const MOST_LEVELS = 64
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

type JsonObject = Readonly<Record<string, unknown>>

interface Place {
  readonly path: Issue['path']
  readonly key: string
}

interface Found {
  readonly origins: [string, Origin][]
  readonly issues: Issue[]
}

/** The document with plain numbers, from JSON; also refuses what no document may hold. */
export function liftOrigins(json: unknown): Lifted {
  const found: Found = { origins: [], issues: [] }
  const plain = lift(json, { path: [], key: '' }, found)
  return { plain, origins: Object.fromEntries(found.origins), issues: found.issues }
}

/** The inverse: numbers with a known origin are written with it again. */
export function restoreOrigins(plain: unknown, origins: Origins, key = ''): unknown {
  if (typeof plain === 'number') {
    const origin = Object.hasOwn(origins, key) ? origins[key] : undefined
    if (origin === undefined) return plain
    const { kind, ...rest } = origin
    return { value: plain, origin: kind, ...rest }
  }
  if (Array.isArray(plain))
    return plain.map((item, i) => restoreOrigins(item, origins, joined(key, keyOf(item, i))))
  if (!isObject(plain)) return plain
  return Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [
      name,
      restoreOrigins(value, origins, joined(key, name)),
    ]),
  )
}

/** What an item of a list is called in paths: its id, or what else tells it apart. */
export function keyOf(item: unknown, index: number): string {
  if (!isObject(item)) return String(index)
  for (const name of ['id', 'defect', 'category'])
    if (Object.hasOwn(item, name) && typeof item[name] === 'string') return item[name]
  return String(index)
}

/** A path of names and places as one of names and ids, as far as `root` has it. */
export function namedPath(root: unknown, path: Issue['path']): readonly string[] {
  let holder = root
  return path.map((step) => {
    const part: unknown =
      typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : undefined
    const name = Array.isArray(holder) ? keyOf(part, Number(step)) : String(step)
    holder = part
    return name
  })
}

/** What is known about the number at `path` of a document; undefined for a plain input. */
export function originOf(
  { document, origins }: { readonly document: unknown; readonly origins: Origins },
  path: Issue['path'],
): Origin | undefined {
  const key = namedPath(document, path).join('.')
  return Object.hasOwn(origins, key) ? origins[key] : undefined
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function lift(value: unknown, place: Place, found: Found): unknown {
  const { path } = place
  if (typeof value === 'number' && !Number.isFinite(value))
    found.issues.push(issueOf('value.notFinite', path))
  if (typeof value !== 'object' || value === null) return value
  if (path.length >= MOST_LEVELS) {
    found.issues.push(issueOf('file.tooDeep', path, { limit: MOST_LEVELS }))
    return null
  }
  if (Array.isArray(value))
    return value.map((item, i) => lift(item, inside(place, i, keyOf(item, i)), found))
  if (!isObject(value)) return value
  const forbidden = FORBIDDEN.filter((key) => Object.hasOwn(value, key))
  for (const key of forbidden)
    found.issues.push(issueOf('key.forbidden', [...path, key], { key }))
  if (Object.hasOwn(value, 'origin')) return liftQuantity(value, place, found)
  const allowed = Object.entries(value).filter(([key]) => !FORBIDDEN.includes(key))
  return Object.fromEntries(
    allowed.map(([key, item]) => [key, lift(item, inside(place, key, key), found)]),
  )
}

function liftQuantity(json: JsonObject, { path, key }: Place, found: Found): unknown {
  const parsed = parseWith(quantitySchema, json, path)
  if (!parsed.ok) {
    found.issues.push(...parsed.issues)
    return json['value']
  }
  const { value, origin, ...rest } = parsed.value
  const { low = value, high = value } = rest
  if (low > value || value > high)
    found.issues.push(issueOf('quantity.range', path, { value, low, high }))
  found.origins.push([key, { kind: origin, ...rest }])
  return value
}

const inside = ({ path, key }: Place, step: string | number, name: string): Place => ({
  path: [...path, step],
  key: joined(key, name),
})

const joined = (key: string, name: string) => (key === '' ? name : `${key}.${name}`)
