/**
 * Policies 政策: dated parameters, each with its provenance, fed to one of a few coded instruments
 * 政策工具. A value is read in a document (`source`), read elsewhere (`preset`) or assumed (`user`);
 * it holds from its day until the next value, or until it lapses.
 */
import type { CapexCategory, CapexLine } from './capex.ts'
import type { FinancingSchedule } from './financing.ts'

/** 'YYYY-MM-DD', which sorts as text. */
export type IsoDate = string

/** manual 手工基线, single 单机, line 整线, intelligent 智能化, demonstration 示范. */
export type RetrofitLevel = 'manual' | 'single' | 'line' | 'intelligent' | 'demonstration'

/** `historical-verify`: once in force; ask the bureau before counting on it. */
export type PolicyStatus = 'in-force' | 'historical-verify' | 'hypothetical'

/**
 * Between whom money moves. A `supplier` sells machines, software or services; the `market` buys
 * allowances; a `town` 镇街 has a budget of its own.
 */
export type Party =
  | 'enterprise'
  | 'integrator'
  | 'supplier'
  | 'lessor'
  | 'bank'
  | 'market'
  | 'taxOffice'
  | 'town'
  | 'city'

/** Six ways to hand over the same money; only `interestSubsidy` and below need a financing. */
export type DeliveryMode =
  | 'upFront'
  | 'milestone'
  | 'postAward'
  | 'interestSubsidy'
  | 'rentSubsidy'
  | 'grantLoanLinkage'

export type DatedValue = SourcedValue | PresetValue | UserValue | Lapse

/** Said by a clause of the policy's document. */
export interface SourcedValue {
  readonly from: IsoDate
  readonly value: number
  readonly provenance: 'source'
  readonly clause: string
  /** The words of the clause, verbatim. */
  readonly quote: string
}

/** Found outside the document, in a rule or a report of another year. */
export interface PresetValue {
  readonly from: IsoDate
  readonly value: number
  readonly provenance: 'preset'
  /** Where it was read. */
  readonly source: string
  /** Of the rule that it comes from. */
  readonly year: number
  readonly range?: readonly [number, number]
}

/** Assumed, because the document is silent. */
export interface UserValue {
  readonly from: IsoDate
  readonly value: number
  readonly provenance: 'user'
  /** Plausible lowest and highest value. */
  readonly range: readonly [number, number]
}

/** The parameter holds no longer; if its formula needs it, neither does the policy. */
export interface Lapse {
  readonly from: IsoDate
  readonly provenance: 'lapsed'
}

export type Parameters = Readonly<Record<string, readonly DatedValue[]>>

export interface Policy {
  readonly id: string
  readonly documentNo: string
  /** First day on which it can be decided on; that of its values where absent. */
  readonly validFrom?: IsoDate
  /** Last day on which a project may be decided; absent where the document names none. */
  readonly validTo?: IsoDate
  /** null where the document does not say; then it is taken as a post-award 事后奖励. */
  readonly delivery: { readonly mode: DeliveryMode | null }
  /** Histories sorted by `from`, complete for the instrument: the scenario schema sees to both. */
  readonly parameters: Parameters
  /** null where the document promises no money that can be computed. */
  readonly award: AwardRule | null
}

/** What an award is made of, besides its numbers. */
export interface AwardRule {
  readonly instrument: InstrumentName
  readonly appliesTo: readonly RetrofitLevel[]
  /** What it is paid for; policies on one base compete when awards may not be added up. */
  readonly base: string
  /** Categories that may count towards the base; within them each line says whether it does. */
  readonly covers: readonly CapexCategory[]
  readonly from: Party
  readonly to: Party
  /** Key of what is claimed besides the capital lines; that of the base where absent. */
  readonly claim?: string
  /** Over what a cap counts; per project where absent. */
  readonly capPer?: 'project' | 'firm' | 'firmYear'
  /** What `perUnit` counts. */
  readonly quantity?: string
  /** The contract that it subsidises; any where absent. */
  readonly contract?: ContractKind
  /** The policy whose cap a `capRaise` raises. */
  readonly amends?: string
  /** Who gets the raised cap or the raised rate. */
  readonly raisedFor?: Attribute
}

export type Attribute = 'domesticIp' | 'designCentre'

export type InstrumentName =
  | 'spendingShare'
  | 'lumpSum'
  | 'perUnit'
  | 'capRaise'
  | 'topUp'
  | 'integratorShare'
  | 'interestPoints'
  | 'interestShare'
  | 'contractShare'
  | 'rentShare'
  | 'riskCompensation'

/** What a policy may ask of a project. */
export interface PolicyProject {
  readonly level: RetrofitLevel
  readonly capex: readonly CapexLine[]
  /** Uses domestic equipment and control systems with their own IP 自主知识产权国产装备. */
  readonly usesDomesticIp: boolean
  /** What is claimed besides capital spending; absent where nothing is. */
  readonly claims?: Claims
}

export interface Claims {
  /** Spending outside the capital lines, by claim: fees, data, designs. Without VAT. */
  readonly spending?: Readonly<Record<string, Spending>>
  /** What `perUnit` counts, by the name of the quantity: kilowatts, people, tonnes. */
  readonly quantities?: Readonly<Record<string, number>>
  /** A recognised national or provincial design centre 工业设计中心. */
  readonly isDesignCentre?: boolean
  /** What the firm has had already under caps of the firm, by policy. */
  readonly usedCny?: Readonly<Record<string, number>>
  /** How the project is financed; absent where it is paid in cash. */
  readonly financing?: Financing
}

export interface Spending {
  readonly spentCny: number
  /** Part of it on software and systems made in Dongguan 莞产. */
  readonly dongguanMadeCny?: number
}

/** A bank's money, or a lessor's. */
export type ContractKind = 'loan' | 'lease'

export interface Financing {
  readonly schedule: FinancingSchedule
  /** Where absent it is what every policy asks for. */
  readonly contract?: ContractKind
  /** Month of the contract's period 0, counted from the decision. */
  readonly startMonth: number
}

/** A parameter as it was used, and where it stands. */
export interface Citation {
  readonly parameter: string
  readonly value: number
  readonly from: IsoDate
  readonly provenance: 'source' | 'preset' | 'user'
  /** `null` where the document does not say it, and so `clause` and `quote`. */
  readonly documentNo: string | null
  readonly clause: string | null
  readonly quote: string | null
  /** Of a preset: where it was read, and of which year it is. */
  readonly source?: string
  readonly year?: number
  readonly range?: readonly [number, number]
}

export type Values = Readonly<Record<string, number>>

/** The parameters that an instrument asks for, in the order in which they are cited. */
export interface Asked {
  readonly parameters: readonly string[]
  /** Those among them without which it cannot be computed. */
  readonly needs: readonly string[]
}

/** What holds on `date`; undefined where a parameter that is needed does not. */
export function citationsOn(
  { parameters, documentNo }: Policy,
  asked: Asked,
  date: IsoDate,
): readonly Citation[] | undefined {
  const citations: Citation[] = []
  for (const parameter of asked.parameters) {
    const dated = parameters[parameter]?.findLast(({ from }) => from <= date)
    if (dated !== undefined && dated.provenance !== 'lapsed')
      citations.push(citationOf(parameter, dated, documentNo))
    else if (asked.needs.includes(parameter)) return undefined
  }
  return citations
}

function citationOf(
  parameter: string,
  dated: Exclude<DatedValue, Lapse>,
  documentNo: string,
): Citation {
  const { value, from, provenance } = dated
  const used = { parameter, value, from, provenance }
  if (dated.provenance === 'source') {
    const { clause, quote } = dated
    return { ...used, documentNo, clause, quote }
  }
  const silent = { ...used, documentNo: null, clause: null, quote: null }
  if (dated.provenance === 'user') return { ...silent, range: dated.range }
  const { source, year, range } = dated
  return { ...silent, source, year, ...(range !== undefined && { range }) }
}

export const valuesOf = (citations: readonly Citation[]): Values =>
  Object.fromEntries(citations.map(({ parameter, value }) => [parameter, value]))
