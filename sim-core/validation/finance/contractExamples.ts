/**
 * The worked examples of loans and leases, E1, E3 to E5, in the shape of finance-examples.json.
 * Inputs are those of the finance model, section 9.
 */
import {
  leasebackSchedule,
  leaseSchedule,
  type LeaseTerms,
  loanSchedule,
  type LoanTerms,
  type FinancingSchedule,
  type PaymentKind,
  vatInsideCny,
} from '../../index.ts'

export type Values = number | readonly Values[] | { readonly [name: string]: Values }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const paid = ({ payments }: FinancingSchedule, ...kinds: PaymentKind[]) =>
  payments.filter(({ kind }) => kinds.includes(kind)).map(({ amountCny }) => amountCny)
/** What a period asks for, interest and principal together. */
const inPeriod = ({ payments }: FinancingSchedule, period: number) =>
  sum(payments.filter((payment) => payment.period === period).map(({ amountCny }) => amountCny))

export const E1_LOAN: LoanTerms = {
  kind: 'loan', repayment: 'annuity', quotedRatePerYear: 0.0435, periods: 36, feeShare: 0,
}
export const ANNUITY_LOAN = loanSchedule(6_000_000, E1_LOAN)

export function e1(): Values {
  const equal = loanSchedule(6_000_000, { ...E1_LOAN, repayment: 'equalPrincipal' })
  const balloon = loanSchedule(6_000_000, { ...E1_LOAN, repayment: 'interestOnly' })
  const interest = paid(ANNUITY_LOAN, 'interest')
  return {
    principal: ANNUITY_LOAN.financedCny,
    months: interest.length,
    apr: ANNUITY_LOAN.allInNominalPerYear!,
    annuity_payment: inPeriod(ANNUITY_LOAN, 1),
    annuity_interest_total: sum(interest),
    equal_principal_first: inPeriod(equal, 1),
    equal_principal_last: inPeriod(equal, 36),
    equal_principal_interest_total: sum(paid(equal, 'interest')),
    balloon_monthly_interest: inPeriod(balloon, 1),
    balloon_interest_total: sum(paid(balloon, 'interest')),
    effective_annual: ANNUITY_LOAN.quotedEffectivePerYear!,
    annuity_interest_month1: interest[0]!,
    annuity_interest_month12: interest[11]!,
  }
}

export function e3(): Values {
  const terms: LeaseTerms = {
    kind: 'financeLease', downPaymentShare: 0.2, quotedRatePerYear: 0.068, periodMonths: 3,
    periods: 12, timing: 'advance', feeShare: 0.02, depositShare: 0.05,
    depositReturn: 'refunded', purchasePriceCny: 1_000,
  }
  const lease = leaseSchedule(5_000_000, terms)
  const setOff = leaseSchedule(5_000_000, { ...terms, depositReturn: 'setOff' })
  const rents = paid(lease, 'rent')
  return {
    financed: lease.financedCny,
    rent_quarterly_advance: rents[0]!,
    fee: sum(paid(lease, 'fee')),
    deposit: sum(paid(lease, 'deposit')),
    rents_total: sum(rents),
    irr_quarter: lease.allInNominalPerYear! / 4,
    nominal_annual: lease.allInNominalPerYear!,
    effective_annual: lease.allInEffectivePerYear!,
    effective_annual_deposit_offset: setOff.allInEffectivePerYear!,
    quoted_effective: lease.quotedEffectivePerYear!,
  }
}

export function e4(): Values {
  const flat = 0.05
  const loan = loanSchedule(1_000_000, {
    ...E1_LOAN, repayment: 'flatRate', quotedRatePerYear: flat,
  })
  return {
    flat_rate: flat,
    monthly_payment: inPeriod(loan, 1),
    irr_nominal: loan.allInNominalPerYear!,
    irr_effective: loan.allInEffectivePerYear!,
  }
}

export function e5(): Values {
  const leaseback = leasebackSchedule(4_000_000, {
    kind: 'saleLeaseback', financedShare: 1, quotedRatePerYear: 0.072, periodMonths: 1,
    periods: 36, timing: 'arrears', feeShare: 0.015, depositShare: 0.1,
    depositReturn: 'refunded', purchasePriceCny: 100,
  })
  const interestCny = sum(paid(leaseback, 'interest'))
  return {
    payment: paid(leaseback, 'interest')[0]! + paid(leaseback, 'principal')[0]!,
    interest_total_incl_vat: interestCny,
    embedded_vat_not_creditable: vatInsideCny(interestCny, 0.06),
    irr_nominal: leaseback.allInNominalPerYear!,
    irr_effective: leaseback.allInEffectivePerYear!,
  }
}
