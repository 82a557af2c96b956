/**
 * Six small cases with known answers, in minutes, that any simulator of lines can be held against;
 * each is written here as a plan. The statistical ones average ten replications.
 */
import { describe, expect, test } from 'vitest'

import {
  aFailure,
  aLine,
  arriving,
  exponential,
  oneByOne,
  orderedOnce,
  takes,
} from '../engine/aLine.ts'
import { simulate, type RunRecord } from '../engine/index.ts'
import { exitsS, modeShare, shippedOf, throughputPerS } from '../engine/readings.ts'
import { expectMean } from './expectMean.ts'

const MIN = 60
const TICKS_PER_MIN = 60e6

const minutes = (meanMin: number) => exponential(meanMin * MIN)
const run = (warmupMin: number, lengthMin: number) => ({
  warmupS: warmupMin * MIN,
  horizonS: (warmupMin + lengthMin) * MIN,
})

const wip = ({ wipTicks, windowTicks }: RunRecord) => wipTicks / windowTicks
const queue = ({ queueTicks, windowTicks }: RunRecord) => queueTicks[0]! / windowTicks
const flowTimeMin = (record: RunRecord) => record.leadTicks / shippedOf(record) / TICKS_PER_MIN
const perMin = (record: RunRecord) => throughputPerS(record) * MIN

test('case 1: cycles of 2 and 3 min and a buffer of 2 give 200 parts in 600 min', () => {
  const line = aLine(
    [{ run: takes(2 * MIN) }, { run: takes(3 * MIN), bufferCapacity: 2 }],
    run(60.5, 600),
  )
  const record = simulate(line, 1, 0)
  expect(shippedOf(record)).toBe(200)
  // Of 3 min between two parts the first station works 2.
  expect(modeShare(record, 0, 'blocked')).toBeCloseTo(1 / 3, 2)
  expect(modeShare(record, 1, 'processing')).toBe(1)
})

test('case 2: M/M/1 with λ = 0.5: L = 1, W = 2, Lq = 0.5', () => {
  const line = aLine([{ run: minutes(1), bufferCapacity: Infinity }], {
    sources: [arriving(minutes(2))],
    ...run(2500, 50_000),
  })
  expectMean(line, wip, 1, 10)
  expectMean(line, flowTimeMin, 2, 10)
  expectMean(line, queue, 0.5, 10)
})

test('case 3: two exponential stations and a buffer of 3: 5/6, blocked and starved 1/6', () => {
  const line = aLine(
    [{ run: minutes(1) }, { run: minutes(1), bufferCapacity: 3 }],
    run(2500, 50_000),
  )
  expectMean(line, perMin, 5 / 6, 10)
  expectMean(line, (record) => modeShare(record, 0, 'blocked'), 1 / 6, 10)
  expectMean(line, (record) => modeShare(record, 1, 'starved'), 1 / 6, 10)
})

test('case 4: a cycle of 1, failures every 90 min of operation, repairs of 10: rate 0.9', () => {
  const failures = [aFailure({ ttf: minutes(90), ttr: minutes(10) })]
  const line = aLine([{ run: takes(MIN), failures }], run(10_000, 200_000))
  expectMean(line, perMin, 0.9, 10)
  expectMean(line, (record) => modeShare(record, 0, 'failed'), 0.1, 10)
})

test('case 5: M/M/2 with λ = 1.5: Wq = 9/7, L = 24/7', () => {
  const line = aLine([{ servers: 2, run: minutes(1), bufferCapacity: Infinity }], {
    sources: [arriving(minutes(2 / 3))],
    ...run(5000, 100_000),
  })
  // By Little's law the wait is the queue over the rate of arrivals.
  expectMean(line, (record) => queue(record) / 1.5, 9 / 7, 10)
  expectMean(line, wip, 24 / 7, 10)
})

describe('case 6: given service times, buffer 1, blocking after service', () => {
  test('four parts leave at 6, 7, 9 and 10 min', () => {
    const line = aLine(
      [
        { run: oneByOne(2 * MIN, 1 * MIN, 1 * MIN, 3 * MIN) },
        { run: oneByOne(4 * MIN, 1 * MIN, 2 * MIN, 1 * MIN), bufferCapacity: 1 },
      ],
      { ...run(0, 20), sources: [orderedOnce([0, 0, 4])] },
    )
    expect(exitsS(line)).toEqual([6, 7, 9, 10].map((atMin) => atMin * MIN))
  })
})
