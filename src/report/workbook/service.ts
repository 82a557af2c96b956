/** Fees of equipment that is used and never bought, of a month at the prices of month 1. */
import { runningLines, serviceFeeCny } from '../../../sim-core/index.ts'
import type { Book } from './book.ts'
import type { ContractParts } from './parts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

/** undefined where the equipment is bought. */
export function putService(
  sheet: SheetBuilder,
  book: Book,
  parts: ContractParts,
  row: number,
): Ref | undefined {
  const { t, central } = book
  switch (central.way.kind) {
    case 'service':
      return putFee(sheet, book, parts, row)
    case 'energyPerformance':
      return putSaving(sheet, book, parts, row)
    case 'cash':
    case 'loan':
    case 'financeLease':
    case 'saleLeaseback':
      sheet.text(row, 1, t('contract.none'))
      return undefined
    default:
      return central.way satisfies never
  }
}

function putFee(
  sheet: SheetBuilder,
  { t, central }: Book,
  { operation, project, term }: ContractParts,
  row: number,
): Ref {
  const { way, input } = central
  if (way.kind !== 'service') throw new Error('No service')
  const { f } = sheet
  const quantities = {
    machineHour: [
      f`${operation.scheduledHoursPerYear}/12`,
      input.retrofit.scheduledHoursPerYear / 12,
    ],
    goodUnit: [f`${operation.goodPerYear}/12`, input.retrofit.goodPerYear / 12],
    equipmentPrice: [f`${project.equipmentCny}`, equipmentCny(input.project.capex)],
  } as const
  const [formula, value] = quantities[way.unit]
  sheet.text(row, 1, t('service.quantity'))
  const quantity = sheet.calc(row, 3, formula, { value, format: 'number' })
  sheet.text(row + 1, 1, t('service.fee'), 'total')
  const times = way.unit === 'machineHour' ? f`*${term('machines')}` : ''
  return sheet.calc(
    row + 1, 3, f`MAX(${quantity},${term('leastPerMonth')})${times}*${term('feeCny')}`,
    { value: serviceFeeCny(value, way), role: 'total' },
  )
}

const equipmentCny = (capex: Book['central']['input']['project']['capex']) =>
  capex
    .filter(({ category }) => category === 'equipment')
    .reduce((sum, { priceCny }) => sum + priceCny, 0)

/** A share of the electricity bill that is saved. */
function putSaving(
  sheet: SheetBuilder,
  { t, central }: Book,
  { operation, term }: ContractParts,
  row: number,
): Ref {
  const { way, input } = central
  if (way.kind !== 'energyPerformance') throw new Error('No energy performance contract')
  const bill = (point: typeof input.baseline) =>
    runningLines(point, input.money)
      .filter(({ kind }) => kind === 'energy')
      .reduce((sum, { cnyPerYear }) => sum - cnyPerYear, 0)
  const savedCny = Math.max(0, bill(input.baseline) - bill(input.retrofit))
  const sides = (side: 'baseline' | 'retrofit') =>
    operation.energy.map((line) => sheet.f`${line[side]}`).join('+') || '0'
  sheet.text(row, 1, t('service.saved'))
  const saved = sheet.calc(row, 3, `MAX(0,(${sides('retrofit')})-(${sides('baseline')}))`, {
    value: savedCny,
  })
  sheet.text(row + 1, 1, t('service.share'), 'total')
  return sheet.calc(row + 1, 3, sheet.f`${saved}*${term('savingShare')}/12`, {
    value: (savedCny * way.savingShare) / 12,
    role: 'total',
  })
}
