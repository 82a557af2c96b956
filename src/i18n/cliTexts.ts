/** Which texts the command line needs; a text that is missing in a language does not compile. */
import type { UncertaintyTexts } from './uncertaintyTexts.ts'

/** What is wrong with how the program was called. */
export type UsageFault =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'optionNotHere'
  | 'optionValue'
  | 'badOptionValue'
  | 'missingFile'
  | 'outNeeded'
  | 'extraArgument'
  | 'jsonAndOut'
  | 'unknownSchema'
  | 'eachNeedsJson'
  | 'kpiNeedsPrecision'
  | 'bestNeedsWorthwhile'
  | 'otherMethod'

/** What is wrong with a file before anybody looks inside. */
export type FileFault =
  | 'missing'
  | 'directory'
  | 'unreadable'
  | 'tooLarge'
  | 'empty'
  | 'notText'
  | 'unwritable'
  | 'isInput'

export interface CliTexts {
  /** `kpis`: names of figures, in lines that are already set in. */
  readonly help: (version: string, kpis: string) => string
  readonly usage: Readonly<
    Record<
      | 'run'
      | 'compare'
      | 'sensitivity'
      | 'roadmap'
      | 'uncertainty'
      | 'workbook'
      | 'appraise'
      | 'validate'
      | 'schema'
      | 'any',
      string
    >
  >
  /** `name` is the option, command or argument that is meant. */
  readonly usageFaults: Readonly<Record<UsageFault, (name: string) => string>>
  readonly fileFaults: Readonly<Record<FileFault, string>>
  readonly valid: (name: string) => string
  readonly problems: (count: number) => string
  readonly warnings: (count: number) => string
  /** Offers taken from a table, and problems with others. */
  readonly offers: (taken: number, problems: number) => string
  readonly unknownLevel: (id: string, known: string) => string
  readonly unknownReading: (id: string, known: string) => string
  readonly written: (path: string) => string
  readonly cancelled: string
  readonly crashed: string
  readonly progress: (percent: number) => string
  readonly table: StudyTableTexts
  readonly comparison: ComparisonTexts
  readonly sensitivity: SensitivityTexts
  readonly uncertainty: UncertaintyTexts
}

export interface SensitivityTexts {
  /** Before it begins. */
  readonly cost: (inputs: number, points: number, mostRuns: number) => string
  readonly tooMany: (inputs: number, mostRuns: number, most: number) => string
  /** `patterns` is empty where none were given. */
  readonly noInputs: (patterns: string) => string
  readonly title: (
    kpi: string,
    level: string,
    replications: number,
    points: number,
    runs: number,
  ) => string
  readonly central: (value: string) => string
  readonly input: string
  readonly range: string
  readonly atLow: string
  readonly atHigh: string
  readonly first: string
  readonly total: string
  readonly law: string
  readonly about: Readonly<Record<'tornado' | 'morris' | 'sobol', string>>
  readonly noise: (standardError: string, share: string) => string
  readonly weaker: (inputs: number) => string
  readonly idle: (inputs: number) => string
  readonly leftOut: (paths: string) => string
}

export interface ComparisonTexts {
  readonly title: (kpi: string, replications: number) => string
  readonly mean: string
  readonly difference: string
  readonly significant: string
  readonly notSignificant: string
  readonly ratio: string
  readonly about: (level: string) => string
  readonly tooFew: string
  readonly best: (level: string, worthwhile: string, confidence: string) => string
  readonly undecided: (level: string, worthwhile: string) => string
  readonly spent: (list: string) => string
  readonly ahead: string
  readonly replications: string
  readonly budget: (spent: number, level: string, share: string) => string
}

export interface StudyTableTexts {
  readonly seed: string
  readonly replications: string
  readonly window: string
  readonly hours: (n: number) => string
  readonly reading: string
  readonly bottleneck: string
  readonly people: string
  readonly demandMet: string
  readonly goodPerHour: string
  readonly firstPassYield: string
  readonly energyPerGood: string
  /** Features of a demonstration project that a level has. */
  readonly features: string
  readonly capex: string
  readonly paybackWithoutSubsidy: string
  readonly paybackWithSubsidy: string
  readonly npvWithoutSubsidy: string
  readonly npvWithSubsidy: string
  readonly never: string
  readonly published: string
  readonly modelled: string
  readonly shortOfDemand: (share: string) => string
  readonly withUnit: (label: string, unit: string) => string
  readonly intervals: string
  readonly paybacks: string
  readonly oee: string
  readonly wip: string
  readonly leadTime: string
  readonly leadTimeP90: string
  readonly taktAttainment: string
  readonly downgraded: string
  readonly peak: string
  readonly carbon: string
  readonly lost: string
  readonly late: string
  readonly tardiness: string
  readonly vehiclesBusy: (fleet: string) => string
  readonly byAverageActive: string
  readonly byMomentary: string
  readonly byMarginal: string
  readonly noMarginal: string
  readonly disagree: (levels: string) => string
  readonly warmupShort: (level: string, proposed: string, used: string) => string
  readonly warmupUntold: (levels: string) => string
  readonly precision: PrecisionTexts
  readonly stations: StationTableTexts
  readonly ways: WayTableTexts
  readonly trace: string
  readonly traceCut: (rows: string) => string
}

export interface PrecisionTexts {
  readonly reached: (share: string, replications: number) => string
  readonly missed: (share: string, replications: number) => string
  readonly unknown: string
  readonly each: (level: string) => string
  readonly joint: (level: string) => string
  readonly median: string
}

/** Headings of the table of ways to pay. */
export interface WayTableTexts {
  readonly title: (level: string) => string
  readonly npv: string
  readonly npvSubsidised: string
  readonly payback: string
  readonly contract: string
  readonly quoted: string
  readonly allIn: string
  /** The flat rate to which it comes. */
  readonly flat: string
  readonly lowestCash: string
  readonly lowestMonth: string
  /** Probability; only where a credit line is stated. */
  readonly shortfall: string
  readonly coverage: string
  readonly notOffered: (ways: string) => string
  readonly none: string
}

/** Headings of the table of stations, with the figures of ISO 22400-2. */
export interface StationTableTexts {
  readonly title: (level: string) => string
  readonly availability: string
  readonly effectiveness: string
  readonly quality: string
  readonly oee: string
  readonly nee: string
  readonly allocation: string
  readonly utilisation: string
  readonly technical: string
  readonly setup: string
  readonly throughput: string
  readonly scrap: string
  readonly rework: string
  readonly firstPass: string
  readonly teep: string
  readonly queue: string
  readonly momentary: string
  readonly averageActive: string
  readonly marginal: string
}
