/**
 * The words of the workbook 工作簿, apart from those of the screens: they are loaded when one is made.
 */
import { workbookEn } from './en/workbook.ts'
import { workbookSheetsEn } from './en/workbookSheets.ts'
import { fill, type Filling, type Language } from './language.ts'
import { workbookZh } from './zh/workbook.ts'
import { workbookSheetsZh } from './zh/workbookSheets.ts'

export const WORKBOOK_ZH = { ...workbookZh, ...workbookSheetsZh }
export const WORKBOOK_EN = { ...workbookEn, ...workbookSheetsEn }

export type WorkbookKey = keyof typeof WORKBOOK_ZH

/** The words for a key, its holes filled. */
export type WorkbookWords = (key: WorkbookKey, filling?: Filling) => string

export function wordsOf(language: Language): WorkbookWords {
  const words: Readonly<Record<WorkbookKey, string>> =
    language === 'zh' ? WORKBOOK_ZH : WORKBOOK_EN
  return (key, filling = {}) => fill(words[key], filling)
}
