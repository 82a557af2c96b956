/**
 * Measures of a stream of flows 现金流评价指标: present value, pay-back, modified rate of return.
 * A stream is an array with flows[0] at t = 0; inflows are positive. Rates are per period unless a
 * name says otherwise, and effective: a yearly rate r is (1 + r)^(1/12) − 1 a month.
 */
import { pow } from '../base/index.ts'

export const MONTHS_PER_YEAR = 12

/** Σ flows[t] / (1 + ratePerPeriod)^t. Excel's NPV starts at t = 1 instead. */
export function npv(ratePerPeriod: number, flows: readonly number[]): number {
  const discount = 1 / (1 + ratePerPeriod)
  return flows.reduceRight((sum, flow) => sum * discount + flow, 0)
}

/** The effective monthly rate of an effective yearly one. */
export function monthlyRate(ratePerYear: number): number {
  return pow(1 + ratePerYear, 1 / MONTHS_PER_YEAR) - 1
}

/** The effective yearly rate of an effective monthly one, or of one for `periodsPerYear`. */
export function annualise(ratePerPeriod: number, periodsPerYear = MONTHS_PER_YEAR): number {
  return pow(1 + ratePerPeriod, periodsPerYear) - 1
}

/**
 * Modified internal rate of return per period: outflows are financed at one rate, inflows are
 * reinvested at the other. Undefined where the flows lack either sign.
 */
export function mirr(
  flows: readonly number[],
  financeRate: number,
  reinvestRate: number,
): number | undefined {
  const outlay = -npv(financeRate, flows.map((flow) => Math.min(flow, 0)))
  const income = npv(reinvestRate, flows.map((flow) => Math.max(flow, 0)))
  if (outlay === 0 || income === 0) return undefined
  return pow(income / outlay, 1 / (flows.length - 1)) * (1 + reinvestRate) - 1
}

/**
 * Periods until the running total is out of the red for good 静态回收期, linear inside the period;
 * 0 if it never is in the red, undefined if it ends there.
 */
export function payback(flows: readonly number[]): number | undefined {
  let total = 0
  let periods: number | undefined = 0
  flows.forEach((flow, t) => {
    const before = total
    total += flow
    if (total < 0) periods = undefined
    else if (before < 0) periods = t - 1 - before / flow
  })
  return periods
}

/** `payback` of the flows discounted to t = 0 动态回收期. */
export function discountedPayback(
  ratePerPeriod: number,
  flows: readonly number[],
): number | undefined {
  let factor = 1
  return payback(
    flows.map((flow) => {
      const present = flow * factor
      factor /= 1 + ratePerPeriod
      return present
    }),
  )
}
