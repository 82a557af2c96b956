/**
 * What the checks of the project found, as their tools wrote it to docs/evidence.json with the
 * date: cases with a known answer, coverage of intervals, a second simulator, planted faults.
 */
import evidence from '../../../../docs/evidence.json'
import type { Text } from '../../../i18n/language.ts'

export interface Evidence {
  readonly cases: CasesEvidence
  readonly coverage: CoverageEvidence
  readonly fuzz: FuzzEvidence
  readonly mutants: MutantsEvidence
}

export interface CasesEvidence {
  readonly engineVersion: string
  readonly date: string
  readonly replications: number
  readonly familyErrorShare: number
  /** In standard errors, for all figures together. */
  readonly greatestT: number
  readonly topics: readonly TopicEvidence[]
}

export interface TopicEvidence {
  readonly name: Text
  readonly cases: readonly CaseEvidence[]
}

export interface CaseEvidence {
  readonly id: string
  readonly name: Text
  readonly reference: string
  readonly figures: readonly FigureEvidence[]
}

export interface FigureEvidence {
  readonly name: Text
  readonly unit: string
  readonly exact: number
  readonly simulated: number
  /** Of its own 95 % interval; null where nothing is random. */
  readonly halfWidth: number | null
  readonly passes: boolean
}

export interface CoverageEvidence {
  readonly date: string
  readonly experiments: number
  readonly rows: readonly {
    readonly name: Text
    readonly exact: number
    readonly coveredShare: number
    readonly halfWidthShare: number
  }[]
}

export interface FuzzEvidence {
  readonly date: string
  readonly lines: number
  readonly seed: number
  readonly disagreements: number
}

export interface MutantsEvidence {
  readonly date: string
  readonly seed: number
  readonly mutants: number
  readonly killed: number
  /** With the tests that this very sample led to: it says nothing of other faults. */
  readonly killedAfter?: number
  readonly scoreShare: number
  readonly halfWidthShare: number
}

export const EVIDENCE: Evidence = evidence
