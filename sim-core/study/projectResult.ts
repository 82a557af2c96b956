/**
 * Appraisal of a project document 项目文件评价: the economics alone. Nothing in it is estimated, so all
 * figures are exact for what the document states. What does not exist (a rate of return, a payback)
 * is null, and there is no NaN.
 */
import {
  annualise,
  appraiseEveryWay,
  appraiseProject,
  type Appraisal,
  type AppraisalInput,
  type CashFlow,
  CASH,
  type FinancingSchedule,
  irr,
  monthlyRate,
  npv,
  postingsOf,
  type Posting,
  type Returns,
  type StatementYear,
  type TaxNote,
  type TaxYear,
  type Views,
  type WayAppraisal,
  type WayToPay,
  type WayValue,
  yearlyStatement,
} from '../economics/index.ts'
import type { PolicyDocument, ProjectDocument, ProjectFile } from '../scenario/index.ts'
import type { Text } from './kpiResult.ts'
import { projectInput } from './projectCase.ts'
import { awardResult } from './returns.ts'
import type { AwardResult } from './result.ts'
import { fiscalTermsOf } from './ways.ts'

export interface ProjectResult {
  readonly schemaVersion: 1
  readonly project: { readonly id: string; readonly name: Text; readonly hash: string }
  readonly capexCny: number
  /** To all parties, policy by policy, and each payment of them. */
  readonly awards: readonly (AwardResult & { readonly to: string })[]
  readonly postings: readonly Posting[]
  /** Paid in cash, before tax, and its lines month by month. */
  readonly inCash: {
    readonly withoutSubsidy: ExactReturns
    readonly withSubsidy: ExactReturns
    readonly cashFlow: CashFlow
  }
  /** Factors at which the value without subsidy is nought, all else as stated. */
  readonly breakEven: {
    readonly capexFactor: number | null
    readonly lineFactors: Readonly<Record<string, number | null>>
  }
  /** After tax. */
  readonly ways: readonly ProjectWay[]
}

export interface ExactReturns {
  readonly npvCny: number
  readonly irrStatus: Returns['irrStatus']
  /** Every rate of return, ascending, effective a year: none, one or several. */
  readonly irrPerYear: readonly number[]
  readonly mirrPerYear: number | null
  readonly paybackYears: number | null
  readonly discountedPaybackYears: number | null
}

export interface ProjectWay {
  readonly id: string
  readonly name: Text
  readonly kind: string
  /** null where nothing is borrowed; what it has no rate of is left out. */
  readonly schedule: FinancingSchedule | null
  readonly awardsCny: number
  readonly withoutSubsidy: ExactValue
  readonly withSubsidy: ExactValue
  /** The project in cash, with subsidy, before tax and after it; and what the contract adds. */
  readonly preTaxNpvCny: number
  readonly afterTaxNpvCny: number
  readonly contractNpvCny: number
  readonly financierGainCny: number
  readonly lowestCashCny: number
  readonly lowestMonth: number
  readonly coverage: readonly (number | null)[]
  readonly years: readonly TaxYear[]
  /** The same for people, with benefits, expenses and cash. */
  readonly statement: readonly StatementYear[]
  /** Reliefs of the income tax that were asked for and refused. */
  readonly notes: readonly TaxNote[]
  readonly views: Views
  readonly cashFlow: CashFlow
}

export interface ExactValue {
  readonly npvCny: number
  readonly paybackYears: number | null
}

/** `policies` hold those that the document asks for; throws where one is missing. */
export function appraiseProjectFile(
  { document, hash }: ProjectFile,
  policies: readonly PolicyDocument[],
): ProjectResult {
  const input = projectInput(document, policies)
  const inCash = appraiseProject(input)
  return {
    schemaVersion: 1,
    project: { id: document.id, name: document.name, hash },
    capexCny: inCash.capexCny,
    awards: inCash.awards.map((award) => ({ ...awardResult(award, policies), to: award.to })),
    postings: inCash.awards.flatMap((award) => postingsOf(award, input.project)),
    inCash: {
      withoutSubsidy: exactReturns(inCash.withoutSubsidy, inCash.cashFlow.netWithoutSubsidy),
      withSubsidy: exactReturns(inCash.withSubsidy, inCash.cashFlow.netWithSubsidy),
      cashFlow: inCash.cashFlow,
    },
    breakEven: breakEvenOf(input, inCash),
    ways: waysOf(input, document),
  }
}

function exactReturns(returns: Returns, net: readonly number[]): ExactReturns {
  const rates = irr(net)
  const perMonth =
    rates.status === 'single'
      ? [rates.ratePerPeriod]
      : rates.status === 'multiple'
        ? rates.roots
        : []
  return {
    npvCny: returns.npvCny,
    irrStatus: returns.irrStatus,
    irrPerYear: perMonth.map((rate) => annualise(rate)),
    mirrPerYear: returns.mirrPerYear ?? null,
    paybackYears: returns.paybackYears ?? null,
    discountedPaybackYears: returns.discountedPaybackYears ?? null,
  }
}

/** The value is a sum of lines, and so linear in each of them. */
function breakEvenOf(
  { money }: AppraisalInput,
  { withoutSubsidy, cashFlow }: Appraisal,
): ProjectResult['breakEven'] {
  const rate = monthlyRate(money.discountRatePerYear)
  const presentOf = (kinds: readonly string[], subject?: string) =>
    cashFlow.lines
      .filter((line) => kinds.includes(line.kind))
      .filter((line) => subject === undefined || line.subject === subject)
      .reduce((sum, { flowsCny }) => sum + npv(rate, flowsCny), 0)
  const factorOf = (presentCny: number) =>
    presentCny === 0 ? null : 1 - withoutSubsidy.npvCny / presentCny
  const stated = cashFlow.lines.flatMap(({ kind, subject }) =>
    kind === 'other' && subject !== undefined ? [subject] : [],
  )
  return {
    capexFactor: factorOf(presentOf(['capex', 'maintenance', 'renewal', 'residual'])),
    lineFactors: Object.fromEntries(
      stated.map((subject) => [subject, factorOf(presentOf(['other'], subject))]),
    ),
  }
}

/** Cash, where the document states no way. */
const IN_CASH = [{ id: 'cash', name: { zh: '自有资金', en: 'Cash' }, ...CASH }] as const

function waysOf(input: AppraisalInput, document: ProjectDocument): ProjectWay[] {
  const ways = document.waysToPay.length > 0 ? document.waysToPay : IN_CASH
  const terms: readonly WayToPay[] = ways
  return appraiseEveryWay(input, terms, fiscalTermsOf(document)).map((way, w) => {
    const { id, name, kind } = ways[w]!
    return { id, name, kind, ...wayFigures(way) }
  })
}

function wayFigures(way: WayAppraisal): Omit<ProjectWay, 'id' | 'name' | 'kind'> {
  const { affordability, statement } = way
  return {
    schedule: way.schedule,
    awardsCny: way.awards
      .filter(({ to }) => to === 'enterprise')
      .reduce((sum, { amountCny }) => sum + amountCny, 0),
    withoutSubsidy: exactValue(way.withoutSubsidy),
    withSubsidy: exactValue(way.withSubsidy),
    preTaxNpvCny: way.preTaxNpvCny,
    afterTaxNpvCny: way.afterTaxNpvCny,
    contractNpvCny: way.contractNpvCny,
    financierGainCny: way.financierGainCny,
    lowestCashCny: affordability.lowestCashCny,
    lowestMonth: affordability.lowestMonth,
    coverage: affordability.coverage,
    years: statement.years,
    statement: yearlyStatement(statement),
    notes: statement.notes,
    views: statement.views,
    cashFlow: statement.flow,
  }
}

const exactValue = ({ npvCny, paybackYears }: WayValue): ExactValue => ({
  npvCny,
  paybackYears: paybackYears ?? null,
})
