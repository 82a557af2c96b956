import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { jsonFault } from './jsonFault.ts'

test.each([
  ['', 1, 1],
  ['{ "a": NaN }', 1, 8],
  ['{ "a": [1, 2}', 1, 13],
  ['{\n  "a": 1,\n  "b" 2\n}', 3, 7],
  ['{ "a": 01 }', 1, 9],
  ['{ "a": 1, }', 1, 11],
  ['[1, ]', 1, 5],
  ['{ a: 1 }', 1, 3],
  ['{ "a": "\\x" }', 1, 8],
  ['["tab\there"]', 1, 2],
  ['{ "a": 1 } 2', 1, 12],
  ['[1 2]', 1, 4],
  ['{ "a": "never ends', 1, 8],
  ["{ 'a': 1 }", 1, 3],
  ['[1]]', 1, 4],
  ['{ "a": .5 }', 1, 8],
])('%j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  expect(jsonFault(text)).toEqual({ line, column })
})

test('JSON has no fault before its end, however it is indented', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const last = text.slice(text.lastIndexOf('\n') + 1)
      expect(jsonFault(text)).toEqual({
        line: text.split('\n').length,
        column: last.length + 1,
      })
    }),
  )
})
