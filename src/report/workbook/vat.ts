/** VAT of the month: paid with what is bought, credited in the month after as far as it can be. */
import type { CashKind } from '../../../sim-core/index.ts'
import type { Cash, CashParts } from './monthlyParts.ts'
import type { Ref } from './sheet.ts'

interface VatRanges {
  readonly rates: Ref
  readonly lines: (month: number) => Ref
}

export function putVat(parts: CashParts, cash: Cash, ranges: VatRanges): void {
  const { sheet, book, inputs } = parts
  const { f } = sheet
  const { t, central, clock } = book
  const { lines } = central.inWay.statement.flow
  const group = t('cash.taxes')
  const dues = dueFlows(lines.find(({ kind }) => kind === 'vatPaid')!.flowsCny)
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
    value: (month) => dues[month]!,
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
    value: (month) => {
      const credited = lines.find(({ kind }) => kind === 'vatCredited')!.flowsCny
      const until = dues.slice(0, month + 1).map((cny, past) => cny - credited[past]!)
      return until.reduce((sum, cny) => sum + cny, 0)
    },
  })
  putSurcharge(parts, cash, group)
}

/** In the month after, at the latest at the horizon. */
const dueFlows = (paidCny: readonly number[]) =>
  paidCny.map((cny, month) => {
    const before = month === 0 ? 0 : -paidCny[month - 1]!
    return month === paidCny.length - 1 ? before - cny : before
  })

/** Running lines with VAT in what is bought or sold; wages have none. */
const TAXED_GAINS: ReadonlySet<CashKind> = new Set<CashKind>([
  'contribution', 'stopMargin', 'energy', 'scrap', 'reworkConsumables', 'escapes', 'consumables',
  'space', 'maintenance',
])

/** On the VAT of what the project sells more and buys less, less what is credited. */
function putSurcharge({ sheet, book, inputs }: CashParts, cash: Cash, group: string): void {
  const { f } = sheet
  const { lines } = book.central.inWay.statement.flow
  const line = lines.find(({ kind }) => kind === 'surcharge')
  if (line === undefined) return
  const rate = (field: string) => inputs.at(`money.vat.${field}`)
  const gains = lines.filter(({ kind }) => TAXED_GAINS.has(kind))
  cash.add({
    id: 'surcharge',
    group,
    label: book.t('line.surcharge'),
    formula: (month) => {
      const sum = gains.map(({ id }) => f`${cash.at(id, month)}`).join('+') || '0'
      const credited = cash.at('vatCredited', month)
      return f`${rate('surchargeShare')}*(${credited}-${rate('runningRateShare')}*(${sum}))`
    },
    value: (month) => line.flowsCny[month]!,
  })
}
