import { expect, test } from 'vitest'

import { csvOf } from './csv.ts'

const rowsOf = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n')

test('text that a spreadsheet would run is made plain', () => {
  const csv = csvOf({ columns: ['=1+1'], rows: [['@SUM(A1)'], ['+1'], ['-2+3'], ['\tx'], ['＝1']] })
  expect(rowsOf(csv)).toEqual(["'=1+1", "'@SUM(A1)", "'+1", "'-2+3", "'\tx", "'＝1"])
})

test('numbers stay numbers, with their sign and all their digits', () => {
  const csv = csvOf({ columns: ['x'], rows: [[-1.5], [0.1 + 0.2], [null]] })
  expect(rowsOf(csv)).toEqual(['x', '-1.5', '0.30000000000000004'])
})

test('commas, quotes and line ends are quoted as RFC 4180 says', () => {
  expect(rowsOf(csvOf({ columns: ['a,b', 'c"d'], rows: [] }))).toEqual(['"a,b","c""d"'])
})
