import { describe, expect, test } from 'vitest'

import { aLine, inTurn, orderedOnce, takes } from './aLine.ts'
import { PLAIN_STATION, TO_SINK, type LinePlan, type SetupPlan } from './plan.ts'
import { simulate } from './run.ts'

/** 60 jobs of 10 s and a set-up; the first lot needs none. */
const LOT_S = 900

/** Two machines of 10 s in a row, lots of 60 jobs of two products, 300 s of set-up at each. */
function planWith(begins: SetupPlan['begins']): LinePlan {
  const setup: SetupPlan = {
    begins,
    timeS: [
      [0, 300],
      [300, 0],
    ],
    workers: [],
  }
  const machine = {
    ...PLAIN_STATION,
    run: { kind: 'constant', value: 10 } as const,
    productFactor: [1, 1],
    setup,
  }
  return {
    horizonS: 35 * LOT_S + 600 + 10,
    warmupS: 0,
    products: 2,
    defects: [],
    stations: [
      { ...machine, id: 'A', next: 1 },
      { ...machine, id: 'B', next: TO_SINK, bufferCapacity: 100 },
    ],
    sources: [
      {
        id: 'source',
        to: 0,
        supply: {
          kind: 'saturated',
          lots: [
            { product: 0, quantity: 60 },
            { product: 1, quantity: 60 },
          ],
        },
        replacesScrap: false,
        sequence: 'fifo',
      },
    ],
    pools: [],
    calendars: [],
    groups: [],
    tariff: null,
    shiftClose: null,
    conwipCards: null,
  }
}

const totalOf = (counts: Float64Array) => counts.reduce((sum, n) => sum + n, 0)

describe('a change of product', () => {
  test('costs the line one set-up where it rolls through as a wave', () => {
    // B changes over while it waits for A, so B keeps pace: 10 s after A
    // ends its 36th lot all is out.
    const record = simulate(planWith('wave'), 1, 0)
    expect(record.finished[0]).toBe(36 * 60)
    expect(totalOf(record.shipped)).toBe(36 * 60)
  })

  test('costs the line a second one where each machine waits for its first new job', () => {
    // B begins 300 s later than it could and stays that much, 30 jobs, behind A.
    const record = simulate(planWith('firstJob'), 1, 0)
    expect(record.finished[0]).toBe(36 * 60)
    expect(totalOf(record.shipped)).toBe(36 * 60 - 30)
  })

  test('is not undone by a straggler of the old lot', () => {
    // Two servers at A, one ten times slower: its last old job reaches B after B has changed over.
    const plan = planWith('wave')
    const [a, b] = plan.stations
    const pace = { kind: 'sequence', values: [10, 10, 95], cycle: true } as const
    const parallel: LinePlan = {
      ...plan,
      stations: [
        { ...a!, servers: 2, run: pace, setup: null },
        { ...b!, run: { kind: 'constant', value: 1 } },
      ],
    }
    const setups = (line: LinePlan) => simulate(line, 1, 0).setups[1]!
    const first: LinePlan = {
      ...parallel,
      stations: parallel.stations.map((s) =>
        s.setup === null ? s : { ...s, setup: { ...s.setup, begins: 'firstJob' as const } },
      ),
    }
    expect(setups(parallel)).toBeLessThan(setups(first))
  })

  test('is not undone by a straggler that came in at the same instant', () => {
    // Six jobs enter at 0 s, two lots of three. One of the first takes 5 s at A, the others 1 s:
    // it comes to B as the last, when B has long been set up for the second lot.
    const setup: SetupPlan = { begins: 'wave', timeS: [[0, 1], [1, 0]], workers: [] }
    const a = { servers: 2, bufferCapacity: 4, run: inTurn(1, 5, 1, 1, 1, 1) }
    const b = { bufferCapacity: Infinity, run: takes(0.1), setup }
    const orders = orderedOnce([0, 0, 3], [0, 1, 3])
    const record = simulate(aLine([a, b], { products: 2, sources: [orders] }), 1, 0)
    expect(record.shipped).toEqual(Float64Array.of(3, 3))
    expect(record.setups[1]).toBe(1)
  })
})
