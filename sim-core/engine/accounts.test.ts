import { describe, expect, test } from 'vitest'

import { aFailure, aLine, arriving, oneByOne, orderedOnce, takes } from './aLine.ts'
import { MODE_NAMES } from './modes.ts'
import { modeS, shippedOf } from './readings.ts'
import { createRun, simulate } from './run.ts'

describe('the time of a server', () => {
  test('is divided among its modes as they happened', () => {
    const line = aLine([{ run: takes(3) }, { run: takes(4), failures: [aFailure()] }], {
      horizonS: 24,
    })
    const record = simulate(line, 1, 0)
    const times = (station: number) =>
      Object.fromEntries(
        MODE_NAMES.map((name) => [name, modeS(record, station, name)]).filter(([, s]) => s !== 0),
      )
    // S2: starved to 3, jobs 3–7, 7–11, then 2 s of work, repair 13–18, 18–20, 20–24.
    expect(times(1)).toEqual({ starved: 3, failed: 5, processing: 16 })
    // S1: 0–3, 3–6 blocked to 7, 7–10 to 11, 11–14 to 20, 20–23 to 24.
    expect(times(0)).toEqual({ processing: 15, blocked: 9 })
  })
})

describe('work in process, lead time and queues', () => {
  // Three jobs at 0, one place before a machine of 10 s; the third waits outside until 10.
  const line = aLine([{ run: takes(10), bufferCapacity: 1 }], {
    sources: [orderedOnce([0, 0, 3])],
    horizonS: 100,
  })

  test('count a job from its release until it leaves', () => {
    const record = simulate(line, 1, 0)
    // Released at 0, 0, 10, out at 10, 20, 30.
    expect(record.leadTicks).toBe((10 + 20 + 20) * 1e6)
    expect(record.wipTicks).toBe(record.leadTicks)
    expect([...record.queueTicks]).toEqual([20e6])
  })

  test('average over the window only, but know when a job came in', () => {
    const record = simulate({ ...line, warmupS: 15 }, 1, 0)
    // From 15 on: one job until 20 and one until 30; both lead times are whole.
    expect(record.wipTicks).toBe((5 + 15) * 1e6)
    expect(record.leadTicks).toBe((20 + 20) * 1e6)
    expect(shippedOf(record)).toBe(2)
    expect(record.entered).toBe(0)
    expect([record.wipAtStart, record.wipAtEnd]).toEqual([2, 0])
  })
})

describe('a record', () => {
  test('counts what happens at the horizon, and at the end of the warm-up does not', () => {
    const line = aLine([{ run: takes(10) }], { horizonS: 40, warmupS: 10 })
    // Out at 10 (warm-up), 20, 30 and 40.
    expect(shippedOf(simulate(line, 1, 0))).toBe(3)
  })

  test('may be taken at any instant and disturbs nothing', () => {
    const line = aLine([{ run: takes(10) }], { sources: [arriving(oneByOne(3, 20))] })
    const run = createRun(line, 1, 0)
    run.advanceTo(25e6)
    expect(run.record().windowTicks).toBe(25e6)
    expect(modeS(run.record(), 0, 'processing')).toBe(12)
    run.advanceTo(1000e6)
    expect(run.record()).toEqual(simulate(line, 1, 0))
  })

  test('outlives its run', () => {
    const run = createRun(aLine([{ run: takes(10) }]), 1, 0)
    run.advanceTo(100e6)
    const early = run.record()
    run.advanceTo(1000e6)
    expect(shippedOf(early)).toBe(10)
  })
})
