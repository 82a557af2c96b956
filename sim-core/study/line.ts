/**
 * From a technical result to what a study answers: levels × replications → `StudyResult`. The same
 * bytes for any pool, size or host, because everything after the records happens here, in a fixed
 * order.
 */
import type { Appraisal, OperatingPoint } from '../economics/index.ts'
import type {
  CompiledLine,
  PolicyDocument,
  Scenario,
} from '../scenario/index.ts'
import { KPI_DEFINITIONS, pairedDifference, type Estimate, type Kpis } from '../stats/index.ts'
import { checklistOf } from './checklist.ts'
import { headlineValues, type HeadlineValues } from './headlines.ts'
import { levelKpis, oeeShares } from './levelKpis.ts'
import { compileLevel, levelsOf, type Level } from './levels.ts'
import { meanPoint, operatingPoint, projectOf } from './operating.ts'
import { askedPolicies, PROJECT_POLICIES } from './policyLibrary.ts'
import { comparePublished } from './published.ts'
import {
  ENGINE_VERSION,
  RESULT_VERSION,
  type DifferenceName,
  type LevelResult,
  type LevelReturns,
  type StudyResult,
} from './result.ts'
import { appraiseEach, returnsOf, type Appraised } from './returns.ts'
import type { TechnicalLevel, TechnicalResult } from './technical.ts'
import { warmupAdvice } from './warmup.ts'
import { waysOf, type WayResult } from './ways.ts'

export interface AppraisalOptions {
  /** Those that the scenario asks for, among others; `policiesFor` has them. */
  readonly policies?: readonly PolicyDocument[]
  /** Every replication's own values beside the means, and the series behind the warm-up. */
  readonly each?: boolean
}

/** Everything that needs no simulation: a few milliseconds after an economic edit. */
export function appraiseLevels(
  scenario: Scenario,
  technical: TechnicalResult,
  { policies = PROJECT_POLICIES, each = false }: AppraisalOptions = {},
): StudyResult {
  const { document, hash } = scenario
  const studied = studiedLevels(scenario, technical, policies)
  const { plan } = studied[0]!.compiled
  const levels = studied.map((one) => levelResult(document, one, studied[0]!, each))
  return {
    schemaVersion: RESULT_VERSION,
    engineVersion: ENGINE_VERSION,
    scenario: { id: document.id, name: document.name, hash },
    reading: technical.reading,
    seed: technical.seed,
    replications: technical.replications,
    warmupS: plan.warmupS,
    warmupOrigin: technical.warmupOrigin,
    windowS: plan.horizonS - plan.warmupS,
    definitions: KPI_DEFINITIONS,
    levels,
    published: comparePublished(document, levels),
  }
}

/** A level with all that its result is made of. */
export interface Studied {
  readonly level: Level
  readonly result: TechnicalLevel
  readonly compiled: CompiledLine
  /** null for the baseline, and for files without money. */
  readonly money: Money | null
  readonly values: HeadlineValues
}

export interface Money {
  readonly appraised: Appraised
  readonly points: Points
  readonly each: readonly Appraisal[]
}

interface Points {
  readonly baseline: readonly OperatingPoint[]
  readonly retrofit: readonly OperatingPoint[]
}

/** The levels of a technical result, compiled and appraised replication by replication. */
export function studiedLevels(
  scenario: Scenario,
  technical: TechnicalResult,
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): Studied[] {
  const ids = technical.levels.map(({ id }) => id)
  const levels = levelsOf(scenario, technical.reading, ids)
  const simulated = levels.map((level, i) => {
    const result = technical.levels[i]!
    return { level, result, compiled: compileLevel(scenario, level, result.people) }
  })
  return simulated.map((one): Studied => {
    const isBaseline = one === simulated[0]
    const money = isBaseline ? null : appraise(scenario, policies, simulated[0]!, one)
    return { ...one, money, values: headlineValues(one.result.kpis, money?.each ?? null) }
  })
}

function levelResult(
  { measures }: Scenario['document'],
  studied: Studied,
  baseline: Studied,
  each: boolean,
): LevelResult {
  const { level, result, compiled, money, values } = studied
  const checklist = checklistOf(measures, level.measures)
  const differences = studied === baseline ? null : differencesOf(result.kpis, baseline.result.kpis)
  return {
    id: level.id,
    name: level.name,
    measures: level.measures.map(({ id }) => id),
    kpis: levelKpis(result, compiled),
    differences,
    returns: money === null ? null : levelReturns(money),
    ...(checklist === undefined ? {} : { checklist }),
    warmup: warmupAdvice(result.output, each),
    ...(each && { each: eachResult(values) }),
    ...(result.issues === undefined ? {} : { issues: result.issues }),
  }
}

/** JSON has no undefined. */
const eachResult = (values: HeadlineValues): NonNullable<LevelResult['each']> =>
  Object.fromEntries(
    Object.entries(values).map(([name, own]) => [name, own.map((value) => value ?? null)]),
  )

const DIFFERENCES: readonly DifferenceName[] = [
  'goodPerHour',
  'firstPassYieldShare',
  'energyKwhPerGood',
  'leadTimeS',
  'wip',
  'oeeShare',
]

function differencesOf(level: readonly Kpis[], baseline: readonly Kpis[]) {
  return Object.fromEntries(
    DIFFERENCES.map((name) => [
      name,
      pairedDifference(valuesOf(level, name), valuesOf(baseline, name)),
    ]),
  ) as Record<DifferenceName, Estimate>
}

const valuesOf = (kpis: readonly Kpis[], name: DifferenceName) =>
  name === 'oeeShare' ? oeeShares(kpis) : kpis.map((k) => k[name])

function appraise(
  { document }: Scenario,
  policies: readonly PolicyDocument[],
  baseline: Omit<Studied, 'money' | 'values'>,
  { level, result, compiled }: Omit<Studied, 'money' | 'values'>,
): Money | null {
  const { money } = document
  if (money === undefined || level.measures.length === 0) return null
  const points = {
    baseline: pointsOf(baseline.compiled, baseline.result),
    retrofit: pointsOf(compiled, result),
  }
  const asked = askedPolicies(policies, money.policies)
  const appraised = {
    project: projectOf(level.id, level.measures, money),
    money,
    policies: asked,
    policyDocuments: asked,
    stacking: money.stacking,
    lease: money.lease ?? null,
  }
  return { appraised, points, each: appraiseEach(appraised, points.baseline, points.retrofit) }
}

const pointsOf = (compiled: CompiledLine, { people, kpis }: TechnicalLevel) =>
  kpis.map((one) => operatingPoint(compiled, people, one))

function levelReturns({ appraised, points, each }: Money): LevelReturns {
  return returnsOf(appraised, each, meansOf(points))
}

/** The central case: the means of all replications. */
export const meansOf = ({ baseline, retrofit }: Points) => ({
  baseline: meanPoint(baseline),
  retrofit: meanPoint(retrofit),
})

/**
 * The ways to pay that the document states, by level that invests: many appraisals, some seconds in
 * all, which is why `appraiseLevels` leaves them out.
 */
export function appraiseWays(
  scenario: Scenario,
  technical: TechnicalResult,
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): Readonly<Record<string, readonly WayResult[]>> {
  const { money } = scenario.document
  if (money === undefined) return {}
  const studied = studiedLevels(scenario, technical, policies)
  return Object.fromEntries(
    studied.flatMap(({ level, money: paid }) => {
      if (paid === null) return []
      return [[level.id, waysOf(paid.appraised, money, paid.points, meansOf(paid.points))]]
    }),
  )
}
