/**
 * One level in all its ways to pay, as a screen looks at it: the figures of each way, its cash by
 * month, its plan of instalments, and the same money from every side.
 */
import {
  amortisation,
  monthlyRate,
  netOf,
  npv,
  timelineOf,
  type CashKind,
  type CashLine,
  type FinancingSchedule,
  type InstalmentRow,
  type Party,
  type WayAppraisal,
} from '../economics/index.ts'
import type { MoneyDocument, PolicyDocument, Scenario } from '../scenario/index.ts'
import { quantile } from '../stats/index.ts'
import { meansOf, studiedLevels } from './line.ts'
import { PROJECT_POLICIES } from './policyLibrary.ts'
import type { Band } from './result.ts'
import type { TechnicalResult } from './technical.ts'
import { appraisedWays, wayResult, type AppraisedWay, type WayResult } from './ways.ts'

export interface PayView {
  readonly levelId: string
  readonly ways: readonly WayView[]
}

export interface WayView extends WayResult {
  /** The firm's own money, after financing and tax; by month. */
  readonly cumulative: { readonly withoutSubsidy: Band; readonly withSubsidy: Band }
  /** Of the central case, by month: what buying and financing take, less what is drawn. */
  readonly burdenCny: readonly number[]
  /** Of the central case, by month: what the retrofit gains before tax. */
  readonly gainCny: readonly number[]
  /** Value to the firm without subsidy, by replication: ways differ pair by pair. */
  readonly npvEachCny: readonly number[]
  /** By year, central case; null in a year without debt service. */
  readonly coverage: readonly (number | null)[]
  readonly contract: ContractView | null
  /** Present values of the central case with subsidy, at the discount rate of the firm. CNY. */
  readonly sides: Sides
}

export interface ContractView {
  readonly schedule: FinancingSchedule
  /** Month of its period 0, from the decision. */
  readonly startMonth: number
  /** Rounded to fen where the document says so. */
  readonly instalments: readonly InstalmentRow[]
}

/**
 * What each side has of it. From `equityCny` on, each of them what it receives less what it pays,
 * `checkCny`, their sum, is 0 but for rounding.
 */
export interface Sides {
  /** The project in cash, before tax and after it; and what the contract adds for the firm. */
  readonly preTaxCny: number
  readonly afterTaxCny: number
  readonly contractCny: number
  readonly equityCny: number
  readonly financierCny: number
  readonly integratorCny: number
  readonly publicCny: number
  /** Suppliers, and the people and markets with whom the line deals. */
  readonly othersCny: number
  readonly checkCny: number
}

/** null where the level invests nothing, or is not among those of the result. */
export function payView(
  scenario: Scenario,
  technical: TechnicalResult,
  levelId: string,
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): PayView | null {
  const { money } = scenario.document
  // The points of a level need its baseline, which comes first.
  const levels = technical.levels.filter(({ id }, i) => i === 0 || id === levelId)
  const studied = studiedLevels(scenario, { ...technical, levels }, policies)
  const paid = studied.find(({ level }) => level.id === levelId)?.money ?? null
  if (money === undefined || paid === null) return null
  const { appraised, points } = paid
  const startMonth = timelineOf(appraised.project).deliveryMonth
  const ways = appraisedWays(appraised, money, points, meansOf(points))
  return { levelId, ways: ways.map((way) => viewOf(way, money, startMonth)) }
}

function viewOf(appraised: AppraisedWay, money: MoneyDocument, startMonth: number): WayView {
  const { central, each } = appraised
  const { schedule, affordability, statement } = central
  const { lines } = statement.flow
  const rounding = money.contractRounding
  return {
    ...wayResult(appraised, money.creditLineCny),
    cumulative: {
      withoutSubsidy: bandOf(each, ({ statement: { flow } }) => flow.netWithoutSubsidy),
      withSubsidy: bandOf(each, ({ statement: { flow } }) => flow.netWithSubsidy),
    },
    burdenCny: sumOf(lines.filter(({ kind }) => PAID.has(kind)), statement.flow.months)
      .map((cny) => 0 - cny),
    gainCny: sumOf(lines.filter(({ kind }) => !PAID.has(kind) && !NO_GAIN.has(kind)),
      statement.flow.months),
    npvEachCny: each.map(({ withoutSubsidy }) => withoutSubsidy.npvCny),
    coverage: affordability.coverage,
    contract:
      schedule === null
        ? null
        : { schedule, startMonth, instalments: amortisation(schedule, rounding) },
    sides: sidesOf(central, money),
  }
}

/** What is bought, and how that is paid. */
const PAID: ReadonlySet<CashKind> = new Set<CashKind>([
  'capex', 'loan', 'lease', 'leaseback', 'guarantee', 'service', 'energyPerformance',
])
const NO_GAIN: ReadonlySet<CashKind> = new Set<CashKind>([
  'vatPaid', 'vatCredited', 'incomeTax', 'award', 'renewal', 'residual',
])
const OTHERS: readonly Party[] = ['supplier', 'market']

function sidesOf(central: WayAppraisal, money: MoneyDocument): Sides {
  const rate = monthlyRate(money.discountRatePerYear)
  const { statement, preTaxNpvCny, afterTaxNpvCny, contractNpvCny } = central
  const { views, transfers, flow } = statement
  const parts = {
    equityCny: npv(rate, views.equity),
    financierCny: npv(rate, views.financier),
    integratorCny: npv(rate, views.integrator),
    publicCny: npv(rate, views.city),
    othersCny: OTHERS.reduce(
      (sum, party) => sum + npv(rate, netOf(party, transfers, flow.months)),
      0,
    ),
  }
  const checkCny = Object.values(parts).reduce((sum, cny) => sum + cny, 0)
  return {
    preTaxCny: preTaxNpvCny,
    afterTaxCny: afterTaxNpvCny,
    contractCny: contractNpvCny,
    ...parts,
    checkCny,
  }
}

function sumOf(lines: readonly CashLine[], months: number): number[] {
  const sum = Array.from({ length: months + 1 }, () => 0)
  for (const { flowsCny } of lines) flowsCny.forEach((cny, t) => (sum[t] = sum[t]! + cny))
  return sum
}

/** Quantiles of the running total at the end of each month. */
function bandOf(
  each: readonly WayAppraisal[],
  flowsOf: (one: WayAppraisal) => readonly number[],
): Band {
  const totals = each.map((one) => {
    let sum = 0
    return flowsOf(one).map((cny) => (sum += cny))
  })
  const months = totals[0]!.map((_, t) =>
    totals.map((total) => total[t]!).toSorted((a, b) => a - b),
  )
  const at = (p: number) => months.map((ranked) => quantile(ranked, p)!)
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
