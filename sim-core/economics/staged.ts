/**
 * A plan in stages 分步实施 as one flow of money: every stage is a project of its own, decided on its
 * own day, on the line as the stages before it have left it. Its gains are those over that line, so
 * that the gains of all stages add up to those over the line of today.
 *
 * A stage counts its months from its own order; here they are put behind one another. Its prices
 * and wages are those of its months, what it buys costs what it costs when it is ordered, policies
 * are asked on the day of the order, and what earlier stages have had under a cap of the firm is
 * taken off. Income tax is settled at the ends of the years from each order on, as if the stages
 * were firms of their own: the same as together wherever the firm always has profit enough.
 */
import { lowestTotal, type LowestTotal } from './affordability.ts'
import { monthlyRate } from './appraisal.ts'
import type { Award } from './award.ts'
import { capexCny } from './capex.ts'
import { projectCashFlow, type CashFlow } from './cashflow.ts'
import { type CashKind, type CashLine, growthIndex } from './cashLines.ts'
import { monthsLater, yearOfDate } from './dates.ts'
import type { LearningPoint } from './learning.ts'
import type { MoneyInputs, OperatingPoint } from './money.ts'
import type { Claims, IsoDate, Policy } from './policy.ts'
import { type Project, type Timeline, timelineOf } from './project.ts'
import { type AppraisalInput, awardsOf, type Returns, returnsOf } from './projectAppraisal.ts'
import type { StackingRule } from './stacking.ts'
import type { FiscalTerms } from './statement.ts'
import { appraiseEveryWay, type WayAppraisal } from './wayAppraisal.ts'
import type { WayToPay } from './wayToPay.ts'

export interface Stage {
  readonly id: string
  /** From t = 0 of the plan; not beyond its horizon. */
  readonly orderMonth: number
  /** At the prices of month 0. */
  readonly project: Project
  readonly way: WayToPay
  /** The line that it finds, and the one that it leaves, in one replication. */
  readonly before: OperatingPoint
  readonly after: OperatingPoint
  readonly learning?: readonly LearningPoint[]
}

/** What all stages of a plan share. */
export interface PlanTerms {
  readonly money: MoneyInputs
  readonly policies: readonly Policy[]
  readonly stacking: StackingRule
  readonly fiscal: FiscalTerms
}

export interface StageAppraisal {
  readonly id: string
  readonly orderMonth: number
  /** From its own order. */
  readonly timeline: Timeline
  /** At the prices of its order. */
  readonly capexCny: number
  /** Paid in cash, before tax. */
  readonly awards: readonly Award[]
  readonly flow: CashFlow
  /** In its own way to pay, after tax. */
  readonly way: WayAppraisal
}

/** Net flows by month of the plan. */
export interface PlanNet {
  readonly withoutSubsidy: readonly number[]
  readonly withSubsidy: readonly number[]
}

export interface PlanAppraisal {
  readonly stages: readonly StageAppraisal[]
  readonly capexCny: number
  /** As a project: paid in cash and before tax. */
  readonly project: PlanNet
  readonly withoutSubsidy: Returns
  readonly withSubsidy: Returns
  /** Of the firm: in the ways to pay of the stages, after tax. */
  readonly firm: PlanNet
  readonly firmWithoutSubsidy: Returns
  readonly firmWithSubsidy: Returns
  /** Of the firm’s running total, no award counted on. */
  readonly lowest: LowestTotal
}

export function appraisePlan(stages: readonly Stage[], terms: PlanTerms): PlanAppraisal {
  const appraised: StageAppraisal[] = []
  for (const stage of stages) appraised.push(appraiseStage(stage, terms, appraised))
  const horizon = terms.money.horizonMonths
  const rate = monthlyRate(terms.money.discountRatePerYear)
  const project = joined(appraised, horizon, ({ flow }) => flow)
  const firm = joined(appraised, horizon, ({ way }) => way.statement.flow)
  const ofProject = movedLines(appraised, horizon, ({ flow }) => flow)
  const ofFirm = movedLines(appraised, horizon, ({ way }) => way.statement.flow)
  return {
    stages: appraised,
    capexCny: appraised.reduce((sum, one) => sum + one.capexCny, 0),
    project,
    withoutSubsidy: returnsOf(project.withoutSubsidy, ofProject, rate),
    withSubsidy: returnsOf(project.withSubsidy, ofProject, rate),
    firm,
    firmWithoutSubsidy: returnsOf(firm.withoutSubsidy, ofFirm, rate),
    firmWithSubsidy: returnsOf(firm.withSubsidy, ofFirm, rate),
    lowest: lowestTotal(firm.withoutSubsidy),
  }
}

/** One stage; `earlier` are those that have been decided before it. */
export function appraiseStage(
  stage: Stage,
  terms: PlanTerms,
  earlier: readonly StageAppraisal[],
): StageAppraisal {
  const { money, policies, stacking, fiscal } = terms
  const { id, orderMonth, before, after, learning, way } = stage
  const decisionDate = monthsLater(money.decisionDate, orderMonth)
  const inputOf = (awards: AwardsOfStage): AppraisalInput => ({
    project: orderedProject(stage, terms, earlier, awards),
    baseline: before,
    retrofit: after,
    money: { ...money, decisionDate, horizonMonths: money.horizonMonths - orderMonth },
    policies,
    stacking,
    startMonth: orderMonth,
    ...(learning !== undefined && { learning }),
  })
  const asProject = inputOf((one) => one.awards)
  const awards = awardsOf(asProject)
  const asFirm = inputOf((one) => one.way.awards)
  return {
    id,
    orderMonth,
    timeline: timelineOf(stage.project),
    capexCny: capexCny(asProject.project.capex),
    awards,
    flow: projectCashFlow(asProject, awards),
    way: appraiseEveryWay(asFirm, [way], fiscal)[0]!,
  }
}

type AwardsOfStage = (one: StageAppraisal) => readonly Award[]

/** The project as it is on the day of its order: its prices, and what may still be claimed. */
function orderedProject(
  { project, orderMonth }: Stage,
  { money, policies }: PlanTerms,
  earlier: readonly StageAppraisal[],
  awardsOfStage: AwardsOfStage,
): Project {
  const price = growthIndex(money.priceGrowthPerYear, orderMonth)[orderMonth]!
  const capex = project.capex.map((line) => ({ ...line, priceCny: line.priceCny * price }))
  const { claims, ...rest } = { ...project, capex }
  const usedCny = usedBefore(policies, orderMonth, money.decisionDate, claims, earlier.map(
    (one) => ({ orderMonth: one.orderMonth, awards: awardsOfStage(one) }),
  ))
  // What is claimed besides the investment is claimed once.
  const { isDesignCentre } = claims ?? {}
  const own = earlier.length === 0 ? claims : isDesignCentre === undefined ? {} : { isDesignCentre }
  return own === undefined && Object.keys(usedCny).length === 0
    ? rest
    : { ...rest, claims: { ...own, usedCny } }
}

interface Decided {
  readonly orderMonth: number
  readonly awards: readonly Award[]
}

/** What the firm has had by then under caps that are the firm’s, those of a year in that year. */
function usedBefore(
  policies: readonly Policy[],
  orderMonth: number,
  decisionDate: IsoDate,
  claims: Claims | undefined,
  earlier: readonly Decided[],
): Readonly<Record<string, number>> {
  const yearAt = (month: number) => yearOfDate(monthsLater(decisionDate, month))
  const year = yearAt(orderMonth)
  return Object.fromEntries(
    policies.flatMap(({ id, award }) => {
      const capPer = award?.capPer ?? 'project'
      if (capPer === 'project') return []
      const counts = (month: number) => capPer === 'firm' || yearAt(month) === year
      const own = counts(0) ? (claims?.usedCny?.[id] ?? 0) : 0
      const cny = earlier
        .filter((one) => counts(one.orderMonth))
        .flatMap(({ awards }) => awards.filter(({ policyId }) => policyId === id))
        .reduce((sum, { amountCny }) => sum + amountCny, own)
      return cny > 0 ? [[id, cny] as const] : []
    }),
  )
}

const joined = (
  stages: readonly StageAppraisal[],
  horizon: number,
  flowOf: (one: StageAppraisal) => CashFlow,
): PlanNet => ({
  withoutSubsidy: joinedNet(stages, horizon, (one) => flowOf(one).netWithoutSubsidy),
  withSubsidy: joinedNet(stages, horizon, (one) => flowOf(one).netWithSubsidy),
})

/** The flows of the stages, each moved to the month of its order. */
function joinedNet(
  stages: readonly StageAppraisal[],
  horizon: number,
  netOf: (one: StageAppraisal) => readonly number[],
): number[] {
  const net = Array.from<number>({ length: horizon + 1 }).fill(0)
  for (const stage of stages)
    netOf(stage).forEach((cny, t) => {
      net[stage.orderMonth + t] = net[stage.orderMonth + t]! + cny
    })
  return net
}

/** What returns look at line by line: what is invested, and what is no cash. */
const COUNTED: ReadonlySet<CashKind> = new Set<CashKind>(['capex', 'lease', 'residual'])

/** These lines of the stages, each moved to the month of its order. */
function movedLines(
  stages: readonly StageAppraisal[],
  horizon: number,
  flowOf: (one: StageAppraisal) => CashFlow,
): CashLine[] {
  return stages.flatMap((stage) =>
    flowOf(stage)
      .lines.filter(({ kind }) => COUNTED.has(kind))
      .map((line) => ({
        ...line,
        flowsCny: joinedNet([stage], horizon, () => line.flowsCny),
      })),
  )
}
