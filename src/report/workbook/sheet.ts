/**
 * Sheets as plain data: cells that hold a value or a live formula, each with the value that the app
 * has for it. What is not here (styles, XML) is the matter of `xlsx.ts`.
 *
 * Rows and columns count from 1. A formula is written with references, never with addresses typed
 * by hand, so that a cell that moves takes its readers along.
 */

/** What a cell is to an auditor; its colour says so. */
export type Role =
  | 'title'
  | 'heading'
  | 'head'
  | 'text'
  | 'faint'
  /** A number or word that may be changed. */
  | 'input'
  /** A number of the document on which the shape of the workbook depends. */
  | 'fixed'
  | 'formula'
  | 'total'
  /** A figure of the app that is not recalculated here. */
  | 'carried'

export type NumberFormat =
  'general' | 'cny' | 'share' | 'number' | 'whole' | 'hundredths' | 'index' | 'exact'

export interface Cell {
  readonly role: Role
  readonly format: NumberFormat
  /** Of a formula: what the app has there; absent where it has no such figure. */
  readonly value?: number | string
  /** Without the sign of equality. */
  readonly formula?: string
}

export interface Sheet {
  readonly name: string
  /** By row and column, from 1. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly widths: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Rows that every printed page repeats; 0: none. */
  readonly printedHead: number
  /** On paper: shrunk to one page, to the width of one page, or over as many as it takes. */
  readonly printed: 'onePage' | 'oneWide' | 'asItIs'
}

export interface Workbook {
  readonly title: string
  readonly sheets: readonly Sheet[]
}

/** One cell, or a block of cells from it to `to`. */
export interface Ref {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly to?: { readonly row: number; readonly column: number }
  /** The row moves along where the formula is copied down. */
  readonly isRowFree?: boolean
}

export interface SheetBuilder {
  readonly name: string
  readonly put: (row: number, column: number, cell: Cell) => Ref
  readonly text: (row: number, column: number, value: string, role?: Role) => Ref
  readonly input: (row: number, column: number, value: Value, format?: NumberFormat) => Ref
  readonly calc: (row: number, column: number, formula: string, more?: CalcOptions) => Ref
  readonly ref: (row: number, column: number) => Ref
  /** The formula of a cell of this sheet, from text and references. */
  readonly f: (texts: TemplateStringsArray, ...parts: readonly Part[]) => string
  readonly cellAt: (ref: Ref) => Cell | undefined
  readonly done: (shape: Omit<Sheet, 'name' | 'cells'>) => Sheet
}

type Value = number | string
export type Part = Ref | number | string

interface CalcOptions {
  readonly value?: Value
  readonly format?: NumberFormat
  readonly role?: Role
}

export function createSheet(name: string): SheetBuilder {
  const cells = new Map<number, Map<number, Cell>>()
  const ref = (row: number, column: number): Ref => ({ sheet: name, row, column })
  const put = (row: number, column: number, cell: Cell) => {
    if (!cells.has(row)) cells.set(row, new Map())
    cells.get(row)!.set(column, cell)
    return ref(row, column)
  }
  return {
    name,
    put,
    ref,
    text: (row, column, value, role = 'text') =>
      put(row, column, { role, format: 'general', value }),
    input: (row, column, value, format = 'number') =>
      put(row, column, { role: 'input', format, value }),
    calc: (row, column, formula, { value, format = 'cny', role = 'formula' } = {}) =>
      put(row, column, { role, format, formula, ...(value !== undefined && { value }) }),
    f: (texts, ...parts) =>
      texts.reduce((sum, text, i) => sum + written(parts[i - 1]!, name) + text),
    cellAt: ({ row, column }) => cells.get(row)?.get(column),
    done: (shape) => ({ name, cells, ...shape }),
  }
}

export const block = (from: Ref, to: Ref): Ref => ({
  ...from,
  to: { row: to.row, column: to.column },
})

export const rowFree = (ref: Ref): Ref => ({ ...ref, isRowFree: true })

function written(part: Part, home: string): string {
  if (typeof part === 'string') return part
  if (typeof part === 'number') return numeral(part)
  const { sheet, row, column, to, isRowFree = false } = part
  const one = (r: number, c: number) => `$${columnName(c)}${isRowFree ? '' : '$'}${r}`
  const cells = one(row, column) + (to === undefined ? '' : `:${one(to.row, to.column)}`)
  return sheet === home ? cells : `${quoted(sheet)}!${cells}`
}

/** A constant of a formula; in brackets where its sign could be taken for an operator. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new Error('A formula has no place for what is no number')
  const digits = String(value).toUpperCase()
  return value < 0 ? `(${digits})` : digits
}

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCodePoint(65 + rest)
  return column > 26 ? columnName((column - 1 - rest) / 26) + letter : letter
}

/** Where a cell stands, as a person says it: Sheet!B4. */
export const addressOf = ({ sheet, row, column }: Ref): string =>
  `${sheet}!${columnName(column)}${row}`

/**
 * Text that nobody's spreadsheet takes for a formula: what begins like one gets an apostrophe
 * (OWASP, CSV Injection). Cells of text are never calculated; this holds when they are copied or
 * saved as CSV too.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
