/** Renewals of a bought line, and what of its last purchase is unexpired at the horizon. */
import { lifeMonthsOf, renewalMonths, type CapexLine } from '../../../sim-core/index.ts'
import type { Book } from './book.ts'
import type { Calendar } from './monthlyParts.ts'
import type { Residual } from './parts.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

interface Place {
  readonly line: CapexLine
  readonly row: number
  readonly calendar: Calendar
  readonly horizon: Ref
  readonly goLiveMonth: Ref
}

/** In columns 7 (life in years) to 13 (residual value) of the row. */
export function putResidual(
  sheet: SheetBuilder,
  { clock }: Book,
  { line, row, calendar, horizon, goLiveMonth }: Place,
): Residual {
  const { f } = sheet
  const { lifeYears } = line
  if (lifeYears === undefined) return { lifeMonths: undefined, residualCny: undefined }
  const { timeline, index } = clock
  const renewed = renewalMonths(line, timeline, clock.horizon)
  const last = renewed.at(-1)
  const life = lifeMonthsOf(lifeYears)
  const price = sheet.ref(row, 3)
  const paidCny = line.priceCny * (last === undefined ? 1 : index.price[last]!)
  const used = Math.max(0, clock.horizon - (last ?? timeline.goLiveMonth))
  const whole = (column: number, formula: string, value: number) =>
    sheet.calc(row, column, formula, { value, format: 'whole' })
  const years = sheet.input(row, 7, lifeYears)
  const lifeMonths = whole(8, f`MAX(1,ROUND(${years}*12,0))`, life)
  const renewals = whole(
    9, f`MAX(0,INT((${horizon}-${goLiveMonth}-1)/${lifeMonths}))`, renewed.length,
  )
  const renewedMonth = whole(
    10,
    f`IF(${renewals}=0,0,${goLiveMonth}+${renewals}*${lifeMonths})`,
    last ?? 0,
  )
  const paid = sheet.calc(
    row, 11,
    f`${price}*IF(${renewals}=0,1,INDEX(${calendar.all('price')},${renewedMonth}+1))`,
    { value: paidCny },
  )
  const usedMonths = whole(
    12, f`MAX(0,${horizon}-IF(${renewals}=0,${goLiveMonth},${renewedMonth}))`, used,
  )
  return {
    lifeMonths,
    residualCny: sheet.calc(row, 13, f`${paid}*MAX(0,1-${usedMonths}/${lifeMonths})`, {
      value: paidCny * Math.max(0, 1 - used / life),
    }),
  }
}
