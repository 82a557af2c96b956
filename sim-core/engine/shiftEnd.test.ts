import { describe, expect, test } from 'vitest'

import { aFailure, aLine, oneByOne, takes } from './aLine.ts'
import type { StationPlan } from './plan.ts'
import { exitsS, modesOf } from './readings.ts'
import { simulate } from './run.ts'

/** 40 s of work, 60 s of break. */
const SHORT_DAY = { id: 'day', periodS: 100, onS: [[0, 40]] as const }
const lineOf = (station: Partial<StationPlan>, horizonS = 200) =>
  aLine([{ calendar: 0, ...station }], { calendars: [SHORT_DAY], horizonS })

describe('at the end of a shift', () => {
  const machine = { run: takes(15) }

  test('a service that has begun is suspended, finished, or not begun at all', () => {
    // 15, 30; the third would need until 45.
    expect(exitsS(lineOf(machine))).toEqual([15, 30, 105, 120, 135])
    expect(exitsS(lineOf({ ...machine, shiftEnd: 'finish' }))).toEqual([15, 30, 45, 115, 130, 145])
    expect(exitsS(lineOf({ ...machine, shiftEnd: 'fits' }))).toEqual([15, 30, 115, 130])
  })

  test('finishing counts as processing, and what does not fit leaves the machine idle', () => {
    expect(modesOf(lineOf({ ...machine, shiftEnd: 'finish' }, 110), 0)).toEqual([
      [0, 'processing'],
      [45, 'offShift'],
      [100, 'processing'],
    ])
    expect(modesOf(lineOf({ ...machine, shiftEnd: 'fits' }, 110), 0)).toEqual([
      [0, 'processing'],
      [30, 'starved'],
      [40, 'offShift'],
      [100, 'processing'],
    ])
  })

  test('a service that fits to the tick is begun', () => {
    expect(exitsS(lineOf({ run: takes(20), shiftEnd: 'fits' }, 110))).toEqual([20, 40])
  })

  test('a set-up, the attended part and the automatic part are finished together', () => {
    const attended = { work: takes(10), run: takes(25), shiftEnd: 'finish' as const }
    expect(exitsS(lineOf({ ...attended, workers: [] }))).toEqual([35, 70, 135, 170])
  })

  test('the time that fits is the mean, and what overruns is suspended', () => {
    const overrun = { run: oneByOne(15, 15, 30), shiftEnd: 'fits' as const }
    // The mean of the list is 20: the second ends at 30, and a third does not begin until 100.
    expect(exitsS(lineOf(overrun))).toEqual([15, 30, 130])
  })

  test('a line that never closes finishes and fits everything', () => {
    const plain = simulate(aLine([machine]), 1, 0)
    for (const shiftEnd of ['finish', 'fits'] as const)
      expect(simulate(aLine([{ ...machine, shiftEnd }]), 1, 0)).toEqual(plain)
  })
})

describe('a repair that reaches into a break', () => {
  const broken = (repairsOffShift: boolean) =>
    lineOf({
      run: takes(100),
      repairsOffShift,
      failures: [aFailure({ ttf: oneByOne(30), ttr: takes(25), responseS: 5 })],
    }, 300)

  test('goes on, or stands and goes on with the next shift', () => {
    // Response 30–35, repair from 35: done at 60, or 5 s before the break and 20 s after it.
    expect(modesOf(broken(true), 0).slice(0, 4)).toEqual([
      [0, 'processing'],
      [30, 'failed'],
      [40, 'offShift'],
      [100, 'processing'],
    ])
    expect(modesOf(broken(false), 0).slice(0, 5)).toEqual([
      [0, 'processing'],
      [30, 'failed'],
      [40, 'offShift'],
      [100, 'failed'],
      [120, 'processing'],
    ])
  })

  test('takes the time of its people only while it goes on', () => {
    const line = lineOf({
      run: takes(100),
      repairsOffShift: false,
      failures: [aFailure({ ttf: oneByOne(30), ttr: takes(25), repairers: [0] })],
    }, 150)
    const staffed = { ...line, pools: [{ id: 'repairer', people: 1 }] }
    expect([...simulate(staffed, 1, 0).busyTicks]).toEqual([25e6])
  })
})
