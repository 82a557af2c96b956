import { describe, expect, test } from 'vitest'

import { aFailure, aLine, aSource, takes } from './aLine.ts'
import { exitsS, modesOf } from './readings.ts'
import { simulate } from './run.ts'

const people = (...counts: number[]) => counts.map((n, i) => ({ id: `pool${i}`, people: n }))

/** One source per station: stations side by side, which share nothing but people. */
const sideBySide = (count: number) =>
  Array.from({ length: count }, (_, to) => aSource({ id: `source${to}`, to }))

describe('who waits for a person', () => {
  test('is helped first come, first served', () => {
    const line = aLine([{ servers: 3, work: takes(10), workers: [0] }], {
      pools: people(1),
      horizonS: 45,
    })
    // Servers 0, 1, 2 asked in this order; whoever has been served asks again, behind the others.
    expect(modesOf(line, 0)).toEqual([
      [0, 'processing'],
      [10, 'waitingOperator'],
      [30, 'processing'],
      [40, 'waitingOperator'],
    ])
    expect(modesOf(line, 2)).toEqual([
      [0, 'waitingOperator'],
      [20, 'processing'],
      [30, 'waitingOperator'],
    ])
  })

  test('is helped by a free person who can, even if others wait longer for someone else', () => {
    const line = aLine(
      [
        { work: takes(20), workers: [0], next: -1 },
        { work: takes(20), workers: [0], next: -1 },
        { work: takes(5), workers: [1], next: -1 },
      ],
      { pools: people(1, 1), sources: sideBySide(3), horizonS: 19 },
    )
    // Station 1 waits for pool 0 all the time; pool 1 goes on with station 2.
    expect(modesOf(line, 1)).toEqual([[0, 'waitingOperator']])
    expect(exitsS(line)).toEqual([5, 10, 15])
  })

  test('is never helped when there is nobody', () => {
    const line = aLine([{ work: takes(1), workers: [0] }], { pools: people(0) })
    expect(modesOf(line, 0)).toEqual([[0, 'waitingOperator']])
  })
})

describe('a need that several pools can meet', () => {
  const stations = [
    { work: takes(10), workers: [1, 0], next: -1 },
    { work: takes(10), workers: [0], next: -1 },
  ]

  test('takes the one it prefers and leaves the other to those who have no choice', () => {
    const line = aLine(stations, { pools: people(1, 1), sources: sideBySide(2), horizonS: 30 })
    const { busyTicks } = simulate(line, 1, 0)
    expect([...busyTicks]).toEqual([30e6, 30e6])
  })

  test('makes do with the second when the first is busy', () => {
    const two = [{ ...stations[0]!, servers: 2 }]
    const line = aLine(two, { pools: people(1, 1), sources: sideBySide(1), horizonS: 30 })
    expect(modesOf(line, 0)).toEqual([[0, 'processing']])
    expect(modesOf(line, 1)).toEqual([[0, 'processing']])
  })
})

describe('repairers', () => {
  const machine = (ttfS: number) => ({
    run: takes(1),
    next: -1,
    failures: [aFailure({ ttf: takes(ttfS), repairers: [0] })],
  })
  const two = aLine([machine(12), machine(10)], {
    pools: people(1),
    sources: sideBySide(2),
    horizonS: 24,
  })

  test('come in the order of the failures, and waiting for them counts as failed', () => {
    // Station 1 is repaired from 10 to 15; station 0, down since 12, from 15 to 20.
    expect(modesOf(two, 0)).toEqual([
      [0, 'processing'],
      [10, 'failed'],
      [15, 'processing'],
    ])
    expect(modesOf(two, 1)).toEqual([
      [0, 'processing'],
      [12, 'failed'],
      [20, 'processing'],
    ])
    expect([...simulate(two, 1, 0).busyTicks]).toEqual([10e6])
  })

  test('are not called where the operator at the machine can mend it', () => {
    const attended = aLine(
      [{ work: takes(4), workers: [0], failures: [aFailure({ repairers: [0] })] }],
      { pools: people(1), horizonS: 17 },
    )
    // With a second person needed, the only one there is would wait for himself.
    expect(exitsS(attended)).toEqual([4, 8, 17])
    expect([...simulate(attended, 1, 0).busyTicks]).toEqual([17e6])
  })

  test('come beside an operator who cannot, and who waits at the machine', () => {
    const attended = aLine(
      [{ work: takes(4), workers: [0], failures: [aFailure({ repairers: [1] })] }],
      { pools: people(1, 1), horizonS: 17 },
    )
    expect([...simulate(attended, 1, 0).busyTicks]).toEqual([17e6, 5e6])
  })
})

test('any number of machines at once is served by an unlimited pool', () => {
  const line = aLine([{ servers: 5, work: takes(1), workers: [0] }], {
    pools: people(Infinity),
    horizonS: 10,
  })
  const { shipped, busyTicks } = simulate(line, 1, 0)
  expect([...shipped]).toEqual([50])
  expect([...busyTicks]).toEqual([50e6])
})
