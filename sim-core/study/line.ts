/**
 * The line study 产线研究: levels × replications → `StudyResult`. The same bytes for any pool, size
 * or host, because everything after the records happens here, in a fixed order.
 */
import { MODE_NAMES } from '../engine/index.ts'
import type { Pool } from '../experiment/index.ts'
import type { CompiledLine, PolicyDocument, Scenario } from '../scenario/index.ts'
import { estimate, pairedDifference, type Estimate, type Kpis } from '../stats/index.ts'
import { peopleByRole } from './basis.ts'
import { checklistOf } from './checklist.ts'
import { compileLevel, levelsOf, type Level } from './levels.ts'
import { meanPoint, operatingPoint, projectOf } from './operating.ts'
import { POLICY_LIBRARY } from './policyLibrary.ts'
import { comparePublished } from './published.ts'
import {
  ENGINE_VERSION,
  RESULT_VERSION,
  type DifferenceName,
  type HeadcountResult,
  type LevelKpis,
  type LevelResult,
  type LevelReturns,
  type StateName,
  type StationKpis,
  type StudyResult,
} from './result.ts'
import { returnsOf } from './returns.ts'
import {
  simulateLevels,
  TARGET_SHARE,
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
  const { level, result } = studied
  const isBaseline = studied === baseline
  const checklist = checklistOf(scenario.document.measures, level.measures)
  return {
    id: level.id,
    name: level.name,
    measures: level.measures.map(({ id }) => id),
    kpis: kpisResult(studied),
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
      pairedDifference(
        level.map((kpis) => kpis[name]),
        baseline.map((kpis) => kpis[name]),
      ),
    ]),
  ) as Record<DifferenceName, Estimate>
}

function kpisResult({ result, compiled }: Studied): LevelKpis {
  const { kpis } = result
  const over = (of: (k: Kpis) => number) => estimate(kpis.map(of))
  const { catalog } = compiled
  const headcount = Object.entries(peopleByRole(compiled, result.people))
  return {
    throughputPerHour: over((k) => k.throughputPerHour),
    workingShare: kpis[0]!.workingHours / windowHours(compiled),
    goodPerHour: over((k) => k.goodPerHour),
    wip: over((k) => k.wip),
    leadTimeS: over((k) => k.leadTimeS),
    oeeShare: over((k) => k.oeeShare),
    bottleneck: catalog.stations[mostFrequent(kpis.map((k) => k.bottleneck))]!.id,
    firstPassYieldShare: over((k) => k.firstPassYieldShare),
    strictYieldShare: over((k) => k.strictYieldShare),
    scrapShare: over((k) => k.scrapShare),
    escapedShare: over((k) => k.escapedShare),
    energyKwhPerGood: over((k) => k.energyKwhPerGood),
    demandMetShare: catalog.demandPerShift === null ? null : over((k) => k.demandMetShare ?? 0),
    operators: Object.fromEntries(headcount.map(([role, people]) => [role, { exact: people }])),
    headcount: headcountResult(result, compiled),
    stations: catalog.stations.map((_, s) => stationResult(kpis, compiled, s)),
    eventsPerReplication: result.eventsPerReplication,
  }
}

function headcountResult(result: TechnicalLevel, { catalog }: CompiledLine): HeadcountResult {
  return {
    pools: catalog.pools.map(({ id, name, role, given }, p) => ({
      id,
      name,
      role,
      given,
      found: result.people[p]!,
      busyShare: estimate(result.kpis.map((k) => k.busyShares[p]!)),
    })),
    meetsDemand: result.meetsDemand,
    targetShare: TARGET_SHARE,
    trials: result.trials,
  }
}

/** Waiting for an operator is shown as starved. */
function stationResult(kpis: readonly Kpis[], { plan, catalog }: CompiledLine, s: number) {
  const { id, name, kind } = catalog.stations[s]!
  const over = (of: (figures: Kpis['stations'][number]) => number) =>
    estimate(kpis.map((k) => of(k.stations[s]!)))
  const share = (state: string) => (figures: Kpis['stations'][number]) =>
    MODE_NAMES.reduce(
      (sum, name, m) =>
        name === state || (state === 'starved' && name === 'waitingOperator')
          ? sum + figures.modeShares[m]!
          : sum,
      0,
    )
  const states = MODE_NAMES.filter((name) => name !== 'waitingOperator')
  return {
    id,
    name,
    kind,
    servers: plan.stations[s]!.servers,
    states: Object.fromEntries(states.map((state) => [state, over(share(state))])) as Record<
      StateName,
      Estimate
    >,
    queue: over((f) => f.queue),
    finishedPerHour: over((f) => f.finishedPerHour),
    rejectShare: over((f) => f.rejectShare),
  } satisfies StationKpis
}

/** The value that occurs most; the first of equals. */
function mostFrequent(values: readonly number[]): number {
  const count = (value: number) => values.filter((other) => other === value).length
  return values.reduce((best, value) => (count(value) > count(best) ? value : best))
}

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

const windowHours = ({ plan }: CompiledLine) => (plan.horizonS - plan.warmupS) / 3600
