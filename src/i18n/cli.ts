/** The words of the command line in both languages; zh is the reference. */
import { CLI_EN } from './cli.en.ts'
import { CLI_ZH } from './cli.zh.ts'
import type { CliTexts } from './cliTexts.ts'
import type { Language } from './language.ts'

export type {
  CliTexts,
  FileFault,
  SensitivityTexts,
  StudyTableTexts,
  UsageFault,
} from './cliTexts.ts'

export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = { zh: CLI_ZH, en: CLI_EN }
