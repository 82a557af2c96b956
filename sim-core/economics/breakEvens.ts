/**
 * What must hold for a project to pay 保本条件: how far one thing may change, all else equal, until the
 * present value is nought. Of the project in cash, before tax and without awards, which are the
 * headline figures. All five are straight lines in what changes, because each line of the cash flow
 * is, so that two present values say where they pass nought.
 */
import { monthlyRate, npv } from './appraisal.ts'
import { breakEven } from './breakEven.ts'
import { projectCashFlow } from './cashflow.ts'
import { clockOf, monthly, type CashKind, type ProjectCase } from './cashLines.ts'
import { rampUpShare } from './project.ts'
import { soldPerYear } from './running.ts'

/**
 * - `wage`: all pay, as a factor of what is paid now.
 * - `investment`: all prices of what is bought and renewed, with its upkeep, as a factor.
 * - `utilisation`: share of the planned time in which the line runs. Running gains shrink with it,
 *   what it costs to own does not.
 * - `volume`: good units a year sold more than planned, below 0 where fewer would do; at the
 *   contribution margin, with their consumables, and without a person more.
 * - `subsidy`: share of capital spending that is awarded a year after acceptance.
 */
export type BreakEvenName = 'wage' | 'investment' | 'utilisation' | 'volume' | 'subsidy'

export interface BreakEven {
  /** Undefined where there is none in the range that is looked through. */
  readonly value: number | undefined
  /** Whether there is one, or the project pays, or fails, over the whole range. */
  readonly standing: 'between' | 'always' | 'never'
}

/** Factors of up to so much are looked through, and so many times the units sold. */
const MOST_TIMES = 10
/** From acceptance to the award that would be needed; the default of the policies. Months. */
const AWARD_LAG_MONTHS = 12

const PAY: readonly CashKind[] = [
  'labour', 'overtime', 'stopOvertime', 'separation', 'reworkWage',
]
const OWNED: readonly CashKind[] = ['capex', 'renewal', 'residual', 'maintenance']
const ONCE: readonly CashKind[] = ['stopMargin', 'stopOvertime', 'separation']
const NOT_RUNNING: readonly CashKind[] = [...OWNED, ...ONCE]

export function breakEvensOf(projectCase: ProjectCase): Readonly<Record<BreakEvenName, BreakEven>> {
  const { lines, netWithoutSubsidy } = projectCashFlow(projectCase, [])
  const rate = monthlyRate(projectCase.money.discountRatePerYear)
  const npvCny = npv(rate, netWithoutSubsidy)
  const worthOf = (isCounted: (kind: CashKind) => boolean) =>
    lines
      .filter(({ kind }) => isCounted(kind))
      .reduce((sum, { flowsCny }) => sum + npv(rate, flowsCny), 0)
  const soldUnits = soldPerYear(projectCase.retrofit)
  /** `slopeCny` is what one more is worth; the project is planned at `planned`. */
  const passing = (slopeCny: number, planned: number, low: number, high: number) =>
    found((value) => npvCny + (value - planned) * slopeCny, low, high)
  return {
    wage: passing(worthOf((kind) => PAY.includes(kind)), 1, 0, MOST_TIMES),
    investment: passing(worthOf((kind) => OWNED.includes(kind)), 1, 0, MOST_TIMES),
    utilisation: passing(worthOf((kind) => !NOT_RUNNING.includes(kind)), 1, 0, MOST_TIMES),
    volume: passing(unitWorthCny(projectCase, rate), 0, -soldUnits, MOST_TIMES * soldUnits),
    subsidy: passing(awardWorthCny(projectCase, rate), 0, 0, 1),
  }
}

function found(npvAt: (value: number) => number, low: number, high: number): BreakEven {
  const value = breakEven(npvAt, low, high)
  if (value !== undefined) return { value, standing: 'between' }
  return { value, standing: npvAt(low) >= 0 ? 'always' : 'never' }
}

/** Present value of one good unit more in every year, as fast as the line learns. */
function unitWorthCny(projectCase: ProjectCase, rate: number): number {
  const { project, money } = projectCase
  const unitCny = money.contributionMarginCny - (money.consumablesCnyPerGood ?? 0)
  const flows = monthly(
    clockOf(projectCase), 'price', (k) => (unitCny / 12) * rampUpShare(project.rampUp, k),
  )
  return npv(rate, flows)
}

/** Present value of an award of all that is spent; none where it would come after the horizon. */
function awardWorthCny(projectCase: ProjectCase, rate: number): number {
  const { horizon, timeline } = clockOf(projectCase)
  const month = timeline.acceptanceMonth + AWARD_LAG_MONTHS
  if (month > horizon) return 0
  const spentCny = projectCase.project.capex.reduce((sum, { priceCny }) => sum + priceCny, 0)
  return npv(rate, Array.from({ length: month + 1 }, (_, t) => (t === month ? spentCny : 0)))
}
