/** Runs that cannot go on are ended and told; large plans run. */
import { describe, expect, test } from 'vitest'

import { aLine, anInspection, aRoute, aSource, orderedOnce, takes } from './aLine.ts'
import { shippedOf } from './readings.ts'
import { createRun, restore, simulate } from './run.ts'

const rejecting = (to: number) => anInspection({ falseRejectShare: 1, onReject: aRoute(to) })

describe('a deadlock', () => {
  // S2 gets the second job at 2.5 and is done at 3.5, when S3 rejects the first one back to it.
  const circle = aLine([
    { run: takes(1) },
    { run: takes(1) },
    { run: takes(1), inspection: rejecting(1) },
  ])

  test('ends the run and names the circle', () => {
    const { stop, windowTicks } = simulate(circle, 1, 0)
    expect(stop).toEqual({ kind: 'deadlock', atTick: 3e6, stations: [1, 2] })
    expect(windowTicks).toBe(3e6)
  })

  test('stays the end of a run that is restored', () => {
    const run = createRun(circle, 1, 0)
    run.advanceTo(1000e6)
    const restored = restore(structuredClone(run.snapshot()))
    expect(restored.advanceTo(1000e6)).toBe(true)
    expect(restored.record()).toEqual(run.record())
  })

  test('is found where jobs are blocked before service', () => {
    const line = aLine([
      { run: takes(1), blocking: 'before' },
      { run: takes(1), routing: { kind: 'share', to: [0], shares: [1] } },
    ])
    expect(simulate(line, 1, 0).stop?.stations).toEqual([0, 1])
  })

  test('is none while one of several ways is free', () => {
    const routing = { kind: 'choice' as const, rule: 'first' as const, to: [0, 2] }
    const line = aLine([{ run: takes(1) }, { run: takes(1), routing }, { run: takes(9) }])
    expect(simulate(line, 1, 0).stop).toBeUndefined()
  })
})

describe('a loop that takes no time', () => {
  test('of steps is told, and the run ends', () => {
    const line = aLine([{ run: takes(0) }, { run: takes(0) }])
    expect(simulate(line, 1, 0).stop).toEqual({ kind: 'endless', atTick: 0, stations: [0] })
  })

  test('of a supply without end into places without end is told at the beginning', () => {
    const line = aLine([{ run: takes(1), bufferCapacity: Infinity }])
    expect(simulate(line, 1, 0).stop).toEqual({ kind: 'endless', atTick: 0, stations: [0] })
  })

  test('is none where cards end it', () => {
    const line = aLine([{ run: takes(1), bufferCapacity: Infinity }], { conwipCards: 3 })
    expect(simulate(line, 1, 0).stop).toBeUndefined()
  })
})

describe('a large plan', () => {
  test('of 5,000 stations runs', () => {
    const stations = Array.from({ length: 5000 }, () => ({ run: takes(1) }))
    // Job k leaves the last station at 5000 + k − 1.
    const sources = [orderedOnce([0, 0, 9])]
    const record = simulate(aLine(stations, { horizonS: 5004, sources }), 1, 0)
    expect(shippedOf(record)).toBe(5)
  })

  test('of 200 stations and 100 products by their own routes runs', () => {
    const products = 100
    const visits = Array.from({ length: products }, (_, p) => [p, p + 50, p + 100])
    const stations = Array.from({ length: 200 }, () => ({
      run: takes(1),
      bufferCapacity: Infinity,
      routing: { kind: 'plan' as const },
    }))
    const orders = visits.map((_, product) => ({ atS: product, product, quantity: 2 }))
    const source = aSource({
      entry: 'visits',
      supply: { kind: 'orders', periodS: Infinity, orders },
    })
    const record = simulate(aLine(stations, { products, visits, sources: [source] }), 1, 0)
    expect([...record.shipped]).toEqual(visits.map(() => 2))
  })
})
