/**
 * What must hold for a level to pay, what a good unit costs before and after, and what the awards
 * are worth: of every replication, so that each figure has its spread. Some milliseconds a level,
 * and asked for by itself.
 */
import {
  breakEvensOf,
  costOfBaseline,
  costOfRetrofit,
  decisionOf,
  standardCoalTonnes,
  type Appraisal,
  type BreakEven,
  type BreakEvenName,
  type CostOfOwning,
  type Decision,
  type OperatingPoint,
  type ProjectCase,
} from '../economics/index.ts'
import { estimate, estimateOfAll, proportionInterval, summarise } from '../stats/index.ts'
import type { Estimate, Exact, ProportionInterval, QuantileSummary } from '../stats/index.ts'

export interface LevelWorth {
  /** Of the project in cash, before tax and without subsidy. */
  readonly breakEvens: Readonly<Record<BreakEvenName, BreakEvenResult>>
  readonly owning: {
    readonly baseline: OwningFigures
    readonly withoutSubsidy: OwningFigures
    readonly withSubsidy: OwningFigures
  }
  readonly subsidy: SubsidyWorth
  /** Below 0 where it uses more. */
  readonly savedKwhPerYear: Estimate
  readonly savedCoalTonnesPerYear: Estimate
}

export interface BreakEvenResult {
  /** On the mean figures; null where there is none in the range that is looked through. */
  readonly central: Exact | null
  readonly standing: BreakEven['standing']
  /** Over the replications. */
  readonly each: QuantileSummary
}

export interface OwningFigures {
  readonly tcoCny: Estimate
  readonly lccCny: Estimate
  readonly equivalentCnyPerYear: Estimate
  /** null where a replication makes nothing good. */
  readonly perGoodCny: Estimate | null
}

/** Of what the enterprise is awarded; central case but for the share. */
export interface SubsidyWorth {
  readonly grossCny: Exact
  /** Paid inside the horizon, discounted to the decision. */
  readonly presentCny: Exact
  /** Of capital spending; null where nothing is spent. */
  readonly capexShare: Exact | null
  /** Does the award change the decision? */
  readonly decision: Decision
  /** Probability that the award decides. */
  readonly decides: ProportionInterval
}

export interface Worthy {
  readonly terms: Omit<ProjectCase, 'baseline' | 'retrofit'>
  readonly baseline: readonly OperatingPoint[]
  readonly retrofit: readonly OperatingPoint[]
  readonly means: { readonly baseline: OperatingPoint; readonly retrofit: OperatingPoint }
  /** The same replications, and the central case, in cash. */
  readonly each: readonly Appraisal[]
  readonly central: Appraisal
}

export function worthOf({ terms, baseline, retrofit, means, each, central }: Worthy): LevelWorth {
  const cases = retrofit.map((point, r) => ({
    ...terms, baseline: baseline[r]!, retrofit: point,
  }))
  const saved = cases.map((one) => kwhOf(one.baseline) - kwhOf(one.retrofit))
  return {
    breakEvens: breakEvenResults(breakEvensOf({ ...terms, ...means }), cases.map(breakEvensOf)),
    owning: {
      baseline: owningOf(cases.map(costOfBaseline)),
      withoutSubsidy: owningOf(cases.map((one) => costOfRetrofit(one))),
      withSubsidy: owningOf(
        cases.map((one, r) => costOfRetrofit(one, awardsCny(each[r]!))),
      ),
    },
    subsidy: subsidyWorth(central, each),
    savedKwhPerYear: estimate(saved),
    savedCoalTonnesPerYear: estimate(saved.map(standardCoalTonnes)),
  }
}

const kwhOf = ({ energyKwhPerYear }: OperatingPoint) =>
  Object.values(energyKwhPerYear).reduce((sum, kwh) => sum + kwh, 0)

/** Present value of what the enterprise is awarded. */
const awardsCny = ({ withSubsidy, withoutSubsidy }: Appraisal) =>
  withSubsidy.npvCny - withoutSubsidy.npvCny

type BreakEvens = ReturnType<typeof breakEvensOf>

function breakEvenResults(
  central: BreakEvens,
  each: readonly BreakEvens[],
): LevelWorth['breakEvens'] {
  const names = Object.keys(central) as BreakEvenName[]
  const results = names.map((name): [BreakEvenName, BreakEvenResult] => {
    const { value, standing } = central[name]
    const values = each.map((one) => one[name].value)
    return [
      name,
      {
        central: value === undefined ? null : { exact: value },
        standing,
        each: summarise(values, { undefinedIs: 'highest' }),
      },
    ]
  })
  return Object.fromEntries(results) as Record<BreakEvenName, BreakEvenResult>
}

function owningOf(costs: readonly CostOfOwning[]): OwningFigures {
  const over = (of: (cost: CostOfOwning) => number) => estimate(costs.map(of))
  return {
    tcoCny: over(({ tcoCny }) => tcoCny),
    lccCny: over(({ lccCny }) => lccCny),
    equivalentCnyPerYear: over((cost) => cost.equivalentCnyPerYear),
    perGoodCny: estimateOfAll(costs.map(({ perGoodCny }) => perGoodCny)),
  }
}

function subsidyWorth(central: Appraisal, each: readonly Appraisal[]): SubsidyWorth {
  const grossCny = central.awards
    .filter(({ to }) => to === 'enterprise')
    .reduce((sum, { amountCny }) => sum + amountCny, 0)
  const decisions = each.map(decisionOn)
  return {
    grossCny: { exact: grossCny },
    presentCny: { exact: awardsCny(central) },
    capexShare: central.capexCny > 0 ? { exact: grossCny / central.capexCny } : null,
    decision: decisionOn(central),
    decides: proportionInterval(
      decisions.filter((decision) => decision === 'awardDecides').length,
      decisions.length,
    ),
  }
}

const decisionOn = ({ withoutSubsidy, withSubsidy }: Appraisal) =>
  decisionOf(withoutSubsidy.npvCny, withSubsidy.npvCny)
