/**
 * Recalculates a workbook with IronCalc, an engine that is not ours: what is put in are the
 * constants and formulas of the file, never the values that the file has for the formulas.
 *
 * @see docs/decisions/0011-workbook.md
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { initSync, Model } from '@ironcalc/wasm'

import type { ReadSheet } from './xlsxCells.ts'

/** By sheet and address. */
export type Recalculated = ReadonlyMap<string, ReadonlyMap<string, number | string>>

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')
initSync({ module: readFileSync(wasm) })

export function recalculate(sheets: readonly ReadSheet[]): Recalculated {
  const model = new Model('workbook', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  sheets.forEach(({ name }, i) => {
    if (i > 0) model.newSheet()
    model.renameSheet(i, name)
  })
  const mirrorOf = (i: number) => sheets.length + i
  sheets.forEach(() => model.newSheet())
  sheets.forEach(({ name, cells }, i) => {
    for (const [address, { value, formula }] of cells) {
      const { row, column } = placeOf(address)
      model.setUserInput(i, row, column, formula === null ? typed(value) : `=${formula}`)
      // As text a number has all of its digits.
      if (formula !== null)
        model.setUserInput(mirrorOf(i), row, column, `=${quoted(name)}!${address}&""`)
    }
  })
  model.resumeEvaluation()
  model.evaluate()
  const values = sheets.map(({ name, cells }, i) => {
    const calculated = [...cells].filter(([, { formula }]) => formula !== null)
    return [
      name,
      new Map(
        calculated.map(([address]) => {
          const { row, column } = placeOf(address)
          return [address, valueOf(model.getFormattedCellValue(mirrorOf(i), row, column))]
        }),
      ),
    ] as const
  })
  model.free()
  return new Map(values)
}

/** As somebody would type it: text is marked as such. */
const typed = (value: number | string | null) =>
  typeof value === 'number' ? String(value) : value === null || value === '' ? '' : `'${value}`

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`

const valueOf = (text: string) =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : text

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = Array.from(letters, (letter) => letter.codePointAt(0)! - 64).reduce(
    (sum, place) => sum * 26 + place,
    0,
  )
  return { row: Number(digits), column }
}
