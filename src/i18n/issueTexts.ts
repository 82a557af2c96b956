/** Which texts the issues of documents need in each language. */
import type { Issue } from '../../sim-core/index.ts'

/** Params of an issue as they stand in a sentence; see the list of codes for which there are. */
export type IssueParams = Issue['params']

/** A sentence without its full stop. */
export type IssueWriter = (params: IssueParams) => string

export interface WordsOfIssues {
  /** Words for the params `kind`, `expected` and `found`. */
  readonly words: Readonly<Record<string, string>>
  /** Where the mistake shows, when that is not where it was written. */
  readonly inLevel: (params: IssueParams) => string
  readonly around: (sentence: string, place: string) => string
}
