/** What every sheet is written from: the central case, the words, and sheets that exist already. */
import { clockOf, type CentralCase, type Clock, type Scenario } from '../../../sim-core/index.ts'
import type { Language, Text } from '../../i18n/language.ts'
import { wordsOf, type WorkbookWords } from '../../i18n/workbook.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

export interface WorkbookCase {
  readonly scenario: Scenario
  readonly central: CentralCase
  readonly language: Language
}

export interface Book extends WorkbookCase {
  readonly t: WorkbookWords
  readonly local: (text: Text) => string
  readonly clock: Clock
}

export function bookOf(from: WorkbookCase): Book {
  const { language, central } = from
  return {
    ...from,
    t: wordsOf(language),
    local: (text) => text[language],
    clock: clockOf(central.input),
  }
}

/** Title and what the sheet is about, in its first two rows. */
export function openSheet(sheet: SheetBuilder, title: string, about: string): void {
  sheet.text(1, 1, title, 'title')
  sheet.text(2, 1, about, 'faint')
}

/** The heads of a table from column 1 on. */
export function headRow(sheet: SheetBuilder, row: number, heads: readonly string[]): void {
  heads.forEach((head, i) => sheet.text(row, i + 1, head, 'head'))
}

/** Adds cells with +; 0 where there are none. */
export const plus = (sheet: SheetBuilder, refs: readonly Ref[]): string =>
  refs.length === 0 ? '0' : refs.map((ref) => sheet.f`${ref}`).join('+')

/** 1 where it holds; spreadsheets multiply with it. */
export const flag = (holds: boolean): number => (holds ? 1 : 0)
