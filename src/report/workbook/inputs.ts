/**
 * The inputs sheet 输入: every number of the document that the money depends on, with its unit, where
 * it comes from and how far it may be off. All other sheets refer to these cells.
 */
import type { Scenario } from '../../../sim-core/index.ts'
import { headRow, openSheet, type Book } from './book.ts'
import { contractRows, inputRows, taxRows, type InputRow } from './inputRows.ts'
import type { Inputs } from './parts.ts'
import { createSheet, type Ref, type SheetBuilder } from './sheet.ts'

const HEAD_ROW = 4
const WIDTHS = [46, 16, 16, 12, 14, 14, 60, 52]

export function inputsSheet(book: Book): Inputs {
  const { t, central, scenario } = book
  const sheet = createSheet(t('sheet.inputs'))
  openSheet(sheet, t('sheet.inputs'), t('inputs.about'))
  headRow(sheet, HEAD_ROW, [
    t('inputs.item'), t('inputs.value'), t('inputs.unit'), t('inputs.origin'), t('inputs.low'),
    t('inputs.high'), t('inputs.source'), t('inputs.path'),
  ])
  const cells = new Map<string, Ref>()
  let row = HEAD_ROW + 1
  const section = (title: string, rows: readonly InputRow[]) => {
    sheet.text(row, 1, title, 'heading')
    row++
    for (const one of rows) {
      cells.set(one.path, putRow(sheet, row, one, scenario, book))
      row++
    }
    row++
  }
  for (const { title, rows } of inputRows(book)) section(title, rows)
  section(t('inputs.tax'), taxRows(book))
  const contract = contractRows(book)
  if (contract.length > 0) section(book.local(central.way.name), contract)
  return {
    at: (path) => {
      const ref = cells.get(path)
      if (ref === undefined) throw new Error(`The workbook has no input ${path}`)
      return ref
    },
    has: (path) => cells.has(path),
    sheet: sheet.done({
      widths: WIDTHS,
      frozenRows: HEAD_ROW,
      frozenColumns: 1,
      printedHead: HEAD_ROW,
      printed: 'oneWide',
    }),
  }
}

function putRow(
  sheet: SheetBuilder,
  row: number,
  { path, label, unit, value, format, isFixed = false }: InputRow,
  { origins }: Scenario,
  { t, local }: Book,
): Ref {
  const origin = Object.hasOwn(origins, path) ? origins[path] : undefined
  sheet.text(row, 1, label)
  const ref = sheet.put(row, 2, { role: isFixed ? 'fixed' : 'input', format, value })
  sheet.text(row, 3, unit, 'faint')
  const kind = path.startsWith('law.') ? 'law' : (origin?.kind ?? 'input')
  sheet.text(row, 4, t(`origin.${kind}`))
  for (const [column, bound] of [[5, origin?.low], [6, origin?.high]] as const)
    if (bound !== undefined) sheet.put(row, column, { role: 'faint', format, value: bound })
  const said = [origin?.source, origin?.note === undefined ? undefined : local(origin.note)]
  sheet.text(row, 7, said.filter((one) => one !== undefined).join(' · '), 'faint')
  sheet.text(row, 8, path, 'faint')
  return ref
}
