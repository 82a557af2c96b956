/** What is paid once 一次性支出, under the operating points: the stop of the line, and severance. */
import { separationCny, soldPerYear, stopCost } from '../../../sim-core/index.ts'
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
  return {
    stopMarginCny,
    stopOvertimeCny,
    separationCny: putSeparation(sheet, { t, central }, inputs, points, row + 1),
  }
}


/** A wage for each year of service of those who are let go, beyond those who leave by themselves. */
function putSeparation(
  sheet: SheetBuilder,
  { t, central }: Pick<Book, 't' | 'central'>,
  inputs: Inputs,
  points: ReadonlyMap<string, Pair>,
  row: number,
): Ref | undefined {
  const { f } = sheet
  const { baseline, retrofit, money } = central.input
  if (money.separation === undefined) return undefined
  const term = (field: string) => inputs.at(`money.separation.${field}`)
  const paid = Object.keys(money.roles).map((id) => {
    const { baseline: before, retrofit: after } = points.get(`headcount.${id}`)!
    const turnover = `money.roles.${id}.turnoverPerMonthShare`
    const leaving = inputs.has(turnover)
      ? f`-${before}*${inputs.at(turnover)}*${term('attritionMonths')}`
      : ''
    const wage = inputs.at(`money.roles.${id}.wageCnyPerMonth`)
    return f`MAX(0,${before}-${after}${leaving})*${wage}`
  })
  sheet.text(row, 1, t('line.separation'))
  sheet.text(row, 2, t('unit.cny'), 'faint')
  return sheet.calc(row, VALUE, f`(${paid.join('+') || '0'})*${term('serviceYears')}`, {
    value: separationCny(baseline, retrofit, money),
    format: 'number',
  })
}
