/**
 * The financing sheet 融资: the contract of the chosen way to pay, period by period, as formulas of
 * its terms; for equipment that is used and not bought, the fee of a month.
 */
import type { FinancingSchedule } from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { headRow, openSheet, type Book } from './book.ts'
import { leasePeriod, loanPeriod, type PaidColumn } from './contractPeriods.ts'
import { putTerms, TERM_ROWS, type Terms } from './contractTerms.ts'
import { putRate, RATE_ROWS } from './rate.ts'
import { putService } from './service.ts'
import type { Contract, ContractParts, Inputs, Operation, Project } from './parts.ts'
import { block, createSheet, type Ref, type SheetBuilder } from './sheet.ts'

const TERMS_ROW = 4
const WIDTHS = [40, 12, 18, 16, 16, 16, 16, 16, 16, 16, 18, 16, 18]
const PAID: readonly PaidColumn[] = [
  'interest', 'principal', 'rent', 'downPayment', 'fee', 'deposit', 'depositRefund',
  'purchasePrice',
]
const COLUMNS = ['period', 'month', 'balance', ...PAID, 'guarantee', 'flow'] as const
const BESIDE: ReadonlySet<string> = new Set([
  'guaranteeFee', 'collateral', 'collateralRefund', 'collateralInterest',
])
type Column = (typeof COLUMNS)[number]

const at = (column: Column) => COLUMNS.indexOf(column) + 1

export function contractSheet(
  book: Book,
  inputs: Inputs,
  project: Project,
  operation: Operation,
): Contract {
  const { t, central, local } = book
  const sheet = createSheet(t('sheet.contract'))
  openSheet(sheet, `${t('sheet.contract')}: ${local(central.way.name)}`, t('contract.about'))
  const term = (field: string) => inputs.at(`money.waysToPay.${central.way.id}.${field}`)
  const parts = { inputs, project, operation, term }
  const { schedule } = central.inWay
  const table = schedule === null ? undefined : putContract(sheet, book, parts, schedule)
  return {
    monthlyFee: schedule === null ? putService(sheet, book, parts, TERMS_ROW) : undefined,
    paidIn: (reader, kind, month) => {
      if (table === undefined) throw new Error(`No contract pays ${kind}`)
      const { start, financed, months, paid } = table
      return kind === 'proceeds'
        ? reader.f`IF(${month}=${start},${financed},0)`
        : reader.f`0-SUMPRODUCT((${months}=${month})*${paid(kind)})`
    },
    sheet: sheet.done({
      widths: WIDTHS,
      frozenRows: 2,
      frozenColumns: 0,
      printedHead: 0,
      printed: 'oneWide',
    }),
  }
}

function putContract(
  sheet: SheetBuilder,
  book: Book,
  { inputs, project, term }: ContractParts,
  schedule: FinancingSchedule,
) {
  const { t, central, clock } = book
  const { way } = central
  if (!('periods' in way)) throw new Error(`${way.kind} has no periods`)
  const last = way.periods + (way.kind === 'loan' ? way.gracePeriods : 0)
  const terms = putTerms(sheet, book, project, term, TERMS_ROW)
  const headAt = TERMS_ROW + TERM_ROWS + RATE_ROWS + 4
  headRow(sheet, headAt, COLUMNS.map((column) => t(`contract.${column}` as WorkbookKey)))
  const cell = (column: Column, period: number) => sheet.ref(headAt + 1 + period, at(column))
  const whole = (column: Column) => block(cell(column, 0), cell(column, last))
  for (let period = 0; period <= last; period++) {
    const row = headAt + 1 + period
    sheet.put(row, at('period'), { role: 'fixed', format: 'whole', value: period })
    const month = clock.timeline.deliveryMonth + period * schedule.periodMonths
    sheet.calc(
      row, at('month'),
      sheet.f`MIN(${project.deliveryMonth}+${cell('period', period)}*${term('periodMonths')},` +
        sheet.f`${inputs.at('money.horizonMonths')})`,
      { value: Math.min(month, clock.horizon), format: 'whole' },
    )
    putPeriod(sheet, book, schedule, { ...terms, period, last, cell })
  }
  putAllIn(sheet, book, schedule, { flows: whole('flow'), periods: whole('period') })
  return {
    start: cell('month', 0),
    financed: terms.financed,
    months: whole('month'),
    paid: (kind: string) => whole(kind as PaidColumn),
  }
}

interface Period extends Terms {
  readonly period: number
  readonly last: number
  readonly cell: (column: Column, period: number) => Ref
}

function putPeriod(
  sheet: SheetBuilder,
  { central: { way } }: Book,
  { payments }: FinancingSchedule,
  cells: Period,
): void {
  const { f } = sheet
  const { period, cell, financed } = cells
  if (way.kind !== 'loan' && way.kind !== 'financeLease' && way.kind !== 'saleLeaseback') return
  const formulas =
    way.kind === 'loan' ? loanPeriod(sheet, way, cells) : leasePeriod(sheet, way, cells)
  const { row } = cell('period', period)
  for (const column of PAID) {
    const formula = formulas[column]
    const app = payments
      .filter((payment) => payment.kind === column && payment.period === period)
      .reduce((sum, { amountCny }) => sum + amountCny, 0)
    // The app keeps the rents of a leaseback as interest and principal.
    const isSplit = column === 'rent' && way.kind === 'saleLeaseback'
    if (formula === undefined)
      sheet.put(row, at(column), { role: 'formula', format: 'cny', value: 0 })
    else sheet.calc(row, at(column), formula, isSplit ? {} : { value: app })
  }
  // A guarantor's fees and the cash held as security follow the balance in the app.
  const beside = payments
    .filter((payment) => BESIDE.has(payment.kind) && payment.period === period)
    .reduce((sum, { amountCny }) => sum + amountCny, 0)
  sheet.put(row, at('guarantee'), { role: 'carried', format: 'cny', value: beside })
  const before = (column: Column) => cell(column, period - 1)
  sheet.calc(
    row, at('balance'),
    period === 0 ? f`${financed}` : f`${before('balance')}-${before('principal')}`,
  )
  const paid = [...PAID, 'guarantee' as const].filter((column) =>
    way.kind === 'saleLeaseback' ? column !== 'rent' : column !== 'downPayment',
  ).map((column) => f`${cell(column, period)}`)
  sheet.calc(
    row, at('flow'),
    `${period === 0 ? f`${financed}` : '0'}-(${paid.join('+')})`,
  )
}

/** What the money really costs a year, beside what is quoted. */
function putAllIn(
  sheet: SheetBuilder,
  { t }: Book,
  { periodMonths, allInNominalPerYear, allInEffectivePerYear }: FinancingSchedule,
  { flows, periods }: { readonly flows: Ref; readonly periods: Ref },
): void {
  if (allInNominalPerYear === undefined) return
  const row = TERMS_ROW + TERM_ROWS
  const ratePerPeriod = (allInNominalPerYear * periodMonths) / 12
  // IRR needs a start near the rate where that is far from what is quoted.
  const guess = Number(ratePerPeriod.toFixed(3))
  const rate = putRate(sheet, t, { row, column: 3, flows, periods, guess, ratePerPeriod })
  sheet.text(row + RATE_ROWS, 1, t('contract.allInNominal'), 'total')
  sheet.calc(row + RATE_ROWS, 3, sheet.f`${rate}*12/${periodMonths}`, {
    value: allInNominalPerYear,
    format: 'exact',
    role: 'total',
  })
  sheet.text(row + RATE_ROWS + 1, 1, t('contract.allInEffective'), 'total')
  sheet.calc(row + RATE_ROWS + 1, 3, sheet.f`(1+${rate})^(12/${periodMonths})-1`, {
    value: allInEffectivePerYear!,
    format: 'exact',
    role: 'total',
  })
}
