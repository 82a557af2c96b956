/** The formula of one line of the cash flow in one month, by its kind. */
import type { CapexCategory, CashLine, RunningKind } from '../../../sim-core/index.ts'
import { roleName } from './inputRows.ts'
import { policyName } from './clauses.ts'
import type { Book } from './book.ts'
import type { CashParts } from './cash.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import type { CapexCells } from './project.ts'
import type { Ref } from './sheet.ts'

/** What stands above a column: which measure, role, tariff, award or payment it is. */
export function lineLabel(book: Book, { kind, subject, category }: CashLine): string {
  const { t, local, central } = book
  if (subject === undefined) return t(`line.${kind}`)
  if (category !== undefined) {
    const measure = central.level.measures.find(({ id }) => id === subject)
    const name = measure === undefined ? subject : local(measure.name)
    return `${name}: ${t(`category.${category satisfies CapexCategory}`)}`
  }
  if (kind === 'award') return policyName(book, subject)
  if (kind === 'loan' || kind === 'lease' || kind === 'leaseback')
    return t(`contract.${subject}` as WorkbookKey)
  return kind === 'energy' ? subject : roleName(book, subject)
}

/** `t` is the cell of the month. */
export function lineFormula(parts: CashParts, line: CashLine, month: number, t: Ref): string {
  const { sheet, calendar, contract, awards, operation, inputs, project } = parts
  const { f } = sheet
  const at = (column: Parameters<typeof calendar.at>[0]) => calendar.at(column, month)
  const k = at('monthsRunning')
  const { kind, subject } = line
  switch (kind) {
    case 'capex':
      return boughtFormula(parts, capexOf(parts, line), t)
    case 'renewal': {
      const { priceCny, lifeMonths } = capexOf(parts, line)
      const { goLiveMonth } = project
      const horizon = inputs.at('money.horizonMonths')
      return (
        f`IF(AND(${t}>${goLiveMonth},MOD(${t}-${goLiveMonth},${lifeMonths!})=0,${t}<${horizon}),` +
        f`0-${priceCny}*${at('price')},0)`
      )
    }
    case 'maintenance': {
      const { priceCny, maintenanceShare } = capexOf(parts, line)
      return f`IF(${k}>0,0-${priceCny}*${maintenanceShare}/12*${at('price')},0)`
    }
    case 'residual':
      return f`IF(${t}=${inputs.at('money.horizonMonths')},${capexOf(parts, line).residualCny!},0)`
    case 'stopMargin':
    case 'stopOvertime': {
      const cost = kind === 'stopMargin' ? operation.stopMarginCny : operation.stopOvertimeCny
      const index = at(kind === 'stopMargin' ? 'price' : 'wage')
      const months = inputs.at('money.project.installationMonths')
      return f`0-${cost}/${months}*${at('installing')}*${index}`
    }
    case 'loan':
    case 'lease':
    case 'leaseback':
      return subject === 'proceeds'
        ? contract.paidIn(subject, t).replace(/^IF/, 'IF')
        : `0-${paidIn(parts, subject!, t)}`
    case 'service':
      return f`IF(${k}>0,0-${contract.monthlyFee!}*${at('price')},0)`
    case 'energyPerformance': {
      const years = inputs.at(`money.waysToPay.${parts.book.central.way.id}.years`)
      return f`IF(AND(${k}>0,${k}<=12*${years}),0-${contract.monthlyFee!}*${at('energy')},0)`
    }
    case 'award':
      return awards.paidIn(subject!, t)
    case 'vatPaid':
    case 'vatCredited':
    case 'incomeTax':
      throw new Error(`${kind} is a sum over the other lines`)
    default:
      return gainFormula(parts, kind, subject, month)
  }
}
