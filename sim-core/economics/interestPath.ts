/**
 * Balance and interest of a contract, period by period: as the loan states them, or as the rents of
 * a lease imply them. Fees, deposits and the nominal price are no interest.
 */
import type { FinancingSchedule } from './financing.ts'
import { irr } from './irr.ts'

export interface InterestDue {
  /** Of the contract, 0 at its start; the end of the period. */
  readonly month: number
  /** Before the payment of the period. */
  readonly balanceCny: number
  readonly interestCny: number
}

/** Empty where nothing is financed, or where rents imply no single rate. */
export function interestPath(schedule: FinancingSchedule): readonly InterestDue[] {
  const { payments, periodMonths, financedCny } = schedule
  const last = payments.reduce((max, { period }) => Math.max(max, period), 0)
  const paid = (kind: 'rent' | 'principal' | 'interest', period: number) =>
    payments
      .filter((payment) => payment.kind === kind && payment.period === period)
      .reduce((sum, { amountCny }) => sum + amountCny, 0)
  const rate = rentRate(schedule, last, (period) => paid('rent', period))
  let balanceCny = financedCny - paid('rent', 0)
  const dues: InterestDue[] = []
  for (let period = 1; period <= last; period++) {
    const interestCny = paid('interest', period) + rate * balanceCny
    if (interestCny > 0) dues.push({ month: period * periodMonths, balanceCny, interestCny })
    const rent = paid('rent', period)
    balanceCny = Math.max(0, balanceCny - paid('principal', period) - rent + rate * balanceCny)
  }
  return dues
}

/** The rate per period at which the rents repay what is financed; 0 without rents. */
function rentRate(
  { financedCny }: FinancingSchedule,
  last: number,
  rentAt: (period: number) => number,
): number {
  const rents = Array.from({ length: last + 1 }, (_, period) => -rentAt(period))
  const flows = rents.map((flow, period) => (period === 0 ? financedCny + flow : flow))
  if (rents.every((rent) => rent === 0)) return 0
  const implied = irr(flows)
  return implied.status === 'single' ? Math.max(0, implied.ratePerPeriod) : 0
}
