/** Ways of moving for which there is an exact answer: recursions, product forms, bulk queues. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aLine, arriving, exponential, oneByOne, orderedOnce, takes } from '../engine/aLine.ts'
import { simulate, type RunRecord } from '../engine/index.ts'
import { exitsS, throughputPerS } from '../engine/readings.ts'
import { expectMean } from './expectMean.ts'

const wip = ({ wipTicks, windowTicks }: RunRecord) => wipTicks / windowTicks

describe('a belt before a machine', () => {
  const gaps = fc.array(fc.nat(6), { minLength: 6, maxLength: 6 })
  const times = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 })

  test('that accumulates follows the recursion of its jobs', () => {
    fc.assert(
      fc.property(gaps, times, fc.integer({ min: 1, max: 4 }), (gap, serviceS, places) => {
        const transitS = 5
        const on: number[] = []
        const off: number[] = []
        const exits: number[] = []
        let comesS = 0
        const orders = gap.map((wait, k): [number, number, number] => {
          comesS += wait + 1
          // On: when it comes, after the one before, and when the job `places` before it is off.
          on.push(Math.max(comesS, on[k - 1] ?? 0, off[k - places] ?? 0))
          // Off: after the transit, after the one before, when the machine is free.
          off.push(Math.max(on[k]! + transitS, exits[k - 1] ?? 0))
          exits.push(off[k]! + serviceS[k]!)
          return [comesS, 0, 1]
        })
        const conveyor = { transitS, places, whenBlocked: 'accumulating' as const }
        const line = aLine([{ conveyor }, { run: oneByOne(...serviceS) }], {
          sources: [orderedOnce(...orders)],
        })
        expect(exitsS(line)).toEqual(exits)
      }),
      { seed: 20151, numRuns: 200 },
    )
  })
})

test('a loop of cards over all stations is CONWIP, bit for bit', () => {
  const row = [1, 2, 3].map(() => ({ run: exponential(1), bufferCapacity: Infinity }))
  const loops = [{ id: 'all', stations: [0, 1, 2], cards: 4 }]
  const conwip = simulate(aLine(row, { conwipCards: 4 }), 1, 0)
  expect(simulate(aLine(row, { loops }), 1, 0)).toEqual(conwip)
})

test('arrivals of two jobs at a time: L = ρ (k + 1) / (2 (1 − ρ))', () => {
  // M^[k]/M/1 (Gross & Harris, Fundamentals of Queueing Theory, section 3.1): ρ = 0.4, k = 2.
  const arrivals = arriving(exponential(5))
  const source = { ...arrivals, supply: { ...arrivals.supply, batch: [0, 1] } } as typeof arrivals
  const line = aLine([{ run: exponential(1), bufferCapacity: Infinity }], {
    sources: [source],
    warmupS: 500,
    horizonS: 20_000,
  })
  expectMean(line, wip, (0.4 * 3) / (2 * 0.6))
})

test('a queue of K places loses ρ^K (1 − ρ) / (1 − ρ^(K + 1)) of its arrivals', () => {
  // M/M/1/K with K = 3 (two places and the machine), ρ = 1/2: 1/15.
  const source = { ...arriving(exponential(2)), whenFull: 'lose' as const }
  const line = aLine([{ run: exponential(1), bufferCapacity: 2 }], {
    sources: [source],
    horizonS: 20_000,
  })
  expectMean(line, ({ lost, entered }) => lost![0]! / (lost![0]! + entered), 1 / 15)
})

test.each([0, 1, 3])('blocking before service, %i places: K / (K + 1), K = b + 1', (places) => {
  // The jobs downstream are an M/M/1/K queue that is fed while it has room.
  const line = aLine(
    [
      { run: exponential(1), blocking: 'before' },
      { run: exponential(1), bufferCapacity: places },
    ],
    { warmupS: 500, horizonS: 10_000 },
  )
  expectMean(line, throughputPerS, (places + 1) / (places + 2))
})

test('a fork whose branches take turns is two M/M/1 queues with half the stream', () => {
  // Splitting a Poisson stream by chance leaves two: L = 2 ρ / (1 − ρ), ρ = 1/2.
  const roomy = { run: exponential(1), bufferCapacity: Infinity, next: -1 }
  const routing = { kind: 'share' as const, to: [1, 2], shares: [0.5, 0.5] }
  const line = aLine([{ run: takes(0), bufferCapacity: Infinity, routing }, roomy, roomy], {
    sources: [arriving(exponential(1))],
    warmupS: 500,
    horizonS: 20_000,
  })
  expectMean(line, wip, 2)
})

test('the earliest due date makes the greatest tardiness least', () => {
  // Jackson 1955, for jobs that are all there: done at 9, 18, 27, 36, 45 and 54 s.
  const orders = [60, 20, 40, 25, 30, 10].map((dueS) => ({ atS: 0, product: 0, quantity: 1, dueS }))
  const longestS = (rule: 'fifo' | 'dueDate') => {
    const supply = { kind: 'orders' as const, periodS: Infinity, orders }
    const line = aLine([{ run: takes(9), bufferCapacity: Infinity, discipline: rule }], {
      sources: [{ ...orderedOnce(), supply, sequence: rule }],
    })
    return simulate(line, 1, 0).orders!.longestTardinessTicks / 1e6
  }
  // As they come the last, due at 10, is 44 late; by due date the fourth, due at 30, is 6 late.
  expect([longestS('fifo'), longestS('dueDate')]).toEqual([44, 6])
})
