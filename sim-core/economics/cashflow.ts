/**
 * The monthly cash flow of a project against its baseline 增量现金流: before tax and without VAT.
 * Entry t of a line is booked at the end of month t; month 0 is the decision; inflows are positive.
 * The net is the sum of the lines, in their order, so every figure can be traced to one of them.
 *
 * Conventions of the finance model, section 1: prices grow in yearly steps after month 12. A line
 * with a life is renewed at its end at the price of that month, and what is unexpired at the
 * horizon comes back in a straight line: otherwise a long horizon would use machines for nothing
 * and a short one would throw them away. Payments due after the horizon are booked at it, since
 * they are owed; awards due after it are left out, since nobody owes them yet.
 */
import {
  awardLine,
  clockOf,
  gainLines,
  leaseLines,
  ownershipLines,
  purchase,
  stopLines,
} from './cashLines.ts'
import type { CashLine, Clock, ProjectCase } from './cashLines.ts'
import type { Award } from './award.ts'
import type { CapexCategory } from './capex.ts'
import type { FinancingSchedule } from './financing.ts'

export interface CashFlow {
  /** The horizon; every array has one entry more. */
  readonly months: number
  readonly lines: readonly CashLine[]
  readonly netWithoutSubsidy: readonly number[]
  readonly netWithSubsidy: readonly number[]
}

/** Everything bought and paid from the firm's own money. */
export function projectCashFlow(projectCase: ProjectCase, awards: readonly Award[]): CashFlow {
  const clock = clockOf(projectCase)
  const bought = projectCase.project.capex.map((line) => purchase(line, clock))
  return assemble(projectCase, clock, bought, awards)
}

/** The category that a finance lease pays for. */
export const LEASED_CATEGORY: CapexCategory = 'equipment'

/**
 * The same project with its equipment leased from delivery on. The firm owns it in the end, so
 * upkeep, renewals (bought) and residual value stay, and so do the awards: whether the city counts
 * leased equipment as the firm's investment is not stated in its documents.
 */
export function leasedCashFlow(
  projectCase: ProjectCase,
  awards: readonly Award[],
  schedule: FinancingSchedule,
): CashFlow {
  const clock = clockOf(projectCase)
  const bought = projectCase.project.capex
    .filter(({ category }) => category !== LEASED_CATEGORY)
    .map((line) => purchase(line, clock))
  return assemble(projectCase, clock, [...leaseLines(schedule, clock), ...bought], awards)
}

function assemble(
  projectCase: ProjectCase,
  clock: Clock,
  acquisition: readonly CashLine[],
  awards: readonly Award[],
): CashFlow {
  const { horizon } = clock
  const ownLines = [
    ...acquisition,
    ...stopLines(projectCase, clock),
    ...gainLines(projectCase, clock),
    ...projectCase.project.capex.flatMap((line) => ownershipLines(line, clock)),
  ]
  const awardLines = awards.map((award) => awardLine(award, projectCase, clock))
  const netWithoutSubsidy = sumOfLines(ownLines, horizon)
  return {
    months: horizon,
    lines: [...ownLines, ...awardLines],
    netWithoutSubsidy,
    netWithSubsidy: addTo(netWithoutSubsidy, awardLines),
  }
}

function sumOfLines(lines: readonly CashLine[], horizon: number): number[] {
  return addTo(Array.from<number>({ length: horizon + 1 }).fill(0), lines)
}

function addTo(flows: readonly number[], lines: readonly CashLine[]): number[] {
  const sum = [...flows]
  for (const { flowsCny } of lines) flowsCny.forEach((flow, t) => (sum[t] = sum[t]! + flow))
  return sum
}
