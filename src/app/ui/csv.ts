/**
 * Tables as files: CSV as RFC 4180 has it, with a byte order mark, without which spreadsheets
 * take Chinese for another encoding.
 *
 * Text that a spreadsheet would run as a formula is made plain by an apostrophe in front (OWASP,
 * CSV Injection). Numbers are numbers and stay, minus signs included.
 */
export type Cell = string | number | null

export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

export function csvOf({ columns, rows }: Sheet): string {
  const lines = [columns, ...rows].map((cells) => cells.map(csvCell).join(','))
  return BYTE_ORDER_MARK + lines.join(LINE_END) + LINE_END
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
