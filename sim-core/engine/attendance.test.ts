import { describe, expect, test } from 'vitest'

import { aLine, exponential, takes, inTurn } from './aLine.ts'
import type { LinePlan } from './plan.ts'
import { exitsS, shippedOf } from './readings.ts'
import { simulate } from './run.ts'

const SHIFTS = { periodS: 100, atS: [100] }

describe('from shift to shift', () => {
  test('the pace of a seat is drawn anew, or holds', () => {
    const line = (paceHolds: 'run' | 'shift') =>
      aLine([{ work: takes(10), paceFactor: inTurn(1, 2), paceHolds }], {
        shiftClose: SHIFTS,
        horizonS: 300,
      })
    expect(shippedOf(simulate(line('run'), 1, 0))).toBe(30)
    // What begins at 100 begins just before the second shift; its five take 20 s each.
    const exits = exitsS(line('shift')).slice(9, 18)
    expect(exits).toEqual([100, 110, 130, 150, 170, 190, 210, 220, 230])
  })

  test('what is still to be learnt shrinks by a factor e every so many shifts', () => {
    const line = aLine([{ work: takes(10), learning: { excess: 1, shifts: 1 } }], {
      shiftClose: SHIFTS,
      horizonS: 400,
    })
    // 20 s in the first shift, then 10 (1 + e^−n), n = 1, 2, 3; the first of a shift began before.
    const exits = exitsS(line)
    expect(exits.slice(0, 6)).toEqual([20, 40, 60, 80, 100, 120])
    expect(exits[6]! - exits[5]!).toBeCloseTo(10 * (1 + Math.exp(-1)), 5)
    const third = exits.filter((atS) => atS > 215 && atS < 300)
    expect(third[1]! - third[0]!).toBeCloseTo(10 * (1 + Math.exp(-2)), 5)
  })

  const staffed = (changes: object): LinePlan =>
    aLine([{ servers: 10, work: takes(10), workers: [0] }], {
      pools: [{ id: 'operators', people: 10, ...changes }],
      shiftClose: SHIFTS,
      horizonS: 100_000,
    })

  test('each person is absent on his own: the mean is that of the binomial distribution', () => {
    // 10 people in 1000 shifts, each there with 0.8: 8 jobs at a time on average, with a standard
    // error of √(10 · 0.8 · 0.2 / 1000) = 0.04.
    const jobs = shippedOf(simulate(staffed({ absentShare: 0.2 }), 1, 0)) / 10_000
    expect(Math.abs(jobs - 8)).toBeLessThan(4 * 0.04)
  })

  test('nobody absent is the line without absence, and everybody absent makes nothing', () => {
    expect(simulate(staffed({ absentShare: 0 }), 1, 0)).toEqual(simulate(staffed({}), 1, 0))
    expect(shippedOf(simulate(staffed({ absentShare: 1 }), 1, 0))).toBe(0)
  })

  test('learning of nothing changes nothing', () => {
    const line = (station: object) =>
      aLine([{ work: exponential(10), ...station }], { shiftClose: SHIFTS })
    const nothing = { learning: { excess: 0, shifts: 3 } }
    expect(simulate(line(nothing), 1, 0)).toEqual(simulate(line({}), 1, 0))
  })
})
