import { describe, expect, test } from 'vitest'

import { createSheet } from '../../src/report/workbook/sheet.ts'
import { xlsxOf } from '../../src/report/workbook/xlsx.ts'
import { compareCells } from './compare.ts'
import { recalculate } from './ironcalc.ts'
import { withoutValues } from './libreOffice.ts'
import { readXlsx } from './xlsxCells.ts'

const SHAPE = {
  widths: [], frozenRows: 0, frozenColumns: 0, printedHead: 0, printed: 'oneWide',
} as const

/** Two and three, and what the app claims they make. */
function claiming(value: number | string, formula = '*') {
  const sheet = createSheet('A')
  const two = sheet.input(1, 1, 2)
  const three = sheet.input(2, 1, 3)
  sheet.calc(3, 1, sheet.f`${two}${formula}${three}`, { value })
  return { title: 'sums', sheets: [sheet.done(SHAPE)] }
}

function compared(value: number | string, formula?: string) {
  const sheets = readXlsx(xlsxOf(claiming(value, formula)))
  return compareCells(sheets, recalculate(sheets), 0)
}

describe('a comparison', () => {
  test('finds nothing where the formula gives what the app claims', () => {
    expect(compared(6)).toEqual({ compared: 1, formulas: 1, differences: [] })
  })

  test.each([6.0001, 'six'])('tells where the app claims %j', (claim) => {
    expect(compared(claim).differences).toEqual([`A!A3 =$A$1*$A$2: ${claim} ≠ 6`])
  })

  test('tells a formula that is none', () => {
    expect(compared(6, '/0*').differences).toHaveLength(1)
  })

  test('money next to nothing is held against the money at stake', () => {
    const sheets = readXlsx(xlsxOf(claiming(6)))
    const almost = new Map([['A', new Map([['A3', 6 + 1e-6]])]])
    expect(compareCells(sheets, almost, 1e6).differences).toHaveLength(1)
    const money = readXlsx(xlsxOf(claiming(60)))
    const near = new Map([['A', new Map([['A3', 60 + 1e-6]])]])
    expect(compareCells(money, near, 1e6).differences).toEqual([])
    expect(compareCells(money, near, 60).differences).toHaveLength(1)
  })
})

test('a workbook without values has its constants and formulas, and nothing else', () => {
  const cells = readXlsx(xlsxOf(withoutValues(claiming(6))))[0]!.cells
  expect(cells.get('A1')).toEqual({ value: 2, formula: null })
  expect(cells.get('A3')).toEqual({ value: null, formula: '$A$1*$A$2' })
})
