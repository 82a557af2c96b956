/**
 * Appraisal of a project 项目评价: what it costs, what the city adds, and what comes of it with and
 * without that. One replication at a time, since the value of the mean is not the mean value.
 */
import {
  annualise,
  discountedPayback,
  mirr,
  monthlyRate,
  MONTHS_PER_YEAR,
  npv,
  payback,
} from './appraisal.ts'
import type { Award } from './award.ts'
import { evaluatePolicies } from './awards.ts'
import { capexCny } from './capex.ts'
import { projectCashFlow } from './cashflow.ts'
import type { CashFlow } from './cashflow.ts'
import type { CashKind, CashLine, ProjectCase } from './cashLines.ts'
import type { FinancingSchedule } from './financing.ts'
import { contractOf } from './funding.ts'
import type { LeaseTerms } from './leasing.ts'
import { irr } from './irr.ts'
import type { Irr } from './irr.ts'
import type { ContractKind, Policy } from './policy.ts'
import { timelineOf } from './project.ts'
import type { StackingRule } from './stacking.ts'

export interface AppraisalInput extends ProjectCase {
  readonly policies: readonly Policy[]
  readonly stacking: StackingRule
}

export interface Returns {
  readonly npvCny: number
  readonly irrStatus: Irr['status']
  /** Undefined unless there is a single rate. */
  readonly irrPerYear: number | undefined
  /** Financed and reinvested at the discount rate; what to show where there are several rates. */
  readonly mirrPerYear: number | undefined
  /** From the decision; undefined is never. Residual value is not cash and does not count. */
  readonly paybackYears: number | undefined
  readonly discountedPaybackYears: number | undefined
  /** 1 + NPV / present value of what is paid for the investment; undefined where nothing is. */
  readonly profitabilityIndex: number | undefined
  /** The deepest running total of cash 峰值资金需求, as an amount to be found: at least 0. */
  readonly peakFundingCny: number
}

export interface Appraisal {
  /** Without renewals, and whoever pays it. */
  readonly capexCny: number
  /** Granted after stacking; paid inside the horizon or not. */
  readonly awards: readonly Award[]
  readonly withoutSubsidy: Returns
  readonly withSubsidy: Returns
  readonly cashFlow: CashFlow
}

export interface LeaseAlternative {
  readonly schedule: FinancingSchedule
  readonly appraisal: Appraisal
}

/** The project paid in cash. */
export function appraiseProject(input: AppraisalInput): Appraisal {
  const awards = awardsOf(input)
  return appraisalOf(input, awards, projectCashFlow(input, awards))
}

/** The project with its equipment on a finance lease, all else equal. */
export function leaseAlternative(input: AppraisalInput, terms: LeaseTerms): LeaseAlternative {
  const financed = withFinancing(input, contractOf(input.project, terms)!, 'lease')
  const awards = awardsOf(financed)
  const cashFlow = projectCashFlow(financed, awards, terms)
  return { schedule: cashFlow.schedule!, appraisal: appraisalOf(financed, awards, cashFlow) }
}

/** Subsidies of rent and interest look at the contract, which starts on delivery. */
export function withFinancing(
  input: AppraisalInput,
  schedule: FinancingSchedule,
  contract?: ContractKind,
): AppraisalInput {
  const { project } = input
  const financing = {
    schedule,
    startMonth: timelineOf(project).deliveryMonth,
    ...(contract !== undefined && { contract }),
  }
  return { ...input, project: { ...project, claims: { ...project.claims, financing } } }
}

/** What the policies in force on the day of the decision pay for the project, stacked. */
export function awardsOf({ project, money, policies, stacking }: AppraisalInput): readonly Award[] {
  const terms = {
    policies,
    stacking,
    date: money.decisionDate,
    capexCny: capexCny(project.capex),
    ...(money.vat !== undefined && { vat: money.vat }),
  }
  return evaluatePolicies(terms, project)
}

function appraisalOf(
  { project, money }: AppraisalInput,
  awards: readonly Award[],
  cashFlow: CashFlow,
): Appraisal {
  const rate = monthlyRate(money.discountRatePerYear)
  return {
    capexCny: capexCny(project.capex),
    awards,
    withoutSubsidy: returnsOf(cashFlow.netWithoutSubsidy, cashFlow.lines, rate),
    withSubsidy: returnsOf(cashFlow.netWithSubsidy, cashFlow.lines, rate),
    cashFlow,
  }
}

/** The price, whoever is paid it: the supplier, or the lessor who stands in for him. */
const INVESTMENT: ReadonlySet<CashKind> = new Set<CashKind>(['capex', 'lease'])

/** What comes of a net flow; `lines` are those of it, or at least prices and residual values. */
export function returnsOf(
  net: readonly number[],
  lines: readonly CashLine[],
  rate: number,
): Returns {
  const rates = irr(net)
  const modified = mirr(net, rate, rate)
  const residual = lines.filter(({ kind }) => kind === 'residual')
  const cash = net.map((flow, t) => residual.reduce((sum, line) => sum - line.flowsCny[t]!, flow))
  const npvCny = npv(rate, net)
  const investedCny = lines
    .filter(({ kind }) => INVESTMENT.has(kind))
    .reduce((sum, { flowsCny }) => sum - npv(rate, flowsCny), 0)
  return {
    npvCny,
    irrStatus: rates.status,
    irrPerYear: rates.status === 'single' ? annualise(rates.ratePerPeriod) : undefined,
    mirrPerYear: modified === undefined ? undefined : annualise(modified),
    paybackYears: inYears(payback(cash)),
    discountedPaybackYears: inYears(discountedPayback(rate, cash)),
    profitabilityIndex: investedCny > 0 ? 1 + npvCny / investedCny : undefined,
    peakFundingCny: peakFunding(cash),
  }
}

function peakFunding(cash: readonly number[]): number {
  let totalCny = 0
  return cash.reduce((deepest, cny) => Math.max(deepest, -(totalCny += cny)), 0)
}

function inYears(months: number | undefined): number | undefined {
  return months === undefined ? undefined : months / MONTHS_PER_YEAR
}
