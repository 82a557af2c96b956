/**
 * Whether the firm can live through a project 资金可承受性: how deep its account goes, and whether
 * what the project brings covers what its contract asks for in the same year.
 */
import type { CashFlow } from './cashflow.ts'
import { byYear } from './cashLines.ts'
import type { CashKind, CashLine } from './cashLines.ts'

export interface Affordability {
  /** The lowest running total, at most 0, and when. CNY. */
  readonly lowestCashCny: number
  readonly lowestMonth: number
  /**
   * Debt service coverage ratio 偿债备付率 by year: what the project brings after tax, over the rents
   * or instalments of the year; null in a year without any.
   */
  readonly coverage: readonly (number | null)[]
}

const CONTRACTS: ReadonlySet<CashKind> = new Set<CashKind>(['loan', 'lease', 'leaseback'])
/** What a contract pays out, and what the firm puts in of its own, is no debt service. */
const NO_SERVICE: ReadonlySet<string> = new Set([
  'proceeds', 'downPayment', 'fee', 'deposit', 'depositRefund', 'collateral', 'collateralRefund',
])
/** What is bought is paid from the contract or the firm's own money, not from the year's gain. */
const NOT_EARNED: ReadonlySet<CashKind> = new Set<CashKind>([
  'capex', 'loan', 'lease', 'leaseback', 'renewal', 'residual', 'vatPaid', 'vatCredited',
])

/**
 * Whether the account stays above −credit line 授信额度: what does not is no plan, whatever it is worth
 * (finance model, section 5).
 */
export const isAffordable = ({ lowestCashCny }: Affordability, creditLineCny: number): boolean =>
  lowestCashCny >= 0 - creditLineCny

export interface LowestTotal {
  /** At most 0. CNY. */
  readonly cny: number
  /** When it is first there. */
  readonly month: number
}

/** The lowest running total of monthly flows. */
export function lowestTotal(net: readonly number[]): LowestTotal {
  let totalCny = 0
  let lowest: LowestTotal = { cny: 0, month: 0 }
  net.forEach((cny, month) => {
    totalCny += cny
    if (totalCny < lowest.cny) lowest = { cny: totalCny, month }
  })
  return lowest
}

export function affordabilityOf({ lines, months, netWithSubsidy }: CashFlow): Affordability {
  const { cny: lowestCashCny, month: lowestMonth } = lowestTotal(netWithSubsidy)
  const years = Math.max(1, Math.ceil(months / 12))
  const servedCny = byYear(lines.filter(isService), years)
  const earnedCny = byYear(
    lines.filter(({ kind }) => !NOT_EARNED.has(kind)),
    years,
  )
  const coverage = servedCny.map((cny, year) => (cny < 0 ? earnedCny[year]! / -cny : null))
  return { lowestCashCny, lowestMonth, coverage }
}

const isService = ({ kind, subject }: CashLine) => CONTRACTS.has(kind) && !NO_SERVICE.has(subject!)
