/**
 * The exact central case of one level and one way to pay 中心情形: the mean operating points, what the
 * app makes of them, and the estimates over the replications that stand beside. What a workbook
 * recalculates.
 */
import type {
  AppraisalInput,
  FiscalTerms,
  OperatingPoint,
  WayAppraisal,
} from '../economics/index.ts'
import type { MeasureDocument, MoneyDocument, PolicyDocument, Scenario } from '../scenario/index.ts'
import { appraiseLevels, studiedLevels } from './line.ts'
import { meanPoint } from './operating.ts'
import { PROJECT_POLICIES } from './policyLibrary.ts'
import type { LevelReturns, StudyResult } from './result.ts'
import type { TechnicalResult } from './technical.ts'
import { appraisedWays, fiscalTermsOf, wayResult, type WayResult } from './ways.ts'

export interface CentralCase {
  readonly study: StudyResult
  readonly level: {
    readonly id: string
    readonly name: { readonly zh: string; readonly en: string }
    readonly measures: readonly MeasureDocument[]
    /** Over the replications: the project paid in cash, before tax. */
    readonly returns: LevelReturns
  }
  readonly input: AppraisalInput
  readonly policyDocuments: readonly PolicyDocument[]
  /** One entry a replication, in pairs. */
  readonly points: {
    readonly baseline: readonly OperatingPoint[]
    readonly retrofit: readonly OperatingPoint[]
  }
  readonly fiscal: FiscalTerms
  readonly way: NamedWay
  /** The central case paid this way, after tax. */
  readonly inWay: WayAppraisal
  /** The same over the replications. */
  readonly wayFigures: WayResult
}

export type NamedWay = MoneyDocument['waysToPay'][number]

export interface CentralOptions {
  readonly levelId: string
  /** One of the document's ways to pay; its own money when absent. */
  readonly wayId?: string
  readonly policies?: readonly PolicyDocument[]
}

const OWN_MONEY: NamedWay = {
  kind: 'cash',
  id: 'cash',
  name: { zh: '自有资金', en: 'Own money' },
}

/** The ways that a level can be paid in; own money is always one of them. */
export function namedWaysOf({ document: { money } }: Scenario): readonly NamedWay[] {
  const ways = money?.waysToPay ?? []
  return ways.some(({ kind }) => kind === 'cash') ? ways : [OWN_MONEY, ...ways]
}

/** undefined for a level that invests nothing, a file without money, and names nobody knows. */
export function centralCase(
  scenario: Scenario,
  technical: TechnicalResult,
  { levelId, wayId, policies = PROJECT_POLICIES }: CentralOptions,
): CentralCase | undefined {
  const { money } = scenario.document
  const ways = namedWaysOf(scenario)
  const way = ways.find(({ id, kind }) => (wayId === undefined ? kind === 'cash' : id === wayId))
  const studied = studiedLevels(scenario, technical, policies).find(
    ({ level }) => level.id === levelId,
  )
  if (money === undefined || way === undefined || studied === undefined) return undefined
  if (studied.money === null) return undefined
  const { appraised, points } = studied.money
  const study = appraiseLevels(scenario, technical, { policies })
  const means = { baseline: meanPoint(points.baseline), retrofit: meanPoint(points.retrofit) }
  const { lease: _, policyDocuments, ...terms } = appraised
  const input = { ...terms, ...means }
  const fiscal = fiscalTermsOf(money)
  const { id, name, measures } = studied.level
  const inWay = appraisedWays(appraised, { ...money, waysToPay: [way] }, points, means)[0]!
  const returns = study.levels.find((level) => level.id === levelId)!.returns!
  return {
    study,
    level: { id, name, measures, returns },
    input,
    policyDocuments,
    points,
    fiscal,
    way,
    inWay: inWay.central,
    wayFigures: wayResult(inWay, money.creditLineCny),
  }
}
