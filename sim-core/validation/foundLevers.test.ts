/** Small lines with levers, set-ups and breaks on which the slow simulator saw something else. */
import { expect, test } from 'vitest'

import { aFailure, aLine, oneByOne, orderedOnce, takes } from '../engine/aLine.ts'
import { simulate, TO_SINK } from '../engine/index.ts'
import { exitsS } from '../engine/readings.ts'

const matrix = (timeS: number) => [[0, timeS], [timeS, 0]]

test('a set-up renews a failure though nothing else is special about it', () => {
  const failures = [aFailure({ ttf: oneByOne(10, 100), ttr: takes(5) })]
  const setup = { begins: 'firstJob' as const, timeS: matrix(2), workers: [], renews: [0] }
  const line = aLine([{ run: takes(4), failures, setup }], {
    products: 2,
    sources: [orderedOnce([0, 0, 2], [0, 1, 2])],
    horizonS: 50,
  })
  // Set up from 8 to 10, with 2 of 10 s to the failure left, which the set-up takes back.
  expect(exitsS(line)).toEqual([4, 8, 14, 18])
})

test('a machine that is being set up counts as set up for what it will be', () => {
  const press = { run: takes(2), bufferCapacity: 1, next: TO_SINK }
  const setup = (timeS: number) => ({
    begins: 'firstJob' as const,
    timeS: matrix(timeS),
    workers: [],
  })
  const routing = { kind: 'choice' as const, rule: 'leastSetup' as const, to: [1, 2] }
  const line = aLine(
    [{ run: takes(1), routing }, { ...press, setup: setup(10) }, { ...press, setup: setup(12) }],
    { products: 2, sources: [orderedOnce([0, 1, 1], [0, 0, 1])], horizonS: 50 },
  )
  // The first press is set up from 1 to 11 for the first job: the second needs none at the other.
  expect(exitsS(line)).toEqual([4, 13])
})

test('a repair too long for a break is as long as foreseen though the network is down', () => {
  const failure = aFailure({
    ttf: oneByOne(30),
    ttr: oneByOne(20, 7),
    responseS: 5,
    monitor: { sensitivityShare: 1, leadS: 100, plannedShare: 1 },
    link: { network: 0, responseS: 0 },
  })
  const line = aLine([{ run: takes(100), calendar: 0, failures: [failure] }], {
    calendars: [{ id: 'one break', periodS: 1000, onS: [[0, 20], [30, 1000]] }],
    networks: [{ id: 'net', up: takes(35), down: takes(500) }],
    sources: [orderedOnce([0, 0, 1])],
    horizonS: 200,
  })
  // In the break from 20 to 30 the 20 s do not fit. The failure at 40 finds the network down: 5 s
  // until somebody comes, 20 s of repair, and then the 70 s of work that are left.
  expect(exitsS(line)).toEqual([135])
})

test('of two stops that wait for the same break the one downstream comes first', () => {
  const failures = [
    aFailure({ begins: 'atBreak', ttf: oneByOne(5), ttr: takes(5), repairers: [0] }),
  ]
  const machine = { run: takes(1), calendar: 0, failures }
  const line = aLine([machine, machine], {
    calendars: [{ id: 'half', periodS: 20, onS: [[0, 10]] }],
    pools: [{ id: 'fitter', people: 1 }],
    horizonS: 12,
  })
  // Both are due at 5 or 6 and begin at 10, when the only fitter can go to one of them.
  expect([...simulate(line, 1, 0).failures]).toEqual([1, 0])
})
