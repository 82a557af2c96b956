/**
 * A scenario document while it is edited: plain JSON, addressed by the dotted paths that the core
 * uses for origins (`line.stations.S3.machine.meanS`; items of lists by id). Nothing is changed in
 * place, so an undo is a pointer to an older document.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** The value at `path`, undefined if nothing is there. */
export function valueAt(root: Json, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, step) => stepInto(value, step), root)
}

/** The number at `path`, with or without an origin; undefined if there is none. */
export function numberAt(root: Json, path: string): number | undefined {
  const value = valueAt(root, path)
  if (typeof value === 'number') return value
  const inner = isObject(value) && 'origin' in value ? value['value'] : undefined
  return typeof inner === 'number' ? inner : undefined
}

/**
 * The document with `value` at `path`. A number written over one with an origin becomes an input
 * of the user, which a plain number is. Throws where the path leads nowhere.
 */
export function withValue(root: Json, path: string, value: Json): Json {
  return replaced(root, path.split('.'), value)
}

/** Every number of a document with its path, in the document's order. */
export function numbersIn(root: Json, path = ''): readonly { path: string; value: number }[] {
  if (typeof root === 'number') return [{ path, value: root }]
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (Array.isArray(root))
    return root.flatMap((item: Json, i) => numbersIn(item, inside(nameOf(item, i))))
  if (!isObject(root)) return []
  return Object.entries(root).flatMap(([name, value]) => numbersIn(value, inside(name)))
}

function replaced(node: Json, [step, ...rest]: readonly string[], value: Json): Json {
  if (step === undefined) return value
  const next = (child: Json | undefined): Json => {
    if (child === undefined && rest.length > 0) throw new Error(`The path ends at ${step}`)
    return replaced(child ?? null, rest, value)
  }
  if (Array.isArray(node)) {
    const index = indexOf(node, step)
    if (index < 0) throw new Error(`The list has no item ${step}`)
    return node.map((item: Json, i) => (i === index ? next(item) : item))
  }
  if (!isObject(node)) throw new Error(`There is nothing inside ${step}`)
  return { ...node, [step]: next(Object.hasOwn(node, step) ? node[step] : undefined) }
}

function stepInto(value: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[indexOf(value, step)]
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

function indexOf(list: readonly Json[], step: string): number {
  return list.findIndex((item, index) => nameOf(item, index) === step)
}

/** Items are told apart as the core does: by id, defect or category, else by their place. */
function nameOf(item: Json, index: number): string {
  const name = isObject(item) ? (item['id'] ?? item['defect'] ?? item['category']) : undefined
  return typeof name === 'string' ? name : String(index)
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
