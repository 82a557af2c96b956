/** Laws that every line obeys, whatever it is made of, tried on random ones. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toTicks } from '../base/index.ts'
import { awaitsChoice } from '../engine/choice.ts'
import { createRun, restore, simulate } from '../engine/index.ts'
import { decide } from '../engine/lookAhead.ts'
import { advance, startedLine } from '../engine/loop.ts'
import { serverTicks, shippedOf } from '../engine/readings.ts'
import { faultsOf } from './invariants.ts'
import { randomLine as ordinaryLine } from './randomLine.ts'
import { movingLine } from './randomMoves.ts'

const randomLine = fc.oneof(ordinaryLine, movingLine)

const RUNS = 300
const seeded = { seed: 20151, numRuns: RUNS }

describe('on every line', () => {
  test('between events nothing idles beside work, is blocked beside room, or is lost', () => {
    fc.assert(
      fc.property(randomLine, (plan) => {
        const line = startedLine(plan, 1, 0)
        const horizon = toTicks(plan.horizonS)
        for (let done = false; !done; ) {
          if (awaitsChoice(line)) decide(line, 1, 0)
          done = advance(line, horizon, 1)
          expect(faultsOf(line)).toEqual([])
        }
      }),
      { ...seeded, numRuns: RUNS / 3 },
    )
  })

  test('jobs in are jobs out, scrapped and inside', () => {
    fc.assert(
      fc.property(randomLine, (plan) => {
        const record = simulate(plan, 1, 0)
        const out = shippedOf(record) + record.scrapped + (record.absorbed ?? 0)
        const came = record.entered + (record.created ?? 0)
        expect(record.wipAtStart + came).toBe(out + record.wipAtEnd)
      }),
      seeded,
    )
  })

  test('the times of a server in its modes sum to the window exactly', () => {
    fc.assert(
      fc.property(randomLine, (plan) => {
        const record = simulate(plan, 1, 0)
        if (record.stop === undefined)
          expect(record.windowTicks).toBe(toTicks(plan.horizonS - plan.warmupS))
        for (const ticks of serverTicks(record)) expect(ticks).toBe(record.windowTicks)
      }),
      seeded,
    )
  })

  test('nobody works more than all the time', () => {
    fc.assert(
      fc.property(randomLine, (plan) => {
        const { busyTicks, windowTicks } = simulate(plan, 1, 0)
        plan.pools.forEach(({ people }, pool) => {
          expect(busyTicks[pool]).toBeGreaterThanOrEqual(0)
          expect(busyTicks[pool]).toBeLessThanOrEqual(people * windowTicks)
        })
      }),
      seeded,
    )
  })

  test('a run is the same in slices, with a trace, and restored from any instant', () => {
    fc.assert(
      fc.property(randomLine, fc.integer({ min: 1, max: 400 }), (plan, events) => {
        const whole = simulate(plan, 7, 3)
        const horizon = toTicks(plan.horizonS)

        const sliced = createRun(plan, 7, 3)
        while (!sliced.advanceTo(horizon, events));
        expect(sliced.record()).toEqual(whole)

        const traced = createRun(plan, 7, 3, true)
        traced.advanceTo(horizon)
        expect(traced.record()).toEqual(whole)

        const first = createRun(plan, 7, 3)
        first.advanceTo(horizon, events)
        const restored = restore(structuredClone(first.snapshot()))
        restored.advanceTo(horizon)
        expect(restored.record()).toEqual(whole)
        first.advanceTo(horizon)
        expect(first.record()).toEqual(whole)
      }),
      { ...seeded, numRuns: (2 * RUNS) / 3 },
    )
  })
})
