/**
 * Reliefs of the income tax that look at what is bought and when 税收优惠: the deduction in one sum
 * 一次性税前扣除 and the credit for listed equipment 专用设备投资抵免. One that is asked for and not due
 * is refused with its reason, and never silently.
 */
import type { CapexCategory, CapexLine } from './capex.ts'
import type { IsoDate } from './policy.ts'

export interface TaxNote {
  readonly relief: 'oneOff' | 'equipmentCredit'
  readonly reason: 'unitValue' | 'notEquipment' | 'notBought' | 'date'
  readonly measureId: string
  readonly category: CapexCategory
  /** Bought on. */
  readonly date: IsoDate
}

/** Of things up to that price (财税〔2018〕54号, art. 1; 财政部 税务总局公告 2023 no. 37). CNY. */
export const ONE_OFF_MOST_CNY = 5_000_000
/** Prolonged without a gap: 财税〔2018〕54号, 公告 2021 no. 6, 公告 2023 no. 37. */
export const ONE_OFF_DATES = { from: '2018-01-01', to: '2027-12-31' } as const

/** 企业所得税法实施条例, art. 100; of a digital retrofit 财政部 税务总局公告 2024 no. 9, art. 1. */
export const CREDIT_SHARE = 0.1
export const RETROFIT_DATES = { from: '2024-01-01', to: '2027-12-31' } as const
/** Of the base on which the equipment was once bought. */
export const RETROFIT_MOST_SHARE = 0.5

/** What was bought of one class of a measure, with VAT where that is lost. */
export interface Purchase {
  readonly measureId: string
  readonly category: CapexCategory
  readonly costCny: number
  readonly date: IsoDate
}

/**
 * Why something may not be deducted in one sum; undefined where it may. Software is no equipment
 * 设备、器具; engineering and installation go with the equipment of their measure, and into the
 * value of its units.
 */
export function oneOffRefusal(
  purchase: Purchase,
  ofMeasure: readonly Purchase[],
  capex: readonly CapexLine[],
): TaxNote | undefined {
  const { measureId, category, date } = purchase
  const refused = (reason: TaxNote['reason']): TaxNote => ({
    relief: 'oneOff', reason, measureId, category, date,
  })
  if (category === 'software') return refused('notEquipment')
  if (!isWithin(date, ONE_OFF_DATES)) return refused('date')
  const { units = 1 } = capex.find(
    (line) => line.measureId === measureId && line.category === 'equipment',
  ) ?? {}
  const costCny = ofMeasure
    .filter((one) => one.category !== 'software')
    .reduce((sum, one) => sum + one.costCny, 0)
  return costCny / units > ONE_OFF_MOST_CNY ? refused('unitValue') : undefined
}

/** The credit for a line that asks for it, or why there is none. */
export function equipmentCredit(
  { costCny, ...bought }: Purchase,
  { listedEquipment }: CapexLine,
): { readonly creditCny: number; readonly note?: TaxNote } {
  if (listedEquipment === undefined) return { creditCny: 0 }
  const { originalBaseCny } = listedEquipment
  const refused = (reason: TaxNote['reason']) => ({
    creditCny: 0,
    note: { relief: 'equipmentCredit', reason, ...bought } as const,
  })
  // Costs of transport, installation and adjustment do not count (财税〔2008〕48号, art. 2).
  if (bought.category !== 'equipment' && bought.category !== 'software')
    return refused('notEquipment')
  if (originalBaseCny === undefined) return { creditCny: CREDIT_SHARE * costCny }
  if (!isWithin(bought.date, RETROFIT_DATES)) return refused('date')
  const countedCny = Math.min(costCny, RETROFIT_MOST_SHARE * originalBaseCny)
  return { creditCny: CREDIT_SHARE * countedCny }
}

const isWithin = (date: IsoDate, { from, to }: { readonly from: IsoDate; readonly to: IsoDate }) =>
  from <= date && date <= to

/** The same day some months later, or the last of its month. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) + Math.round(months)
  const then = { year: Math.floor(count / 12), month: (count % 12) + 1 }
  const lastDay = Math.min(day, daysIn(then.year, then.month))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(then.year).padStart(4, '0')}-${two(then.month)}-${two(lastDay)}`
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
