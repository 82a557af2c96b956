/**
 * A workbook as the bytes of an .xlsx file (ECMA-376, SpreadsheetML): the least of parts that
 * Excel, WPS and LibreOffice ask for. Formulas carry the app's value, so that a viewer without a
 * calculator shows it; every program that calculates does so on opening. The same workbook gives
 * the same bytes.
 */
import { strToU8, zipSync } from 'fflate'

import { columnName, harmless, type Cell, type Sheet, type Workbook } from './sheet.ts'
import { styleIndex, stylesXml } from './xlsxStyles.ts'

/** The first moment that a zip can state: the file says nothing of when it was made. */
const ZIP_EPOCH = '1980-01-01T00:00:00'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What a file with these bytes is to the web. */
export const XLSX_TYPE = `${SHEET_TYPE}.sheet`

export function xlsxOf(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const { sheets } = workbook
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  }
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, i)))
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const)
  // A zip states local time: read as such, the moment is the same on every machine.
  return zipSync(Object.fromEntries(files), { mtime: ZIP_EPOCH })
}

const contentTypes = (sheets: number) =>
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ' +
  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override('/xl/workbook.xml', 'sheet.main') +
  override('/xl/styles.xml', 'styles') +
  Array.from({ length: sheets }, (_, i) =>
    override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'),
  ).join('') +
  '</Types>'

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`

const relations = (targets: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>'

/** Heads repeat on every printed page; everything is calculated when the file is opened. */
function workbookXml({ sheets }: Workbook): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const heads = sheets.flatMap(({ name, printedHead, printed }, i) => {
    if (printedHead === 0) return []
    const own = `'${name.replaceAll("'", "''")}'!`
    const column = printed === 'asItIs' ? `${own}$A:$A,` : ''
    const cells = escaped(`${column}${own}$1:$${printedHead}`)
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${cells}</definedName>`]
  })
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>` +
    (heads.length === 0 ? '' : `<definedNames>${heads.join('')}</definedNames>`) +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  )
}

const PAGE_SCALES = {
  onePage: 'fitToWidth="1" fitToHeight="1"',
  oneWide: 'fitToWidth="1" fitToHeight="0"',
  asItIs: 'scale="60"',
} as const
const PAGES = { onePage: 1, oneWide: 1, asItIs: 0 } as const

/** On paper sheets lie. */
function sheetXml(sheet: Sheet, index: number): string {
  const rows = [...sheet.cells].toSorted(([a], [b]) => a - b)
  return (
    `<worksheet xmlns="${MAIN}">` +
    `<sheetPr><pageSetUpPr fitToPage="${PAGES[sheet.printed]}"/></sheetPr>` +
    `<dimension ref="A1:${lastAddress(rows)}"/>` +
    `<sheetViews><sheetView showGridLines="0"${index === 0 ? ' tabSelected="1"' : ''} ` +
    `workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns(sheet)}</cols>` +
    `<sheetData>${rows.map(([row, cells]) => rowXml(row, cells)).join('')}</sheetData>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" ${PAGE_SCALES[sheet.printed]} orientation="landscape"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  )
}

type Rows = readonly (readonly [number, ReadonlyMap<number, Cell>])[]

function lastAddress(rows: Rows): string {
  const lastColumn = rows.reduce((most, [, cells]) => Math.max(most, ...cells.keys()), 1)
  return `${columnName(lastColumn)}${rows.at(-1)?.[0] ?? 1}`
}

function pane({ frozenRows, frozenColumns }: Sheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return ''
  const splits =
    (frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`) +
    (frozenRows === 0 ? '' : ` ySplit="${frozenRows}"`)
  const corner = `${columnName(frozenColumns + 1)}${frozenRows + 1}`
  const side =
    frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight'
  return `<pane${splits} topLeftCell="${corner}" activePane="${side}" state="frozen"/>`
}

const columns = ({ widths }: Sheet) =>
  widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')

/** In points; other rows have the height of a line. */
const HEIGHTS: Readonly<Partial<Record<Cell['role'], number>>> = {
  title: 26,
  heading: 22,
  head: 42,
}

function rowXml(row: number, cells: ReadonlyMap<number, Cell>): string {
  const inOrder = [...cells].toSorted(([a], [b]) => a - b)
  const tallest = Math.max(...inOrder.map(([, { role }]) => HEIGHTS[role] ?? 0))
  const height = tallest === 0 ? '' : ` ht="${tallest}" customHeight="1"`
  const written = inOrder.map(([column, cell]) => cellXml(row, column, cell))
  return `<row r="${row}"${height}>${written.join('')}</row>`
}

/** Excel takes a file with a longer text for damaged. */
const MOST_CHARACTERS = 32_767

function cellXml(row: number, column: number, cell: Cell): string {
  const { value, formula } = cell
  const at = `r="${columnName(column)}${row}" s="${styleIndex(cell)}"`
  if (formula === undefined) {
    if (typeof value === 'number') return `<c ${at}><v>${finite(value)}</v></c>`
    const text = escaped(harmless(value ?? '').slice(0, MOST_CHARACTERS))
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  }
  const f = `<f>${escaped(formula)}</f>`
  if (value === undefined) return `<c ${at}>${f}</c>`
  if (typeof value === 'number') return `<c ${at}>${f}<v>${finite(value)}</v></c>`
  return `<c ${at} t="str">${f}<v>${escaped(value)}</v></c>`
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new Error('A cell has no place for what is no number')
  return String(value)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Control characters and lone surrogates, which XML has no place for. */
const NO_XML = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|' +
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  'g',
)

const escaped = (text: string): string =>
  text
    .replaceAll(NO_XML, '')
    .replaceAll(/[&<>"]/g, (character: string) => ENTITIES[character]!)
