/**
 * Ways to pay 付款与融资方式, as contracts: what is paid, when, and what the money really costs.
 * Contracts quote in the Chinese way: a nominal yearly rate j, of which j/12 or j/4 a period, or a
 * flat rate on the first balance. Nothing is rounded to fen here.
 *
 * The all-in rate is the internal rate of return of everything the firm receives and pays except
 * its down payment (finance model, section 5).
 */
import { pow } from '../base/index.ts'
import { annualise, MONTHS_PER_YEAR } from './appraisal.ts'
import { irr } from './irr.ts'

export type PaymentKind =
  | 'purchase'
  | 'downPayment'
  | 'fee'
  | 'deposit'
  | 'depositRefund'
  | 'rent'
  | 'purchasePrice'
  | 'principal'
  | 'interest'

export interface Payment {
  /** Contract periods after the start. */
  readonly period: number
  /** What the firm pays; negative when it is paid back. */
  readonly amountCny: number
  readonly kind: PaymentKind
}

export interface FinancingSchedule {
  readonly periodMonths: number
  /** What the financier puts up; 0 for a cash purchase. */
  readonly financedCny: number
  /** By period; within a period in the order of the contract. */
  readonly payments: readonly Payment[]
  /** Effective yearly rate of the quotation; undefined where nothing, or a flat rate, is quoted. */
  readonly quotedEffectivePerYear: number | undefined
  /** Undefined where the flows have no single rate, as in a cash purchase. */
  readonly allInNominalPerYear: number | undefined
  readonly allInEffectivePerYear: number | undefined
}

/**
 * annuity 等额本息 · equalPrincipal 等额本金 · interestOnly 到期还本 · flatRate 费率: the rate
 * always on the first balance, in equal instalments.
 */
export type Repayment = 'annuity' | 'equalPrincipal' | 'interestOnly' | 'flatRate'

export interface LoanTerms {
  readonly kind: 'loan'
  readonly repayment: Repayment
  /** Nominal, or flat for `flatRate`. */
  readonly quotedRatePerYear: number
  readonly termMonths: number
  /** Share of the loan, paid at the start. */
  readonly feeShare: number
}

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

/** Everything on the day of the contract. */
export function cashPurchase(priceCny: number): FinancingSchedule {
  return {
    periodMonths: 1,
    financedCny: 0,
    payments: [{ period: 0, amountCny: priceCny, kind: 'purchase' }],
    quotedEffectivePerYear: undefined,
    allInNominalPerYear: undefined,
    allInEffectivePerYear: undefined,
  }
}

/** The monthly schedule of a loan of `principalCny`. */
export function loanSchedule(principalCny: number, terms: LoanTerms): FinancingSchedule {
  const { quotedRatePerYear, termMonths, repayment } = terms
  const rate = quotedRatePerYear / MONTHS_PER_YEAR
  const annuity = annuityPayment(principalCny, rate, termMonths)
  const payments: Payment[] = [{ period: 0, amountCny: principalCny * terms.feeShare, kind: 'fee' }]
  let balanceCny = principalCny
  for (let period = 1; period <= termMonths; period++) {
    const interestCny = (repayment === 'flatRate' ? principalCny : balanceCny) * rate
    const repaidCny = {
      annuity: annuity - interestCny,
      equalPrincipal: principalCny / termMonths,
      flatRate: principalCny / termMonths,
      interestOnly: period === termMonths ? principalCny : 0,
    }[repayment]
    payments.push({ period, amountCny: interestCny, kind: 'interest' })
    payments.push({ period, amountCny: repaidCny, kind: 'principal' })
    balanceCny -= repaidCny
  }
  const quoted = repayment === 'flatRate' ? undefined : quotedRatePerYear
  return scheduleOf(1, principalCny, payments, quoted)
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
  const returned: readonly Payment[] =
    terms.depositReturn === 'setOff'
      ? setOff(depositCny, rents)
      : [{ period: periods, amountCny: -depositCny, kind: 'depositRefund' }]
  const payments: Payment[] = [
    { period: 0, amountCny: downPaymentCny, kind: 'downPayment' },
    { period: 0, amountCny: financedCny * terms.feeShare, kind: 'fee' },
    { period: 0, amountCny: depositCny, kind: 'deposit' },
    ...rents,
    ...returned,
    { period: periods, amountCny: purchasePriceCny, kind: 'purchasePrice' },
  ]
  return scheduleOf(periodMonths, financedCny, payments, terms.quotedRatePerYear)
}

/** The equal payment P·i / (1 − (1 + i)^−n) at the end of each period; P/n without interest. */
function annuityPayment(principalCny: number, ratePerPeriod: number, periods: number): number {
  if (ratePerPeriod === 0) return principalCny / periods
  return (principalCny * ratePerPeriod) / (1 - pow(1 + ratePerPeriod, -periods))
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

function scheduleOf(
  periodMonths: number,
  financedCny: number,
  payments: readonly Payment[],
  quotedNominalPerYear: number | undefined,
): FinancingSchedule {
  const inOrder = payments
    .filter(({ amountCny }) => amountCny !== 0)
    .toSorted((a, b) => a.period - b.period)
  const perYear = MONTHS_PER_YEAR / periodMonths
  const rate = irr(financierFlows(financedCny, inOrder))
  const allIn = rate.status === 'single' ? rate.ratePerPeriod : undefined
  return {
    periodMonths,
    financedCny,
    payments: inOrder,
    quotedEffectivePerYear:
      quotedNominalPerYear === undefined
        ? undefined
        : annualise(quotedNominalPerYear / perYear, perYear),
    allInNominalPerYear: allIn === undefined ? undefined : allIn * perYear,
    allInEffectivePerYear: allIn === undefined ? undefined : annualise(allIn, perYear),
  }
}

/** Per period, what the firm receives less what it pays; the down payment is its own money. */
function financierFlows(financedCny: number, payments: readonly Payment[]): number[] {
  const last = payments.reduce((max, { period }) => Math.max(max, period), 0)
  const flows = Array.from({ length: last + 1 }, () => 0)
  flows[0] = financedCny
  for (const { period, amountCny, kind } of payments) {
    if (kind !== 'downPayment') flows[period] = flows[period]! - amountCny
  }
  return flows
}
