/**
 * What the sheets of a workbook know of one another: where the cells stand that others refer to.
 * Types alone, so that sheets need not import each other for them.
 */
import type {
  Award,
  CapexLine,
  Escalator,
  Policy,
  RunningKind,
} from '../../../sim-core/index.ts'
import type { Book } from './book.ts'
import type { Ref, Sheet, SheetBuilder } from './sheet.ts'

export interface Inputs {
  /** The cell of a number, by its path in the document. Throws where there is none. */
  readonly at: (path: string) => Ref
  readonly has: (path: string) => boolean
  readonly sheet: Sheet
}

export interface Residual {
  /** undefined for what is bought once and never sold. */
  readonly lifeMonths: Ref | undefined
  readonly residualCny: Ref | undefined
}

export interface CapexCells extends Residual {
  readonly line: CapexLine
  readonly priceCny: Ref
  readonly isEligible: Ref
  readonly isDongguanMade: Ref
  readonly maintenanceShare: Ref
  readonly milestones: readonly { readonly share: Ref; readonly month: Ref }[]
}

export interface Project {
  readonly sheet: Sheet
  readonly deliveryMonth: Ref
  readonly goLiveMonth: Ref
  readonly acceptanceMonth: Ref
  readonly lineStopHours: Ref
  readonly rampStart: Ref
  readonly rampTau: Ref
  readonly capex: readonly CapexCells[]
  readonly capexCny: Ref
  readonly equipmentCny: Ref
}

export interface Pair {
  readonly baseline: Ref
  readonly retrofit: Ref
}

export interface Operation {
  readonly sheet: Sheet
  /** Gain a year of a running line at the prices of month 1. */
  readonly gainOf: (kind: RunningKind, subject?: string) => Ref
  /** A year of energy before and after; costs are negative. */
  readonly energy: readonly Pair[]
  readonly escalatorOf: (kind: RunningKind, subject?: string) => Escalator
  readonly goodPerYear: Ref
  readonly scheduledHoursPerYear: Ref
  readonly stopMarginCny: Ref
  readonly stopOvertimeCny: Ref
  /** At the wages of month 1; undefined where nothing is said of it. */
  readonly separationCny: Ref | undefined
}

export interface Contract {
  readonly sheet: Sheet
  /** What the firm pays of a kind in a month, for a cell of `reader`; of proceeds, what it gets. */
  readonly paidIn: (reader: SheetBuilder, kind: string, month: Ref) => string
  /** Fee, or share of what is saved, of a month at the prices of month 1. */
  readonly monthlyFee: Ref | undefined
}

export interface ContractParts {
  readonly inputs: Inputs
  readonly project: Project
  readonly operation: Operation
  readonly term: (field: string) => Ref
}

export interface Clauses {
  readonly sheet: Sheet
  /** The cell of a parameter of an award; undefined where the award has none. */
  readonly at: (award: Award, parameter: string) => Ref | undefined
}

export interface Awards {
  readonly sheet: Sheet
  /** What the firm is paid of the award of a policy in a month, for a cell of `reader`. */
  readonly paidIn: (reader: SheetBuilder, policyId: string, month: Ref) => string
}

export interface AwardParts {
  readonly sheet: SheetBuilder
  readonly book: Book
  readonly inputs: Inputs
  readonly project: Project
  readonly clauses: Clauses
  readonly award: Award
  readonly policy: Policy
  readonly column: number
}
