import { expect, test } from 'vitest'

import { TICKS_PER_S } from '../../../sim-core/index.ts'
import { aFactoryLine } from './aFactoryLine.ts'
import { clockOf, firstInstant, readClock, tickOf, writeTime } from './clock.ts'

const plan = aFactoryLine()

test('a calendar of whole days tells the time of day', () => {
  const clock = clockOf(plan)
  expect(clock).toMatchObject({ tellsTime: true, days: 2, dayS: 86_400 })
  const { day, secondOfDay } = readClock(clock, tickOf(clock, 1, 8 * 3600 + 305))
  expect(day).toBe(1)
  expect(writeTime(secondOfDay)).toBe('08:05:05')
})

test('a period that is not a whole day is counted in its own days', () => {
  const [calendar] = plan.calendars
  const clock = clockOf({ ...plan, calendars: [{ ...calendar!, periodS: 36_000 }] })
  expect(clock.tellsTime).toBe(false)
  expect(readClock(clock, 36_001 * TICKS_PER_S)).toEqual({ day: 1, secondOfDay: 1 })
})

test('a line without a calendar counts days of 24 hours', () => {
  expect(clockOf({ ...plan, calendars: [] })).toMatchObject({ tellsTime: true, dayS: 86_400 })
})

test('watching begins at the first working instant after the warm-up', () => {
  const clock = clockOf(plan)
  expect(firstInstant(clock, 3600)).toBe(28_800 * TICKS_PER_S)
  expect(firstInstant(clock, 40_000)).toBe(40_000 * TICKS_PER_S)
  expect(firstInstant(clock, 80_000)).toBe((86_400 + 28_800) * TICKS_PER_S)
})
