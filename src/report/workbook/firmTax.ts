/**
 * What the firm owes with the project less what it owes without: losses are used up by later
 * profits, the oldest first, in a table of the years in which they arose and were used.
 */
import type { TaxYear } from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import type { TaxParts } from './monthlyParts.ts'
import { FIRST_YEAR, head, inYear, yearsOf } from './taxRows.ts'
import type { Ref } from './sheet.ts'

interface Put {
  readonly tax: Ref
  readonly nextRow: number
}

export function putFirmTax(
  parts: TaxParts,
  taxable: Ref,
  app: readonly TaxYear[],
  firstRow: number,
): Put {
  const { sheet, book, years } = parts
  const { f } = sheet
  const { t } = book
  const put = (row: number, label: WorkbookKey, formula: (year: number) => string) => {
    sheet.text(row, 1, t(label))
    for (let year = 0; year < years; year++) sheet.calc(row, FIRST_YEAR + year, formula(year))
    return yearsOf(sheet, row, years)
  }
  const putTax = (row: number, formula: (year: number) => string): Put => {
    sheet.text(row, 1, t('tax.tax'), 'total')
    for (let year = 0; year < years; year++)
      sheet.calc(row, FIRST_YEAR + year, formula(year), { value: app[year]!.taxCny, role: 'total' })
    return { tax: yearsOf(sheet, row, years), nextRow: row + 1 }
  }
  if (isAmple(parts)) {
    sheet.text(firstRow, 1, t('tax.ample'), 'faint')
    return putTax(firstRow + 1, (year) => {
      const income = inYear(taxable, year)
      return f`${income}*${rateFormula(parts, income)}`
    })
  }
  const other = put(firstRow, 'tax.other', (year) => otherProfit(parts, year))
  const income = put(
    firstRow + 1, 'tax.income',
    (year) => f`${inYear(taxable, year)}+${inYear(other, year)}`,
  )
  const withIt = putOwed(parts, 'tax.owedWith', income, firstRow + 2)
  const without = putOwed(parts, 'tax.owedWithout', other, withIt.nextRow)
  return putTax(
    without.nextRow,
    (year) => f`${inYear(withIt.tax, year)}-${inYear(without.tax, year)}`,
  )
}

/** The rest of the firm always earns enough for a loss of the project to save tax in its year. */
const isAmple = ({ book }: TaxParts): boolean => {
  const { tax } = book.central.fiscal
  return (
    book.scenario.document.money?.tax.otherProfitCny === undefined &&
    tax.regime.kind !== 'smallLowProfit'
  )
}

/** By year; the last one that is stated goes on. */
function otherProfit({ book, inputs, sheet }: TaxParts, year: number): string {
  const stated = book.scenario.document.money?.tax.otherProfitCny ?? []
  if (stated.length === 0) return '0'
  const cell = inputs.at(`money.tax.otherProfitCny.${Math.min(year, stated.length - 1)}`)
  return sheet.f`${cell}`
}

function rateFormula({ book, inputs, sheet }: TaxParts, taxed: Ref): string {
  const { f } = sheet
  const law = (name: string) => inputs.at(`law.${name}`)
  const regime = (field: string) => inputs.at(`money.tax.regime.${field}`)
  switch (book.central.fiscal.tax.regime.kind) {
    case 'standard':
      return f`${law('standardRate')}`
    case 'highTech':
      return f`${law('highTechRate')}`
    case 'smallLowProfit':
      return (
        f`IF(AND(${taxed}<=${law('smallMostIncomeCny')},` +
        f`${regime('staff')}<=${law('smallMostStaff')},` +
        f`${regime('assetsCny')}<=${law('smallMostAssetsCny')}),` +
        f`${law('smallRate')},${law('standardRate')})`
      )
    default:
      return book.central.fiscal.tax.regime satisfies never
  }
}

/** The tax on a row of incomes, losses carried forward. */
function putOwed(parts: TaxParts, label: WorkbookKey, income: Ref, firstRow: number): Put {
  const { sheet, book, inputs, years } = parts
  const { f } = sheet
  const { t } = book
  const carry = inputs.at('money.tax.carryForwardYears')
  for (let loss = 0; loss < years - 1; loss++) {
    const row = firstRow + loss
    sheet.text(row, 1, t('tax.lossUsed', { year: loss + 1 }), 'faint')
    for (let year = loss + 1; year < years; year++) {
      const used = {
        ...sheet.ref(row, FIRST_YEAR + loss),
        to: { row, column: FIRST_YEAR + year - 1 },
      }
      const older = {
        ...sheet.ref(firstRow, FIRST_YEAR + year),
        to: { row: row - 1, column: FIRST_YEAR + year },
      }
      const left = f`MAX(0,0-${inYear(income, loss)})${loss + 1 < year ? f`-SUM(${used})` : ''}`
      const open = f`MAX(0,${inYear(income, year)})${loss > 0 ? f`-SUM(${older})` : ''}`
      sheet.calc(
        row, FIRST_YEAR + year,
        f`IF(${head(sheet, year)}-${head(sheet, loss)}>${carry},0,MIN(${left},${open}))`,
      )
    }
  }
  const taxedAt = firstRow + Math.max(0, years - 1)
  sheet.text(taxedAt, 1, t('tax.taxed'))
  sheet.text(taxedAt + 1, 1, t(label))
  for (let year = 0; year < years; year++) {
    const column = FIRST_YEAR + year
    const losses = { ...sheet.ref(firstRow, column), to: { row: taxedAt - 1, column } }
    const taxed = sheet.calc(
      taxedAt, column,
      f`MAX(0,${inYear(income, year)})${year === 0 ? '' : f`-SUM(${losses})`}`,
    )
    sheet.calc(taxedAt + 1, column, f`${taxed}*${rateFormula(parts, taxed)}`)
  }
  return { tax: yearsOf(sheet, taxedAt + 1, years), nextRow: taxedAt + 2 }
}
