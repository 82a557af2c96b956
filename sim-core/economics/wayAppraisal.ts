/**
 * One way to pay, appraised 付款方式比较: what the firm has of the project after financing and tax,
 * beside what the project is worth by itself, so that a cheap contract and a good project can be
 * told apart.
 */
import { affordabilityOf, type Affordability } from './affordability.ts'
import { monthlyRate, MONTHS_PER_YEAR, npv, payback } from './appraisal.ts'
import type { Award } from './award.ts'
import type { CashFlow } from './cashflow.ts'
import type { FinancingSchedule } from './financing.ts'
import { contractOf, LEASED_CATEGORY } from './funding.ts'
import { GUARANTEE_BASE, guaranteeFeesCny } from './guarantee.ts'
import { atRisk, riskReliefOf, type RiskRelief } from './lessorRisk.ts'
import { valuesOf } from './policy.ts'
import { awardsOf, withFinancing } from './projectAppraisal.ts'
import type { AppraisalInput } from './projectAppraisal.ts'
import { statementOf, type FiscalTerms, type Statement } from './statement.ts'
import { CASH, type WayToPay } from './wayToPay.ts'

/** A rate of return is left out: of flows that are mostly borrowed it says little. */
export interface WayValue {
  readonly npvCny: number
  /** From the decision, of the firm's own money; undefined is never. */
  readonly paybackYears: number | undefined
}

export interface WayAppraisal {
  readonly schedule: FinancingSchedule | null
  readonly awards: readonly Award[]
  /** Of the firm's own flows, after financing and tax. */
  readonly withoutSubsidy: WayValue
  readonly withSubsidy: WayValue
  /** The project paid in cash, with subsidy: before tax, and after it. CNY. */
  readonly preTaxNpvCny: number
  readonly afterTaxNpvCny: number
  /** What the contract adds: the firm's value less that of the project in cash, both after tax. */
  readonly contractNpvCny: number
  /**
   * What whoever finances it gets back in all, less what he pays, without interest: below 0 nobody
   * offers such a contract.
   */
  readonly financierGainCny: number
  readonly affordability: Affordability
  /** What compensation of its risk does to the lessor's spread; null where none is granted. */
  readonly relief: RiskRelief | null
  readonly statement: Statement
}

/** Every way, in the order given, each beside the same project paid in cash. */
export function appraiseEveryWay(
  input: AppraisalInput,
  ways: readonly WayToPay[],
  fiscal: FiscalTerms,
): WayAppraisal[] {
  const inCash = statementOf(input, awardsOf(input), CASH, fiscal)
  return ways.map((way) => appraiseWay(input, way, fiscal, inCash))
}

function appraiseWay(
  input: AppraisalInput,
  way: WayToPay,
  fiscal: FiscalTerms,
  inCash: Statement,
): WayAppraisal {
  const schedule = contractOf(input.project, way)
  // A subsidy of rent or interest looks at the contract, and is paid as that falls due.
  const financed = schedule === null ? input : contracted(input, way, schedule)
  const awards = awardsOf(claiming(financed, way))
  const statement = way.kind === 'cash' ? inCash : statementOf(financed, awards, way, fiscal)
  const { flow, views } = statement
  const rate = monthlyRate(input.money.discountRatePerYear)
  const withSubsidy = valueOf(flow, flow.netWithSubsidy, rate)
  const afterTaxNpvCny = npv(rate, inCash.views.equity)
  return {
    schedule,
    awards,
    withoutSubsidy: valueOf(flow, flow.netWithoutSubsidy, rate),
    withSubsidy,
    preTaxNpvCny: npv(rate, inCash.views.preTax),
    afterTaxNpvCny,
    contractNpvCny: withSubsidy.npvCny - afterTaxNpvCny,
    financierGainCny: views.financier.reduce((sum, cny) => sum + cny, 0),
    affordability: affordabilityOf(flow),
    relief: reliefOf(awards),
    statement,
  }
}

/** The project under its contract: what that costs may be claimed, and what it risks is said. */
function contracted(
  input: AppraisalInput,
  way: WayToPay,
  schedule: FinancingSchedule,
): AppraisalInput {
  const financed = withFinancing(input, schedule, way.kind === 'loan' ? 'loan' : 'lease')
  const risk = 'risk' in way ? way.risk : undefined
  const policies = atRisk(financed.policies, risk, financed.money.decisionDate)
  const feesCny = guaranteeFeesCny(schedule)
  return feesCny > 0 ? withFees({ ...financed, policies }, feesCny) : { ...financed, policies }
}

function withFees(input: AppraisalInput, feesCny: number): AppraisalInput {
  const { claims } = input.project
  const before = claims?.spending?.[GUARANTEE_BASE] ?? { spentCny: 0 }
  const fees = { ...before, spentCny: before.spentCny + feesCny }
  const spending = { ...claims?.spending, [GUARANTEE_BASE]: fees }
  return { ...input, project: { ...input.project, claims: { ...claims, spending } } }
}

function reliefOf(awards: readonly Award[]): RiskRelief | null {
  const award = awards.find(({ instrument }) => instrument === 'riskCompensation')
  if (award === undefined || award.amountCny === 0) return null
  return riskReliefOf(valuesOf(award.citations))
}

/** Residual value is no cash, so it counts for the value but not for the payback. */
function valueOf({ lines }: CashFlow, net: readonly number[], rate: number): WayValue {
  const residual = lines.filter(({ kind }) => kind === 'residual')
  const cash = net.map((cny, t) => residual.reduce((sum, line) => sum - line.flowsCny[t]!, cny))
  const months = payback(cash)
  return {
    npvCny: npv(rate, net),
    paybackYears: months === undefined ? undefined : months / MONTHS_PER_YEAR,
  }
}

/** What somebody else owns is no investment of the firm, and nothing is claimed for it. */
function claiming(input: AppraisalInput, { kind }: WayToPay): AppraisalInput {
  if (kind !== 'service' && kind !== 'energyPerformance') return input
  const capex = input.project.capex.filter(({ category }) => category !== LEASED_CATEGORY)
  return { ...input, project: { ...input.project, capex } }
}
