/** The clauses sheet 条款: every number of every award, with its document, clause and words. */
import type { Award, Citation } from '../../../sim-core/index.ts'
import { parametersEn } from '../../i18n/en/parameters.ts'
import { parametersZh } from '../../i18n/zh/parameters.ts'
import { headRow, openSheet, type Book } from './book.ts'
import type { Clauses } from './parts.ts'
import { createSheet, type NumberFormat, type Ref } from './sheet.ts'

const HEAD_ROW = 4
const WIDTHS = [36, 26, 16, 14, 26, 24, 70, 12, 14, 14, 40]

export function clausesSheet(book: Book): Clauses {
  const { t, central, language } = book
  const sheet = createSheet(t('sheet.clauses'))
  openSheet(sheet, t('sheet.clauses'), t('clauses.about'))
  headRow(sheet, HEAD_ROW, [
    t('clauses.policy'), t('clauses.parameter'), t('inputs.value'), t('inputs.origin'),
    t('clauses.document'), t('clauses.clause'), t('clauses.quote'), t('clauses.from'),
    t('inputs.low'), t('inputs.high'), t('inputs.source'),
  ])
  const names: Readonly<Record<string, string>> = { zh: parametersZh, en: parametersEn }[language]
  const cells = new Map<string, Ref>()
  let row = HEAD_ROW
  for (const award of central.inWay.awards)
    for (const citation of award.citations) {
      row++
      const { parameter, value, provenance, range } = citation
      const format = formatOf(parameter)
      sheet.text(row, 1, policyName(book, award.policyId))
      sheet.text(row, 2, names[`parameter.${parameter}`] ?? parameter)
      cells.set(keyOf(award, parameter), sheet.input(row, 3, value, format))
      sheet.text(row, 4, t(`provenance.${provenance}`))
      sheet.text(row, 5, citation.documentNo ?? t('clauses.silent'), 'faint')
      sheet.text(row, 6, citation.clause ?? '', 'faint')
      sheet.text(row, 7, citation.quote ?? '', 'faint')
      sheet.text(row, 8, citation.from, 'faint')
      range?.forEach((bound, i) =>
        sheet.put(row, 9 + i, { role: 'faint', format, value: bound }),
      )
      sheet.text(row, 11, sourceOf(citation), 'faint')
    }
  if (row === HEAD_ROW) sheet.text(HEAD_ROW + 1, 1, t('awards.none'))
  return {
    at: (award, parameter) => cells.get(keyOf(award, parameter)),
    sheet: sheet.done({
      widths: WIDTHS,
      frozenRows: HEAD_ROW,
      frozenColumns: 2,
      printedHead: HEAD_ROW,
      printed: 'oneWide',
    }),
  }
}

export function policyName({ central, local }: Book, id: string): string {
  const document = central.policyDocuments.find((one) => one.id === id)
  return document === undefined ? id : local(document.name)
}

const keyOf = ({ policyId }: Award, parameter: string) => `${policyId}/${parameter}`

const formatOf = (parameter: string): NumberFormat =>
  parameter.endsWith('Cny') ? 'cny' : /Share|PerYear$/.test(parameter) ? 'share' : 'number'

const sourceOf = ({ source, year }: Citation) =>
  [source, year].filter((one) => one !== undefined).join(', ')
