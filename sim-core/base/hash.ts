/**
 * One text and one hash for equal data: provenance, cache keys, golden records.
 * The text is JSON as RFC 8785 (JSON Canonicalization Scheme) writes it: no spaces, properties
 * sorted by UTF-16 code units, numbers as ECMAScript prints them.
 */
import { sha256Hex } from './sha256.ts'

/**
 * Canonical JSON of plain data. Properties that are undefined are left out, as if absent; −0 is
 * written 0; a typed array is written as the array of its numbers. NaN, infinities, undefined
 * elsewhere, and anything else that is not data throw: nothing is silently lost from a hash.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value)
  }
  if (typeof value === 'number') return numberJson(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (isTypedArray(value)) return `[${Array.from(value, numberJson).join(',')}]`
  if (isPlainObject(value)) return objectJson(value)
  throw new Error(`no canonical JSON for ${describe(value)}`)
}

/** SHA-256 of the canonical JSON, as 64 lowercase hex digits. */
export const contentHash = (value: unknown) => sha256Hex(canonicalJson(value))

function numberJson(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`no canonical JSON for ${number}`)
  return String(number === 0 ? 0 : number)
}

function objectJson(object: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`)
  return `{${members.join(',')}}`
}

function isTypedArray(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) && 'length' in value && typeof value.length === 'number' &&
    !(value instanceof BigInt64Array) && !(value instanceof BigUint64Array)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const describe = (value: unknown) =>
  typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value
