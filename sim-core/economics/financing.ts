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
  | 'guaranteeFee'
  | 'collateral'
  | 'collateralRefund'
  | 'collateralInterest'

export interface Payment {
  /** Contract periods after the start. */
  readonly period: number
  /** What the firm pays; negative when it is paid back. */
  readonly amountCny: number
  readonly kind: PaymentKind
}

export interface FinancingSchedule {
  readonly periodMonths: number
  /** Length of the contract; 0 for a cash purchase. */
  readonly periods: number
  /** What the financier puts up; 0 for a cash purchase. */
  readonly financedCny: number
  /** By period; within a period in the order of the contract. */
  readonly payments: readonly Payment[]
  /** Effective yearly rate of the quotation; undefined where nothing, or a flat rate, is quoted. */
  readonly quotedEffectivePerYear: number | undefined
  /** Undefined where the flows have no single rate, as in a cash purchase. */
  readonly allInNominalPerYear: number | undefined
  readonly allInEffectivePerYear: number | undefined
  /**
   * The flat rate 费率 to which it all comes: what is paid beyond what is financed, as a share of
   * that and a year. Undefined where nothing is financed.
   */
  readonly flatPerYear: number | undefined
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
  /** Number of instalments, after the grace. */
  readonly periods: number
  /** Months between payments; 1 when absent. */
  readonly periodMonths?: 1 | 3
  /** First periods in which only interest is paid 宽限期; none when absent. */
  readonly gracePeriods?: number
  /** Share of the loan that is repaid in one sum at the end 气球贷; 0 when absent. */
  readonly balloonShare?: number
  /** Share of the loan, paid at the start. */
  readonly feeShare: number
}

/** Everything on the day of the contract. */
export function cashPurchase(priceCny: number): FinancingSchedule {
  return {
    periodMonths: 1,
    periods: 0,
    financedCny: 0,
    payments: [{ period: 0, amountCny: priceCny, kind: 'purchase' }],
    quotedEffectivePerYear: undefined,
    allInNominalPerYear: undefined,
    allInEffectivePerYear: undefined,
    flatPerYear: undefined,
  }
}

/** The schedule of a loan of `principalCny`. */
export function loanSchedule(principalCny: number, terms: LoanTerms): FinancingSchedule {
  const { quotedRatePerYear, repayment, periodMonths = 1, gracePeriods = 0 } = terms
  const rate = (quotedRatePerYear * periodMonths) / MONTHS_PER_YEAR
  const payments: Payment[] = [{ period: 0, amountCny: principalCny * terms.feeShare, kind: 'fee' }]
  let balanceCny = principalCny
  repaymentsCny(principalCny, rate, terms).forEach((repaidCny, k) => {
    const interestCny = (repayment === 'flatRate' ? principalCny : balanceCny) * rate
    payments.push({ period: k + 1, amountCny: interestCny, kind: 'interest' })
    payments.push({ period: k + 1, amountCny: repaidCny, kind: 'principal' })
    balanceCny -= repaidCny
  })
  const contract = {
    periodMonths,
    periods: gracePeriods + terms.periods,
    financedCny: principalCny,
    payments,
  }
  return scheduleOf(contract, repayment === 'flatRate' ? undefined : quotedRatePerYear)
}

/** What each period repays; the last one the balloon besides. */
function repaymentsCny(principalCny: number, rate: number, terms: LoanTerms): number[] {
  const { repayment, periods, gracePeriods = 0, balloonShare = 0 } = terms
  const balloonCny = repayment === 'interestOnly' ? principalCny : principalCny * balloonShare
  const inPartsCny = principalCny - balloonCny
  const annuity = annuityPayment(inPartsCny, rate, periods)
  let leftCny = inPartsCny
  return Array.from({ length: gracePeriods + periods }, (_, k) => {
    if (k < gracePeriods) return 0
    const isEqual = repayment !== 'annuity'
    const repaidCny = isEqual ? inPartsCny / periods : annuity - leftCny * rate
    leftCny -= repaidCny
    return k === gracePeriods + periods - 1 ? repaidCny + balloonCny : repaidCny
  })
}

/** Below it 1 − (1 + i)^−n loses its digits; the series is then exact to the last but one. */
const SMALL_RATE_PER_PERIOD = 1e-7

/**
 * The equal payment P·i / (1 − (1 + i)^−n) at the end of each period; P/n without interest. Its
 * series in i is P/n · (1 + (n + 1)i/2 + (n² − 1)i²/12 + …).
 */
export function annuityPayment(
  principalCny: number,
  ratePerPeriod: number,
  periods: number,
): number {
  const rate = ratePerPeriod
  if (rate < SMALL_RATE_PER_PERIOD) {
    const series = 1 + ((periods + 1) * rate) / 2 + ((periods * periods - 1) * rate * rate) / 12
    return (principalCny / periods) * series
  }
  return (principalCny * ratePerPeriod) / (1 - pow(1 + ratePerPeriod, -periods))
}

type Contract = Pick<FinancingSchedule, 'periodMonths' | 'periods' | 'financedCny' | 'payments'>

/** A contract with its payments in order, and what the money costs by quotation and in all. */
export function scheduleOf(
  contract: Contract,
  quotedNominalPerYear: number | undefined,
): FinancingSchedule {
  const perYear = MONTHS_PER_YEAR / contract.periodMonths
  const quotedEffectivePerYear =
    quotedNominalPerYear === undefined
      ? undefined
      : annualise(quotedNominalPerYear / perYear, perYear)
  return priced(contract, quotedEffectivePerYear)
}

/** The same contract with further payments, which its all-in rate counts too. */
export function withPayments(
  schedule: FinancingSchedule,
  payments: readonly Payment[],
): FinancingSchedule {
  const contract = { ...schedule, payments: [...schedule.payments, ...payments] }
  return priced(contract, schedule.quotedEffectivePerYear)
}

function priced(
  { periodMonths, periods, financedCny, payments }: Contract,
  quotedEffectivePerYear: number | undefined,
): FinancingSchedule {
  const inOrder = payments
    .filter(({ amountCny }) => amountCny !== 0)
    .toSorted((a, b) => a.period - b.period)
  const perYear = MONTHS_PER_YEAR / periodMonths
  const flows = financierFlows(financedCny, inOrder)
  const rate = irr(flows)
  const allIn = rate.status === 'single' ? rate.ratePerPeriod : undefined
  const costCny = flows.reduce((sum, cny) => sum - cny, 0)
  return {
    periodMonths,
    periods,
    financedCny,
    payments: inOrder,
    quotedEffectivePerYear,
    allInNominalPerYear: allIn === undefined ? undefined : allIn * perYear,
    allInEffectivePerYear: allIn === undefined ? undefined : annualise(allIn, perYear),
    flatPerYear:
      financedCny > 0 && periods > 0 ? costCny / financedCny / (periods / perYear) : undefined,
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
