/**
 * The rate of return as formulas 内部收益率: IRR of the spreadsheet, then two steps of Newton, which
 * square its error, because spreadsheets stop when they are near.
 */
import type { WorkbookKey, WorkbookWords } from '../../i18n/workbook.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

export interface RateCells {
  /** Where the label stands; the figures are in `column`. */
  readonly row: number
  readonly column: number
  readonly flows: Ref
  /** Numbers of the periods, from 0. */
  readonly periods: Ref
  readonly guess: number
  /** What the app has. */
  readonly ratePerPeriod: number
}

/** Rows that `putRate` takes. */
export const RATE_ROWS = 4

/** The cell of the rate per period; labels only where they are asked for. */
export function putRate(
  sheet: SheetBuilder,
  t: WorkbookWords,
  { row, column, flows, periods, guess, ratePerPeriod }: RateCells,
): Ref {
  const { f } = sheet
  const label = (at: number, key: WorkbookKey) => sheet.text(at, 1, t(key))
  label(row, 'rate.guess')
  label(row + 1, 'rate.irr')
  label(row + 2, 'rate.newton')
  label(row + 3, 'rate.newtonAgain')
  const start = sheet.input(row, column, guess, 'exact')
  const exact = { value: ratePerPeriod, format: 'exact' } as const
  const first = sheet.calc(row + 1, column, f`IRR(${flows},${start})`, { format: 'exact' })
  const step = (x: Ref) =>
    f`${x}+SUMPRODUCT(${flows}/(1+${x})^${periods})` +
    f`/SUMPRODUCT(${periods}*${flows}/(1+${x})^(${periods}+1))`
  const nearer = sheet.calc(row + 2, column, step(first), exact)
  return sheet.calc(row + 3, column, step(nearer), exact)
}
