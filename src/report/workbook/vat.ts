/** VAT of the month: paid with what is bought, credited in the month after as far as it can be. */
import type { CashKind } from '../../../sim-core/index.ts'
import type { Cash, CashParts } from './cash.ts'
import type { Ref } from './sheet.ts'

interface VatRanges {
  readonly rates: Ref
  readonly lines: (month: number) => Ref
}

export function putVat({ sheet, book, inputs }: CashParts, cash: Cash, ranges: VatRanges): void {
  const { f } = sheet
  const { t, central, clock } = book
  const { lines } = central.inWay.statement.flow
  const group = t('cash.taxes')
  const appOf = (kind: CashKind) => (month: number) =>
    lines.find((line) => line.kind === kind)!.flowsCny[month]!
  const at = (column: string, month: number) => cash.at(column, month)
  cash.add({
    id: 'vatPaid',
    group,
    label: t('line.vatPaid'),
    formula: (month) => f`SUMPRODUCT(${ranges.rates},${ranges.lines(month)})`,
    value: appOf('vatPaid'),
  })
  // What would be credited after the horizon is credited at it.
  cash.add({
    id: 'vatDue',
    group,
    label: t('cash.vatDue'),
    formula: (month) => {
      const before = month === 0 ? '0' : f`0-${at('vatPaid', month - 1)}`
      return month === clock.horizon ? f`${before}-${at('vatPaid', month)}` : before
    },
  })
  const cap = 'money.vat.creditCnyPerMonth'
  // Two columns that lean on each other: what is carried follows from what is credited.
  const carriedColumn = cash.columns() + 2
  const carriedBefore = (month: number) =>
    month === 0 ? '0' : f`${{ ...at('vatDue', month - 1), column: carriedColumn }}`
  cash.add({
    id: 'vatCredited',
    group,
    label: t('line.vatCredited'),
    formula: (month) => {
      const claim = f`${carriedBefore(month)}+${at('vatDue', month)}`
      return inputs.has(cap) ? f`MIN(${claim},${inputs.at(cap)})` : claim
    },
    value: appOf('vatCredited'),
  })
  cash.add({
    id: 'vatCarried',
    group,
    label: t('cash.vatCarried'),
    formula: (month) =>
      f`${carriedBefore(month)}+${at('vatDue', month)}-${at('vatCredited', month)}`,
  })
}
