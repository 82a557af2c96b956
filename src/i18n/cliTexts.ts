/** Which texts the command line needs; a text that is missing in a language does not compile. */

/** What is wrong with how the program was called. */
export type UsageFault =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'optionNotHere'
  | 'optionValue'
  | 'badOptionValue'
  | 'missingFile'
  | 'extraArgument'
  | 'jsonAndOut'
  | 'unknownSchema'

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
  readonly help: (version: string) => string
  readonly usage: Readonly<Record<'run' | 'validate' | 'schema' | 'any', string>>
  /** `name` is the option, command or argument that is meant. */
  readonly usageFaults: Readonly<Record<UsageFault, (name: string) => string>>
  readonly fileFaults: Readonly<Record<FileFault, string>>
  readonly valid: (name: string) => string
  readonly problems: (count: number) => string
  readonly unknownLevel: (id: string, known: string) => string
  readonly unknownReading: (id: string, known: string) => string
  readonly written: (path: string) => string
  readonly cancelled: string
  readonly crashed: string
  readonly progress: (percent: number) => string
  readonly table: StudyTableTexts
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
}
