/** Wrong set-ups: what they spoil, until somebody notices or the next set-up comes. */
import { describe, expect, test } from 'vitest'

import { aFailure, aLine, anInspection, aRoute, aSource, takes } from './aLine.ts'
import type { SetupPlan, StationPlan } from './plan.ts'
import { exitsS } from './readings.ts'
import { simulate } from './run.ts'

const wrong = aFailure({ id: 'recipe', ttf: null, begins: 'never' })
const adjustment = aFailure({
  id: 'adjustment',
  ttf: null,
  ttr: takes(3),
  begins: 'afterJob',
  renews: [0],
  isPlanned: true,
})
const scraps = anInspection({ onReject: aRoute(0, { scrapShare: 1 }) })
const lots = (jobs: number) =>
  aSource({
    supply: {
      kind: 'saturated',
      lots: [
        { product: 0, quantity: jobs },
        { product: 1, quantity: jobs },
      ],
    },
  })

function lineOf(error: SetupPlan['error'], more: Partial<StationPlan> = {}, jobs = 2) {
  const timeS = [
    [0, 5],
    [5, 0],
  ]
  const setup = { begins: 'firstJob' as const, timeS, workers: [], renews: [0] }
  const machine: Partial<StationPlan> = {
    run: takes(10),
    failures: [wrong, adjustment],
    setup: error === undefined ? setup : { ...setup, error },
    causes: [{ defect: 0, share: [0, 0], drift: { place: 0, share: [1, 1] } }],
    inspection: scraps,
  }
  return aLine([{ ...machine, ...more }], {
    products: 2,
    defects: ['recipe'],
    sources: [lots(jobs)],
    horizonS: 100,
  })
}

describe('a wrong set-up', () => {
  test('spoils every job of its lot', () => {
    // Two of the first product, for which nobody sets up; then 5 s of set-up and two scrapped.
    expect(exitsS(lineOf({ share: 1, place: 0 }))).toEqual([10, 20])
  })

  test('is put right after the first reject where somebody watches', () => {
    const line = lineOf({ share: 1, place: 0 }, { control: { rejects: 1, adjustment: 1 } })
    // Lots begin at 20, 48, 76: set-up 5, a scrapped job 10, adjustment 3, a good job 10.
    expect(exitsS(line)).toEqual([10, 20, 48, 76])
    expect(simulate(line, 1, 0).scrapped).toBe(3)
  })

  test('that never happens is none, to the last bit', () => {
    const right = simulate(lineOf({ share: 0, place: 0 }), 1, 0)
    expect(right).toEqual(simulate(lineOf(undefined), 1, 0))
    expect(right.scrapped).toBe(0)
  })
})

test('the share of wrong lots is that of wrong set-ups, each ended by the next right one', () => {
  const error = { share: 0.3, place: 0 }
  const plan = { ...lineOf(error, {}, 4), warmupS: 40, horizonS: 40 + 45 * 4000 }
  // 4,000 lots of 4 jobs in 45 s each: the standard error is √(0.3 · 0.7 / 4000) = 0.007.
  const { scrapped } = simulate(plan, 1, 0)
  expect(Math.abs(scrapped / 16_000 - 0.3)).toBeLessThan(0.025)
})
