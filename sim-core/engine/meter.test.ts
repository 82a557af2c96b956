import { describe, expect, test } from 'vitest'

import { aLine, arriving, exponential, inTurn, orderedOnce, takes } from './aLine.ts'
import { NONE, type LinePlan } from './plan.ts'
import { simulate } from './run.ts'

//           off  failed setup blocked processing starved standby waiting
const KW = [0, 0, 0, 0, 10, 1, 0.5, 0]
const meter = {
  intervalS: 50,
  stationKw: [KW],
  wakingExtraKw: [0],
  alwaysKw: 0,
  onShiftKw: 0,
  clockStation: NONE,
}
const threeJobs = { sources: [orderedOnce([60, 0, 3])], horizonS: 200, meter }
const peakOf = (plan: LinePlan) => simulate(plan, 1, 0).meter!

describe('the peak demand', () => {
  test('is the mean power of the interval that draws most', () => {
    // Three jobs of 10 s from 60: the second interval has 30 s of 10 kW and 20 s of 1 kW.
    expect(peakOf(aLine([{ run: takes(10) }], threeJobs))).toMatchObject({
      peakKw: 6.4,
      peakEndTicks: 100e6,
    })
  })

  test('counts the loads of the line, those of the shift while it lasts', () => {
    const day = { id: 'day', periodS: 200, onS: [[0, 75]] as const }
    const loads = { ...meter, alwaysKw: 2, onShiftKw: 4, clockStation: 0 }
    const line = aLine([{ run: takes(10), calendar: 0 }], {
      ...threeJobs,
      calendars: [day],
      meter: loads,
    })
    // Second interval: 15 s of work and 10 idle, then off; the shift lasts 25 s of 50.
    const second = (15 * 10 + 10 * 1) / 50 + 2 + 4 / 2
    expect(peakOf(line).peakKw).toBe(Math.max(second, 1 + 2 + 4))
  })

  test('counts what waking draws beyond standby', () => {
    const sleeper = { run: takes(10), standby: { afterS: 20, wakeS: 5 } }
    const line = aLine([sleeper], { ...threeJobs, meter: { ...meter, wakingExtraKw: [7.5] } })
    // Asleep from 20, waking 60–65 at 8 kW, at work until 95.
    const { peakKw, wakingTicks } = peakOf(line)
    expect(peakKw).toBe((10 * 0.5 + 5 * 8 + 30 * 10 + 5 * 1) / 50)
    expect([...wakingTicks]).toEqual([5e6])
  })

  test('is that of whole intervals after the warm-up', () => {
    const line = (warmupS: number) => aLine([{ run: takes(10) }], { ...threeJobs, warmupS })
    expect(peakOf(line(50)).peakKw).toBe(6.4)
    // From 90 the machine idles; the interval from 90 to 100 is cut short.
    expect(peakOf(line(90)).peakKw).toBe(1)
    expect(peakOf(line(160))).toMatchObject({ peakKw: 0, peakEndTicks: 0 })
  })

  test('is never less than the mean power', () => {
    const line = aLine([{ run: exponential(7), bufferCapacity: 9 }], {
      sources: [arriving(exponential(10))],
      horizonS: 5000,
      meter,
    })
    const { modeTicks, windowTicks, meter: read } = simulate(line, 3, 0)
    const mean = modeTicks.reduce((sum, ticks, mode) => sum + ticks * KW[mode]!, 0) / windowTicks
    expect(read!.peakKw).toBeGreaterThan(mean)
  })
})

test('metering changes nothing else', () => {
  const line = aLine([{ run: inTurn(3, 8) }, { run: takes(5), bufferCapacity: 2 }])
  const stationKw = [KW, KW]
  const metered = { ...line, meter: { ...meter, stationKw, wakingExtraKw: [0, 0] } }
  const { meter: _, events: __, ...rest } = simulate(metered, 1, 0)
  expect(simulate(line, 1, 0)).toMatchObject(rest)
})
