/** Rows of the tax sheet: a column a tax year, and what describes the row before them. */
import { block, type Ref, type SheetBuilder } from './sheet.ts'

/** Year 1 stands here; what is left of it describes the row. */
export const FIRST_YEAR = 9
export const TAX_HEAD_ROW = 4

/** The years of a row. */
export const yearsOf = (sheet: SheetBuilder, row: number, years: number): Ref =>
  block(sheet.ref(row, FIRST_YEAR), sheet.ref(row, FIRST_YEAR + years - 1))

/** The cell of year `year`, from 0, in a row of years. */
export const inYear = ({ sheet, row, column }: Ref, year: number): Ref => ({
  sheet,
  row,
  column: column + year,
})

/** The number of a year, in the head. */
export const head = (sheet: SheetBuilder, year: number): Ref =>
  sheet.ref(TAX_HEAD_ROW, FIRST_YEAR + year)
