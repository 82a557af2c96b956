/**
 * The statement of one level on one way to pay 报表: the central case by year and in the eyes of the
 * six parties, beside the same project in cash.
 */
import {
  appraiseEveryWay,
  CASH,
  monthlyRate,
  reconcile,
  yearlyStatement,
  type AppraisalInput,
  type StatementYear,
  type TaxNote,
  type ViewName,
  type WayToPay,
} from '../economics/index.ts'
import type { MoneyDocument } from '../scenario/index.ts'
import type { Exact } from '../stats/index.ts'
import { fiscalTermsOf } from './ways.ts'

/** Exact, on the mean figures. */
export interface StatementResult {
  readonly levelId: string
  readonly wayId: string
  readonly years: readonly StatementYear[]
  /** By month from 0, in sum and as present values. */
  readonly views: Readonly<Record<ViewName, ViewResult>>
  readonly contractNpvCny: Exact
  /** By how much the parties together miss nothing in the worst month: rounding. CNY. */
  readonly gapCny: Exact
  /** Reliefs of the income tax that were asked for and refused. */
  readonly notes: readonly TaxNote[]
}

export interface ViewResult {
  readonly sumCny: Exact
  readonly npvCny: Exact
  readonly flowsCny: readonly number[]
}

/** The id under which a project paid in cash can always be asked for. */
export const IN_CASH = 'cash'

/** Undefined where the document states no such way to pay. */
export function wayById({ waysToPay }: MoneyDocument, wayId: string): WayToPay | undefined {
  return waysToPay.find(({ id }) => id === wayId) ?? (wayId === IN_CASH ? CASH : undefined)
}

export function statementResult(
  input: AppraisalInput,
  money: MoneyDocument,
  levelId: string,
  wayId: string,
  way: WayToPay,
): StatementResult {
  const [inCash, asked] = appraiseEveryWay(input, [CASH, way], fiscalTermsOf(money))
  const { statement } = asked!
  const rate = monthlyRate(money.discountRatePerYear)
  const { flowsCny, sumCny, npvCny, contractNpvCny, gapCny } = reconcile(
    statement, inCash!.statement, rate,
  )
  const names = Object.keys(flowsCny) as ViewName[]
  const views = names.map((name): [ViewName, ViewResult] => [
    name,
    {
      sumCny: { exact: sumCny[name] },
      npvCny: { exact: npvCny[name] },
      flowsCny: flowsCny[name],
    },
  ])
  return {
    levelId,
    wayId,
    years: yearlyStatement(statement),
    views: Object.fromEntries(views) as Record<ViewName, ViewResult>,
    contractNpvCny: { exact: contractNpvCny },
    gapCny: { exact: gapCny },
    notes: statement.notes,
  }
}
