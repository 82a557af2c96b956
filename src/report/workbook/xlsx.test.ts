/** Sheets and their bytes: references, hostile text, and that nothing but the content decides. */
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aShop, shopCase } from '../../../tools/workbook/aShop.ts'
import { readXlsx } from '../../../tools/workbook/xlsxCells.ts'
import { block, columnName, createSheet, harmless, rowFree, type Sheet } from './sheet.ts'
import { workbookOf } from './workbook.ts'
import { xlsxOf } from './xlsx.ts'

/** What XML 1.0 has a place for (section 2.2). */
function isXml(character: string): boolean {
  const code = character.codePointAt(0)!
  return code >= 32 ? code !== 0xfffe && code !== 0xffff : [9, 10, 13].includes(code)
}

const SHAPE = {
  widths: [10], frozenRows: 1, frozenColumns: 1, printedHead: 1, printed: 'oneWide',
} as const

const fileOf = (...sheets: readonly Sheet[]) => xlsxOf({ title: 'a book', sheets })

describe('references', () => {
  test('columns are letters, with two from the 27th on', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual([
      'A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA',
    ])
  })

  test('name their sheet only from another one, and quote its name', () => {
    const inputs = createSheet("What's in")
    const other = createSheet('Other')
    const cell = inputs.ref(4, 2)
    expect(inputs.f`${cell}*2`).toBe('$B$4*2')
    expect(other.f`SUM(${block(cell, inputs.ref(6, 2))})`).toBe("SUM('What''s in'!$B$4:$B$6)")
    expect(inputs.f`${rowFree(cell)}`).toBe('$B4')
  })

  test('constants keep their sign in brackets, and what is no number is refused', () => {
    const sheet = createSheet('A')
    expect(sheet.f`1-${-2}`).toBe('1-(-2)')
    expect(sheet.f`${1e-7}`).toBe('1E-7')
    expect(() => sheet.f`${NaN}`).toThrow('no number')
  })
})

describe('text that somebody else wrote', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '\n=1', '＝1', '－1'])(
    '%j cannot be taken for a formula',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`)
    },
  )

  test('as the name of a scenario it is text in the file, marked with an apostrophe', async () => {
    const hostile = '=HYPERLINK("http://example.com";"<b>&click")'
    const scenario = aShop({
      money: {},
      investments: [[{ category: 'equipment', priceCny: 100_000 }]],
      shopName: hostile,
    })
    const central = await shopCase(scenario)
    const sheets = readXlsx(xlsxOf(workbookOf({ scenario, central, language: 'en' })))
    const title = sheets[0]!.cells.get('A1')
    expect(title).toEqual({ value: `'${hostile}`, formula: null })
    const texts = sheets.flatMap(({ cells }) => [...cells.values()])
    expect(texts.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([])
  })

  test('any text comes back as it went in, without what XML has no place for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sheet = createSheet('A')
        sheet.text(1, 1, text)
        const value = readXlsx(fileOf(sheet.done(SHAPE)))[0]!.cells.get('A1')!.value
        const kept = Array.from(harmless(text)).filter(isXml)
        expect(value).toBe(kept.join(''))
      }),
    )
  })
})

describe('the file', () => {
  test('has the same bytes for the same content, whenever it is made', () => {
    const make = () => {
      const sheet = createSheet('A')
      sheet.input(1, 1, 2)
      sheet.calc(2, 1, sheet.f`${sheet.ref(1, 1)}*3`, { value: 6 })
      return fileOf(sheet.done(SHAPE))
    }
    expect(make()).toEqual(make())
  })

  test('keeps formulas with the app’s value, and asks to be calculated when it is opened', () => {
    const sheet = createSheet('A')
    sheet.calc(1, 1, '1<2', { value: 'yes' })
    sheet.calc(2, 1, '2*3', { value: 6 })
    const bytes = fileOf(sheet.done(SHAPE))
    const { cells } = readXlsx(bytes)[0]!
    expect(cells.get('A1')).toEqual({ formula: '1<2', value: 'yes' })
    expect(cells.get('A2')).toEqual({ formula: '2*3', value: 6 })
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('fullCalcOnLoad="1"')
  })

  test('cuts a text where Excel’s longest ends', () => {
    const sheet = createSheet('A')
    sheet.text(1, 1, 'x'.repeat(40_000))
    const { value } = readXlsx(fileOf(sheet.done(SHAPE)))[0]!.cells.get('A1')!
    expect(value).toHaveLength(32_767)
  })

  test('has no place for what is no number', () => {
    const sheet = createSheet('A')
    sheet.input(1, 1, NaN)
    expect(() => fileOf(sheet.done(SHAPE))).toThrow('no number')
  })

  test('freezes heads and repeats them on paper', () => {
    const parts = unzipSync(fileOf(createSheet('A').done(SHAPE)))
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    )
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain("'A'!$1:$1")
  })
})
