/**
 * The first columns of the monthly sheet 月历: what every line of a month needs to know. Where they
 * stand is known before they are written, since sheets before it refer to them.
 */
import { rampUpShare } from '../../../sim-core/index.ts'
import type { Book } from './book.ts'
import type { Calendar, CalendarColumn } from './monthlyParts.ts'
import type { Inputs, Project } from './parts.ts'
import { block, rowFree, type Ref, type SheetBuilder } from './sheet.ts'

const COLUMNS = {
  month: 1,
  taxYear: 2,
  wage: 3,
  energy: 4,
  price: 5,
  monthsRunning: 6,
  rampUp: 7,
  installing: 8,
} as const satisfies Record<CalendarColumn, number>

/** Rows of heads, of what holds for a whole column, and of its sum; then month 0. */
export const MONTHLY_ROWS = {
  group: 4,
  head: 5,
  id: 6,
  lostVat: 7,
  vatRate: 8,
  isOwn: 9,
  isTaxed: 10,
  isResidual: 11,
  sum: 12,
  first: 13,
} as const

export function calendarOf(sheet: string, horizon: number): Calendar {
  const at = (column: CalendarColumn, month: number): Ref =>
    rowFree({ sheet, row: MONTHLY_ROWS.first + month, column: COLUMNS[column] })
  const fixed = (column: CalendarColumn, month: number): Ref => ({
    ...at(column, month),
    isRowFree: false,
  })
  return {
    at,
    all: (column) => block(fixed(column, 0), fixed(column, horizon)),
    horizon,
  }
}

export function putCalendar(
  sheet: SheetBuilder,
  { central, clock }: Book,
  inputs: Inputs,
  project: Project,
  calendar: Calendar,
): void {
  const { f } = sheet
  const { horizon, timeline, index } = clock
  const { rampUp, installationMonths } = central.input.project
  const { goLiveMonth, deliveryMonth, rampStart, rampTau } = project
  for (let month = 0; month <= horizon; month++) {
    const row = MONTHLY_ROWS.first + month
    const t = calendar.at('month', month)
    const k = calendar.at('monthsRunning', month)
    const calc = (column: CalendarColumn, formula: string, value: number) =>
      sheet.calc(row, COLUMNS[column], formula, {
        value,
        format: column === 'rampUp' || column in index ? 'index' : 'whole',
      })
    sheet.put(row, COLUMNS.month, { role: 'fixed', format: 'whole', value: month })
    calc('taxYear', f`MAX(1,ROUNDUP(${t}/12,0))`, Math.max(1, Math.ceil(month / 12)))
    for (const escalator of ['wage', 'energy', 'price'] as const) {
      const growth = inputs.at(`money.${escalator}GrowthPerYear`)
      const before = calendar.at(escalator, month - 1)
      const formula =
        month === 0 ? '1' : f`${before}*IF(AND(${t}>12,MOD(${t},12)=1),1+${growth},1)`
      calc(escalator, formula, index[escalator][month]!)
    }
    const running = Math.max(0, month - timeline.goLiveMonth)
    calc('monthsRunning', f`MAX(0,${t}-${goLiveMonth})`, running)
    calc(
      'rampUp',
      f`IF(${k}=0,0,IF(${rampTau}=0,1,1-(1-${rampStart})*${rampTau}` +
        f`*(EXP(-(${k}-1)/${rampTau})-EXP(-${k}/${rampTau}))))`,
      running === 0 ? 0 : rampUpShare(rampUp, running),
    )
    // What would be installed after the horizon is booked at it.
    const installing =
      month < horizon
        ? f`IF(AND(${t}>${deliveryMonth},${t}<=${goLiveMonth}),1,0)`
        : f`MAX(0,${goLiveMonth}-MAX(${t},${deliveryMonth}+1)+1)`
    const booked = Array.from({ length: installationMonths }, (_, i) =>
      Math.min(timeline.deliveryMonth + 1 + i, horizon),
    )
    calc('installing', installing, booked.filter((one) => one === month).length)
  }
}
