/**
 * Balance and interest of a contract, period by period: as the loan states them, or as the rents of
 * a lease imply them. Fees, deposits and the nominal price are no interest.
 */
import type { FinancingSchedule, PaymentKind } from './financing.ts'
import { irr } from './irr.ts'

export interface InterestDue {
  /** Of the contract, 0 at its start; the end of the period. */
  readonly month: number
  /** Before the payment of the period. */
  readonly balanceCny: number
  readonly interestCny: number
}

export interface BalanceStep extends InterestDue {
  /** Rent, or principal with interest. */
  readonly instalmentCny: number
  readonly balanceAfterCny: number
}

/** Empty where nothing is financed, or where rents imply no single rate. */
export function interestPath(schedule: FinancingSchedule): readonly InterestDue[] {
  return balancePath(schedule)
    .slice(1)
    .filter(({ interestCny }) => interestCny > 0)
    .map(({ month, balanceCny, interestCny }) => ({ month, balanceCny, interestCny }))
}

/** Every period from 0, whose instalment is paid in advance, to that of the last payment. */
export function balancePath(schedule: FinancingSchedule): readonly BalanceStep[] {
  const { payments, periodMonths, financedCny } = schedule
  const last = payments.reduce((max, { period }) => Math.max(max, period), 0)
  const paid = (kind: PaymentKind) => {
    const byPeriod = Array.from({ length: last + 1 }, () => 0)
    for (const payment of payments)
      if (payment.kind === kind) byPeriod[payment.period]! += payment.amountCny
    return byPeriod
  }
  const [rents, principal, interest] = [paid('rent'), paid('principal'), paid('interest')]
  const rate = rentRate(financedCny, rents)
  let balanceCny = financedCny
  return rents.map((rentCny, period) => {
    const before = balanceCny
    const interestCny = period === 0 ? 0 : interest[period]! + rate * before
    const instalmentCny = rentCny + principal[period]! + interest[period]!
    balanceCny = Math.max(0, before - instalmentCny + interestCny)
    const month = period * periodMonths
    return { month, balanceCny: before, interestCny, instalmentCny, balanceAfterCny: balanceCny }
  })
}

/** The rate per period at which the rents repay what is financed; 0 without rents. */
function rentRate(financedCny: number, rents: readonly number[]): number {
  const flows = rents.map((rent, period) => (period === 0 ? financedCny - rent : 0 - rent))
  if (rents.every((rent) => rent === 0)) return 0
  const implied = irr(flows)
  return implied.status === 'single' ? Math.max(0, implied.ratePerPeriod) : 0
}
