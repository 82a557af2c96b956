/**
 * The tax sheet 所得税: a column a tax year. What is bought is deducted as it wears off, losses are
 * carried forward year by year, and the project owes what the firm owes more with it than without.
 *
 * Prepayment by quarters and credits for listed equipment are the app's: where a document asks for
 * them the tax of each month is carried over and marked so.
 */
import { taxOf, type TaxYear } from '../../../sim-core/index.ts'
import { openSheet, type Book } from './book.ts'
import { putDepreciation } from './depreciationTable.ts'
import { putFirmTax } from './firmTax.ts'
import type { TaxParts } from './monthlyParts.ts'
import { FIRST_YEAR, TAX_HEAD_ROW, head, inYear, yearsOf } from './taxRows.ts'
import { createSheet, type Ref, type Sheet, type SheetBuilder } from './sheet.ts'

export interface TaxSheet {
  readonly sheet: Sheet
  /** Income tax of a month with subsidy and without; undefined where it is carried over. */
  readonly paidIn: ((variant: Variant, reader: SheetBuilder, month: number) => string) | undefined
}

export type Variant = 'with' | 'without'

export function taxSheet(parts: Omit<TaxParts, 'sheet' | 'years'>): TaxSheet {
  const { book } = parts
  const { t, clock } = book
  const sheet = createSheet(t('sheet.tax'))
  const years = Math.max(1, Math.ceil(clock.horizon / 12))
  const all = { ...parts, sheet, years }
  openSheet(sheet, t('sheet.tax'), t('tax.about'))
  const heads = [
    'tax.item', 'tax.cost', 'tax.firstYear', 'tax.lastYear', 'tax.method', 'tax.life',
    'tax.parts', 'tax.residual',
  ] as const
  heads.forEach((key, i) => sheet.text(TAX_HEAD_ROW, i + 1, t(key), 'head'))
  for (let year = 1; year <= years; year++)
    sheet.put(TAX_HEAD_ROW, FIRST_YEAR + year - 1, { role: 'head', format: 'whole', value: year })
  const rows = isCarried(book) ? undefined : putLive(all)
  if (rows === undefined) sheet.text(TAX_HEAD_ROW + 1, 1, t('tax.carried'))
  return {
    paidIn: rows && ((variant, reader, month) => paidIn(all, rows[variant], reader, month)),
    sheet: sheet.done({
      widths: [46, 18, 10, 10, 16, 8, 8, 10, ...Array.from({ length: years }, () => 17)],
      frozenRows: TAX_HEAD_ROW,
      frozenColumns: 1,
      printedHead: TAX_HEAD_ROW, printed: 'oneWide',
    }),
  }
}

/** What the formulas here do not follow. */
export const isCarried = ({ central }: Book): boolean =>
  central.fiscal.tax.prepayment === 'quarterly' ||
  central.input.project.capex.some(({ listedEquipment }) => listedEquipment !== undefined)

/** The row of the project's tax in each case. */
function putLive(parts: TaxParts): Readonly<Record<Variant, Ref>> {
  const { sheet, book } = parts
  const depreciation = putDepreciation(parts, TAX_HEAD_ROW + 1)
  const first = putVariant(parts, 'without', depreciation.sums, depreciation.nextRow + 1)
  const second = putVariant(parts, 'with', depreciation.sums, first.nextRow + 1)
  sheet.text(second.nextRow + 1, 1, book.t('tax.order'), 'faint')
  return { without: first.tax, with: second.tax }
}

/** The app's years with the awards or without. */
export function appYears({ central, clock }: Book, variant: Variant): readonly TaxYear[] {
  const { input, inWay, fiscal } = central
  const { flow, years } = inWay.statement
  if (variant === 'with') return years
  const without = ({ kind }: { readonly kind: string }) =>
    !['award', 'vatPaid', 'vatCredited', 'incomeTax'].includes(kind)
  const project = {
    capex: input.project.capex,
    decisionDate: input.money.decisionDate,
    ...clock.timeline,
  }
  return taxOf({ ...flow, lines: flow.lines.filter(without) }, project, fiscal.tax).years
}

interface Put {
  readonly tax: Ref
  readonly nextRow: number
}

function putVariant(parts: TaxParts, variant: Variant, deducted: Ref, titleAt: number): Put {
  const { sheet, book, calendar, cash, years } = parts
  const { f } = sheet
  const { t, central } = book
  const app = appYears(book, variant)
  sheet.text(titleAt, 1, t(`tax.${variant}`), 'heading')
  let row = titleAt
  const put = (
    label: Parameters<typeof t>[0],
    formula: (year: number) => string,
    value?: (year: TaxYear) => number,
  ): Ref => {
    row++
    sheet.text(row, 1, t(label))
    for (let year = 0; year < years; year++)
      sheet.calc(row, FIRST_YEAR + year, formula(year), value ? { value: value(app[year]!) } : {})
    return yearsOf(sheet, row, years)
  }
  const ofYear = (column: string) => (year: number) =>
    f`SUMIF(${calendar.all('taxYear')},${head(sheet, year)},${cash.all(column)})`
  const hasSurcharge = central.inWay.statement.flow.lines.some(({ kind }) => kind === 'surcharge')
  const operating = put(
    'tax.operating',
    (year) => ofYear('taxed')(year) + (hasSurcharge ? `+${ofYear('surcharge')(year)}` : ''),
    ({ operatingCny }) => operatingCny,
  )
  const subsidy =
    variant === 'with'
      ? put('tax.subsidy', ofYear('awards'), ({ subsidyCny }) => subsidyCny)
      : undefined
  const isUntaxed = subsidy !== undefined && !central.fiscal.tax.subsidyIsTaxed
  const untaxed = isUntaxed ? putUntaxed(put, sheet, deducted, subsidy) : undefined
  const deductions = untaxed?.deducted ?? deducted
  const added = untaxed === undefined ? subsidy : untaxed.addedBack
  const taxable = put(
    'tax.taxable',
    (year) =>
      f`${inYear(operating, year)}-${inYear(deductions, year)}` +
      (added === undefined ? '' : f`+${inYear(added, year)}`),
    ({ taxableCny }) => taxableCny,
  )
  return putFirmTax(parts, taxable, app, row + 1)
}

type PutRow = (
  label: 'tax.left' | 'tax.taken' | 'tax.kept' | 'tax.addedBack' | 'tax.deducted',
  formula: (year: number) => string,
  value?: (year: TaxYear) => number,
) => Ref

/** Spending out of a subsidy that is not taxed is not deducted: what is left shrinks by it. */
function putUntaxed(put: PutRow, { f }: SheetBuilder, planned: Ref, subsidy: Ref) {
  const last = planned.to!.column - planned.column
  const rest = (year: number): Ref => ({
    ...inYear(planned, year),
    to: inYear(planned, last),
  })
  const rowBelow = (by: number, year: number): Ref => ({
    ...inYear(subsidy, year),
    row: subsidy.row + by,
  })
  const keptBefore = (year: number) => (year === 0 ? '1' : f`${rowBelow(3, year - 1)}`)
  const left = put('tax.left', (year) => f`${keptBefore(year)}*SUM(${rest(year)})`)
  const taken = put('tax.taken', (year) => f`MIN(${inYear(subsidy, year)},${inYear(left, year)})`)
  const kept = put(
    'tax.kept',
    (year) =>
      f`${keptBefore(year)}*IF(${inYear(left, year)}=0,1,` +
      f`1-${inYear(taken, year)}/${inYear(left, year)})`,
  )
  const addedBack = put(
    'tax.addedBack',
    (year) => f`${inYear(subsidy, year)}-${inYear(taken, year)}`,
  )
  const deducted = put(
    'tax.deducted',
    (year) => f`${inYear(planned, year)}*${inYear(kept, year)}`,
    ({ depreciationCny }) => depreciationCny,
  )
  return { deducted, addedBack }
}

/** Settled at the end of each year, or at the horizon. */
function paidIn(
  { calendar, inputs }: TaxParts,
  tax: Ref,
  { f }: SheetBuilder,
  month: number,
): string {
  const t = calendar.at('month', month)
  const horizon = inputs.at('money.horizonMonths')
  return (
    f`IF(OR(AND(${t}>0,MOD(${t},12)=0),${t}=${horizon}),` +
    f`0-INDEX(${tax},${calendar.at('taxYear', month)}),0)`
  )
}
