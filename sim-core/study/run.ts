/** A whole line study: simulate as precisely as asked, appraise, and what goes beside it. */
import type { Pool } from '../experiment/index.ts'
import { defaultRun, type PolicyDocument, type Scenario } from '../scenario/index.ts'
import { appraiseStatement, appraiseWorth } from './appraisals.ts'
import { compileLevel, levelsOf } from './levels.ts'
import { appraiseLevels, appraiseWays } from './line.ts'
import { marginalValues, withMarginalValues } from './marginal.ts'
import { policiesFor } from './policyLibrary.ts'
import { simulateUntilPrecise, type PrecisionOptions } from './precise.ts'
import type { StudyResult } from './result.ts'
import {
  DEFAULT_REPLICATIONS,
  simulateLevels,
  type StudyOptions,
  type TechnicalResult,
} from './technical.ts'
import { traceOf, type TraceKind } from './trace.ts'

export interface LineStudyOptions extends StudyOptions {
  /** As many replications as that takes; `replications` is then where it gives up. */
  readonly precision?: PrecisionOptions
  /** The worth of each station at capacity, by paired runs. */
  readonly marginal?: boolean
  /** The ways to pay that the file states, after tax. */
  readonly ways?: boolean
  /** What must hold for a level to pay, and what a good unit costs. */
  readonly worth?: boolean
  /** The statement of one level on one way to pay. */
  readonly statement?: { readonly levelId: string; readonly wayId: string }
  /** Every replication's own values, and the series behind the warm-up. */
  readonly each?: boolean
  /** What to trace of the first replication of each level; empty or absent: nothing. */
  readonly trace?: readonly TraceKind[]
}

/** Simulates and appraises. */
export async function runLineStudy(
  given: Scenario,
  pool: Pool,
  options: LineStudyOptions = {},
): Promise<StudyResult> {
  const { precision: asked, marginal = false, each = false, trace = [], warmupS } = options
  const scenario = warmupS === undefined ? given : withWarmup(given, warmupS)
  const { technical, ...precise } =
    asked === undefined
      ? { technical: await simulateLevels(scenario, pool, options) }
      : await simulateUntilPrecise(scenario, pool, options, asked)
  const policies = await policiesFor(scenario)
  const study = {
    ...appraiseLevels(scenario, technical, { each, policies }),
    ...precise,
    ...moneyOf(scenario, technical, policies, options),
  }
  const valued = marginal
    ? withMarginalValues(study, await marginalValues(scenario, technical, pool, options))
    : study
  return trace.length === 0 ? valued : withTraces(scenario, technical, valued, trace)
}

/** What was asked for besides. */
function moneyOf(
  scenario: Scenario,
  technical: TechnicalResult,
  policies: readonly PolicyDocument[],
  { ways, worth, statement }: LineStudyOptions,
): Pick<StudyResult, 'ways' | 'worth' | 'statement'> {
  const stated =
    statement && appraiseStatement(scenario, technical, statement, policies)
  return {
    ...(ways === true && { ways: appraiseWays(scenario, technical, policies) }),
    ...(worth === true && { worth: appraiseWorth(scenario, technical, policies) }),
    ...(stated !== undefined && { statement: stated }),
  }
}

/** The measured window stays as long as it was. */
function withWarmup(scenario: Scenario, warmupS: number): Scenario {
  const { document } = scenario
  const run = document.run ?? {
    ...defaultRun(document.line),
    replications: DEFAULT_REPLICATIONS,
  }
  const horizonS = warmupS + run.horizonS - run.warmupS
  return { ...scenario, document: { ...document, run: { ...run, warmupS, horizonS } } }
}

function withTraces(
  scenario: Scenario,
  technical: TechnicalResult,
  study: StudyResult,
  kinds: readonly TraceKind[],
): StudyResult {
  const ids = technical.levels.map(({ id }) => id)
  const traces = levelsOf(scenario, technical.reading, ids).map((level, i) => {
    const compiled = compileLevel(scenario, level, technical.levels[i]!.people)
    return traceOf(compiled, technical.seed, new Set(kinds))
  })
  return { ...study, levels: study.levels.map((level, i) => ({ ...level, trace: traces[i]! })) }
}
