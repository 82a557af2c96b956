/** The table of offers to fill in 报价表模板, with an example to write over. */
import type { Language } from '../i18n/language.ts'
import { COLUMNS, type Column } from './columns.ts'

export interface OfferSheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const EXAMPLE: Readonly<Record<Language, Readonly<Partial<Record<Column, string>>>>> = {
  zh: {
    lessor: '示例租赁公司', product: '设备直租', kind: '直租', rate: '6.8%', periods: '36',
    interval: '月付', timing: '后付', downPayment: '20%', fee: '2%', deposit: '10%',
    depositReturn: '抵扣', purchasePrice: '100', validUntil: '2026-12-31', note: '请整行替换',
  },
  en: {
    lessor: 'Example Leasing', product: 'Equipment', kind: 'direct lease', rate: '6.8%',
    periods: '36', interval: 'monthly', timing: 'arrears', downPayment: '20%', fee: '2%',
    deposit: '10%', depositReturn: 'set off', purchasePrice: '100', validUntil: '2026-12-31',
    note: 'write over this row',
  },
}

/** `term` is left out: periods say it too. */
export function offerTemplate(language: Language): OfferSheet {
  const columns = (Object.keys(COLUMNS) as Column[]).filter((column) => column !== 'term')
  return {
    columns: columns.map((column) => COLUMNS[column][language]),
    rows: [columns.map((column) => EXAMPLE[language][column] ?? '')],
  }
}
