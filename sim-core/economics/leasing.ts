/**
 * Leases 融资租赁 of equipment: the direct lease, in which the lessor buys what the firm uses, and the
 * leaseback, in which the firm sells what it has bought and rents it. The conventions are those of
 * `financing.ts`.
 */
import { MONTHS_PER_YEAR } from './appraisal.ts'
import { annuityPayment, scheduleOf, type FinancingSchedule, type Payment } from './financing.ts'

/** Direct finance lease 直租. The shares of fee and deposit are of the financed amount. */
export interface LeaseTerms {
  readonly kind: 'financeLease'
  readonly downPaymentShare: number
  /** Nominal. */
  readonly quotedRatePerYear: number
  readonly periodMonths: 1 | 3
  /** Number of rents. */
  readonly periods: number
  readonly timing: 'advance' | 'arrears'
  readonly feeShare: number
  readonly depositShare: number
  /** Paid back at the end, or set off against the last rents. */
  readonly depositReturn: 'refunded' | 'setOff'
  /** Nominal price 名义价款 for which ownership passes at the end. */
  readonly purchasePriceCny: number
}

/**
 * Sale and leaseback 售后回租: the firm buys, sells for a share of the price and buys back in rents.
 * Its rents are those of a loan; they are split so, since only the interest is an expense and the
 * VAT inside it cannot be credited.
 */
export interface LeasebackTerms extends Omit<LeaseTerms, 'kind' | 'downPaymentShare'> {
  readonly kind: 'saleLeaseback'
  /** Share of the price that the lessor pays. */
  readonly financedShare: number
}

/** The schedule of a lease of equipment that costs `priceCny`, both with or both without VAT. */
export function leaseSchedule(priceCny: number, terms: LeaseTerms): FinancingSchedule {
  const { periods, periodMonths, timing, purchasePriceCny } = terms
  const downPaymentCny = priceCny * terms.downPaymentShare
  const financedCny = priceCny - downPaymentCny
  const depositCny = financedCny * terms.depositShare
  const rate = (terms.quotedRatePerYear * periodMonths) / MONTHS_PER_YEAR
  const arrearsRent = annuityPayment(financedCny, rate, periods)
  const rents = Array.from({ length: periods }, (_, k): Payment => ({
    period: timing === 'advance' ? k : k + 1,
    amountCny: timing === 'advance' ? arrearsRent / (1 + rate) : arrearsRent,
    kind: 'rent',
  }))
  const payments: Payment[] = [
    { period: 0, amountCny: downPaymentCny, kind: 'downPayment' },
    { period: 0, amountCny: financedCny * terms.feeShare, kind: 'fee' },
    { period: 0, amountCny: depositCny, kind: 'deposit' },
    ...rents,
    ...returned(terms, depositCny, rents),
    { period: periods, amountCny: purchasePriceCny, kind: 'purchasePrice' },
  ]
  const contract = { periodMonths, periods, financedCny, payments }
  return scheduleOf(contract, terms.quotedRatePerYear)
}

/** The schedule of a leaseback of equipment that cost `priceCny`. */
export function leasebackSchedule(priceCny: number, terms: LeasebackTerms): FinancingSchedule {
  const { periods, periodMonths, timing, purchasePriceCny } = terms
  const financedCny = priceCny * terms.financedShare
  const depositCny = financedCny * terms.depositShare
  const rate = (terms.quotedRatePerYear * periodMonths) / MONTHS_PER_YEAR
  const arrearsRent = annuityPayment(financedCny, rate, periods)
  const rentCny = timing === 'advance' ? arrearsRent / (1 + rate) : arrearsRent
  const first = timing === 'advance' ? 0 : 1
  let balanceCny = financedCny
  const rents = Array.from({ length: periods }, (_, k): readonly Payment[] => {
    const period = k + first
    const interestCny = period === 0 ? 0 : balanceCny * rate
    balanceCny -= rentCny - interestCny
    return [
      { period, amountCny: interestCny, kind: 'interest' },
      { period, amountCny: rentCny - interestCny, kind: 'principal' },
    ]
  })
  const whole = rents.map(([interest, principal]): Payment => ({
    period: interest!.period,
    amountCny: interest!.amountCny + principal!.amountCny,
    kind: 'rent',
  }))
  const payments: Payment[] = [
    { period: 0, amountCny: financedCny * terms.feeShare, kind: 'fee' },
    { period: 0, amountCny: depositCny, kind: 'deposit' },
    ...rents.flat(),
    ...returned(terms, depositCny, whole),
    { period: periods, amountCny: purchasePriceCny, kind: 'purchasePrice' },
  ]
  const contract = { periodMonths, periods, financedCny, payments }
  return scheduleOf(contract, terms.quotedRatePerYear)
}

/**
 * VAT inside interest that includes it 价税合计: it is paid and never credited, as loan services
 * are left out of input VAT (财税〔2016〕36号, annex 1, art. 27; annex 2 treats leasebacks as loans).
 */
export function vatInsideCny(withVatCny: number, vatRate: number): number {
  return (withVatCny * vatRate) / (1 + vatRate)
}

/** The deposit comes back at the end, or is used up against the last rents. */
function returned(
  { depositReturn, periods }: Pick<LeaseTerms, 'depositReturn' | 'periods'>,
  depositCny: number,
  rents: readonly Payment[],
): readonly Payment[] {
  if (depositReturn === 'setOff') return setOff(depositCny, rents)
  return [{ period: periods, amountCny: -depositCny, kind: 'depositRefund' }]
}

/** Uses the deposit up against the last rent, then the one before it. */
function setOff(depositCny: number, rents: readonly Payment[]): Payment[] {
  let leftCny = depositCny
  return rents.toReversed().flatMap(({ period, amountCny }) => {
    const usedCny = Math.min(leftCny, amountCny)
    leftCny -= usedCny
    return usedCny === 0 ? [] : [{ period, amountCny: -usedCny, kind: 'depositRefund' as const }]
  })
}
