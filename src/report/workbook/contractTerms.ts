/** What the terms of a contract come to: amount financed, rate of a period, instalment. */
import type { WorkbookKey } from '../../i18n/workbook.ts'
import type { Book } from './book.ts'
import type { Project } from './parts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

export interface Terms {
  /** The cell of a term of the contract, among the inputs. */
  readonly term: (field: string) => Ref
  /** What capital spending, or equipment, costs. */
  readonly price: Ref
  readonly financed: Ref
  /** Of a period. */
  readonly rate: Ref
  /** Of a loan: repaid in one sum at the end. */
  readonly balloon: Ref | 0
  readonly inParts: Ref
  /** The equal instalment of what is repaid in parts, at the end of a period. */
  readonly instalment: Ref
  readonly deposit: Ref | 0
}

/** Rows that `putTerms` takes at most. */
export const TERM_ROWS = 6

export function putTerms(
  sheet: SheetBuilder,
  { t, central }: Book,
  project: Project,
  term: Terms['term'],
  firstRow: number,
): Terms {
  const { f } = sheet
  const { way, inWay } = central
  let row = firstRow - 1
  const put = (key: WorkbookKey, formula: string, value?: number) => {
    row++
    sheet.text(row, 1, t(key))
    return sheet.calc(row, 3, formula, {
      format: key === 'contract.rate' ? 'exact' : 'cny',
      ...(value !== undefined && { value }),
    })
  }
  const isLoan = way.kind === 'loan'
  const price = isLoan ? project.capexCny : project.equipmentCny
  const financed = put(
    'contract.financed',
    way.kind === 'financeLease'
      ? f`${price}-${price}*${term('downPaymentShare')}`
      : f`${price}*${term('financedShare')}`,
    inWay.schedule!.financedCny,
  )
  const rate = put('contract.rate', f`${term('quotedRatePerYear')}*${term('periodMonths')}/12`)
  const balloon = isLoan
    ? put(
        'contract.balloon',
        way.repayment === 'interestOnly' ? f`${financed}` : f`${financed}*${term('balloonShare')}`,
      )
    : 0
  const inParts = isLoan ? put('contract.inParts', f`${financed}-${balloon}`) : financed
  const n = term('periods')
  const instalment = put(
    'contract.instalment',
    f`IF(${rate}=0,${inParts}/${n},${inParts}*${rate}/(1-(1+${rate})^(-${n})))`,
  )
  const deposit = isLoan ? 0 : put('contract.held', f`${financed}*${term('depositShare')}`)
  return { term, price, financed, rate, balloon, inParts, instalment, deposit }
}
