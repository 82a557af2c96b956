/**
 * What a study of uncertainty draws before it looks at any level: its inputs, the chance of its
 * simulation and of its years, and the prices that belong to each draw.
 */
import {
  DEFAULT_DRAWS,
  type PolicyDocument,
  type Scenario,
  type UncertaintyDocument,
} from '../scenario/index.ts'
import { centredRanks } from '../stats/index.ts'
import { quantileOf } from './inputLaw.ts'
import type { Studied } from './line.ts'
import { MOST_GROUPS } from './pointSpace.ts'
import type { TechnicalResult } from './technical.ts'
import type { LinePoints } from './uncertainLine.ts'
import { uncertainPrices, type PriceParts, type UncertainPrices } from './uncertainPrices.ts'
import { inputDraws, simulationDraws, sliceDraws, yearDraws } from './uncertaintyDraws.ts'
import type { DrawnInput, FigureTerms } from './uncertaintyFigures.ts'
import type { ChanceDraws } from './uncertaintyModel.ts'
import type { SourceName } from './uncertaintyResult.ts'

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

const DEFAULT_HURDLE_YEARS = 3
/** Of each of the two samples that split the variance. */
const MOST_SPLIT_ROWS = 500

export interface StudyParts {
  readonly scenario: Scenario
  readonly technical: TechnicalResult
  readonly options: UncertaintyOptions
  readonly policies: readonly PolicyDocument[]
  readonly studied: readonly Studied[]
  /** Levels that invest, asked about or not: what is drawn does not depend on what is asked. */
  readonly all: readonly Studied[]
}

export interface Study extends StudyParts {
  readonly seed: number
  readonly draws: number
  readonly prices: UncertainPrices
  readonly inputs: readonly DrawnInput[]
  readonly pricesOf: (draw: number | null) => PriceParts
  readonly chance: ChanceDraws
  readonly terms: FigureTerms
}

export function createStudy(parts: StudyParts): Study {
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
      creditLineCny: options.creditLineCny ?? money.creditLineCny ?? null,
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
