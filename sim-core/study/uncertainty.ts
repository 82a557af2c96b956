/**
 * The honest uncertainty of the return 收益的不确定性: what a project may be worth when the means of its
 * simulation may be off, when no year is like another, and when nobody knows its prices exactly
 * (finance model, section 8). The three are drawn apart, so that each can be told how much of the
 * uncertainty it makes; all levels see the same draws, so that they can be compared.
 *
 * The answer depends on the scenario, the technical result and the options alone.
 *
 * @see docs/uncertainty.md
 */
import { failed, type Issue, ok, type Outcome } from '../base/index.ts'
import {
  DEFAULT_DRAWS,
  DRAWS_PER_JOINT_INPUT,
  inputsOf,
  issueOf,
  jointOf,
  type Scenario,
} from '../scenario/index.ts'
import { turnOf, type HostTurns } from './inputModel.ts'
import { studiedLevels, type Studied } from './line.ts'
import { askedPolicies, PROJECT_POLICIES } from './policyLibrary.ts'
import { ENGINE_VERSION } from './result.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'
import { sliceDraws } from './uncertaintyDraws.ts'
import { pairsOf, type LevelValues } from './uncertaintyFigures.ts'
import { levelOf } from './uncertaintyLevel.ts'
import type { LevelUncertainty, UncertaintyResult } from './uncertaintyResult.ts'
import {
  createStudy,
  type Study,
  type StudyParts,
  type UncertaintyOptions,
} from './uncertaintyStudy.ts'

export interface UncertaintyHost extends HostTurns, Pick<StudyOptions, 'onProgress'> {}

/** Fewer replications say nothing about how far their mean may be off: t(3) has a variance. */
export const FEWEST_FOR_UNCERTAINTY = 4
/** Between two looks at what the host wants. */
const WORTHS_PER_TURN = 50

/**
 * Failed for a scenario without money, an unknown way to pay, and too few replications. Throws on
 * an unknown level; rejects with a `CancelledError` when the signal is aborted.
 */
export async function analyseUncertainty(
  scenario: Scenario,
  technical: TechnicalResult,
  options: UncertaintyOptions = {},
  host: UncertaintyHost = {},
): Promise<Outcome<UncertaintyResult>> {
  const { money } = scenario.document
  const { way = null, levels: asked } = options
  if (money === undefined) return failed([issueOf('uncertainty.noMoney', ['money'])])
  const ways = money.waysToPay.map(({ id }) => id)
  if (way !== null && !ways.includes(way))
    return failed([
      issueOf('uncertainty.unknownWay', ['money', 'waysToPay'], { way, known: ways.join(', ') }),
    ])
  const { replications } = technical
  if (replications < FEWEST_FOR_UNCERTAINTY)
    return failed([
      issueOf('uncertainty.tooFewRuns', ['run', 'replications'], {
        replications,
        least: FEWEST_FOR_UNCERTAINTY,
      }),
    ])
  const policies = askedPolicies(options.policies ?? PROJECT_POLICIES, money.policies)
  const studied = studiedLevels(scenario, technical, policies)
  const all = investing(studied)
  const unknown = asked?.find((id) => all.every(({ level }) => level.id !== id))
  if (unknown !== undefined) throw new Error(`no level ${unknown} that invests`)
  const chosen = all.filter(({ level }) => asked === undefined || asked.includes(level.id))
  const parts = { scenario, technical, options, policies, studied, all }
  const tooFew = tooFewDraws(parts)
  if (tooFew !== null) return failed([tooFew])
  return ok(await answer(createStudy(parts), chosen, host))
}

/** Of a document this has been checked, of an option it has not. */
function tooFewDraws({ scenario, options }: StudyParts): Issue | null {
  const stated = scenario.document.money!.uncertainty
  const draws = options.draws ?? stated?.draws ?? DEFAULT_DRAWS
  const paths = inputsOf(scenario).map(({ path }) => path)
  const least = DRAWS_PER_JOINT_INPUT * jointOf(stated, paths).paths.length
  if (draws >= least) return null
  return issueOf('uncertainty.tooFewDraws', ['money', 'uncertainty', 'draws'], { draws, least })
}

/** What the runs of a level that stopped say means nothing. */
function investing([baseline, ...levels]: readonly Studied[]): Studied[] {
  if (baseline!.result.issues !== undefined) return []
  return levels.filter(({ money, result }) => money !== null && result.issues === undefined)
}

async function answer(
  study: Study,
  chosen: readonly Studied[],
  host: UncertaintyHost,
): Promise<UncertaintyResult> {
  const { scenario, technical, options, prices, inputs, seed, draws, terms } = study
  const { document, hash } = scenario
  const lineDraws =
    options.line === undefined ? null : lineOfDraws(seed, draws, options.line.moved.length)
  const counter = createCounter(chosen.length * worthsPerLevel(study), host)
  const levels: LevelUncertainty[] = []
  const values: LevelValues[] = []
  for (const one of chosen) {
    const { level, pair } = await levelOf(study, one, lineDraws, counter)
    levels.push(level)
    values.push({ id: level.id, ...pair })
  }
  const stated = document.money!.uncertainty
  return {
    engineVersion: ENGINE_VERSION,
    scenario: { id: document.id, name: document.name, hash },
    reading: technical.reading,
    seed,
    draws,
    replications: technical.replications,
    way: options.way ?? null,
    hurdleYears: terms.hurdleYears,
    isHurdleStated: (options.hurdleYears ?? stated?.hurdlePaybackYears) !== undefined,
    creditLineCny: terms.creditLineCny,
    moved: prices.moved,
    held: prices.held.filter(({ path }) => !(options.line?.paths.has(path) ?? false)),
    together: jointOf(stated, inputs.map(({ input }) => input.path)).paths.length,
    approvals: stated?.approvals ?? 'drawn',
    simulated: options.line?.about ?? null,
    levels,
    pairs: pairsOf(values),
  }
}

const worthsPerLevel = ({ draws, inputs, terms }: Study) =>
  1 + draws + terms.splitRows * (terms.sources.length + 2) + 2 * inputs.length

/** Each point of the line is used by equally many draws, or one more. */
function lineOfDraws(seed: number, draws: number, points: number): number[] {
  return sliceDraws(seed, draws, 'line').map((coordinate) => Math.floor(coordinate * points))
}

function createCounter(total: number, { onProgress, ...turns }: UncertaintyHost) {
  const turn = turnOf(turns)
  let done = 0
  return async (): Promise<void> => {
    if (++done % WORTHS_PER_TURN !== 0 && done !== total) return
    onProgress?.(done, total)
    await turn()
  }
}
