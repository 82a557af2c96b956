/** Ways to pay side by side: every replication appraised after tax, for each way that is stated. */
import {
  appraiseEveryWay,
  DEFAULT_TAX,
  type AppraisalInput,
  type FiscalTerms,
  type OperatingPoint,
  type WayAppraisal,
  type WayValue,
} from '../economics/index.ts'
import type { MoneyDocument } from '../scenario/index.ts'
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
  readonly kind: string
  /** Effective yearly rates; null where nothing is quoted, or the flows have no single rate. */
  readonly quotedPerYear: Exact | null
  readonly allInPerYear: Exact | null
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
  /** The lowest running total of the firm’s own money, subsidy included. */
  readonly lowestCashCny: Estimate
  /** The least yearly coverage of what the contract asks for; null where it asks for nothing. */
  readonly leastCoverage: Estimate | null
}

interface Pair<Point> {
  readonly baseline: Point
  readonly retrofit: Point
}

/** `input` is what the replications share; the points come in pairs, the means are central. */
export function waysOf(
  input: Omit<AppraisalInput, 'baseline' | 'retrofit'>,
  money: MoneyDocument,
  points: Pair<readonly OperatingPoint[]>,
  means: Pair<OperatingPoint>,
): WayResult[] {
  const fiscal = fiscalTermsOf(money)
  const appraise = (pair: Pair<OperatingPoint>) =>
    appraiseEveryWay({ ...input, ...pair }, money.waysToPay, fiscal)
  const central = appraise(means)
  const each = points.retrofit.map((retrofit, r) =>
    appraise({ baseline: points.baseline[r]!, retrofit }),
  )
  return money.waysToPay.map(({ id, name, kind }, w) => {
    const figures = figuresOfWay(central[w]!, each.map((ways) => ways[w]!))
    return { id, name, kind, ...figures }
  })
}

/** Where nothing is said of other profit, there is always enough; a small firm then has none. */
export function fiscalTermsOf({ tax }: Pick<MoneyDocument, 'tax'>): FiscalTerms {
  const isSmall = tax.regime.kind === 'smallLowProfit'
  const unsaid = isSmall ? [] : DEFAULT_TAX.otherProfitCny
  return { tax: { ...tax, otherProfitCny: tax.otherProfitCny ?? unsaid } }
}

function figuresOfWay(central: WayAppraisal, each: readonly WayAppraisal[]) {
  const over = (of: (one: WayAppraisal) => number) => estimate(each.map(of))
  const { schedule } = central
  const hasService = central.affordability.coverage.some((share) => share !== null)
  return {
    quotedPerYear: exactly(schedule?.quotedEffectivePerYear),
    allInPerYear: exactly(schedule?.allInEffectivePerYear),
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
    leastCoverage: hasService ? over(leastCoverage) : null,
  }
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
