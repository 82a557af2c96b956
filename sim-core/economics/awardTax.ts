/**
 * What an award does to the income tax of its firm 补贴的所得税影响. It is income of the year in which it
 * comes, or its spending is not deducted; and a small low-profit enterprise that it lifts over the
 * limit pays at the ordinary rate on all of its income: the award may cost more than it brings.
 */
import { STANDARD_RATE } from './incomeTax.ts'
import { awardsOf } from './projectAppraisal.ts'
import type { AppraisalInput } from './projectAppraisal.ts'
import { statementOf, type FiscalTerms } from './statement.ts'
import { CASH } from './wayToPay.ts'

export interface AwardTax {
  /** What the enterprise is paid inside the horizon, and the tax that comes of it, by year. CNY. */
  readonly subsidyCny: readonly number[]
  readonly moreTaxCny: readonly number[]
  /** Years, from 1, in which the tax rises by more than the highest rate asks of the award. */
  readonly cliffYears: readonly number[]
}

/** Of a project paid in cash. */
export function awardTax(input: AppraisalInput, fiscal: FiscalTerms): AwardTax {
  const granted = statementOf(input, awardsOf(input), CASH, fiscal).years
  const without = statementOf(input, [], CASH, fiscal).years
  const subsidyCny = granted.map((year) => year.subsidyCny)
  const moreTaxCny = granted.map(({ taxCny }, y) => taxCny - without[y]!.taxCny)
  const cliffYears = moreTaxCny.flatMap((cny, y) =>
    cny > STANDARD_RATE * Math.max(0, subsidyCny[y]!) + FEN ? [y + 1] : [],
  )
  return { subsidyCny, moreTaxCny, cliffYears }
}

/** More than rounding. */
const FEN = 0.01
