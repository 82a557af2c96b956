import { expect, test } from 'vitest'

import { linesOf } from './wrapText.ts'

test('a short name stays on one line', () => {
  expect(linesOf('波峰焊', 104, 2)).toEqual(['波峰焊'])
})

test('Chinese breaks between characters, at eight of 13 px in 104 px', () => {
  expect(linesOf('老化巡视下架转运周转', 104, 2)).toEqual(['老化巡视下架转运', '周转'])
})

test('English breaks between words', () => {
  const lines = linesOf('Burn-in patrol and unloading', 104, 2)
  expect(lines).toEqual(['Burn-in patrol', 'and unloading'])
})

test('what does not fit on the last line ends in an ellipsis', () => {
  const lines = linesOf('Totes to cable soldering of the second line', 104, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
})
