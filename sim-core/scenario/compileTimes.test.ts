import { expect, test } from 'vitest'

import { meanS, varianceS } from '../base/index.ts'
import { aLine, aStation } from './aLine.ts'
import {
  attendedMeanS,
  paceFactor,
  serviceTimes,
  timeToFailure,
  timeToRepair,
} from './compileTimes.ts'

const station = (part: object) => aLine({ stations: [aStation('S1', { ...part })] }).stations[0]!
const timesOf = (part: object) => serviceTimes(station(part))
const failure = (part: object) =>
  station({ failures: [{ id: 'jam', mtbfS: 3600, mttrS: 60, ...part }] }).failures[0]!

test('work and handling are one lognormal time', () => {
  const work = { meanS: 40, handlingS: 1, cv: 0.2 }
  expect(timesOf({ work })).toEqual({
    work: { kind: 'lognormal', mean: 41, cv: 0.2 },
    run: null,
  })
})

test('a machine without variation takes the same time every time', () => {
  const run = { kind: 'constant', value: 3.1 }
  expect(timesOf({ machine: { meanS: 3.1 } })).toEqual({ work: null, run })
})

test('a station that takes no time has no parts', () => {
  expect(timesOf({ machine: { meanS: 0 } })).toEqual({ work: null, run: null })
})

test('attention moves its share of the cycle from the machine to the person', () => {
  // 0.3 × 10 s beside 5 s of work with sd 1: mean 8, sd 1, cv 1/8; 7 s run by themselves.
  const machine = { meanS: 10, attentionShare: 0.3 }
  expect(timesOf({ work: { meanS: 4, handlingS: 1, cv: 0.2 }, machine })).toEqual({
    work: { kind: 'lognormal', mean: 8, cv: 0.125 },
    run: { kind: 'constant', value: 7 },
  })
})

test('a minded machine without work of its own keeps the variation of its cycle', () => {
  const machine = { meanS: 10, cv: 0.5, attentionShare: 0.2 }
  expect(timesOf({ machine })).toEqual({
    work: { kind: 'lognormal', mean: 2, cv: 0.5 },
    run: { kind: 'lognormal', mean: 8, cv: 0.5 },
  })
})

test('variances of work and attention add up', () => {
  const machine = { meanS: 20, cv: 0.5, attentionShare: 0.2 }
  const { work } = timesOf({ work: { meanS: 6, cv: 0.5 }, machine })
  // sd 3 and sd 2: variance 13.
  expect([meanS(work!), varianceS(work!)].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([10, 13])
})

test('a distribution stands as it is written, with or without means beside it', () => {
  const erlang = { kind: 'erlang', mean: 5, k: 3 }
  expect(timesOf({ machine: erlang })).toEqual({ work: null, run: erlang })
  expect(timesOf({ work: erlang, machine: { meanS: 4 } })).toEqual({
    work: erlang,
    run: { kind: 'constant', value: 4 },
  })
  expect(timesOf({ work: { meanS: 2, cv: 0 }, machine: erlang })).toEqual({
    work: { kind: 'constant', value: 2 },
    run: erlang,
  })
})

test('the attended mean counts work, handling and attention', () => {
  const machine = { meanS: 10, attentionShare: 0.5 }
  expect(attendedMeanS(station({ work: { meanS: 4, handlingS: 1, cv: 0.2 }, machine }))).toBe(10)
  expect(attendedMeanS(station({ machine: { meanS: 10 } }))).toBe(0)
})

test('seats differ within 15 % faster and three deviations slower', () => {
  const pace = { kind: 'truncatedNormal', mean: 1, sd: 0.05, low: 0.85, high: 1.15 }
  expect(paceFactor(station({ paceCv: 0.05 }))).toEqual({ ...pace, high: 1 + 3 * 0.05 })
  expect(paceFactor(station({ paceCv: 0 }))).toBeNull()
})

test('failures come exponentially unless they have a shape, and repairs are gamma(2)', () => {
  expect(timeToFailure(failure({}))).toEqual({ kind: 'exponential', mean: 3600 })
  const wearing = { kind: 'weibull', mean: 3600, shape: 2 }
  expect(timeToFailure(failure({ mtbfShape: 2 }))).toEqual(wearing)
  // A gamma distribution of shape 2 has the variance mean² / 2.
  expect(varianceS(timeToRepair(failure({})))).toBeCloseTo((60 * 60) / 2, 9)
  expect(timeToRepair(failure({ mttrCv: 0 }))).toEqual({ kind: 'constant', value: 60 })
  expect(meanS(timeToRepair(failure({}), 0.6))).toBe(36)
})
