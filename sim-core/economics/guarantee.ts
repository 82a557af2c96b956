/**
 * A guarantee 担保 or performance bond 履约保函 under a contract: somebody vouches for a share of the
 * balance, for a fee, and may hold cash as security that earns interest (finance model, section 4).
 * What a policy pays of the fee is an award like any other, on the base `GUARANTEE_BASE`.
 */
import { MONTHS_PER_YEAR } from './appraisal.ts'
import type { FinancingSchedule, Payment } from './financing.ts'
import { withPayments } from './financing.ts'
import { balancePath } from './interestPath.ts'

export interface GuaranteeTerms {
  /** Share of the balance for which the guarantor answers. */
  readonly guaranteedShare: number
  /** Of what is guaranteed. */
  readonly feeShare: number
  /** Every year on what is then guaranteed, or once at the start. */
  readonly charged: 'perYear' | 'once'
  /** Cash held as security, as a share of what is guaranteed at the start. */
  readonly collateralShare: number
  /** On that cash; nominal, without compounding, paid with its return at the end. */
  readonly collateralRatePerYear: number
}

/** What policies call the fees, as spending that may be claimed. */
export const GUARANTEE_BASE = 'guaranteeFees'

/** The contract with its guarantee, which its all-in and flat rates then count. */
export function guaranteed(
  schedule: FinancingSchedule,
  terms: GuaranteeTerms | undefined,
): FinancingSchedule {
  if (terms === undefined || schedule.financedCny === 0) return schedule
  const { periods, periodMonths, financedCny } = schedule
  const collateralCny = financedCny * terms.guaranteedShare * terms.collateralShare
  const years = (periods * periodMonths) / MONTHS_PER_YEAR
  const interestCny = collateralCny * terms.collateralRatePerYear * years
  return withPayments(schedule, [
    ...feesOf(schedule, terms),
    { period: 0, amountCny: collateralCny, kind: 'collateral' },
    { period: periods, amountCny: 0 - collateralCny, kind: 'collateralRefund' },
    { period: periods, amountCny: 0 - interestCny, kind: 'collateralInterest' },
  ])
}

/** All fees of the guarantor. */
export function guaranteeFeesCny({ payments }: FinancingSchedule): number {
  return payments
    .filter(({ kind }) => kind === 'guaranteeFee')
    .reduce((sum, { amountCny }) => sum + amountCny, 0)
}

/** A year's fee is due when it begins, on what then is still owed. */
function feesOf(
  schedule: FinancingSchedule,
  { guaranteedShare, feeShare, charged }: GuaranteeTerms,
): Payment[] {
  const { periods, periodMonths, financedCny } = schedule
  const fee = (period: number, balanceCny: number): Payment => ({
    period,
    amountCny: balanceCny * guaranteedShare * feeShare,
    kind: 'guaranteeFee',
  })
  if (charged === 'once') return [fee(0, financedCny)]
  const path = balancePath(schedule)
  const periodsPerYear = MONTHS_PER_YEAR / periodMonths
  return Array.from({ length: Math.ceil(periods / periodsPerYear) }, (_, year) => {
    const period = year * periodsPerYear
    return fee(period, year === 0 ? financedCny : (path[period]?.balanceAfterCny ?? 0))
  })
}
