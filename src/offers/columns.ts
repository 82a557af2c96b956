/** Columns of a table of offers 报价表: what they are called, and where its head is. */

/** What a table may say of an offer. */
export const COLUMNS = {
  lessor: { zh: '出租方', en: 'Lessor', also: /租赁公司|资金方|机构|银行|报价方|出租人|offeredby|bank/ },
  product: { zh: '方案', en: 'Product', also: /产品|名称|product|plan/ },
  kind: { zh: '方式', en: 'Kind', also: /类型|业务模式|type/ },
  rate: { zh: '年利率', en: 'Rate', also: /利率|报价|rate|apr/ },
  term: { zh: '期限', en: 'Term', also: /租期|term|tenor|months|years/ },
  periods: { zh: '期数', en: 'Periods', also: /rents|instalments|installments/ },
  interval: { zh: '付款间隔', en: 'Interval', also: /付款方式|还款频率|支付频率|月付|frequency|every/ },
  timing: { zh: '先付后付', en: 'Timing', also: /付租|期初|timing|inadvance/ },
  downPayment: { zh: '首付比例', en: 'Down payment', also: /首付|首期/ },
  financedShare: { zh: '融资比例', en: 'Financed share', also: /成数|financed/ },
  fee: { zh: '手续费率', en: 'Fee', also: /手续费|服务费|咨询费|fee/ },
  deposit: { zh: '保证金比例', en: 'Deposit', also: /保证金|deposit/ },
  depositReturn: { zh: '保证金处理', en: 'Deposit return', also: /保证金退|保证金抵|return/ },
  purchasePrice: { zh: '名义价款', en: 'Purchase price', also: /留购|purchase|buyout/ },
  validUntil: { zh: '有效期至', en: 'Valid until', also: /有效|valid/ },
  note: { zh: '备注', en: 'Note', also: /说明|note|remark/ },
} as const satisfies Readonly<Record<string, Names>>

interface Names {
  readonly zh: string
  readonly en: string
  /** Other names, without their spaces and in small letters. */
  readonly also: RegExp
}

export type Column = keyof typeof COLUMNS

const NAMES = Object.keys(COLUMNS) as Column[]
/** Told apart first, since their names hold those of others. */
const IN_ORDER: readonly Column[] = [
  'depositReturn', 'validUntil', 'purchasePrice', 'downPayment', 'financedShare', 'deposit', 'fee',
  'timing', 'interval', 'periods', 'rate', 'term', 'kind', 'lessor', 'product', 'note',
]

/** Where a column stands, and what it is called there. */
export interface Place {
  readonly index: number
  readonly title: string
}

export interface Head {
  /** Of the rows, the last that belongs to it. */
  readonly row: number
  readonly places: Readonly<Partial<Record<Column, Place>>>
}

/** Full-width forms as their narrow ones, no spaces around. */
export const plain = (text: string): string => text.normalize('NFKC').trim()

/** The first row with the names of columns, or two rows of which the lower fills in the upper. */
export function findHead(rows: readonly (readonly string[])[]): Head | null {
  for (const [row, cells] of rows.entries()) {
    const alone = placesIn(cells, [])
    const both = placesIn(cells, namesOnly(rows[row + 1] ?? []))
    if (isComplete(both) && countOf(both) > countOf(alone)) return { row: row + 1, places: both }
    if (isComplete(alone)) return { row, places: alone }
  }
  return null
}

/** The lower of two rows of names, which has no numbers; else nothing. */
const namesOnly = (cells: readonly string[]) =>
  cells.some((cell) => /\d/.test(plain(cell))) ? [] : cells

const countOf = (places: Head['places']) => Object.keys(places).length

/** The lower name decides, as the upper one spans several columns. */
function placesIn(upper: readonly string[], lower: readonly string[]): Head['places'] {
  const places: Partial<Record<Column, Place>> = {}
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const [above, below] = [plain(upper[index] ?? ''), plain(lower[index] ?? '')]
    const column = columnOf(below) ?? columnOf(above)
    if (column !== undefined) places[column] ??= { index, title: above + below }
  }
  return places
}

/** Long texts are sentences, not names. */
const LONGEST_NAME = 24

function columnOf(title: string): Column | undefined {
  if (title === '' || title.length > LONGEST_NAME) return undefined
  const name = title.toLowerCase().replaceAll(/\s|[(（[].*$/g, '')
  const exact = NAMES.find((column) => {
    const { zh, en } = COLUMNS[column]
    return name === zh || name === en.toLowerCase().replaceAll(' ', '')
  })
  return exact ?? IN_ORDER.find((column) => COLUMNS[column].also.test(name))
}

const isComplete = ({ lessor, rate, periods, term }: Head['places']): boolean =>
  lessor !== undefined && rate !== undefined && (periods !== undefined || term !== undefined)

/** `C5`, as a spreadsheet calls it. */
export function cellName(row: number, index: number): string {
  const letters = (place: number): string =>
    place < 26
      ? String.fromCharCode(65 + place)
      : letters(Math.floor(place / 26) - 1) + letters(place % 26)
  return `${letters(index)}${row + 1}`
}
