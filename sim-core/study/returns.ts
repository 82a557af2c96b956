/** The money half of a line study: every replication appraised, and one exact central case. */
import {
  appraiseProject,
  leaseAlternative,
  postingsOf,
  runningLines,
  type Appraisal,
  type AppraisalInput,
  type Award,
  type OperatingPoint,
  type Returns,
} from '../economics/index.ts'
import type { PolicyDocument } from '../scenario/index.ts'
import {
  estimate,
  estimateOfAll,
  proportionInterval,
  quantile,
  summarise,
} from '../stats/index.ts'
import type { AwardResult, Band, ExactFigures, LevelReturns, ReturnFigures } from './result.ts'

type Terms = Omit<AppraisalInput, 'baseline' | 'retrofit'>

/** What stays the same over the replications of a level. */
export type Appraised = Terms & {
  readonly lease: Parameters<typeof leaseAlternative>[1] | null
  readonly policyDocuments: readonly PolicyDocument[]
}

/** The appraisal of each replication; points come in pairs, one replication each. */
export function appraiseEach(
  terms: Terms,
  baseline: readonly OperatingPoint[],
  retrofit: readonly OperatingPoint[],
): Appraisal[] {
  return retrofit.map((point, r) =>
    appraiseProject({ ...terms, baseline: baseline[r]!, retrofit: point }),
  )
}

/** `each` by replication; the means are the central case. */
export function returnsOf(
  appraised: Appraised,
  each: readonly Appraisal[],
  means: { readonly baseline: OperatingPoint; readonly retrofit: OperatingPoint },
): LevelReturns {
  const { lease, policyDocuments, ...shared } = appraised
  const centralInput = { ...shared, ...means }
  const central = appraiseProject(centralInput)
  return {
    capexCny: { exact: central.capexCny },
    capexByCategory: capexByCategory(shared.project.capex),
    awards: central.awards
      .filter(({ to }) => to === 'enterprise')
      .map((award) => awardResult(award, policyDocuments)),
    postings: central.awards.flatMap((award) => postingsOf(award, shared.project)),
    withoutSubsidy: figuresOf(each.map((a) => a.withoutSubsidy)),
    withSubsidy: figuresOf(each.map((a) => a.withSubsidy)),
    central: {
      withoutSubsidy: exactFigures(central.withoutSubsidy),
      withSubsidy: exactFigures(central.withSubsidy),
      cashFlow: central.cashFlow,
      gainCnyPerYear: gains(centralInput),
    },
    cumulative: {
      withoutSubsidy: bandOf(each, (a) => a.cashFlow.netWithoutSubsidy),
      withSubsidy: bandOf(each, (a) => a.cashFlow.netWithSubsidy),
    },
    lease: lease === null ? null : leaseAlternative(centralInput, lease),
  }
}

/** The figures of one return by replication. */
export function figuresOf(returns: readonly Returns[]): ReturnFigures {
  const npvs = returns.map(({ npvCny }) => npvCny)
  const positive = npvs.filter((npv) => npv > 0).length
  return {
    npvCny: estimate(npvs),
    irrPerYear: summarise(
      returns.map(({ irrPerYear }) => irrPerYear),
      { undefinedIs: 'lowest' },
    ),
    paybackYears: summarise(
      returns.map(({ paybackYears }) => paybackYears),
      { undefinedIs: 'highest' },
    ),
    discountedPaybackYears: summarise(
      returns.map(({ discountedPaybackYears }) => discountedPaybackYears),
      { undefinedIs: 'highest' },
    ),
    mirrPerYear: summarise(
      returns.map(({ mirrPerYear }) => mirrPerYear),
      { undefinedIs: 'lowest' },
    ),
    profitabilityIndex: estimateOfAll(returns.map((one) => one.profitabilityIndex)),
    peakFundingCny: estimate(returns.map(({ peakFundingCny }) => peakFundingCny)),
    positiveShare: positive / npvs.length,
    positive: proportionInterval(positive, npvs.length),
  }
}

const exact = (value: number | undefined) => (value === undefined ? null : { exact: value })

function exactFigures(returns: Returns): ExactFigures {
  return {
    npvCny: { exact: returns.npvCny },
    irrPerYear: exact(returns.irrPerYear),
    paybackYears: exact(returns.paybackYears),
    discountedPaybackYears: exact(returns.discountedPaybackYears),
    mirrPerYear: exact(returns.mirrPerYear),
    profitabilityIndex: exact(returns.profitabilityIndex),
    peakFundingCny: { exact: returns.peakFundingCny },
  }
}

function capexByCategory(capex: AppraisalInput['project']['capex']): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { category, priceCny } of capex) sums[category] = (sums[category] ?? 0) + priceCny
  return sums
}

/** Yearly gain by kind of line, at the prices of month 1 and after ramp-up. */
function gains({ baseline, retrofit, money }: AppraisalInput): Record<string, number> {
  const before = runningLines(baseline, money)
  const sums: Record<string, number> = {}
  runningLines(retrofit, money).forEach(({ kind, cnyPerYear }, i) => {
    sums[kind] = (sums[kind] ?? 0) + cnyPerYear - before[i]!.cnyPerYear
  })
  return sums
}

/** An award with the words of its policy, which is among `documents`. */
export function awardResult(award: Award, documents: readonly PolicyDocument[]): AwardResult {
  const document = documents.find(({ id }) => id === award.policyId)!
  return {
    policyId: award.policyId,
    name: document.name,
    amountCny: { exact: award.amountCny },
    eligibleCny: award.eligibleCny,
    capped: award.capped,
    status: document.status,
    citations: award.citations.map((citation) => ({
      ...citation,
      documentNo: citation.documentNo ?? document.documentNo,
    })),
  }
}

/** Quantiles of the cumulative cash at each month end. */
export function bandOf<One>(
  each: readonly One[],
  flows: (one: One) => readonly number[],
): Band {
  const cumulative = each.map((one) => {
    let sum = 0
    return flows(one).map((flow) => (sum += flow))
  })
  const months = cumulative[0]!.map((_, t) =>
    cumulative.map((c) => c[t]!).toSorted((a, b) => a - b),
  )
  const at = (p: number) => months.map((ranked) => quantile(ranked, p)!)
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
