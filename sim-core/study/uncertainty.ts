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
import type { WorthPair } from '../economics/index.ts'
import { designStream, splitPoints } from '../experiment/index.ts'
import {
  DEFAULT_DRAWS,
  DRAWS_PER_JOINT_INPUT,
  inputsOf,
  issueOf,
  jointOf,
  type PolicyDocument,
  type Scenario,
  type UncertaintyDocument,
} from '../scenario/index.ts'
import { centredRanks } from '../stats/index.ts'
import { turnOf, type HostTurns } from './inputModel.ts'
import { quantileOf } from './inputLaw.ts'
import { studiedLevels, type Studied } from './line.ts'
import { askedPolicies, PROJECT_POLICIES } from './policyLibrary.ts'
import { MOST_GROUPS } from './pointSpace.ts'
import { ENGINE_VERSION } from './result.ts'
import type { StudyOptions, TechnicalResult } from './technical.ts'
import { uncertainPrices, type PriceParts, type UncertainPrices } from './uncertainPrices.ts'
import { inputDraws, simulationDraws, sliceDraws, yearDraws } from './uncertaintyDraws.ts'
import {
  pairsOf,
  sideOf,
  type DrawnInput,
  type FigureTerms,
  type LevelValues,
} from './uncertaintyFigures.ts'
import { CENTRE, createLevelModel, type Choice, type LevelModel } from './uncertaintyModel.ts'
import type { LevelUncertainty, SourceName, UncertaintyResult } from './uncertaintyResult.ts'
import type { LinePoints } from './uncertainLine.ts'

export interface UncertaintyOptions {
  readonly policies?: readonly PolicyDocument[]
  /** Levels that are asked about; all that invest when absent. */
  readonly levels?: readonly string[]
  readonly draws?: number
  readonly seed?: number
  /** A way to pay, after tax; absent: the project in cash, before tax. */
  readonly way?: string
  readonly hurdleYears?: number
  readonly creditLineCny?: number
  /** The line simulated at other values of its inputs. */
  readonly line?: LinePoints
}

export interface UncertaintyHost extends HostTurns, Pick<StudyOptions, 'onProgress'> {}

/** Fewer replications say nothing about how far their mean may be off: t(3) has a variance. */
export const FEWEST_FOR_UNCERTAINTY = 4
const DEFAULT_HURDLE_YEARS = 3
/** Of each of the two samples that split the variance. */
const MOST_SPLIT_ROWS = 500
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

interface StudyParts {
  readonly scenario: Scenario
  readonly technical: TechnicalResult
  readonly options: UncertaintyOptions
  readonly policies: readonly PolicyDocument[]
  readonly studied: readonly Studied[]
  /** Levels that invest, asked about or not: what is drawn does not depend on what is asked. */
  readonly all: readonly Studied[]
}

interface Study extends StudyParts {
  readonly seed: number
  readonly draws: number
  readonly prices: UncertainPrices
  readonly inputs: readonly DrawnInput[]
  readonly pricesOf: (draw: number | null) => PriceParts
  readonly chance: Parameters<typeof createLevelModel>[2]
  readonly terms: FigureTerms
}

function createStudy(parts: StudyParts): Study {
  const { scenario, technical, options, policies, all } = parts
  const money = scenario.document.money!
  const stated: UncertaintyDocument | undefined = money.uncertainty
  const draws = options.draws ?? stated?.draws ?? DEFAULT_DRAWS
  const seed = options.seed ?? stated?.seed ?? technical.seed
  const prices = uncertainPrices(
    scenario,
    policies,
    all.map(({ level }) => level),
    options.way ?? null,
  )
  const inputs = drawnInputs(prices, seed, draws, stated)
  const sources: SourceName[] = ['simulation', 'years', 'inputs']
  return {
    ...parts,
    seed,
    draws,
    prices,
    inputs,
    pricesOf: pricesByDraw(prices, inputs, approvalDraws(prices, seed, draws, stated)),
    chance: chanceOf(parts, seed, draws),
    terms: {
      seed,
      horizonMonths: money.horizonMonths,
      hurdleYears: options.hurdleYears ?? stated?.hurdlePaybackYears ?? DEFAULT_HURDLE_YEARS,
      creditLineCny: options.creditLineCny ?? stated?.creditLineCny ?? null,
      sources: options.line === undefined ? sources : [...sources, 'line'],
      splitRows: Math.min(MOST_SPLIT_ROWS, draws),
    },
  }
}

function drawnInputs(
  { moved }: UncertainPrices,
  seed: number,
  draws: number,
  stated: UncertaintyDocument | undefined,
): DrawnInput[] {
  const columns = inputDraws(seed, draws, moved.map(({ path }) => path), stated)
  return moved.map((input, i) => ({
    input,
    at10: quantileOf(input, input.law, 0.1),
    at90: quantileOf(input, input.law, 0.9),
    coordinates: columns[i]!,
    ranks: centredRanks(columns[i]!),
  }))
}

/** By draw, then by policy; null where the expectation is paid. */
function approvalDraws(
  { chances }: UncertainPrices,
  seed: number,
  draws: number,
  stated: UncertaintyDocument | undefined,
): readonly (readonly number[])[] | null {
  if (stated?.approvals === 'expected') return null
  const byPolicy = chances.map((id) => sliceDraws(seed, draws, `approval/${id}`))
  return Array.from({ length: draws }, (_, draw) => byPolicy.map((own) => own[draw]!))
}

function pricesByDraw(
  { at }: UncertainPrices,
  inputs: readonly DrawnInput[],
  approvals: readonly (readonly number[])[] | null,
) {
  const known = new Map<number | null, PriceParts>()
  return (draw: number | null): PriceParts => {
    const values = inputs.map(({ input, coordinates }) =>
      draw === null ? input.value : quantileOf(input, input.law, coordinates[draw]!),
    )
    const approved = draw === null ? null : (approvals?.[draw] ?? null)
    const parts = known.get(draw) ?? at(values, approved)
    known.set(draw, parts)
    return parts
  }
}

function chanceOf({ scenario, studied, technical }: StudyParts, seed: number, draws: number) {
  const { replications } = technical
  const groups = Math.floor(replications / Math.ceil(replications / MOST_GROUPS))
  const years = Math.ceil(scenario.document.money!.horizonMonths / 12)
  const { catalog } = studied[0]!.compiled
  const hours = studied[0]!.result.kpis.reduce((sum, one) => sum + one.workingHours, 0)
  const windows = (catalog.shiftsPerYear * catalog.shiftS) / 3600 / (hours / replications)
  return {
    simulation: simulationDraws(seed, draws, groups, replications),
    years: yearDraws(seed, draws, groups, years, windows),
  }
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

async function levelOf(
  study: Study,
  { level, money }: Studied,
  lineDraws: readonly number[] | null,
  counted: () => Promise<void>,
): Promise<{ readonly level: LevelUncertainty; readonly pair: Omit<LevelValues, 'id'> }> {
  const { draws, inputs, options, pricesOf, chance, terms } = study
  const points = { ...money!.points, moved: options.line?.movedAt(level.id) ?? [] }
  const model = createLevelModel(level, points, chance, pricesOf, options.way ?? null)
  const worthsOf = async (choices: readonly Choice[]) => {
    const worths: WorthPair[] = []
    for (const choice of choices) {
      worths.push(model.worthAt(choice))
      await counted()
    }
    return worths
  }
  const [central] = await worthsOf([CENTRE])
  const own = await worthsOf(
    Array.from({ length: draws }, (_, draw) => choiceOf(draw, draw, draw, lineDraws, draw)),
  )
  const mixtures = splitPoints(
    designStream(terms.seed, 'uncertainty/split'),
    terms.splitRows,
    terms.sources.length,
  )
  const mixed = await worthsOf(
    mixtures.map((point) => {
      const [s, y, p, l] = point.map((place) => Math.min(draws - 1, Math.floor(place * draws)))
      return choiceOf(s!, y!, p!, lineDraws, l)
    }),
  )
  const ofLevel = inputs.filter(({ input }) => concerns(input.path, level.measures))
  const ends = await endsOf(study, model, ofLevel, counted)
  const side = (name: keyof WorthPair) =>
    sideOf(terms, ofLevel, {
      central: central![name],
      worths: own.map((pair) => pair[name]),
      splitCny: mixed.map((pair) => pair[name].npvCny),
      ends: ends.map(({ at10, at90 }) => ({
        at10Cny: at10[name].npvCny,
        at90Cny: at90[name].npvCny,
      })),
    })
  return {
    level: {
      id: level.id,
      name: level.name,
      withoutSubsidy: side('withoutSubsidy'),
      withSubsidy: side('withSubsidy'),
    },
    pair: {
      withoutSubsidy: own.map((pair) => pair.withoutSubsidy.npvCny),
      withSubsidy: own.map((pair) => pair.withSubsidy.npvCny),
    },
  }
}

const choiceOf = (
  simulation: number,
  years: number,
  prices: number,
  lineDraws: readonly number[] | null,
  line: number | undefined,
): Choice => ({ simulation, years, prices, line: lineDraws?.[line!] ?? null })

/** What a measure of another level costs is nothing to this one. */
function concerns(path: string, measures: readonly { readonly id: string }[]): boolean {
  const [root, id] = path.split('.')
  return root !== 'measures' || measures.some((measure) => measure.id === id)
}

/** One input at a time at P10 and P90, everything else at the centre. */
async function endsOf(
  { prices, inputs }: Study,
  model: LevelModel,
  ofLevel: readonly DrawnInput[],
  counted: () => Promise<void>,
) {
  const central = inputs.map(({ input }) => input.value)
  const worthWith = async (place: number, value: number) => {
    await counted()
    return model.worthOfPrices(prices.at(central.with(place, value), null))
  }
  const ends = []
  for (const one of ofLevel) {
    const place = inputs.indexOf(one)
    ends.push({
      at10: await worthWith(place, one.at10),
      at90: await worthWith(place, one.at90),
    })
  }
  return ends
}
