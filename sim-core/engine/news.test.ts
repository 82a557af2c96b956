/** News that takes its time: what the release hears late, and what that costs. */
import { describe, expect, test } from 'vitest'

import { aLine, anInspection, aRoute, aSource, exponential, orderedOnce, takes } from './aLine.ts'
import { shippedOf, throughputPerS } from './readings.ts'
import { createRun, restore, simulate } from './run.ts'

const alone = (cards: number, informationDelayS: number) =>
  aLine([{ run: takes(10) }], { conwipCards: cards, informationDelayS, horizonS: 300 })

describe('with one card, the next job enters when release has heard that the last one left', () => {
  test('every 10 + 5 s, where it hears 5 s later', () => {
    // Left at 10, 25, 40 … 295: (295 − 10) / 15 + 1 = 20.
    expect(shippedOf(simulate(alone(1, 5), 1, 0))).toBe(20)
  })

  test('with a card more the delay costs nothing: 2 cards cover 10 + 5 s of the machine', () => {
    expect(shippedOf(simulate(alone(2, 5), 1, 0))).toBe(30)
  })

  test('no delay is the line without one, to the last bit', () => {
    const { informationDelayS: _, ...plan } = alone(1, 0)
    expect(simulate(alone(1, 0), 1, 0)).toEqual(simulate(plan, 1, 0))
  })
})

test('a rope hears late too: the drum of 10 s works 10 of every 14 s', () => {
  const plan = aLine([{ run: takes(10) }, { run: takes(1), bufferCapacity: 5 }], {
    rope: { drum: 0, jobs: 1 },
    informationDelayS: 4,
    horizonS: 140,
  })
  // The drum ends at 10, 24, 38 … 136; the last of these ten jobs is out at 137.
  expect(shippedOf(simulate(plan, 1, 0))).toBe(10)
})

test('a scrapped job is made again with the first order after it was heard of', () => {
  const scraps = anInspection({ onReject: aRoute(0, { scrapShare: 1 }) })
  const plan = (informationDelayS: number) =>
    aLine([{ run: takes(1), causes: [{ defect: 0, share: [1] }], inspection: scraps }], {
      defects: ['crack'],
      sources: [{ ...orderedOnce([0, 0, 1], [10, 0, 1], [20, 0, 1]), replacesScrap: true }],
      informationDelayS,
    })
  // Scrapped at 1: with the order of 10 two enter; scrapped at 11 and 12: with that of 20, three.
  expect(simulate(plan(0), 1, 0).entered).toBe(1 + 2 + 3)
  // Heard 9.5 s later, at 10.5: the order of 10 brings one, that of 20 the first one again.
  expect(simulate(plan(9.5), 1, 0).entered).toBe(1 + 1 + 2)
})

test('cards that come back late are the machine repair model, whatever law the delay has', () => {
  // N = 3 cards, one exponential machine of mean 1, a delay of 2: with a = 2 the probability that k
  // cards are at the machine is proportional to 3! / (3 − k)! · (1/a)^k (Palm 1947; the delay
  // enters by its mean alone: Baskett, Chandy, Muntz & Palacios 1975).
  const weights = [1, 3 / 2, (3 * 2) / 4, (3 * 2 * 1) / 8]
  const busyShare = 1 - weights[0]! / weights.reduce((sum, weight) => sum + weight, 0)
  const plan = aLine([{ run: exponential(1), bufferCapacity: 3 }], {
    conwipCards: 3,
    informationDelayS: 2,
    horizonS: 21_000,
    warmupS: 1000,
  })
  const rates = Array.from({ length: 8 }, (_, r) => throughputPerS(simulate(plan, 5, r)))
  const rate = rates.reduce((sum, one) => sum + one, 0) / rates.length
  expect(Math.abs(rate - busyShare)).toBeLessThan(0.01)
})

test('news under way is part of a snapshot, more than there was room for at first too', () => {
  const plan = aLine([{ run: takes(1), servers: 40 }], {
    conwipCards: 40,
    informationDelayS: 7,
    sources: [aSource()],
    horizonS: 100,
  })
  const run = createRun(plan, 1, 0)
  run.advanceTo(3_500_000)
  const copy = restore(structuredClone(run.snapshot()))
  run.advanceTo(100_000_000)
  copy.advanceTo(100_000_000)
  expect(copy.record()).toEqual(run.record())
  // Forty every 8 s: out at 1, 9, 17 … 97.
  expect(shippedOf(run.record())).toBe(13 * 40)
})
