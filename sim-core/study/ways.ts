/** Ways to pay side by side: every replication appraised after tax, for each way that is stated. */
import {
  appraiseEveryWay,
  DEFAULT_TAX,
  isAffordable,
  type AppraisalInput,
  type FiscalTerms,
  type OperatingPoint,
  type RiskRelief,
  type WayAppraisal,
  type WayValue,
} from '../economics/index.ts'
import type { MoneyDocument, WayDocument } from '../scenario/index.ts'
import { estimate, proportionInterval, summarise } from '../stats/index.ts'
import type { Estimate, Exact, ProportionInterval, QuantileSummary } from '../stats/index.ts'
import type { Text } from './kpiResult.ts'

export interface WayFigures {
  readonly npvCny: Estimate
  readonly paybackYears: QuantileSummary
  /** Probability of a positive value. */
  readonly positive: ProportionInterval
}

export interface WayResult {
  readonly id: string
  readonly name: Text
  readonly kind: WayDocument['kind']
  /** Whose offer it is, and until when; absent where it is nobody's. */
  readonly offeredBy?: NonNullable<WayDocument['offeredBy']>
  /** Effective yearly rates; null where nothing is quoted, or the flows have no single rate. */
  readonly quotedPerYear: Exact | null
  readonly allInPerYear: Exact | null
  /** The flat rate 费率 to which it comes; null where nothing is borrowed. */
  readonly flatPerYear: Exact | null
  /** What compensation does to the lessor's spread; null where none is granted. */
  readonly relief: RiskRelief | null
  /** What this way can claim; central case. */
  readonly awardsCny: Exact
  /** Of the firm’s own money, after financing and tax. */
  readonly withoutSubsidy: WayFigures
  readonly withSubsidy: WayFigures
  /** The same project in cash, with subsidy: before tax and after it. */
  readonly preTaxNpvCny: Estimate
  readonly afterTaxNpvCny: Estimate
  /** What the contract adds to the latter. */
  readonly contractNpvCny: Estimate
  /** What the financier gets in all less what he pays; below 0 nobody offers it. */
  readonly financierGainCny: Estimate
  /** The lowest running total of the firm’s own money, subsidy included, and in which month. */
  readonly lowestCashCny: Estimate
  readonly lowestMonth: QuantileSummary
  /** Probability that the total falls below −credit line; null where no line is stated. */
  readonly shortfall: ProportionInterval | null
  /** The least yearly coverage of what the contract asks for; null where it asks for nothing. */
  readonly leastCoverage: Estimate | null
}

interface Pair<Point> {
  readonly baseline: Point
  readonly retrofit: Point
}

/** One way: the mean case, which is exact, and one appraisal for each replication. */
export interface AppraisedWay {
  readonly way: WayDocument
  readonly central: WayAppraisal
  readonly each: readonly WayAppraisal[]
}

/** `input` is what the replications share; the points come in pairs, the means are central. */
export function appraisedWays(
  input: Omit<AppraisalInput, 'baseline' | 'retrofit'>,
  money: MoneyDocument,
  points: Pair<readonly OperatingPoint[]>,
  means: Pair<OperatingPoint>,
): AppraisedWay[] {
  const fiscal = fiscalTermsOf(money)
  const appraise = (pair: Pair<OperatingPoint>) =>
    appraiseEveryWay({ ...input, ...pair }, money.waysToPay, fiscal)
  const central = appraise(means)
  const each = points.retrofit.map((retrofit, r) =>
    appraise({ baseline: points.baseline[r]!, retrofit }),
  )
  return money.waysToPay.map((way, w) => ({
    way,
    central: central[w]!,
    each: each.map((ways) => ways[w]!),
  }))
}

/** The figures of every way, in the order of the document. */
export const waysOf = (...asked: Parameters<typeof appraisedWays>): WayResult[] =>
  appraisedWays(...asked).map((way) => wayResult(way, asked[1].creditLineCny))

/** Where nothing is said of other profit, there is always enough; a small firm then has none. */
export function fiscalTermsOf({ tax }: Pick<MoneyDocument, 'tax'>): FiscalTerms {
  const isSmall = tax.regime.kind === 'smallLowProfit'
  const unsaid = isSmall ? [] : DEFAULT_TAX.otherProfitCny
  return { tax: { ...tax, otherProfitCny: tax.otherProfitCny ?? unsaid } }
}

/** What a way comes to. `creditLineCny`: how far the firm's account may go below nothing. */
export function wayResult(
  { way, central, each }: AppraisedWay,
  creditLineCny: number | undefined,
): WayResult {
  const { id, name, kind, offeredBy } = way
  const over = (of: (one: WayAppraisal) => number) => estimate(each.map(of))
  const { schedule } = central
  const hasService = central.affordability.coverage.some((share) => share !== null)
  return {
    id,
    name,
    kind,
    ...(offeredBy !== undefined && { offeredBy }),
    quotedPerYear: exactly(schedule?.quotedEffectivePerYear),
    allInPerYear: exactly(schedule?.allInEffectivePerYear),
    flatPerYear: exactly(schedule?.flatPerYear),
    relief: central.relief,
    awardsCny: {
      exact: central.awards
        .filter(({ to }) => to === 'enterprise')
        .reduce((sum, { amountCny }) => sum + amountCny, 0),
    },
    withoutSubsidy: figuresOf(each.map((one) => one.withoutSubsidy)),
    withSubsidy: figuresOf(each.map((one) => one.withSubsidy)),
    preTaxNpvCny: over((one) => one.preTaxNpvCny),
    afterTaxNpvCny: over((one) => one.afterTaxNpvCny),
    contractNpvCny: over((one) => one.contractNpvCny),
    financierGainCny: over((one) => one.financierGainCny),
    lowestCashCny: over((one) => one.affordability.lowestCashCny),
    lowestMonth: summarise(
      each.map((one) => one.affordability.lowestMonth),
      { undefinedIs: 'highest' },
    ),
    shortfall: creditLineCny === undefined ? null : shortfallOf(each, creditLineCny),
    leastCoverage: hasService ? over(leastCoverage) : null,
  }
}

function shortfallOf(each: readonly WayAppraisal[], creditLineCny: number): ProportionInterval {
  const short = each.filter(({ affordability }) => !isAffordable(affordability, creditLineCny))
  return proportionInterval(short.length, each.length)
}

function figuresOf(values: readonly WayValue[]): WayFigures {
  const npvs = values.map(({ npvCny }) => npvCny)
  return {
    npvCny: estimate(npvs),
    paybackYears: summarise(
      values.map(({ paybackYears }) => paybackYears),
      { undefinedIs: 'highest' },
    ),
    positive: proportionInterval(npvs.filter((npv) => npv > 0).length, npvs.length),
  }
}

const exactly = (value: number | undefined): Exact | null =>
  value === undefined ? null : { exact: value }

const leastCoverage = ({ affordability: { coverage } }: WayAppraisal) =>
  Math.min(...coverage.filter((share) => share !== null))
