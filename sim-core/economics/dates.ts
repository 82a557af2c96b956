/** Days of the calendar as text, without a clock. */
import type { IsoDate } from './policy.ts'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The same day `months` later, or the last one of a shorter month. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  if (months === 0) return date
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(count / 12), count % 12]
  const leapDay = inMonth === 1 && isLeap(inYear) ? 1 : 0
  const inDay = Math.min(day, DAYS[inMonth]! + leapDay)
  return [String(inYear).padStart(4, '0'), two(inMonth + 1), two(inDay)].join('-')
}

export const yearOfDate = (date: IsoDate): number => Number(date.slice(0, 4))

const two = (value: number) => String(value).padStart(2, '0')

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
