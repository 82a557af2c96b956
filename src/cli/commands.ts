/** What can be asked of the command line, with its options read. */
import type {
  BestMethod,
  DocumentName,
  HeadlineName,
  SensitivityMethod,
  TraceKind,
} from '../../sim-core/index.ts'

/** What every command that simulates can be told. */
interface StudyCommand {
  readonly file: string
  /** Empty: all of them; for `sensitivity` the last, for `workbook` the best. */
  readonly levels: readonly string[]
  readonly replications: number | undefined
  readonly seed: number | undefined
  readonly workers: number | undefined
  readonly reading: string | undefined
  readonly json: boolean
}

export interface RunCommand extends StudyCommand {
  readonly kind: 'run'
  readonly out: string | undefined
  /** Share of the true value by which the figures of `kpis` may be off. */
  readonly precision: number | undefined
  readonly kpis: readonly HeadlineName[]
  readonly joint: boolean
  readonly each: boolean
  readonly bottleneck: boolean
  readonly stations: boolean
  readonly ways: boolean
  /** A table of offers, which are ways to pay besides those of the file. */
  readonly offers: string | undefined
  readonly returns: boolean
  readonly statement: { readonly levelId: string; readonly wayId: string } | undefined
  readonly trace: readonly TraceKind[]
  readonly warmupHours: number | undefined
}

export interface CompareCommand extends StudyCommand {
  readonly kind: 'compare'
  readonly kpi: HeadlineName
  /** Smallest difference that matters, in the unit of the figure. */
  readonly worthwhile: number | undefined
  /** How the best is found. */
  readonly best: BestMethod | undefined
  /** Replications to spend where the best is decided. */
  readonly budget: number | undefined
}

export interface SensitivityCommand extends StudyCommand {
  readonly kind: 'sensitivity'
  readonly kpi: HeadlineName
  readonly method: SensitivityMethod
  readonly trajectories: number | undefined
  readonly rows: number | undefined
  /** Parts of paths, with `*` for anything; empty for all inputs. */
  readonly inputs: readonly string[]
  /** Runs that it may take. */
  readonly most: number | undefined
}

export interface RoadmapCommand extends StudyCommand {
  readonly kind: 'roadmap'
  /** Looks for the best plan, too. */
  readonly optimise: boolean
  /** Shares of performance at which a line that learns is simulated; absent: the default. */
  readonly knots: readonly number[] | undefined
}

export interface WorkbookCommand extends StudyCommand {
  readonly kind: 'workbook'
  /** A way to pay, by its id; own money when absent. */
  readonly way: string | undefined
  readonly out: string
}

export interface AppraiseCommand {
  readonly kind: 'appraise'
  readonly file: string
}

export interface UncertaintyCommand extends StudyCommand {
  readonly kind: 'uncertainty'
  readonly draws: number | undefined
  /** Of the line, to simulate at other values of its inputs. */
  readonly points: number | undefined
  /** A way to pay, by its id. */
  readonly way: string | undefined
  readonly hurdleYears: number | undefined
  readonly creditLineCny: number | undefined
  /** Runs that the points may take. */
  readonly most: number | undefined
}

export interface ValidateCommand {
  readonly kind: 'validate'
  readonly file: string
  readonly json: boolean
}

export interface SchemaCommand {
  readonly kind: 'schema'
  readonly name: DocumentName | undefined
}

export type Command =
  | RunCommand
  | CompareCommand
  | SensitivityCommand
  | RoadmapCommand
  | UncertaintyCommand
  | WorkbookCommand
  | AppraiseCommand
  | ValidateCommand
  | SchemaCommand
  | { readonly kind: 'help' | 'version' }
