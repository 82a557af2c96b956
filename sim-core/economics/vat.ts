/**
 * Input VAT 进项税额 on what a project buys. Prices are without VAT; it is paid with each payment and
 * credited against the output VAT of the firm in the month after, as far as there is any: what is
 * not yet credited is carried forward 留抵 (finance model, sections 1.7 and 6).
 */
import type { CapexCategory } from './capex.ts'

export interface VatTerms {
  /** By class of capital spending: 0.13 is 13 %. */
  readonly rateShare: Readonly<Record<CapexCategory, number>>
  /** On rents and prices of a direct lease, and on services. */
  readonly leaseRateShare: number
  /** On fees of financiers. */
  readonly feeRateShare: number
  /** Output VAT against which a month can credit; null: always enough. CNY. */
  readonly creditCnyPerMonth: number | null
  /**
   * Surcharges 城建税及教育费附加 on the VAT that the project adds to what the firm owes: 0.12 is 7 %
   * + 3 % + 2 %, less outside cities. Counted where it is said.
   */
  readonly surchargeShare: number
  /** VAT inside running gains, of which only the surcharges are money. */
  readonly runningRateShare: number
}

/** Rates since 2019-04-01 (财政部 税务总局 海关总署公告 2019 no. 39): goods 13 %, building 9 %, services 6 %. */
export const DEFAULT_VAT: VatTerms = {
  rateShare: {
    equipment: 0.13,
    software: 0.13,
    integration: 0.06,
    installation: 0.09,
    training: 0.06,
    disposal: 0.13,
  },
  leaseRateShare: 0.13,
  feeRateShare: 0.06,
  creditCnyPerMonth: null,
  surchargeShare: 0,
  runningRateShare: 0.13,
}

/** A payment without VAT; negative where the firm is paid and owes the VAT. */
export interface TaxedPayment {
  readonly month: number
  readonly amountCny: number
  readonly rateShare: number
}

export interface VatFlows {
  /** Paid with the payments: ≤ 0 where the firm buys. */
  readonly paidCny: readonly number[]
  /** Credited afterwards: ≥ 0 where the firm buys. */
  readonly creditedCny: readonly number[]
  /** Still to be credited at the horizon, and no cash until then. */
  readonly carriedCny: number
}

/** Months 0 to `horizon`; what would be credited after it is credited at it. */
export function inputVat(
  payments: readonly TaxedPayment[],
  horizon: number,
  creditCnyPerMonth: number | null,
): VatFlows {
  const dueCny = zeros(horizon)
  const paidCny = zeros(horizon)
  for (const { month, amountCny, rateShare } of payments) {
    const vatCny = amountCny * rateShare
    paidCny[month] = paidCny[month]! - vatCny
    const next = Math.min(month + 1, horizon)
    dueCny[next] = dueCny[next]! + vatCny
  }
  let carriedCny = 0
  const creditedCny = dueCny.map((cny) => {
    carriedCny += cny
    const credited = Math.min(carriedCny, creditCnyPerMonth ?? Infinity)
    carriedCny -= credited
    return credited
  })
  return { paidCny, creditedCny, carriedCny }
}

const zeros = (horizon: number) => Array.from({ length: horizon + 1 }, () => 0)
