/**
 * What is paid by the calendar of a contract: subsidies of interest 贴息 and rent 租赁补贴, and the
 * compensation of a lessor's losses 风险补偿 (finance model, section 4). A subsidy follows the
 * payment that it refers to by the lag of the policy, and is cut by years, by a cap a year and by a
 * cap in all, in that order.
 */
import { MONTHS_PER_YEAR } from './appraisal.ts'
import { interestPath } from './interestPath.ts'
import type { InterestDue } from './interestPath.ts'
import { riskReliefOf } from './lessorRisk.ts'
import type { AwardRule, Financing, Party, Values } from './policy.ts'

export interface Due {
  readonly from: Party
  readonly to: Party
  readonly amountCny: number
  /** From the decision. */
  readonly month: number
  readonly reason: DueReason
}

export type DueReason = 'interest' | 'rent' | 'compensation' | 'passThrough'

export interface Dues {
  readonly eligibleCny: number
  /** Before caps. */
  readonly rawCny: number
  readonly dues: readonly Due[]
}

export type DuesFormula = (p: Values, financing: Financing, rule: AwardRule) => Dues

/** An amount in a month of the contract, 0 at its start. */
export interface Instalment {
  readonly month: number
  readonly amountCny: number
}

/** s_t = min(rate / 12 · balance_t, interest_t), for a period of several months accordingly. */
export const interestPoints: DuesFormula = (p, financing, rule) => {
  const { schedule } = financing
  const ratePerPeriod = (p['subsidyRatePerYear']! * schedule.periodMonths) / MONTHS_PER_YEAR
  return subsidised(p, financing, rule, ({ balanceCny, interestCny }) =>
    Math.min(ratePerPeriod * balanceCny, interestCny),
  )
}

export const interestShare: DuesFormula = (p, financing, rule) =>
  subsidised(p, financing, rule, ({ interestCny }) => p['interestShare']! * interestCny)

/** s_y = κ · price of the contract's equipment, at the end of every year that it runs. */
export const contractShare: DuesFormula = (p, financing, rule) => {
  const { schedule } = financing
  const downCny = sumOf(schedule.payments.filter(({ kind }) => kind === 'downPayment'))
  const priceCny = schedule.financedCny + downCny
  const countedCny = Math.min(priceCny, p['contractCeilingCny'] ?? Infinity)
  const months = interestPath(schedule).at(-1)?.month ?? 0
  const yearly = Array.from({ length: Math.ceil(months / MONTHS_PER_YEAR) }, (_, year) => ({
    month: (year + 1) * MONTHS_PER_YEAR,
    amountCny: p['contractShare']! * countedCny,
  }))
  return duesOf(p, financing, rule, { eligibleCny: countedCny, instalments: yearly }, 'interest')
}

export const rentShare: DuesFormula = (p, financing, rule) => {
  const rents = rentsOf(financing)
  const instalments = rents.map(({ month, amountCny }) => ({
    month,
    amountCny: p['rentShare']! * amountCny,
  }))
  return duesOf(p, financing, rule, { eligibleCny: sumOf(rents), instalments }, 'rent')
}

/**
 * Expected loss of a year: PD · LGD · balance at its start, met up to λ, within κ of the new
 * financing over the contract. The lessee's rate falls as `lessorRisk.ts` says.
 */
export const compensation: DuesFormula = (p, financing, rule) => {
  const path = interestPath(financing.schedule)
  const lossPerYearShare = p['defaultPerYearShare']! * p['lossGivenDefaultShare']!
  const yearly = path
    .filter(({ month }, i) => i === 0 || yearOf(month) > yearOf(path[i - 1]!.month))
    .map(({ month, balanceCny }) => ({
      month: (yearOf(month) + 1) * MONTHS_PER_YEAR,
      amountCny: p['lossShare']! * lossPerYearShare * balanceCny,
    }))
  const ceilingCny = p['newFinancingShare']! * financing.schedule.financedCny
  const { dues, ...amounts } = duesOf(
    { ...p, totalCapCny: ceilingCny },
    financing,
    rule,
    { eligibleCny: financing.schedule.financedCny, instalments: yearly },
    'compensation',
  )
  return { ...amounts, dues: [...dues, ...passedOn(p, financing, path)] }
}

function passedOn(
  p: Values,
  { schedule, startMonth }: Financing,
  path: readonly InterestDue[],
): Due[] {
  const { rateFallPerYear } = riskReliefOf(p)
  if (rateFallPerYear === 0) return []
  const cutPerPeriod = (rateFallPerYear * schedule.periodMonths) / MONTHS_PER_YEAR
  return path.map(({ month, balanceCny, interestCny }) => ({
    from: 'lessor',
    to: 'enterprise',
    amountCny: Math.min(cutPerPeriod * balanceCny, interestCny),
    month: startMonth + month,
    reason: 'passThrough',
  }))
}

/** Rents by month of the contract. */
export function rentsOf({ schedule }: Financing): Instalment[] {
  return schedule.payments
    .filter(({ kind }) => kind === 'rent')
    .map(({ period, amountCny }) => ({ month: period * schedule.periodMonths, amountCny }))
}

function subsidised(
  p: Values,
  financing: Financing,
  rule: AwardRule,
  subsidyOf: (due: InterestDue) => number,
): Dues {
  const path = interestPath(financing.schedule)
  const instalments = path.map((due) => ({ month: due.month, amountCny: subsidyOf(due) }))
  const eligibleCny = path.reduce((sum, { interestCny }) => sum + interestCny, 0)
  return duesOf(p, financing, rule, { eligibleCny, instalments }, 'interest')
}

interface Base {
  readonly eligibleCny: number
  readonly instalments: readonly Instalment[]
}

function duesOf(
  p: Values,
  { startMonth }: Financing,
  { from, to }: AwardRule,
  { eligibleCny, instalments }: Base,
  reason: DueReason,
): Dues {
  const lagMonths = Math.round(p['awardLagMonths'] ?? 0)
  const dues = limited(p, instalments).map(({ month, amountCny }) => ({
    from,
    to,
    amountCny,
    month: startMonth + month + lagMonths,
    reason,
  }))
  return { eligibleCny, rawCny: sumOf(instalments), dues: dues.filter(isSomething) }
}

/** Years first, then the cap of each year of the contract, then the cap of all years. */
export function limited(p: Values, instalments: readonly Instalment[]): Instalment[] {
  const lastMonth = (p['reimbursedYears'] ?? Infinity) * MONTHS_PER_YEAR
  const ofYear = new Map<number, number>()
  let total = 0
  return instalments
    .filter(({ month }) => month <= lastMonth)
    .map(({ month, amountCny }) => {
      const year = yearOf(month)
      const paid = ofYear.get(year) ?? 0
      const yearLeft = Math.max(0, (p['annualCapCny'] ?? Infinity) - paid)
      const totalLeft = Math.max(0, (p['totalCapCny'] ?? Infinity) - total)
      const allowed = Math.min(amountCny, yearLeft, totalLeft)
      ofYear.set(year, paid + allowed)
      total += allowed
      return { month, amountCny: allowed }
    })
}

/** Months 1 to 12 are the first year; what is paid in advance at month 0 belongs to it. */
const yearOf = (month: number) => Math.max(0, Math.ceil(month / MONTHS_PER_YEAR) - 1)

const isSomething = ({ amountCny }: Instalment) => amountCny > 0

const sumOf = (amounts: readonly { readonly amountCny: number }[]) =>
  amounts.reduce((sum, { amountCny }) => sum + amountCny, 0)
