/**
 * What the monthly sheet and those that read it know of one another: columns by name, months by
 * number. Types alone, as in `parts.ts`.
 */
import type { Book } from './book.ts'
import type { Awards, Contract, Inputs, Operation, Project } from './parts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'
import type { Stream } from './streams.ts'

export type CalendarColumn =
  | 'month'
  | 'taxYear'
  | 'wage'
  | 'energy'
  | 'price'
  | 'monthsRunning'
  | 'rampUp'
  | 'installing'

/** Where the months of a column stand. */
export interface Calendar {
  readonly at: (column: CalendarColumn, month: number) => Ref
  readonly all: (column: CalendarColumn) => Ref
  readonly horizon: number
}

/** Columns by name: ids of lines, and the sums after them. */
export interface Cash {
  readonly at: (column: string, month: number) => Ref
  readonly all: (column: string) => Ref
  /** Adds a column of figures after the others. */
  readonly add: (column: AddedColumn) => void
  readonly columns: () => number
}

export interface AddedColumn {
  readonly id: string
  readonly group: string
  readonly label: string
  /** Absent where the figures are carried over from the app. */
  readonly formula?: (month: number) => string
  readonly value?: (month: number) => number
  readonly isTotal?: boolean
}

export interface CashParts {
  readonly sheet: SheetBuilder
  readonly book: Book
  readonly inputs: Inputs
  readonly project: Project
  readonly operation: Operation
  readonly contract: Contract
  readonly awards: Awards
  readonly calendar: Calendar
}

export interface TaxParts {
  readonly sheet: SheetBuilder
  readonly book: Book
  readonly inputs: Inputs
  readonly project: Project
  readonly calendar: Calendar
  readonly cash: Cash
  readonly years: number
}

export interface StreamPlace {
  readonly book: Book
  readonly stream: Stream
  readonly column: number
  /** Cell of the monthly discount rate. */
  readonly rate: Ref
  readonly calendar: Calendar
  readonly cash: Cash
}
