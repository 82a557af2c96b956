/** Text to JSON, with the limits that keep a stranger's file from hanging the page. */
import { failed, ok, type Outcome } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import { jsonFault } from './jsonFault.ts'

export const MOST_CHARACTERS = 8 * 1024 * 1024

/** The JSON in `text`; a byte order mark, which some editors write, is no part of it. */
export function parseJson(text: string): Outcome<unknown> {
  if (text.length > MOST_CHARACTERS) {
    const params = { characters: text.length, limit: MOST_CHARACTERS }
    return failed([issueOf('file.tooLarge', [], params)])
  }
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    return ok(JSON.parse(json))
  } catch {
    return failed([issueOf('file.notJson', [], { ...jsonFault(json) })])
  }
}

export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
