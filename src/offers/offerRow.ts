/** One row of a table of offers as a way to pay; what it leaves open is assumed, and says so. */
import { issueOf, loadWay, type Issue, type Outcome } from '../../sim-core/index.ts'
import { amountIn, choiceIn, countIn, dayIn, monthsIn, shareIn } from './cells.ts'
import type { Column } from './columns.ts'

export interface RowReader {
  /** What stands under a column; empty where the table has none. */
  readonly text: (column: Column) => string
  readonly title: (column: Column) => string
  /** The cell, as a spreadsheet calls it. */
  readonly at: (column: Column) => string
}

/** A way to pay as JSON; its numbers carry their origin. */
export type OfferJson = Readonly<Record<string, unknown>> & { readonly id: string }

export interface RowTerms {
  readonly id: string
  readonly lessor: string
  /** YYYY-MM-DD; an offer that ends before it is none. */
  readonly decisionDate: string
  /** Where the numbers will say that they were read. */
  readonly fileName: string
}

const KINDS = {
  saleLeaseback: /回租|leaseback/,
  financeLease: /直租|直接|融资租赁|direct|finance ?lease|^lease/,
  loan: /贷|loan|credit/,
}
const INTERVALS = { 3: /季|quarter|^3/, 1: /月|month|^1/ }
const TIMINGS = { advance: /先付|期初|advance|begin/, arrears: /后付|期末|arrears|end/ }
const RETURNS = { setOff: /抵|冲|set ?off/, refunded: /退|还|refund/ }

/** Highest that a bare number without per cent sign is taken for times and not for per cent. */
const MOST_BARE = { rate: 0.36, downPayment: 0.9, financedShare: 1, fee: 0.1, deposit: 0.5 }
/** What a silent offer may mean. */
const SILENT_RANGES = { downPayment: [0, 0.3], fee: [0, 0.03], deposit: [0, 0.2] } as const
const SILENT_FINANCED = { value: 0.8, low: 0.6, high: 1 }
const SILENT_PRICE = { value: 0, low: 0, high: 1000 }

/** Everything that is wrong with the row, or its way to pay. */
export function wayOf(reader: RowReader, terms: RowTerms): Outcome<OfferJson> {
  const issues: Issue[] = []
  const json = jsonOf(reader, terms, issues)
  if (issues.length > 0) return { ok: false, issues }
  const loaded = loadWay(json)
  if (!loaded.ok) return { ok: false, issues: located(loaded.issues, reader) }
  return { ok: true, value: json }
}

function jsonOf(reader: RowReader, terms: RowTerms, issues: Issue[]): OfferJson {
  const cells = cellsOf(reader, terms, issues)
  const kind = cells.choice('kind', KINDS, 'financeLease')
  const periodMonths = Number(cells.choice('interval', INTERVALS, '1'))
  const periods = cells.periods(periodMonths)
  const leased = () => ({
    timing: cells.choice('timing', TIMINGS, 'arrears'),
    depositShare: cells.share('deposit'),
    depositReturn: cells.choice('depositReturn', RETURNS, 'refunded'),
    purchasePriceCny: cells.amount('purchasePrice', SILENT_PRICE),
  })
  const ofKind = {
    loan: () => ({ financedShare: cells.share('financedShare'), repayment: 'annuity' }),
    saleLeaseback: () => ({ financedShare: cells.share('financedShare'), ...leased() }),
    financeLease: () => ({ downPaymentShare: cells.share('downPayment'), ...leased() }),
  }
  return {
    kind,
    id: terms.id,
    name: nameOf(kind, terms.lessor, reader.text('product'), periods * periodMonths),
    offeredBy: cells.offeredBy(),
    ...ofKind[kind](),
    quotedRatePerYear: cells.share('rate'),
    periods,
    periodMonths,
    feeShare: cells.share('fee'),
  }
}

const KIND_WORDS = {
  financeLease: { zh: '直租', en: 'direct lease' },
  saleLeaseback: { zh: '售后回租', en: 'sale and leaseback' },
  loan: { zh: '贷款', en: 'loan' },
}

/** Several offers of one lessor differ in their length, most often. */
function nameOf(
  kind: keyof typeof KIND_WORDS,
  lessor: string,
  product: string,
  months: number,
) {
  const { zh, en } = KIND_WORDS[kind]
  const of = product === '' ? '' : ` ${product}`
  return {
    zh: `${lessor}${of}（${zh}，${months} 个月）`,
    en: `${lessor}${of} (${en}, ${months} months)`,
  }
}

type ShareColumn = keyof typeof MOST_BARE
type CellFault = 'offer.missing' | 'offer.unreadable' | 'offer.percentUnclear'
type Note = (code: CellFault, on: Column) => void

interface SilentRange {
  readonly value: number
  readonly low: number
  readonly high: number
}

const assumed = (range: SilentRange) => ({ ...range, origin: 'assumed' })

/** Reads cells and notes what cannot be read; the value then does not matter. */
function cellsOf(reader: RowReader, terms: RowTerms, issues: Issue[]) {
  const { text, title, at } = reader
  const note: Note = (code, on) =>
    void issues.push(issueOf(code, [at(on)], { column: title(on), text: text(on) }))
  const read = <T>(column: Column, value: T | undefined): T | undefined => {
    if (value === undefined) note('offer.unreadable', column)
    return value
  }
  const sourced = (column: Column, value: number) => {
    const source = `${terms.lessor}, ${terms.fileName} ${at(column)}`
    return { value, origin: 'source', source }
  }
  return {
    share(column: ShareColumn) {
      if (text(column) === '') return silentShare(column, note)
      const share = shareIn(text(column), title(column), MOST_BARE[column])
      if (share === 'unclear') note('offer.percentUnclear', column)
      else if (read(column, share) !== undefined) return sourced(column, share!)
      return 0
    },
    amount(column: Column, silent: SilentRange) {
      if (text(column) === '') return assumed(silent)
      return sourced(column, read(column, amountIn(text(column))) ?? 0)
    },
    choice<Choice extends string>(
      column: Column,
      words: Readonly<Record<Choice, RegExp>>,
      silent: NoInfer<Choice>,
    ): Choice {
      if (text(column) === '') return silent
      return read(column, choiceIn(text(column), words)) ?? silent
    },
    periods: (periodMonths: number) => periodsIn(reader, periodMonths, note),
    offeredBy() {
      if (terms.lessor === '') note('offer.missing', 'lessor')
      const asked = text('validUntil')
      const day = asked === '' ? undefined : read('validUntil', dayIn(asked))
      if (day !== undefined && day < terms.decisionDate)
        issues.push(issueOf('offer.expired', [at('validUntil')], { date: day }))
      return {
        lessor: terms.lessor.slice(0, LONGEST_NAME),
        ...(day !== undefined && { validUntil: day }),
        ...(text('note') !== '' && { note: text('note').slice(0, LONGEST_NOTE) }),
      }
    },
  }
}

/** As the schema has them. */
const LONGEST_NAME = 200
const LONGEST_NOTE = 500

function silentShare(column: ShareColumn, note: Note) {
  if (column === 'financedShare') return assumed(SILENT_FINANCED)
  if (column === 'rate') {
    note('offer.missing', 'rate')
    return 0
  }
  const [low, high] = SILENT_RANGES[column]
  return assumed({ value: 0, low, high })
}

/** The number of rents, from itself or from the months of the contract. */
function periodsIn({ text, title }: RowReader, periodMonths: number, note: Note): number {
  if (text('periods') !== '') {
    const count = countIn(text('periods'))
    if (count === undefined) note('offer.unreadable', 'periods')
    return count ?? 1
  }
  if (text('term') === '') {
    note('offer.missing', 'periods')
    return 1
  }
  const months = monthsIn(text('term'), title('term'))
  if (months !== undefined && months % periodMonths === 0) return months / periodMonths
  note('offer.unreadable', 'term')
  return 1
}

const FIELD_COLUMNS: Readonly<Record<string, Column>> = {
  quotedRatePerYear: 'rate',
  depositShare: 'deposit',
  feeShare: 'fee',
  downPaymentShare: 'downPayment',
  financedShare: 'financedShare',
  purchasePriceCny: 'purchasePrice',
  periods: 'periods',
  validUntil: 'validUntil',
}

/** From the field of a way to the cell that it was read from. */
const located = (issues: readonly Issue[], { at }: RowReader): Issue[] =>
  issues.map((issue) => {
    const field = issue.path.findLast((step) => Object.hasOwn(FIELD_COLUMNS, step))
    return { ...issue, path: [at(field === undefined ? 'lessor' : FIELD_COLUMNS[field]!)] }
  })
