/**
 * The monthly cash flow of a project against its baseline 增量现金流: before tax, and without the VAT
 * that is credited.
 * Entry t of a line is booked at the end of month t; month 0 is the decision; inflows are positive.
 * The net is the sum of the lines, in their order, so every figure can be traced to one of them.
 *
 * Conventions of the finance model, section 1: prices grow in yearly steps after month 12. A line
 * with a life is renewed at its end at the price of that month, and what is unexpired at the
 * horizon comes back in a straight line: otherwise a long horizon would use machines for nothing
 * and a short one would throw them away. Payments due after the horizon are booked at it, since
 * they are owed; awards due after it are left out, since nobody owes them yet.
 */
import type { Award } from './award.ts'
import {
  awardLine,
  clockOf,
  gainLines,
  ownershipLines,
  separationLines,
  statedLines,
  stopLines,
} from './cashLines.ts'
import type { CashLine, Clock, ProjectCase } from './cashLines.ts'
import type { FinancingSchedule } from './financing.ts'
import { type Funding, fundingOf } from './funding.ts'
import { withLostVat } from './vatLines.ts'
import { DEFAULT_VAT } from './vat.ts'
import { CASH, type WayToPay } from './wayToPay.ts'

export interface CashFlow {
  /** The horizon; every array has one entry more. */
  readonly months: number
  readonly lines: readonly CashLine[]
  /** The contract, where there is one with a plan of payments. */
  readonly schedule: FinancingSchedule | null
  readonly netWithoutSubsidy: readonly number[]
  readonly netWithSubsidy: readonly number[]
}

/**
 * The flow where the equipment is paid in one of the ways to pay. Where the firm owns it in the
 * end, upkeep, renewals (bought) and residual value stay. Awards are those given: whether the city
 * counts leased equipment as the firm's investment is not stated in its documents.
 */
export function projectCashFlow(
  projectCase: ProjectCase,
  awards: readonly Award[],
  way: WayToPay = CASH,
): CashFlow {
  const clock = clockOf(projectCase)
  return assemble(projectCase, clock, fundingOf(projectCase, clock, way), awards)
}

function assemble(
  projectCase: ProjectCase,
  clock: Clock,
  { lines: acquisition, owned, schedule }: Funding,
  awards: readonly Award[],
): CashFlow {
  const { horizon } = clock
  const { project, money } = projectCase
  const ownLines = [
    ...acquisition,
    ...stopLines(projectCase, clock),
    ...separationLines(projectCase, clock),
    ...gainLines(projectCase, clock),
    ...statedLines(projectCase, clock),
    ...owned.flatMap((line) => ownershipLines(line, clock)),
  ].map((line) => withLostVat(line, project.capex, money.vat ?? DEFAULT_VAT))
  const awardLines = awards.map((award) => awardLine(award, projectCase, clock))
  const netWithoutSubsidy = sumOfLines(ownLines, horizon)
  return {
    months: horizon,
    lines: [...ownLines, ...awardLines],
    schedule,
    netWithoutSubsidy,
    netWithSubsidy: addTo(netWithoutSubsidy, awardLines),
  }
}

/** The sum of lines at each month, 0 to `horizon`. */
export function sumOfLines(lines: readonly CashLine[], horizon: number): number[] {
  return addTo(Array.from<number>({ length: horizon + 1 }).fill(0), lines)
}

function addTo(flows: readonly number[], lines: readonly CashLine[]): number[] {
  const sum = [...flows]
  for (const { flowsCny } of lines) flowsCny.forEach((flow, t) => (sum[t] = sum[t]! + flow))
  return sum
}
