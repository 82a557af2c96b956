/** The bytes of a workbook, for the worker of the economics: some tenths of a second. */
import {
  centralCase,
  policiesFor,
  type Scenario,
  type TechnicalResult,
} from '../../sim-core/index.ts'
import type { Language } from '../i18n/language.ts'
import { workbookOf } from '../report/workbook/workbook.ts'
import { xlsxOf } from '../report/workbook/xlsx.ts'

export interface WorkbookChoice {
  readonly levelId: string
  readonly wayId: string
  readonly language: Language
}

/** Rejects where the level invests nothing, or the way is not the document's. */
export async function workbookBytes(
  scenario: Scenario,
  technical: TechnicalResult,
  { levelId, wayId, language }: WorkbookChoice,
): Promise<Uint8Array<ArrayBuffer>> {
  const policies = await policiesFor(scenario)
  const central = centralCase(scenario, technical, { levelId, wayId, policies })
  if (central === undefined) throw new Error(`There is no workbook of ${levelId}, ${wayId}`)
  return xlsxOf(workbookOf({ scenario, central, language }))
}
