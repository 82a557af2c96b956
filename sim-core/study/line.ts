/**
 * The line study 产线研究: levels × replications → `StudyResult`. The same bytes for any pool, size
 * or host, because everything after the records happens here, in a fixed order.
 */
import type { Pool } from '../experiment/index.ts'
import type { CompiledLine, PolicyDocument, Scenario } from '../scenario/index.ts'
import { KPI_DEFINITIONS, pairedDifference, type Estimate, type Kpis } from '../stats/index.ts'
import { checklistOf } from './checklist.ts'
import { levelKpis, oeeShares } from './levelKpis.ts'
import { compileLevel, levelsOf, type Level } from './levels.ts'
import { meanPoint, operatingPoint, projectOf } from './operating.ts'
import { POLICY_LIBRARY } from './policyLibrary.ts'
import { comparePublished } from './published.ts'
import {
  ENGINE_VERSION,
  RESULT_VERSION,
  type DifferenceName,
  type LevelResult,
  type LevelReturns,
  type StudyResult,
} from './result.ts'
import { returnsOf } from './returns.ts'
import {
  simulateLevels,
  type StudyOptions,
  type TechnicalLevel,
  type TechnicalResult,
} from './technical.ts'

/** Simulates and appraises. */
export async function runLineStudy(
  scenario: Scenario,
  pool: Pool,
  options: StudyOptions = {},
): Promise<StudyResult> {
  return appraiseLevels(scenario, await simulateLevels(scenario, pool, options))
}

/** Everything that needs no simulation: a few milliseconds after an economic edit. */
export function appraiseLevels(
  scenario: Scenario,
  technical: TechnicalResult,
  policies: readonly PolicyDocument[] = POLICY_LIBRARY,
): StudyResult {
  const { document, hash } = scenario
  const ids = technical.levels.map(({ id }) => id)
  const levels = levelsOf(scenario, technical.reading, ids)
  const studied = levels.map((level, i): Studied => {
    const result = technical.levels[i]!
    return { level, result, compiled: compileLevel(scenario, level, result.people) }
  })
  const results = studied.map((one) => levelResult(scenario, policies, studied[0]!, one))
  return {
    schemaVersion: RESULT_VERSION,
    engineVersion: ENGINE_VERSION,
    scenario: { id: document.id, name: document.name, hash },
    reading: technical.reading,
    seed: technical.seed,
    replications: technical.replications,
    warmupS: studied[0]!.compiled.plan.warmupS,
    windowS: studied[0]!.compiled.plan.horizonS - studied[0]!.compiled.plan.warmupS,
    definitions: KPI_DEFINITIONS,
    levels: results,
    published: comparePublished(document, results),
  }
}

interface Studied {
  readonly level: Level
  readonly result: TechnicalLevel
  readonly compiled: CompiledLine
}

function levelResult(
  scenario: Scenario,
  policies: readonly PolicyDocument[],
  baseline: Studied,
  studied: Studied,
): LevelResult {
  const { level, result, compiled } = studied
  const isBaseline = studied === baseline
  const checklist = checklistOf(scenario.document.measures, level.measures)
  return {
    id: level.id,
    name: level.name,
    measures: level.measures.map(({ id }) => id),
    kpis: levelKpis(result, compiled),
    differences: isBaseline ? null : differencesOf(result.kpis, baseline.result.kpis),
    returns: isBaseline ? null : levelReturns(scenario, policies, baseline, studied),
    ...(checklist === undefined ? {} : { checklist }),
    ...(result.issues === undefined ? {} : { issues: result.issues }),
  }
}

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

function levelReturns(
  { document }: Scenario,
  policies: readonly PolicyDocument[],
  baseline: Studied,
  { level, result, compiled }: Studied,
): LevelReturns | null {
  const { money } = document
  if (money === undefined || level.measures.length === 0) return null
  const before = baseline.result.kpis.map((kpis) =>
    operatingPoint(baseline.compiled, baseline.result.people, kpis),
  )
  const after = result.kpis.map((kpis) => operatingPoint(compiled, result.people, kpis))
  const asked = policies.filter(({ id }) => money.policies.includes(id))
  const appraised = {
    project: projectOf(level.id, level.measures, money),
    money,
    policies: asked,
    policyDocuments: asked,
    stacking: money.stacking,
    lease: money.lease ?? null,
  }
  const means = { baseline: meanPoint(before), retrofit: meanPoint(after) }
  return returnsOf(appraised, before, after, means)
}
