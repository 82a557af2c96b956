import { describe, expect, test } from 'vitest'

import { aFailure, aLine, exponential, takes } from './aLine.ts'
import { shippedOf } from './readings.ts'
import { createRun, restore, simulate } from './run.ts'

const line = aLine([
  { run: exponential(1), bufferCapacity: 3 },
  { run: exponential(1), bufferCapacity: 3, failures: [aFailure({ ttf: exponential(10) })] },
])

describe('a run', () => {
  test('has the same record whenever it is repeated', () => {
    expect(simulate(line, 1, 0)).toEqual(simulate(line, 1, 0))
  })

  test('has draws of its own in every replication and for every seed', () => {
    const counts = [simulate(line, 1, 0), simulate(line, 1, 1), simulate(line, 2, 0)].map(
      ({ wipTicks }) => wipTicks,
    )
    expect(new Set(counts).size).toBe(3)
  })

  test('stops after so many events, and says whether it is there', () => {
    const run = createRun(line, 1, 0)
    expect(run.advanceTo(1000e6, 10)).toBe(false)
    expect(run.record().events).toBe(10)
    expect(run.advanceTo(1000e6)).toBe(true)
    expect(run.now).toBe(1000e6)
  })

  test('never goes back', () => {
    const run = createRun(line, 1, 0)
    run.advanceTo(500e6)
    expect(run.advanceTo(100e6)).toBe(true)
    expect(run.now).toBe(500e6)
  })

  test('keeps no trace unless asked', () => {
    const run = createRun(line, 1, 0)
    run.advanceTo(100e6)
    expect(run.takeTrace()).toEqual([])
  })
})

describe('a snapshot', () => {
  test('can be gone on from more than once, whatever the run has done since', () => {
    const run = createRun(line, 1, 0)
    run.advanceTo(300e6)
    const snapshot = run.snapshot()
    run.advanceTo(1000e6)
    for (const again of [restore(snapshot), restore(snapshot)]) {
      again.advanceTo(1000e6)
      expect(again.record()).toEqual(run.record())
    }
  })

  test('can be cloned, as a message to a worker is', () => {
    const run = createRun(line, 1, 0)
    run.advanceTo(300e6)
    const restored = restore(structuredClone(run.snapshot()))
    expect(restored.now).toBe(300e6)
    expect(restored.record()).toEqual(run.record())
  })

  test('of a line with many jobs keeps all of them', () => {
    const growing = aLine([
      { run: takes(1), bufferCapacity: 5000 },
      { run: takes(3), bufferCapacity: 5000 },
    ])
    const run = createRun(growing, 1, 0)
    run.advanceTo(900e6)
    const restored = restore(run.snapshot())
    restored.advanceTo(1000e6)
    expect(shippedOf(restored.record())).toBe(333)
    expect(restored.record()).toEqual(simulate(growing, 1, 0))
  })
})
