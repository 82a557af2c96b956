/** Lines whose answer is known exactly, against what the engine finds. */
import { describe, test } from 'vitest'

import { aFailure, aLine, arriving, exponential, takes } from '../engine/aLine.ts'
import type { LinePlan, RunRecord } from '../engine/index.ts'
import { modeShare, shippedOf, throughputPerS } from '../engine/readings.ts'
import { expectMean } from './expectMean.ts'

const TICKS_PER_S = 1e6

const wip = ({ wipTicks, windowTicks }: RunRecord) => wipTicks / windowTicks
const leadS = (record: RunRecord) => record.leadTicks / shippedOf(record) / TICKS_PER_S

/** Stations in a row, all exponential with mean 1, a buffer of `b` before each but the first. */
const balanced = (stations: number, b: number): LinePlan =>
  aLine(
    Array.from({ length: stations }, (_, s) => ({
      run: exponential(1),
      bufferCapacity: s === 0 ? 0 : b,
    })),
    { warmupS: 500, horizonS: 10_500 },
  )

/** Poisson arrivals, exponential service of mean 1, room for all. */
const queue = (servers: number, interarrivalS: number): LinePlan =>
  aLine([{ servers, run: exponential(1), bufferCapacity: Infinity }], {
    sources: [arriving(exponential(interarrivalS))],
    warmupS: 1000,
    horizonS: 31_000,
  })

describe('two like exponential stations with a buffer of b', () => {
  test.each([0, 1, 3])('run at (b + 2) / (b + 3), for b = %i', (b) => {
    // Birth and death over b + 3 equally likely states; Buzacott & Shanthikumar (1993), 5.2.
    expectMean(balanced(2, b), throughputPerS, (b + 2) / (b + 3))
  })

  test('block the first and starve the second the rest of the time', () => {
    expectMean(balanced(2, 3), (record) => modeShare(record, 0, 'blocked'), 1 / 6)
    expectMean(balanced(2, 3), (record) => modeShare(record, 1, 'starved'), 1 / 6)
  })
})

test('three like exponential stations without buffers run at 22/39', () => {
  // Hunt, Sequential arrays of waiting lines, Operations Research 4 (1956): 0.5641.
  expectMean(balanced(3, 0), throughputPerS, 22 / 39)
})

describe('a queue M/M/1', () => {
  test.each([0.5, 0.8])('holds ρ / (1 − ρ) jobs and keeps each 1 / (μ − λ), for ρ = %d', (rho) => {
    expectMean(queue(1, 1 / rho), wip, rho / (1 - rho))
    expectMean(queue(1, 1 / rho), leadS, 1 / (1 - rho))
  })
})

describe('a queue M/M/2', () => {
  test('holds 2ρ / (1 − ρ²) jobs', () => {
    // λ = 1.5, μ = 1, ρ = 0.75: 24/7; Erlang C gives a wait of 9/7.
    expectMean(queue(2, 1 / 1.5), wip, (2 * 0.75) / (1 - 0.75 ** 2))
    expectMean(queue(2, 1 / 1.5), (record) => leadS(record) - 1, 9 / 7)
  })
})

test('a queue M/G/1 holds what Pollaczek and Khinchine say', () => {
  // L = ρ + ρ² (1 + c²) / (2 (1 − ρ)) with ρ = 0.7 and c² = 0.25.
  const gamma = { kind: 'gamma' as const, mean: 1, cv: 0.5 }
  const line = queue(1, 1 / 0.7)
  const stations = [{ ...line.stations[0]!, run: gamma }]
  expectMean({ ...line, stations }, wip, 0.7 + (0.49 * 1.25) / 0.6)
})

test('a queue M/H2/1 holds what Pollaczek and Khinchine say', () => {
  // L = ρ + ρ² (1 + c²) / (2 (1 − ρ)) with ρ = 0.5 and c² = 4.
  const line = queue(1, 2)
  const run = { kind: 'hyperexponential' as const, mean: 1, cv: 2 }
  expectMean({ ...line, stations: [{ ...line.stations[0]!, run }] }, wip, 0.5 + 0.25 * 5)
})

describe('a machine that breaks', () => {
  const machine = (changes = {}) =>
    aLine(
      [
        {
          run: takes(1),
          failures: [aFailure({ ttf: exponential(90), ttr: exponential(10), ...changes })],
        },
      ],
      { warmupS: 5000, horizonS: 55_000 },
    )

  test('is up MTBF / (MTBF + MTTR) of the time, the clock being that of processing', () => {
    expectMean(machine(), throughputPerS, 90 / (90 + 10))
    expectMean(machine(), (record) => modeShare(record, 0, 'failed'), 10 / (90 + 10))
  })

  test('is down for the response too', () => {
    expectMean(machine({ responseS: 8 }), throughputPerS, 90 / (90 + 18))
  })

  test('by two causes is up 1 / (1 + Σ MTTR / MTBF)', () => {
    const line = machine()
    const second = aFailure({ id: 'jam', ttf: exponential(30), ttr: exponential(2) })
    const failures = [...line.stations[0]!.failures, second]
    const both = { ...line, stations: [{ ...line.stations[0]!, failures }] }
    expectMean(both, throughputPerS, 1 / (1 + 10 / 90 + 2 / 30))
  })
})

test('machines that share a repairer wait for each other as in the repairman problem', () => {
  // Three machines, λ = 1/10, μ = 1/5, one repairer: with r = λ/μ = 1/2 the states 0 … 3 down weigh
  // 1, 3r, 6r², 6r³ = 1, 1.5, 1.5, 0.75 and the mean number up is (3 + 2·1.5 + 1·1.5) / 4.75.
  const stations = [0, 1, 2].map(() => ({
    run: takes(0.5),
    next: -1,
    failures: [aFailure({ ttf: exponential(10), ttr: exponential(5), repairers: [0] })],
  }))
  const sources = [0, 1, 2].map((to) => ({ ...aLine([{}]).sources[0]!, id: `source${to}`, to }))
  const line = aLine(stations, {
    sources,
    pools: [{ id: 'repairer', people: 1 }],
    warmupS: 500,
    horizonS: 20_500,
  })
  const up = (record: RunRecord) =>
    [0, 1, 2].reduce((sum, s) => sum + modeShare(record, s, 'processing'), 0)
  expectMean(line, up, 7.5 / 4.75)
})

test('machines that one operator loads wait for him as in the repairman problem', () => {
  // Loading takes 5 on average and the machine then runs 10, both exponential: with r = 5/10 the
  // states 0 … 3 that wait or are loaded weigh 1, 3r, 6r², 6r³; 7.5 / 4.75 run on average.
  const stations = [0, 1, 2].map(() => ({
    work: exponential(5),
    run: exponential(10),
    workers: [0],
    next: -1,
  }))
  const sources = [0, 1, 2].map((to) => ({ ...aLine([{}]).sources[0]!, id: `source${to}`, to }))
  const line = aLine(stations, {
    sources,
    pools: [{ id: 'operator', people: 1 }],
    warmupS: 500,
    horizonS: 20_500,
  })
  // A machine makes a job in each of its runs of 10.
  expectMean(line, throughputPerS, 7.5 / 4.75 / 10)
})

test('a line gives the same output run backwards', () => {
  // Reversibility: Yamazaki & Sakasegawa (1975); Muth (1979).
  const stations = [1, 1.3, 0.9].map((meanS) => ({ run: exponential(meanS), bufferCapacity: 1 }))
  const forwards = aLine(stations.with(0, { ...stations[0]!, bufferCapacity: 0 }), {
    warmupS: 500,
    horizonS: 20_500,
  })
  const reversed = stations.toReversed()
  const backwards = aLine(reversed.with(0, { ...reversed[0]!, bufferCapacity: 0 }), {
    warmupS: 500,
    horizonS: 20_500,
  })
  expectMean(
    [forwards, backwards],
    (there, back) => throughputPerS(there) - throughputPerS(back),
    0,
  )
})
