/**
 * The monthly sheet 逐月现金流: a row a month, a column for each line of the app's cash flow, in its
 * order and under its id, so that the two cannot drift apart. Above each column stands what holds
 * for all of it: its VAT, whether it is taxed, whether it is the firm's own or an award.
 */
import { DEFAULT_VAT, isRunning, vatRate, type CashLine } from '../../../sim-core/index.ts'
import { flag, openSheet, type Book } from './book.ts'
import { MONTHLY_ROWS, putCalendar } from './calendar.ts'
import { isLiveLine, lineFormula, lineLabel } from './cashFormulas.ts'
import type { Cash, CashParts } from './monthlyParts.ts'
import { block, rowFree, type Ref, type SheetBuilder } from './sheet.ts'
import { putVat } from './vat.ts'

const FIRST_LINE = 9

/** All but the income tax, which needs the sheet of the taxes first. */
export function putCash(parts: CashParts): Cash {
  const { sheet, book, inputs, project, calendar } = parts
  const { t, central, clock } = book
  const { lines } = central.inWay.statement.flow
  openSheet(sheet, t('sheet.cash'), t('cash.about'))
  putHeads(sheet, book)
  putCalendar(sheet, book, inputs, project, calendar)
  const cash = cashColumns(sheet, clock.horizon)
  const rows = MONTHLY_ROWS
  const { vat = DEFAULT_VAT } = central.input.money
  const own = lines.filter(({ kind }) => !TAXES.has(kind))
  own.forEach((line, i) => {
    const column = FIRST_LINE + i
    const at = (month: number) => calendar.at('month', month)
    cash.add({
      id: line.id,
      group: t(`line.${line.kind}`),
      label: lineLabel(book, line),
      ...(isLiveLine(line) && {
        formula: (month: number) => {
          const formula = lineFormula(parts, line, month, at(month))
          const lost = sheet.ref(rows.lostVat, column)
          return line.lostVatShare === undefined ? formula : sheet.f`(${formula})*(1+${lost})`
        },
      }),
      value: (month) => line.flowsCny[month]!,
    })
    const { lostVatShare = 0 } = line
    sheet.text(rows.id, column, line.id, 'faint')
    sheet.put(rows.lostVat, column, { role: 'faint', format: 'share', value: lostVatShare })
    sheet.calc(rows.vatRate, column, vatFormula(parts, line, sheet.ref(rows.lostVat, column)), {
      value: (vatRate(line, vat) - lostVatShare) / (1 + lostVatShare),
      format: 'share',
    })
    putFlag(sheet, rows.isOwn, column, line.kind !== 'award')
    putFlag(sheet, rows.isTaxed, column, isRunning(line))
    putFlag(sheet, rows.isResidual, column, line.kind === 'residual')
  })
  putSums(parts, cash, own)
  putVat(parts, cash, {
    rates: headOf(sheet, rows.vatRate, own),
    lines: (month) => rowOf(sheet, month, own),
  })
  return cash
}

const TAXES: ReadonlySet<string> = new Set([
  'vatPaid', 'vatCredited', 'surcharge', 'incomeTax',
])

const headOf = (sheet: SheetBuilder, row: number, lines: readonly CashLine[]) =>
  block(sheet.ref(row, FIRST_LINE), sheet.ref(row, FIRST_LINE + lines.length - 1))

const rowOf = (sheet: SheetBuilder, month: number, lines: readonly CashLine[]) =>
  rowFree(headOf(sheet, MONTHLY_ROWS.first + month, lines))

function putFlag(sheet: SheetBuilder, row: number, column: number, holds: boolean): void {
  sheet.put(row, column, { role: 'faint', format: 'whole', value: flag(holds) })
}

function putHeads(sheet: SheetBuilder, { t }: Book): void {
  const rows = MONTHLY_ROWS
  const heads = [
    'cash.month', 'cash.taxYear', 'growth.wage', 'growth.energy', 'growth.price', 'cash.running',
    'cash.rampUp', 'cash.installing',
  ] as const
  heads.forEach((key, i) => {
    sheet.text(rows.group, i + 1, '', 'head')
    sheet.text(rows.head, i + 1, t(key), 'head')
  })
  for (const [row, key] of [
    [rows.id, 'cash.id'], [rows.lostVat, 'cash.lostVat'], [rows.vatRate, 'cash.vatRate'],
    [rows.isOwn, 'cash.isOwn'],
    [rows.isTaxed, 'cash.isTaxed'], [rows.isResidual, 'cash.isResidual'], [rows.sum, 'cash.sum'],
  ] as const)
    sheet.text(row, 1, t(key), 'faint')
}

function cashColumns(sheet: SheetBuilder, horizon: number): Cash {
  const columns = new Map<string, number>()
  const { group, head, sum, first } = MONTHLY_ROWS
  const fixed = (column: string, month: number): Ref => {
    const at = columns.get(column)
    if (at === undefined) throw new Error(`The monthly sheet has no column ${column}`)
    return sheet.ref(first + month, at)
  }
  const all = (column: string) => block(fixed(column, 0), fixed(column, horizon))
  return {
    at: (column, month) => rowFree(fixed(column, month)),
    all,
    columns: () => FIRST_LINE - 1 + columns.size,
    add: ({ id, group: title, label, formula, value, isTotal = false }) => {
      const column = FIRST_LINE + columns.size
      columns.set(id, column)
      sheet.text(group, column, title, 'head')
      sheet.text(head, column, label, 'head')
      for (let month = 0; month <= horizon; month++) {
        const role = formula === undefined ? 'carried' : isTotal ? 'total' : 'formula'
        sheet.put(first + month, column, {
          role,
          format: 'cny',
          ...(formula !== undefined && { formula: formula(month) }),
          ...(value !== undefined && { value: value(month) }),
        })
      }
      sheet.calc(sum, column, sheet.f`SUM(${all(id)})`, { role: 'total' })
    },
  }
}

/** The VAT of a line is that of its class, of a rent or of a fee, less what of it is lost. */
function vatFormula({ sheet, inputs, book }: CashParts, line: CashLine, lost: Ref): string {
  const { vat = DEFAULT_VAT } = book.central.input.money
  if (vatRate(line, vat) === 0) return '0'
  const field =
    line.kind === 'capex' || line.kind === 'renewal'
      ? `rateShare.${line.category!}`
      : line.kind === 'lease' && line.subject === 'fee'
        ? 'feeRateShare'
        : 'leaseRateShare'
  return sheet.f`(${inputs.at(`money.vat.${field}`)}-${lost})/(1+${lost})`
}

function putSums({ sheet, book }: CashParts, cash: Cash, own: readonly CashLine[]) {
  const { t } = book
  const flags = (row: number) => headOf(sheet, row, own)
  const group = t('cash.sums')
  const total = (of: readonly CashLine[]) => (month: number) =>
    of.reduce((sum, { flowsCny }) => sum + flowsCny[month]!, 0)
  const add = (id: string, row: number | undefined, of: readonly CashLine[]) =>
    cash.add({
      id,
      group,
      label: t(`sum.${id as 'own'}`),
      isTotal: true,
      formula: (month) =>
        row === undefined
          ? sheet.f`SUM(${rowOf(sheet, month, own)})`
          : sheet.f`SUMPRODUCT(${flags(row)},${rowOf(sheet, month, own)})`,
      value: total(of),
    })
  const isAward = ({ kind }: CashLine) => kind === 'award'
  add('own', MONTHLY_ROWS.isOwn, own.filter((line) => !isAward(line)))
  add('withAwards', undefined, own)
  cash.add({
    id: 'awards',
    group,
    label: t('sum.awards'),
    formula: (month) => sheet.f`${cash.at('withAwards', month)}-${cash.at('own', month)}`,
    value: total(own.filter(isAward)),
  })
  add('taxed', MONTHLY_ROWS.isTaxed, own.filter(isRunning))
  add('residual', MONTHLY_ROWS.isResidual, own.filter(({ kind }) => kind === 'residual'))
}
