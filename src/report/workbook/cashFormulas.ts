/** The formula of one line of the cash flow in one month, by its kind. */
import type { CapexCategory, CashLine, RunningKind } from '../../../sim-core/index.ts'
import { roleName } from './inputRows.ts'
import { policyName } from './clauses.ts'
import type { Book } from './book.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import type { CashParts } from './monthlyParts.ts'
import type { CapexCells } from './parts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

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
  if (kind === 'other') return subject
  if (kind === 'loan' || kind === 'lease' || kind === 'leaseback' || kind === 'guarantee')
    return t(`contract.${subject}` as WorkbookKey)
  return kind === 'energy' ? subject : roleName(book, subject)
}

const CARRIED: ReadonlySet<string> = new Set(['guarantee', 'other'])
const COLLATERAL: ReadonlySet<string> = new Set(['collateral', 'collateralRefund'])

/** Whether its months are recalculated: guarantees and stated lines are the app's. */
export const isLiveLine = ({ kind, subject }: CashLine): boolean =>
  !CARRIED.has(kind) && !COLLATERAL.has(subject ?? '')

/** `t` is the cell of the month. */
export function lineFormula(parts: CashParts, line: CashLine, month: number, t: Ref): string {
  const { sheet, calendar, contract, awards, operation, inputs, project } = parts
  const { f } = sheet
  const at = (column: Parameters<typeof calendar.at>[0]) => calendar.at(column, month)
  const k = at('monthsRunning')
  const { kind, subject } = line
  switch (kind) {
    case 'capex':
      return boughtFormula(sheet, capexOf(parts, line), t)
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
    case 'separation': {
      const month = f`MIN(${project.goLiveMonth}+1,${inputs.at('money.horizonMonths')})`
      return f`IF(${t}=${month},0-${operation.separationCny!}*${at('wage')},0)`
    }
    case 'loan':
    case 'lease':
    case 'leaseback':
      return contract.paidIn(sheet, subject!, t)
    case 'service':
      return f`IF(${k}>0,0-${contract.monthlyFee!}*${at('price')},0)`
    case 'energyPerformance': {
      const years = inputs.at(`money.waysToPay.${parts.book.central.way.id}.years`)
      return f`IF(AND(${k}>0,${k}<=12*${years}),0-${contract.monthlyFee!}*${at('energy')},0)`
    }
    case 'award':
      return awards.paidIn(sheet, subject!, t)
    case 'guarantee':
    case 'other':
      throw new Error(`${kind} is carried over`)
    case 'vatPaid':
    case 'vatCredited':
    case 'surcharge':
    case 'incomeTax':
      throw new Error(`${kind} is a sum over the other lines`)
    default:
      return gainFormula(parts, kind, subject, month)
  }
}

function capexOf({ project }: CashParts, { subject, category }: CashLine): CapexCells {
  return project.capex.find(
    ({ line }) => line.measureId === subject && line.category === category,
  )!
}

/** A price at its milestones. */
function boughtFormula(
  { f }: SheetBuilder,
  { priceCny, milestones }: CapexCells,
  t: Ref,
): string {
  const due = milestones.map(({ share, month }) => f`(${t}=${month})*${share}`)
  return f`0-${priceCny}*(${due.join('+')})`
}

/** People whom the retrofit adds are on the payroll from the first day; all else is learnt. */
function gainFormula(
  { sheet, calendar, operation }: CashParts,
  kind: RunningKind,
  subject: string | undefined,
  month: number,
): string {
  const { f } = sheet
  const gain = operation.gainOf(kind, subject)
  const index = calendar.at(operation.escalatorOf(kind, subject), month)
  const ramp = calendar.at('rampUp', month)
  if (kind !== 'labour') return f`${gain}/12*${ramp}*${index}`
  const k = calendar.at('monthsRunning', month)
  return f`IF(${k}=0,0,${gain}/12*IF(${gain}<0,1,${ramp})*${index})`
}
