/** What a contract asks for in each of its periods, as formulas; period 0 is its start. */
import type { NamedWay } from '../../../sim-core/index.ts'
import type { Terms } from './contractTerms.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

export type PaidColumn =
  | 'interest'
  | 'principal'
  | 'rent'
  | 'downPayment'
  | 'fee'
  | 'deposit'
  | 'depositRefund'
  | 'purchasePrice'

export interface PeriodCells extends Terms {
  readonly period: number
  readonly last: number
  readonly cell: (column: PaidColumn | 'balance', period: number) => Ref
}

/** What is not in it is nothing. */
export type PeriodFormulas = Readonly<Partial<Record<PaidColumn, string>>>

type Loan = Extract<NamedWay, { kind: 'loan' }>
type Lease = Extract<NamedWay, { kind: 'financeLease' | 'saleLeaseback' }>

export function loanPeriod(
  { f }: SheetBuilder,
  { repayment, gracePeriods }: Loan,
  { period, last, cell, term, financed, rate, balloon, inParts, instalment }: PeriodCells,
): PeriodFormulas {
  if (period === 0) return { fee: f`${financed}*${term('feeShare')}` }
  const balance = cell('balance', period)
  const part =
    period <= gracePeriods
      ? '0'
      : repayment === 'annuity'
        ? f`${instalment}-(${balance}-${balloon})*${rate}`
        : f`${inParts}/${term('periods')}`
  return {
    interest: f`${repayment === 'flatRate' ? financed : balance}*${rate}`,
    principal: period === last ? f`${part}+${balloon}` : part,
  }
}

/** Rents in advance begin at the start, and are worth a period's interest less. */
export function leasePeriod(
  sheet: SheetBuilder,
  way: Lease,
  cells: PeriodCells,
): PeriodFormulas {
  const { f } = sheet
  const { period, last, term, price, financed, rate, instalment, cell, deposit } = cells
  const isAdvance = way.timing === 'advance'
  const isRented = isAdvance ? period < last : period > 0
  const rent = isAdvance ? f`${instalment}/(1+${rate})` : f`${instalment}`
  const interest = period === 0 ? '0' : f`${cell('balance', period)}*${rate}`
  const isLeaseback = way.kind === 'saleLeaseback'
  return {
    ...(isRented && { rent }),
    ...(isRented &&
      isLeaseback && {
        interest,
        principal: f`${cell('rent', period)}-${cell('interest', period)}`,
      }),
    ...(period === 0 && {
      fee: f`${financed}*${term('feeShare')}`,
      deposit: f`${deposit}`,
      ...(way.kind === 'financeLease' && {
        downPayment: f`${price}*${term('downPaymentShare')}`,
      }),
    }),
    ...(period === last && { purchasePrice: f`${term('purchasePriceCny')}` }),
    ...returned(sheet, way, cells),
  }
}

/** At the end, or used up against the last rents, the last one first. */
function returned(
  { f }: SheetBuilder,
  { depositReturn }: Lease,
  { period, last, deposit, cell }: PeriodCells,
): PeriodFormulas {
  if (depositReturn === 'refunded') return period === last ? { depositRefund: f`0-${deposit}` } : {}
  const rent = cell('rent', period)
  if (period === last) return { depositRefund: f`0-MIN(${rent},${deposit})` }
  const later = { ...cell('depositRefund', period + 1), to: cell('depositRefund', last) }
  return { depositRefund: f`0-MIN(${rent},MAX(0,${deposit}+SUM(${later})))` }
}
