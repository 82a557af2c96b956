/**
 * Where a text stops being JSON (RFC 8259). The messages of `JSON.parse` differ between engines and
 * often leave the place out, so it is looked for again, and found at the same spot everywhere.
 */

export interface Place {
  /** Both from 1; the column counts UTF-16 units, as editors do. */
  readonly line: number
  readonly column: number
}

const MARK = String.raw`[{}[\],:]`
const CHARACTERS = String.raw`[^"\\\u0000-\u001f]*`
const ESCAPE = String.raw`\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})`
const STRING = `"${CHARACTERS}(?:${ESCAPE}${CHARACTERS})*"`
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const TOKEN = new RegExp(`[ \t\n\r]*(?:(${MARK})|(${STRING})|${NUMBER}|true|false|null)`, 'y')

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

/** The place of the first token that may not stand where it stands. */
export function jsonFault(text: string): Place {
  const open: string[] = []
  let expected: Expected = 'value'
  let from = 0
  TOKEN.lastIndex = 0
  while (expected !== 'nothing') {
    const token = TOKEN.exec(text)
    if (token === null) return placeOf(text, from)
    const next = follow(expected, token, open)
    if (next === undefined) return placeOf(text, from)
    expected = next
    from = TOKEN.lastIndex
  }
  return placeOf(text, from)
}

/** What may come after `token`; undefined where it may not stand. Keeps `open` up to date. */
function follow(expected: Expected, token: RegExpExecArray, open: string[]): Expected | undefined {
  const [, mark, string] = token
  const value = expected === 'value' || expected === 'valueOrEnd'
  switch (mark) {
    case undefined: {
      if (value) return afterValue(open)
      const key = expected === 'key' || expected === 'keyOrEnd'
      return key && string !== undefined ? 'colon' : undefined
    }
    case '{':
    case '[':
      if (!value) return undefined
      open.push(mark)
      return mark === '{' ? 'keyOrEnd' : 'valueOrEnd'
    case ':':
      return expected === 'colon' ? 'value' : undefined
    case ',':
      if (expected !== 'commaOrEnd') return undefined
      return open.at(-1) === '{' ? 'key' : 'value'
    default:
      return close(expected, mark, open)
  }
}

function close(expected: Expected, mark: string, open: string[]): Expected | undefined {
  const empty = mark === '}' ? 'keyOrEnd' : 'valueOrEnd'
  if (expected !== 'commaOrEnd' && expected !== empty) return undefined
  if (open.pop() !== (mark === '}' ? '{' : '[')) return undefined
  return afterValue(open)
}

const afterValue = (open: readonly string[]): Expected =>
  open.length === 0 ? 'nothing' : 'commaOrEnd'

function placeOf(text: string, from: number): Place {
  const offset = from + /^[ \t\n\r]*/.exec(text.slice(from))![0].length
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}
