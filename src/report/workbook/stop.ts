/** What the stop of the line for installation costs 停线损失, under the operating points. */
import { soldPerYear, stopCost } from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import type { Book } from './book.ts'
import type { Inputs, Pair } from './parts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

/** The column of the figures. */
const VALUE = 3

/** Where the project sheet has what the stop depends on. */
export interface StopInputs {
  readonly lineStopHours: Ref
}

export function putStop(
  sheet: SheetBuilder,
  { t, central }: Book,
  inputs: Inputs,
  points: ReadonlyMap<string, Pair>,
  { lineStopHours }: StopInputs,
  titleAt: number,
) {
  const { f } = sheet
  const { project, baseline, money } = central.input
  const cost = stopCost(project, baseline, money)
  const before = (key: string) => points.get(key)!.baseline
  const input = (field: string) => inputs.at(`money.${field}`)
  sheet.text(titleAt, 1, t('operation.stop'), 'heading')
  let row = titleAt
  const put = (label: WorkbookKey, unit: WorkbookKey, formula: string, value: number): Ref => {
    row++
    sheet.text(row, 1, t(label))
    sheet.text(row, 2, t(unit), 'faint')
    return sheet.calc(row, VALUE, formula, { value, format: 'number' })
  }
  const unitsPerHour = put(
    'stop.unitsPerHour', 'unit.pieces',
    f`MIN(${before('goodPerYear')},${before('demandPerYear')})/${before('scheduledHoursPerYear')}`,
    soldPerYear(baseline) / baseline.scheduledHoursPerYear,
  )
  const lost = put('stop.lost', 'unit.pieces', f`${lineStopHours}*${unitsPerHour}`, cost.lostUnits)
  const stock = put(
    'stop.fromStock', 'unit.pieces',
    f`MIN(${lost},${input('project.bufferStockUnits')})`, cost.fromStockUnits,
  )
  const madeUp = put(
    'stop.madeUp', 'unit.pieces',
    f`MIN(${lost}-${stock},${input('project.overtimeUnits')})`, cost.madeUpUnits,
  )
  const stopMarginCny = put(
    'stop.margin', 'unit.cny',
    f`(${lost}-${stock}-${madeUp})*${input('contributionMarginCny')}`, cost.marginCny,
  )
  const crew = Object.keys(money.roles).map((id) => {
    const wage = input(`roles.${id}.wageCnyPerMonth`)
    return f`${before(`headcount.${id}`)}*${wage}`
  })
  const crewCny = row + 1
  sheet.text(crewCny, 1, t('stop.crew'))
  sheet.text(crewCny, 2, t('unit.cnyPerHour'), 'faint')
  const hour = sheet.calc(
    crewCny, VALUE,
    f`(${crew.join('+') || '0'})/${input('wageHoursPerMonth')}*${input('overtimeMultiplier')}` +
      f`*(1+${input('onCostShare')})`,
    { format: 'number' },
  )
  row++
  const stopOvertimeCny = put(
    'stop.overtime', 'unit.cny',
    f`IF(${madeUp}=0,0,${madeUp}/${unitsPerHour})*${hour}`, cost.overtimeCny,
  )
  return { stopMarginCny, stopOvertimeCny }
}

