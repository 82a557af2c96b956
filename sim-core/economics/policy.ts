/**
 * Policy evaluation 政策测算. A policy is data: dated parameters, each citing its clause 条款, fed
 * to one of a few instruments 政策工具. The instruments are code, because a formula is easier to
 * review, test and type as a function than as an expression language hidden in JSON.
 */
import type { CapexCategory, CapexLine } from './capex.ts'

/** 'YYYY-MM-DD', which sorts as text. */
export type IsoDate = string

/** manual 手工基线, single 单机, line 整线, intelligent 智能化, demonstration 示范. */
export type RetrofitLevel = 'manual' | 'single' | 'line' | 'intelligent' | 'demonstration'

/** `historical-verify`: once in force; ask the bureau before counting on it. */
export type PolicyStatus = 'in-force' | 'historical-verify' | 'hypothetical'

export interface DatedValue {
  readonly from: IsoDate
  /** `null` records that the parameter lapsed on this date. */
  readonly value: number | null
  /** `null` where the text is silent and the value is an assumption, to be shown as one. */
  readonly clause: string | null
  /** The words of the clause, verbatim; `null` with it. */
  readonly quote: string | null
  /** Plausible lowest and highest value of an assumption. */
  readonly range?: readonly [number, number]
}

export interface Policy {
  readonly id: string
  readonly documentNo: string
  readonly issued: IsoDate
  readonly status: PolicyStatus
  readonly instrument: InstrumentName
  readonly appliesTo: readonly RetrofitLevel[]
  /** What the share is taken of; policies on one base compete when awards may not be added up. */
  readonly base: string
  /** Categories that may count towards the base; within them each line says whether it does. */
  readonly covers: readonly CapexCategory[]
  /** Sorted by `from`, and complete for the instrument: the scenario schema sees to both. */
  readonly parameters: Readonly<Record<string, readonly DatedValue[]>>
}

/** What a policy may ask of a project. */
export interface PolicyProject {
  readonly level: RetrofitLevel
  readonly capex: readonly CapexLine[]
  /** Uses domestic equipment and control systems with their own IP 自主知识产权国产装备. */
  readonly usesDomesticIp: boolean
}

export interface Award {
  readonly policyId: string
  readonly instrument: InstrumentName
  readonly base: string
  readonly eligibleCny: number
  /** Before caps. */
  readonly rawCny: number
  readonly amountCny: number
  /** Whether a cap, of the policy or of the stacking rule, took something away. */
  readonly capped: boolean
  /** Acceptance to payment. */
  readonly lagMonths: number
  /** Every parameter that was used, in the order in which the instrument asks for them. */
  readonly citations: readonly Citation[]
}

export interface Citation extends DatedValue {
  readonly parameter: string
  readonly value: number
  /** `null` where the document does not say it. */
  readonly documentNo: string | null
}

interface Amounts {
  readonly rawCny: number
  readonly capCny: number
}

type Formula = (p: Record<string, number>, eligibleCny: number, project: PolicyProject) => Amounts

export type InstrumentName = 'capitalGrant' | 'capitalGrantWithRaisedCap'

export interface Instrument {
  /** Parameters that a policy must state, in the order in which they are cited. */
  readonly needs: readonly string[]
  readonly amounts: Formula
}

export const INSTRUMENTS: Readonly<Record<InstrumentName, Instrument>> = {
  /** A share of eligible spending up to a cap, from a least spending on. */
  capitalGrant: instrument(['grantShare', 'capCny', 'minSpendCny'], (p, eligibleCny) => ({
    rawCny: eligibleCny < p.minSpendCny ? 0 : eligibleCny * p.grantShare,
    capCny: p.capCny,
  })),

  /** The same with a higher cap for domestic equipment and control systems. */
  capitalGrantWithRaisedCap: instrument(
    ['grantShare', 'capCny', 'raisedCapCny', 'minSpendCny'],
    (p, eligibleCny, project) => ({
      rawCny: eligibleCny < p.minSpendCny ? 0 : eligibleCny * p.grantShare,
      capCny: project.usesDomesticIp ? p.raisedCapCny : p.capCny,
    }),
  ),
}

/**
 * What `policy` pays for `project` decided on `date`, with its reasons; undefined where it does not
 * apply to the level or is not in force. A project below the threshold gets an award of nothing,
 * whose citations say why.
 */
export function evaluatePolicy(
  policy: Policy,
  project: PolicyProject,
  date: IsoDate,
): Award | undefined {
  if (!policy.appliesTo.includes(project.level)) return undefined
  const { needs, amounts } = INSTRUMENTS[policy.instrument]
  const citations: Citation[] = []
  const values: Record<string, number> = {}
  for (const parameter of needs) {
    const citation = cite(policy, parameter, date)
    if (citation === undefined) return undefined
    citations.push(citation)
    values[parameter] = citation.value
  }
  const eligibleCny = eligibleSpendingCny(policy, project)
  const { rawCny, capCny } = amounts(values, eligibleCny, project)
  return {
    policyId: policy.id,
    instrument: policy.instrument,
    base: policy.base,
    eligibleCny,
    rawCny,
    amountCny: Math.min(rawCny, capCny),
    capped: rawCny > capCny,
    lagMonths: values['awardLagMonths']!,
    citations,
  }
}

function eligibleSpendingCny(policy: Policy, project: PolicyProject): number {
  return project.capex
    .filter(({ eligible, category }) => eligible && policy.covers.includes(category))
    .reduce((sum, { priceCny }) => sum + priceCny, 0)
}

function cite(policy: Policy, parameter: string, date: IsoDate): Citation | undefined {
  const dated = policy.parameters[parameter]!.findLast(({ from }) => from <= date)
  if (dated === undefined || dated.value === null) return undefined
  const documentNo = dated.clause === null ? null : policy.documentNo
  return { parameter, ...dated, value: dated.value, documentNo }
}

/**
 * Lets a formula name its parameters: `needs` types `p`, and tells the schema what to demand. The
 * lag of payment belongs to every instrument, since each pays some time after acceptance.
 */
function instrument<P extends string>(
  needs: readonly P[],
  amounts: (p: Record<P, number>, eligibleCny: number, project: PolicyProject) => Amounts,
): Instrument {
  return { needs: [...needs, 'awardLagMonths'], amounts }
}
