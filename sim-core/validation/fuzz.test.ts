/** The engine and the slow simulator agree; `npm run fuzz` tries many more lines. */
import { expect, test } from 'vitest'

import { aLine, oneByOne, orderedOnce, takes } from '../engine/aLine.ts'
import { featureNames } from './features.ts'
import {
  brokenInvariants, complaintsAbout, featuresDrawn, findCounterexample, fromJson, toJson,
} from './fuzz.ts'
import { referenceRun } from './reference/run.ts'
import { RICH_LINE } from './richLine.ts'

const LINES = 300
const SEEDS = [2015, 2017]

test.each(SEEDS)(
  'on random lines (%i) the engine and the slow simulator see the same, tick for tick',
  (seed) => {
    expect(findCounterexample(LINES, seed)).toBe(null)
  },
  60_000,
)

test('between the events of such lines every invariant holds', () => {
  expect(findCounterexample(150, 2016, brokenInvariants)).toBe(null)
}, 60_000)

test('such lines use the whole vocabulary, stops at every way of moving among it', () => {
  const counts = featuresDrawn(LINES, SEEDS[0]!)
  expect(Object.keys(counts)).toHaveLength(featureNames.length)
  for (const name of featureNames) expect([name, counts[name]! >= LINES / 60]).toEqual([name, true])
})

test('a line with everything is the same in both for a day and a half', () => {
  const plan = { ...RICH_LINE, horizonS: 130_000, warmupS: 40_000 }
  expect(complaintsAbout({ plan, seed: 2017, replication: 3 })).toEqual([])
}, 60_000)

test('a difference is found, and made small', () => {
  // A line is called wrong when it has set-ups: what is left is the smallest that has any.
  const found = findCounterexample(200, 1, ({ plan }) =>
    plan.stations.some(({ setup }) => setup !== null) ? ['a set-up'] : [],
  )
  expect(found?.plan.stations.length).toBeLessThanOrEqual(2)
  expect(found?.plan.stations[0]).toMatchObject({ servers: 1, failures: [], causes: [] })
})

test('the slow simulator knows the departures of a line with given times', () => {
  // [2, 1, 1, 3] and [4, 1, 2, 1] with one place between: 6, 7, 9, 10 by the recursion
  // D(i, j) = max(D(i − 1, j), D(i, j − 1)) + t, held until the place before is free.
  const line = aLine(
    [{ run: oneByOne(2, 1, 1, 3) }, { run: oneByOne(4, 1, 2, 1), bufferCapacity: 1 }],
    { sources: [orderedOnce([0, 0, 4])], horizonS: 100 },
  )
  const { exits } = referenceRun(line, 1, 0)
  expect(exits.map(({ tick }) => tick / 1e6)).toEqual([6, 7, 9, 10])
})

test('a case written as JSON is the same case again', () => {
  const plan = aLine([{ bufferCapacity: Infinity, run: takes(1) }])
  expect(fromJson(toJson({ plan, seed: 1, replication: 0 }))).toEqual({
    plan,
    seed: 1,
    replication: 0,
  })
})
