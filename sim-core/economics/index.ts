/**
 * The front door of the economics: operating points, money, policies and contracts in; cash flows
 * and their appraisal out, before and after tax.
 */
export {
  annualise,
  discountedPayback,
  mirr,
  monthlyRate,
  MONTHS_PER_YEAR,
  npv,
  payback,
} from './appraisal.ts'
export { appraiseProject, awardsOf, leaseAlternative } from './projectAppraisal.ts'
export type { Appraisal, AppraisalInput, LeaseAlternative, Returns } from './projectAppraisal.ts'
export { capexCny, DEFAULT_MILESTONES } from './capex.ts'
export type { CapexCategory, CapexLine, Milestone } from './capex.ts'
export { projectCashFlow } from './cashflow.ts'
export type { CashFlow } from './cashflow.ts'
export { clockOf, growthIndex } from './cashLines.ts'
export type {
  CashKind,
  CashLine,
  Clock,
  OtherLine,
  ProjectCase,
  YearPoints,
} from './cashLines.ts'
export { stopCost } from './commissioning.ts'
export type { StopCost } from './commissioning.ts'
export { cashPurchase, loanSchedule } from './financing.ts'
export type {
  FinancingSchedule,
  LoanTerms,
  Payment,
  PaymentKind,
  Repayment,
} from './financing.ts'
export { contractOf } from './funding.ts'
export { leasebackSchedule, leaseSchedule, vatInsideCny } from './leasing.ts'
export type { LeasebackTerms, LeaseTerms } from './leasing.ts'
export { GUARANTEE_BASE, type GuaranteeTerms } from './guarantee.ts'
export { riskReliefOf, type LessorRisk, type RiskRelief } from './lessorRisk.ts'
export { irr } from './irr.ts'
export type { Irr } from './irr.ts'
export { awardCurve, decisionOf, splittingGainCny } from './kinks.ts'
export type { AwardCurve, CurveTerms, Decision, Kink } from './kinks.ts'
export { interestPath } from './interestPath.ts'
export type { InterestDue } from './interestPath.ts'
export { NO_LINE } from './money.ts'
export type {
  MoneyInputs,
  OperatingPoint,
  RolePay,
  SeparationTerms,
  TariffPrice,
} from './money.ts'
export { awardTax, type AwardTax } from './awardTax.ts'
export { evaluatePolicy } from './award.ts'
export type { Award } from './award.ts'
export { amended, evaluatePolicies } from './awards.ts'
export { assetsOf, deductionsOfAsset } from './assets.ts'
export type { Asset, CapitalisedCategory } from './assets.ts'
export type { AwardTerms } from './awards.ts'
export { balancesOf, postingsOf } from './delivery.ts'
export type { Posting } from './delivery.ts'
export { INSTRUMENTS } from './instruments.ts'
export type { Instrument } from './instruments.ts'
export type {
  Attribute,
  AwardRule,
  Citation,
  Claims,
  ContractKind,
  DatedValue,
  DeliveryMode,
  Financing,
  InstrumentName,
  IsoDate,
  Parameters,
  Party,
  Policy,
  PolicyProject,
  PolicyStatus,
  RetrofitLevel,
  Spending,
} from './policy.ts'
export { combinePaces, lifeMonthsOf, rampUpShare, renewalMonths, timelineOf } from './project.ts'
export type { MeasurePace, Project, ProjectPace, RampUp, Timeline } from './project.ts'
export { programmeOutcome, type FirmOutcome, type ProgrammeOutcome } from './programme.ts'
export {
  overtimeCnyPerHour,
  runningCnyPerYear,
  runningLines,
  soldPerYear,
  standardCoalTonnes,
} from './running.ts'
export type { Escalator, RunningKind, RunningLine } from './running.ts'
export { separationCny } from './separation.ts'
export { DEFAULT_STACKING, stackAwards } from './stacking.ts'
export type { StackingRule } from './stacking.ts'
export {
  affordabilityOf,
  isAffordable,
  lowestTotal,
  type Affordability,
  type LowestTotal,
} from './affordability.ts'
export { amortisation, type ContractRounding, type InstalmentRow } from './amortisation.ts'
export { breakEven } from './breakEven.ts'
export { breakEvensOf, type BreakEven, type BreakEvenName } from './breakEvens.ts'
export { annuityFactor, costOfBaseline, costOfRetrofit } from './costOfOwning.ts'
export type { CostOfOwning } from './costOfOwning.ts'
export { depreciationCny, withoutUntaxed } from './depreciation.ts'
export type { Deductions, DepreciationMethod, DepreciationTerms } from './depreciation.ts'
export {
  HIGH_TECH_RATE,
  incomeTaxCny,
  projectTax,
  SMALL_MOST_ASSETS_CNY,
  SMALL_MOST_INCOME_CNY,
  SMALL_MOST_STAFF,
  SMALL_RATE,
  STANDARD_RATE,
  taxByYear,
} from './incomeTax.ts'
export type { TaxPayer, TaxRegime, YearIncome, YearTax } from './incomeTax.ts'
export { serviceFeeCny } from './service.ts'
export type { EnergyPerformanceTerms, ServiceTerms } from './service.ts'
export type { LearningPoint } from './learning.ts'
export { monthsLater } from './dates.ts'
export { appraisePlan, appraiseStage } from './staged.ts'
export type { PlanAppraisal, PlanTerms, Stage, StageAppraisal } from './staged.ts'
export { netOf, statementOf } from './statement.ts'
export type { FiscalTerms, Statement, Transfer, Views } from './statement.ts'
export { reconcile, yearlyStatement } from './yearlyStatement.ts'
export type { Reconciliation, StatementYear, ViewName } from './yearlyStatement.ts'
export { DEFAULT_TAX, isRunning, taxOf, type TaxTerms, type TaxYear } from './taxation.ts'
export type { TaxNote } from './taxReliefs.ts'
export { vatRate } from './vatLines.ts'
export { DEFAULT_VAT, inputVat, type VatTerms } from './vat.ts'
export { appraiseEveryWay, type WayAppraisal, type WayValue } from './wayAppraisal.ts'
export { CASH, type LoanWay, type WayToPay } from './wayToPay.ts'
export { prospectOf, worthOf, worthOfFlows } from './worth.ts'
export type { Prospect, Worth, WorthPair } from './worth.ts'
