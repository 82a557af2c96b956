import { expect, test } from 'vitest'

import { A_DAY, aLine } from './aLine.ts'
import { orderDays, shiftCloses, shiftsOf, workingSpans, workingSPerDay } from './calendar.ts'

const H = 3600
const line = (calendar: object, part = {}) => aLine({ calendars: [calendar], ...part })
const calendarOf = (calendar: object) => line(calendar).calendars[0]!

test('a shift of a one-shift day is all its working time, and closes at its end', () => {
  const { calendars } = line(A_DAY)
  expect(shiftCloses(calendars[0]!)).toEqual([17 * H])
  expect(shiftsOf(line(A_DAY))).toEqual({
    shiftS: 8 * H,
    periodS: 24 * H,
    shiftsPerPeriod: 1,
    shiftsPerYear: 365,
  })
})

test('stated shifts of a year replace those of the calendar', () => {
  expect(shiftsOf(line(A_DAY, { shiftsPerYear: 300 })).shiftsPerYear).toBe(300)
})

test('two shifts share the working time of the day', () => {
  const day = { id: 'two', periodS: 24 * H, onS: [[0, 2 * H], [6 * H, 24 * H]],
    shiftClosesS: [2 * H, 16 * H] }
  const { shiftS, shiftsPerPeriod, shiftsPerYear } = shiftsOf(line(day))
  expect([shiftS, shiftsPerPeriod, shiftsPerYear]).toEqual([10 * H, 2, 730])
})

test('round the clock, a shift is a day', () => {
  expect(shiftsOf(aLine())).toMatchObject({ shiftS: 24 * H, shiftsPerPeriod: 1 })
  expect(workingSPerDay(undefined)).toBe(24 * H)
})

test('a week of six days of ten hours works 60/7 hours of a day on average', () => {
  expect(workingSPerDay(calendarOf(aWeek()))).toBeCloseTo((60 / 7) * H, 9)
})

test('spans that touch are one span', () => {
  const touching = { ...A_DAY, onS: [[0, H], [H, 2 * H], [3 * H, 4 * H]] }
  expect(workingSpans(calendarOf(touching))).toEqual([[0, 2 * H], [3 * H, 4 * H]])
})

test('a week orders six times, each at the beginning of its day', () => {
  expect(orderDays(calendarOf(aWeek()))).toEqual(
    [0, 1, 2, 3, 4, 5].map((day) => ({ atS: (24 * day + 8) * H, shifts: 1 })),
  )
})

test('a shift that closes at midnight is of the day that ends', () => {
  const late = { id: 'late', periodS: 48 * H, onS: [[14 * H, 24 * H], [30 * H, 40 * H]],
    shiftClosesS: [24 * H, 40 * H] }
  expect(orderDays(calendarOf(late))).toEqual([
    { atS: 14 * H, shifts: 1 },
    { atS: 30 * H, shifts: 1 },
  ])
})

test('a night shift orders on the day on which it ends, at its first working instant', () => {
  const night = { id: 'night', periodS: 48 * H, onS: [[20 * H, 30 * H], [44 * H, 48 * H]],
    shiftClosesS: [30 * H, 48 * H] }
  expect(orderDays(calendarOf(night))).toEqual([{ atS: 24 * H, shifts: 2 }])
})

test('a period of an hour and a half is one day of orders', () => {
  const odd = { id: 'odd', periodS: 5400, onS: [[600, 5000]] }
  expect(orderDays(calendarOf(odd))).toEqual([{ atS: 600, shifts: 1 }])
})

function aWeek() {
  const days = [0, 1, 2, 3, 4, 5].map((day) => 24 * day)
  return {
    id: 'week',
    periodS: 7 * 24 * H,
    onS: days.map((day) => [(day + 8) * H, (day + 18) * H]),
    shiftClosesS: days.map((day) => (day + 18) * H),
  }
}
