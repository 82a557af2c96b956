/**
 * One level as a function of the draws: which draw of the simulation's error, of the years, of the
 * prices and, where it was simulated again, of the line; out comes what it is worth. Nothing here
 * draws anything, so every level sees the same draws.
 */
import {
  appraiseEveryWay,
  monthlyRate,
  worthOf,
  worthOfFlows,
  type AppraisalInput,
  type CashFlow,
  type OperatingPoint,
  type Worth,
  type WorthPair,
} from '../economics/index.ts'
import type { Level } from './levels.ts'
import { mixtureIn, pointSpace, pointWith, type PointSpace, type Shift } from './pointSpace.ts'
import { pricedLevel, type PricedLevel, type PriceParts } from './uncertainPrices.ts'
import { fiscalTermsOf } from './ways.ts'

/** The weights of all draws, by draw. */
export interface ChanceDraws {
  readonly simulation: readonly Float64Array[]
  readonly years: readonly (readonly Float64Array[])[]
}

/** The number of a draw of each source; null: at the centre. */
export interface Choice {
  readonly simulation: number | null
  readonly years: number | null
  readonly prices: number | null
  readonly line: number | null
}

export const CENTRE: Choice = { simulation: null, years: null, prices: null, line: null }

/** Of a level and the baseline, by replication; of a line simulated elsewhere, by its point. */
export interface LevelPoints {
  readonly baseline: readonly OperatingPoint[]
  readonly retrofit: readonly OperatingPoint[]
  readonly moved: readonly { readonly baseline: Shift; readonly retrofit: Shift }[]
}

export interface LevelModel {
  readonly worthAt: (choice: Choice) => WorthPair
  /** Without chance, at prices that are no draw. */
  readonly worthOfPrices: (parts: PriceParts) => WorthPair
}

/** `pricesOf` a draw are asked for once; the way is one of the document's, or null for cash. */
export function createLevelModel(
  level: Level,
  points: LevelPoints,
  chance: ChanceDraws,
  pricesOf: (draw: number | null) => PriceParts,
  wayId: string | null,
): LevelModel {
  const baseline = createSide(pointSpace(points.baseline), chance)
  const retrofit = createSide(pointSpace(points.retrofit), chance)
  const means = { baseline: baseline.space.mean, retrofit: retrofit.space.mean }
  const priced = new Map<number | null, PricedLevel>()
  const pricedAt = (draw: number | null) => {
    const known = priced.get(draw) ?? pricedLevel(level, pricesOf(draw), means)
    priced.set(draw, known)
    return known
  }
  const worth = (prices: PricedLevel, { simulation, years, line }: Omit<Choice, 'prices'>) => {
    const moved = line === null ? undefined : points.moved[line]
    const at = (year: number | null) => ({
      baseline: baseline.at(simulation, years, year, moved?.baseline),
      retrofit: withArea(
        retrofit.at(simulation, years, year, moved?.retrofit),
        prices.moreAreaM2,
      ),
    })
    const usual = at(null)
    const byYear = years === null ? undefined : chance.years[years]!.map((_, year) => at(year))
    return wayId === null
      ? worthOf(prices.prospect, { ...usual, ...(byYear && { years: byYear }) })
      : worthOfWay(prices, { ...usual, ...(byYear && { years: byYear }) }, wayId)
  }
  return {
    worthAt: ({ prices, ...choice }) => worth(pricedAt(prices), choice),
    worthOfPrices: (parts) => worth(pricedLevel(level, parts, means), CENTRE),
  }
}

interface Side {
  readonly space: PointSpace
  readonly at: (
    simulation: number | null,
    years: number | null,
    year: number | null,
    moved: Shift | undefined,
  ) => OperatingPoint
}

/** The mixtures of a draw are needed by many choices, and so they are kept. */
function createSide(space: PointSpace, chance: ChanceDraws): Side {
  const errors: (Shift | undefined)[] = []
  const years: (Shift[] | undefined)[] = []
  const errorOf = (draw: number) =>
    (errors[draw] ??= mixtureIn(space, chance.simulation[draw]!))
  const yearsOf = (draw: number) =>
    (years[draw] ??= chance.years[draw]!.map((weights) => mixtureIn(space, weights)))
  return {
    space,
    at: (simulation, draw, year, moved) =>
      pointWith(space, [
        ...(moved === undefined ? [] : [moved]),
        ...(simulation === null ? [] : [errorOf(simulation)]),
        ...(draw === null || year === null ? [] : [yearsOf(draw)[year]!]),
      ]),
  }
}

const withArea = (point: OperatingPoint, moreM2: number): OperatingPoint =>
  moreM2 === 0 ? point : { ...point, areaM2: point.areaM2 + moreM2 }

/** After tax, in one way to pay: the whole statement, which takes some milliseconds. */
function worthOfWay(
  { prospect, parts }: PricedLevel,
  points: Pick<AppraisalInput, 'baseline' | 'retrofit' | 'years'>,
  wayId: string,
): WorthPair {
  const { project } = prospect
  const { money, policies } = parts
  const input = { project, money, policies, stacking: money.stacking, ...points }
  const way = money.waysToPay.find(({ id }) => id === wayId)!
  const [appraised] = appraiseEveryWay(input, [way], fiscalTermsOf(money))
  const { flow } = appraised!.statement
  const rate = monthlyRate(money.discountRatePerYear)
  return {
    withoutSubsidy: worthOfNet(flow, flow.netWithoutSubsidy, rate),
    withSubsidy: worthOfNet(flow, flow.netWithSubsidy, rate),
  }
}

function worthOfNet({ lines }: CashFlow, net: readonly number[], rate: number): Worth {
  const residual = lines.reduce(
    (sum, { kind, flowsCny }) => sum + (kind === 'residual' ? flowsCny.at(-1)! : 0),
    0,
  )
  return worthOfFlows(net, residual, rate)
}
