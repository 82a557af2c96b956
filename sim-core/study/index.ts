/** The front door of studies. */
export { awardCurves, type LevelAwardCurve } from './awardCurves.ts'
export { ASPECTS, CHECKLIST_CLAUSE, checklistOf } from './checklist.ts'
export { compareLevels } from './compareLevels.ts'
export type { CompareOptions, LevelComparison } from './compareLevels.ts'
export { BEST_METHODS, type BestLevel, type BestMethod } from './bestLevel.ts'
export type { BudgetedLevel, SpentBudget } from './levelBudget.ts'
export { HEADLINE_NAMES, signOf } from './headlines.ts'
export type { HeadlineName, HeadlineValues } from './headlines.ts'
export * from './kpiResult.ts'
export { appraiseLevels, appraiseWays, studiedLevels } from './line.ts'
export type { AppraisalOptions, Studied } from './line.ts'
export { fiscalTermsOf, type WayFigures, type WayResult } from './ways.ts'
export { payView } from './payView.ts'
export type { ContractView, PayView, Sides, WayView } from './payView.ts'
export { runLineStudy, type LineStudyOptions } from './run.ts'
export { marginalValues, withMarginalValues } from './marginal.ts'
export { analyseSensitivity } from './sensitivity.ts'
export { planSensitivity } from './sensitivityPlan.ts'
export type { SensitivityOptions, SensitivityPlan } from './sensitivityPlan.ts'
export * from './sensitivityResult.ts'
export { MOST_TRACE_ROWS, type LevelTrace, type TraceKind } from './trace.ts'
export type { WarmupAdvice } from './warmup.ts'
export { compileLevel, levelsOf, type Level } from './levels.ts'
export { askingIssues, policyIssues, policyWarnings } from './policyIssues.ts'
export { policyOutlook, type PolicyOutlook, type PolicyStanding } from './policyOutlook.ts'
export {
  askedPolicies,
  everyPolicy,
  needsLibrary,
  policiesFor,
  policyLibrary,
  PROJECT_POLICIES,
} from './policyLibrary.ts'
export { overviewOf } from './overview.ts'
export type { LevelOverview, ReturnsOverview, StudyOverview } from './overview.ts'
export { projectInput } from './projectCase.ts'
export { appraiseProjectFile } from './projectResult.ts'
export type { ExactReturns, ExactValue, ProjectResult, ProjectWay } from './projectResult.ts'
export * from './result.ts'
export { DEFAULT_SEED, simulateLevels, TARGET_SHARE, technicalHash } from './technical.ts'
export type { StudyOptions, TechnicalLevel, TechnicalResult } from './technical.ts'
