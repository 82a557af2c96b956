/**
 * The workbook 工作簿 of a level and a way to pay: inputs and clauses as cells, everything else as
 * formulas of them, down to value, rate of return and payback. Formulas are generated from the same
 * lines as the app's cash flow.
 *
 * @see docs/decisions/0011-workbook.md
 */
import { awardsSheet } from './awards.ts'
import { bookOf, type Book, type WorkbookCase } from './book.ts'
import { calendarOf, MONTHLY_ROWS } from './calendar.ts'
import { putCash } from './cash.ts'
import { clausesSheet } from './clauses.ts'
import { contractSheet } from './contract.ts'
import { inputsSheet } from './inputs.ts'
import { operationSheet } from './operation.ts'
import { projectSheet } from './project.ts'
import { resultsSheet } from './results.ts'
import type { Cash, CashParts } from './monthlyParts.ts'
import { createSheet, type Sheet, type Workbook } from './sheet.ts'
import { flowsOf } from './streams.ts'
import { summarySheet } from './summary.ts'
import { appYears, taxSheet, type TaxSheet, type Variant } from './taxSheet.ts'

export type { WorkbookCase } from './book.ts'

export function workbookOf(from: WorkbookCase): Workbook {
  const book = bookOf(from)
  const { t, local, scenario, clock } = book
  const inputs = inputsSheet(book)
  const monthly = createSheet(t('sheet.cash'))
  const calendar = calendarOf(monthly.name, clock.horizon)
  const project = projectSheet(book, inputs, calendar)
  const operation = operationSheet(book, inputs, project)
  const contract = contractSheet(book, inputs, project, operation)
  const clauses = clausesSheet(book)
  const awards = awardsSheet(book, inputs, project, clauses)
  const parts = { sheet: monthly, book, inputs, project, operation, contract, awards, calendar }
  const cash = putCash(parts)
  const tax = taxSheet({ book, inputs, project, calendar, cash })
  putTaxes(parts, cash, tax)
  const results = resultsSheet(book, inputs, project, calendar, cash)
  return {
    title: local(scenario.document.name),
    sheets: [
      summarySheet({ book, project, results }),
      inputs.sheet,
      operation.sheet,
      project.sheet,
      clauses.sheet,
      awards.sheet,
      contract.sheet,
      monthlySheet(parts, cash),
      tax.sheet,
      results.sheet,
    ],
  }
}

/** The last columns: income tax, and what the firm's account sees. */
function putTaxes({ sheet, book }: CashParts, cash: Cash, tax: TaxSheet): void {
  const { t, central } = book
  const { lines } = central.inWay.statement.flow
  const app = lines.find(({ kind }) => kind === 'incomeTax')!.flowsCny
  const without = taxFlows(book)
  const hasSurcharge = lines.some(({ kind }) => kind === 'surcharge')
  const addTax = (id: string, variant: Variant, flows: readonly number[]) =>
    cash.add({
      id,
      group: t('cash.taxes'),
      label: t(variant === 'with' ? 'line.incomeTax' : 'cash.taxWithout'),
      value: (month) => flows[month]!,
      ...(tax.paidIn === undefined
        ? {}
        : { formula: (month) => tax.paidIn!(variant, sheet, month) }),
    })
  addTax('incomeTax', 'with', app)
  addTax('incomeTaxWithout', 'without', without)
  const addEquity = (
    id: 'equityWithout' | 'equityWith',
    before: string,
    taxColumn: string,
  ) =>
    cash.add({
      id,
      group: t('cash.sums'),
      label: t(`sum.${id}`),
      isTotal: true,
      formula: (month) => {
        const parts = [before, 'vatPaid', 'vatCredited', taxColumn]
        if (hasSurcharge) parts.push('surcharge')
        return parts.map((column) => sheet.f`${cash.at(column, month)}`).join('+')
      },
      value: (month) => flowsOf(book, id)[month]!,
    })
  addEquity('equityWithout', 'own', 'incomeTaxWithout')
  addEquity('equityWith', 'withAwards', 'incomeTax')
}

/** The income tax of each month without subsidy, in the app. */
function taxFlows(book: Book): readonly number[] {
  const { horizon } = book.clock
  const flows = Array.from({ length: horizon + 1 }, () => 0)
  appYears(book, 'without').forEach(({ paymentsCny }, year) =>
    paymentsCny.forEach((cny, quarter) => {
      const month = Math.min(12 * year + 3 * (quarter + 1), horizon)
      flows[month] = flows[month]! - cny
    }),
  )
  return flows
}

const CALENDAR_WIDTHS = [22, 9, 9, 11, 9, 10, 10, 10]

function monthlySheet({ sheet }: CashParts, cash: Cash): Sheet {
  const added = cash.columns() - CALENDAR_WIDTHS.length
  return sheet.done({
    widths: [...CALENDAR_WIDTHS, ...Array.from({ length: added }, () => 17)],
    frozenRows: MONTHLY_ROWS.head,
    frozenColumns: 1,
    printedHead: MONTHLY_ROWS.head, printed: 'asItIs',
  })
}
