/** The words around the export of a workbook; those in it are elsewhere, and fetched for it. */
import type { workbookButtonZh } from '../zh/workbookButton.ts'

export const workbookButtonEn: Readonly<Record<keyof typeof workbookButtonZh, string>> = {
  'workbook.title': 'A workbook for the CFO',
  'workbook.about':
    'An .xlsx: inputs, clauses, monthly cash, financing, tax and results, all formulas that can ' +
    'be checked; change a blue cell, and the answer follows.',
  'workbook.way': 'Way to pay',
  'workbook.save': 'Download workbook',
  'workbook.making': 'Making it…',
  'workbook.failed': 'It could not be made: {reason}',
}
