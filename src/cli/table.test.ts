import { expect, test } from 'vitest'

import { displayWidth, layOut } from './table.ts'

test.for([
  ['abc', 3],
  ['产线', 4],
  ['（件/小时）', 11],
  ['± —', 3],
  ['🙂', 2],
  // e and a combining acute accent
  ['e\u0301', 1],
  ['', 0],
] as const)('"%s" takes %i columns', ([text, width]) => {
  expect(displayWidth(text)).toBe(width)
})

test('columns line up where Chinese characters are two columns wide', () => {
  const rows = [
    ['', '现状', 'Line'],
    ['人数', '46', '8'],
    ['Good', '1', '12.5'],
  ]
  expect(layOut(rows)).toBe('      现状  Line\n人数    46     8\nGood     1  12.5')
})

test('a column of words is set to the left', () => {
  expect(layOut([['a', '1', 'b'], ['', '10', '产线']], [0, 2])).toBe('a   1  b\n   10  产线')
})

test('no rows are no text', () => {
  expect(layOut([])).toBe('')
})
