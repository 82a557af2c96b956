/** The front door of studies. */
export { ASPECTS, CHECKLIST_CLAUSE, checklistOf } from './checklist.ts'
export { appraiseLevels, runLineStudy } from './line.ts'
export { compileLevel, levelsOf, type Level } from './levels.ts'
export { POLICY_LIBRARY } from './policyLibrary.ts'
export * from './result.ts'
export { DEFAULT_SEED, simulateLevels, TARGET_SHARE, technicalHash } from './technical.ts'
export type { StudyOptions, TechnicalLevel, TechnicalResult } from './technical.ts'
