/** From what a level is worth, draw by draw, to what there is to say about it. Pure statistics. */
import type { Worth } from '../economics/index.ts'
import { designStream, splitOf } from '../experiment/index.ts'
import {
  centredRanks,
  estimate,
  histogramOf,
  proportionInterval,
  riskOf,
  sharesOfRanks,
  summarise,
  worthOfKnowing,
} from '../stats/index.ts'
import {
  SOURCE_NAMES,
  type InputEffect,
  type LevelPair,
  type MovedInput,
  type PairFigures,
  type SideUncertainty,
  type SourceName,
  type SourceShare,
  type SourceSplit,
} from './uncertaintyResult.ts'

export interface SideDraws {
  readonly central: Worth
  /** By draw. */
  readonly worths: readonly Worth[]
  /** Net present values at the points of the split. */
  readonly splitCny: readonly number[]
  /** Net present values with one input at P10 and at P90, input by input. */
  readonly ends: readonly { readonly at10Cny: number; readonly at90Cny: number }[]
}

/** What all levels and sides share. */
export interface FigureTerms {
  readonly seed: number
  readonly horizonMonths: number
  readonly hurdleYears: number
  readonly creditLineCny: number | null
  /** Sources that vary at all, in the order of their places in the split. */
  readonly sources: readonly SourceName[]
  readonly splitRows: number
}

/** One input with its draws, whose ranks are known. */
export interface DrawnInput {
  readonly input: MovedInput
  readonly at10: number
  readonly at90: number
  readonly coordinates: readonly number[]
  readonly ranks: readonly number[]
}

export function sideOf(
  terms: FigureTerms,
  inputs: readonly DrawnInput[],
  { central, worths, splitCny, ends }: SideDraws,
): SideUncertainty {
  const npvs = worths.map(({ npvCny }) => npvCny)
  const { hurdleYears, creditLineCny } = terms
  const within = worths.filter((one) => (one.paybackYears ?? Infinity) <= hurdleYears).length
  const short = worths.filter((one) => one.lowestCashCny < -(creditLineCny ?? Infinity)).length
  const risk = riskOf(npvs)
  return {
    central: {
      npvCny: { exact: central.npvCny },
      paybackYears: central.paybackYears === undefined ? null : { exact: central.paybackYears },
    },
    npvCny: risk,
    histogram: histogramOf(npvs),
    paybackYears: summarise(
      worths.map(({ paybackYears }) => paybackYears),
      { undefinedIs: 'highest' },
    ),
    paidBackShares: paidBackBy(worths, terms.horizonMonths),
    withinHurdle: proportionInterval(within, worths.length),
    shortfall: creditLineCny === null ? null : proportionInterval(short, worths.length),
    split: splitBySource(terms, splitCny),
    inputs: effectsOf(inputs, npvs, ends),
    perfectInformationCny: estimate(npvs.map((cny) => Math.max(0, risk.mean > 0 ? -cny : cny))),
  }
}

function paidBackBy(worths: readonly Worth[], horizonMonths: number): number[] {
  const byMonth = Array.from({ length: horizonMonths + 1 }, () => 0)
  for (const { paybackYears } of worths) {
    if (paybackYears === undefined) continue
    const month = Math.min(horizonMonths, Math.ceil(paybackYears * 12 - 1e-9))
    byMonth[month] = byMonth[month]! + 1
  }
  let paid = 0
  return byMonth.map((count) => (paid += count) / worths.length)
}

function splitBySource(
  { seed, sources, splitRows }: FigureTerms,
  splitCny: readonly number[],
): SourceSplit {
  const streams = designStream(seed, 'uncertainty/split/bootstrap')
  const { first, total, interaction } = splitOf(streams, splitCny, splitRows, sources.length)
  const shareOf = (name: SourceName): SourceShare | null => {
    const place = sources.indexOf(name)
    if (place === -1) return null
    const own = first[place]!
    const known = Math.min(1, Math.max(0, own.value))
    return { first: own, total: total[place]!, narrowing: 1 - Math.sqrt(1 - known) }
  }
  return {
    sources: Object.fromEntries(
      SOURCE_NAMES.map((name) => [name, shareOf(name)]),
    ) as SourceSplit['sources'],
    interaction,
  }
}

function effectsOf(
  inputs: readonly DrawnInput[],
  npvs: readonly number[],
  ends: SideDraws['ends'],
): InputEffect[] {
  const shares = sharesOfRanks(inputs.map(({ ranks }) => ranks), centredRanks(npvs))
  const effects = inputs.map(({ input, at10, at90, coordinates }, i): InputEffect => {
    const { share, halfWidth, gain, gainHalfWidth } = worthOfKnowing(coordinates, npvs)
    const { at10Cny, at90Cny } = ends[i]!
    return {
      path: input.path,
      at10,
      at90,
      npvAt10Cny: at10Cny,
      npvAt90Cny: at90Cny,
      rankShare: shares[i]!,
      knownShare: share,
      knownHalfWidth: halfWidth,
      knownGainCny: gain,
      knownGainHalfWidthCny: gainHalfWidth,
    }
  })
  const swing = ({ npvAt10Cny, npvAt90Cny }: InputEffect) => Math.abs(npvAt90Cny - npvAt10Cny)
  return effects.toSorted((a, b) => swing(b) - swing(a))
}

/** Net present values by draw. */
export interface LevelValues {
  readonly id: string
  readonly withoutSubsidy: readonly number[]
  readonly withSubsidy: readonly number[]
}

/** Every level against every later one, on the same draws. */
export function pairsOf(levels: readonly LevelValues[]): LevelPair[] {
  return levels.flatMap((level, i) =>
    levels.slice(i + 1).map((other) => ({
      level: level.id,
      other: other.id,
      withoutSubsidy: pairFigures(level.withoutSubsidy, other.withoutSubsidy),
      withSubsidy: pairFigures(level.withSubsidy, other.withSubsidy),
    })),
  )
}

function pairFigures(a: readonly number[], b: readonly number[]): PairFigures {
  const differences = a.map((cny, i) => cny - b[i]!)
  return {
    better: proportionInterval(differences.filter((cny) => cny > 0).length, a.length),
    meanDifferenceCny: differences.reduce((sum, cny) => sum + cny, 0) / a.length,
  }
}
