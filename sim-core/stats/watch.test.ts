import { describe, expect, test } from 'vitest'

import { aLine, takes } from '../engine/aLine.ts'
import type { LinePlan } from '../engine/index.ts'
import { chunksOf } from '../engine/readings.ts'
import { createWatch, watchChunk, watchRecordOf } from './watch.ts'

function watched(plan: LinePlan, stations = plan.stations.map((_, s) => s)) {
  const watch = createWatch(plan, stations)
  for (const chunk of chunksOf(plan)) watchChunk(watch, chunk)
  return watchRecordOf(watch)
}

const HOUR_S = 3600

describe('a watch', () => {
  test('finds the slower of two machines active all the time, the other in pieces', () => {
    // A works 20 s and is blocked 10 s in each cycle of B's 30 s; the first 60 s are warm-up.
    const plan = aLine([{ run: takes(20) }, { run: takes(30) }], { warmupS: 60, horizonS: 3060 })
    const { momentaryTicks, periods, activeTicks, windowTicks } = watched(plan)
    expect(windowTicks).toBe(3000e6)
    expect(activeTicks[1]).toBe(3000e6)
    expect(periods[1]).toBe(1)
    expect(activeTicks[0]).toBe(2000e6)
    expect(periods[0]).toBeGreaterThanOrEqual(100)
    expect([...momentaryTicks]).toEqual([0, 3000e6])
  })

  test('calls a station with a seat to spare inactive', () => {
    // Two seats of 30 s are fed one job each 20 s: one of them always waits a while.
    const plan = aLine([{ run: takes(20) }, { run: takes(30), servers: 2, bufferCapacity: 1 }], {
      warmupS: 600,
      horizonS: 3600,
    })
    const { activeTicks, windowTicks, momentaryTicks } = watched(plan)
    expect(activeTicks[0]).toBe(windowTicks)
    expect(activeTicks[1]!).toBeLessThan(0.6 * windowTicks)
    expect(momentaryTicks[0]).toBe(windowTicks)
  })

  test('lets its clock stand at night, and the night ends no active period', () => {
    const day = 24 * HOUR_S
    const plan = aLine([{ run: takes(7), calendar: 0 }], {
      horizonS: 3 * day,
      calendars: [{ id: 'day', periodS: day, onS: [[8 * HOUR_S, 16 * HOUR_S]] }],
    })
    const { windowTicks, periods, activeTicks } = watched(plan)
    expect(windowTicks).toBe(24 * HOUR_S * 1e6)
    expect([periods[0], activeTicks[0]]).toEqual([1, 24 * HOUR_S * 1e6])
  })

  test('counts what leaves in slices of its clock, the warm-up included', () => {
    const plan = aLine([{ run: takes(1) }], { warmupS: 100, horizonS: 1000 })
    const { sliceTicks, shippedBySlice } = watched(plan)
    // 500 slices of 2 s; the job of second 2 k opens slice k.
    expect(sliceTicks).toBe(2e6)
    expect(shippedBySlice).toHaveLength(500)
    expect(shippedBySlice[0]).toBe(1)
    expect(shippedBySlice.slice(1, 499).every((jobs) => jobs === 2)).toBe(true)
  })

  test('does not ask stations that are not watched', () => {
    const plan = aLine([{ run: takes(20) }, { run: takes(30) }], { horizonS: 3000 })
    const { momentaryTicks } = watched(plan, [0])
    expect(momentaryTicks[1]).toBe(0)
    expect(momentaryTicks[0]).toBeGreaterThan(0)
  })
})
