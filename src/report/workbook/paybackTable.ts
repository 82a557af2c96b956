/**
 * Running totals by month 累计现金, under the results: payback is the last time that a total is in the
 * red. What is left of machines at the horizon is no cash and does not count.
 */
import { monthlyRate } from '../../../sim-core/index.ts'
import type { Book } from './book.ts'
import { cashOf, type Stream } from './streams.ts'
import type { StreamPlace } from './monthlyParts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

export interface TotalCells {
  readonly flows: Ref
  readonly totals: Ref
  readonly lastTotal: Ref
  /** The last month in the red; −1: never. */
  readonly lastRed: Ref
}

export interface PaybackCells {
  readonly paid: TotalCells
  readonly discounted: TotalCells
}

/** Columns of one stream. */
const COLUMNS = ['paid', 'total', 'red', 'discounted', 'discountedTotal', 'discountedRed'] as const
/** Months stand in the first column, the streams after the results above. */
const FIRST_COLUMN = 2

export function putPaybackTable(
  sheet: SheetBuilder,
  { book, stream, column, rate, calendar, cash }: StreamPlace,
  headAt: number,
  horizon: number,
): PaybackCells {
  const { f } = sheet
  const { t } = book
  const firstColumn = FIRST_COLUMN + (column - 2) * COLUMNS.length
  const cell = (name: (typeof COLUMNS)[number], month: number) =>
    sheet.ref(headAt + 1 + month, firstColumn + COLUMNS.indexOf(name))
  const app = appTotals(book, stream)
  const first = { ...cell('paid', 0), row: headAt - 1 }
  sheet.text(first.row, first.column, t(`sum.${stream}`), 'heading')
  sheet.text(headAt, 1, t('cash.month'), 'head')
  COLUMNS.forEach((name, i) => sheet.text(headAt, firstColumn + i, t(`payback.${name}`), 'head'))
  for (let month = 0; month <= horizon; month++) {
    const row = headAt + 1 + month
    sheet.put(row, 1, { role: 'fixed', format: 'whole', value: month })
    const put = (name: (typeof COLUMNS)[number], formula: string) =>
      sheet.calc(row, cell(name, month).column, formula, {
        format: name === 'red' || name === 'discountedRed' ? 'whole' : 'cny',
        value: app[name][month]!,
      })
    const before = (name: (typeof COLUMNS)[number], start: number) =>
      month === 0 ? String(start) : f`${cell(name, month - 1)}`
    const t0 = calendar.at('month', month)
    const flow = f`${cash.at(stream, month)}-${cash.at('residual', month)}`
    const paid = put('paid', flow)
    const total = put('total', f`${before('total', 0)}+${paid}`)
    put('red', f`IF(${total}<0,${t0},${before('red', -1)})`)
    const discounted = put('discounted', f`${paid}/(1+${rate})^${t0}`)
    const discountedTotal = put(
      'discountedTotal', f`${before('discountedTotal', 0)}+${discounted}`,
    )
    put('discountedRed', f`IF(${discountedTotal}<0,${t0},${before('discountedRed', -1)})`)
  }
  const whole = (name: (typeof COLUMNS)[number]): Ref => {
    const { row, column: at } = cell(name, horizon)
    return { ...cell(name, 0), to: { row, column: at } }
  }
  return {
    paid: {
      flows: whole('paid'),
      totals: whole('total'),
      lastTotal: cell('total', horizon),
      lastRed: cell('red', horizon),
    },
    discounted: {
      flows: whole('discounted'),
      totals: whole('discountedTotal'),
      lastTotal: cell('discountedTotal', horizon),
      lastRed: cell('discountedRed', horizon),
    },
  }
}

type Totals = Readonly<Record<(typeof COLUMNS)[number], readonly number[]>>

/** The same from the app's flows: what a viewer shows that does not calculate. */
function appTotals(book: Book, stream: Stream): Totals {
  const rate = monthlyRate(book.central.input.money.discountRatePerYear)
  const paid = cashOf(book, stream)
  let factor = 1
  const discounted = paid.map((cny) => {
    const present = cny * factor
    factor /= 1 + rate
    return present
  })
  const total = runningTotal(paid)
  const discountedTotal = runningTotal(discounted)
  return {
    paid,
    total,
    red: lastReds(total),
    discounted,
    discountedTotal,
    discountedRed: lastReds(discountedTotal),
  }
}

function runningTotal(flows: readonly number[]): number[] {
  let sum = 0
  return flows.map((cny) => (sum += cny))
}

function lastReds(totals: readonly number[]): number[] {
  let last = -1
  return totals.map((cny, month) => (cny < 0 ? (last = month) : last))
}
