/** What the commands know of the terminal, and the exit codes that they return. */
import type { CliTexts } from '../i18n/cli.ts'
import type { Language } from '../i18n/language.ts'

export interface Terminal {
  readonly language: Language
  readonly texts: CliTexts
  /** A line, or lines, of the answer. */
  readonly print: (text: string) => void
  /** A line, or lines, about it. */
  readonly complain: (text: string) => void
}

export const OK = 0
/** Something is wrong with a file, or with what was asked about it. */
export const FAILED = 1
export const WRONG_USAGE = 2
/** 128 + SIGINT, as shells have it. */
export const INTERRUPTED = 130
