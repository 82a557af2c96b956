import { describe, expect, test } from 'vitest'

import { aLine, anInspection, aRoute, arriving, inTurn, oneByOne, takes } from './aLine.ts'
import { exitsS, modesOf, startsOf } from './readings.ts'
import { simulate } from './run.ts'

describe('blocking', () => {
  const slowSecond = aLine([{ run: takes(1) }, { run: takes(3) }], { horizonS: 8 })

  test('a finished job keeps its server until the next place accepts it', () => {
    expect(modesOf(slowSecond, 1)).toEqual([
      [0, 'processing'],
      [2, 'blocked'],
      [4, 'processing'],
      [5, 'blocked'],
      [7, 'processing'],
      [8, 'blocked'],
    ])
  })

  test('a buffer of b holds b jobs beside the machines', () => {
    const withBuffer = aLine([{ run: takes(1) }, { run: takes(100), bufferCapacity: 3 }], {
      horizonS: 50,
    })
    // S2 takes the job of second 1, the buffer those of 2, 3, 4; that of 5 stays in its machine.
    expect(modesOf(withBuffer, 1)).toEqual([
      [0, 'processing'],
      [5, 'blocked'],
    ])
    expect(simulate(withBuffer, 1, 0).wipAtEnd).toBe(5)
  })

  test('places go to blocked servers in the order in which they blocked', () => {
    const line = aLine([{ servers: 2, run: inTurn(2, 1) }, { run: takes(10) }], { horizonS: 31.5 })
    // Servers of S1 are 1 and 2, and their services 2, 1, 2, 1 …: 2 hands over at 1; 1 blocks at
    // 2 and 2 at 3; S2 is free at 11, 21 and 31.
    expect(modesOf(line, 1)).toEqual([
      [0, 'processing'],
      [2, 'blocked'],
      [11, 'processing'],
      [12, 'blocked'],
      [31, 'processing'],
    ])
    expect(modesOf(line, 2)).toEqual([
      [0, 'processing'],
      [3, 'blocked'],
      [21, 'processing'],
      [23, 'blocked'],
    ])
  })

  test('a place that is freed downstream lets a whole row of blocked stations move at once', () => {
    const line = aLine([{ run: takes(1) }, { run: takes(2) }, { run: takes(10) }], { horizonS: 14 })
    expect(modesOf(line, 2)).toEqual([
      [0, 'processing'],
      [2, 'blocked'],
      [3, 'processing'],
      [4, 'blocked'],
      [13, 'processing'],
      [14, 'blocked'],
    ])
    expect(modesOf(line, 1)).toEqual([
      [0, 'starved'],
      [1, 'processing'],
      [5, 'blocked'],
      [13, 'processing'],
    ])
  })

  test('a job that finishes just when room appears does not block', () => {
    const line = aLine([{ run: takes(2) }, { run: takes(2) }], { horizonS: 20 })
    expect(modesOf(line, 1)).toEqual([[0, 'processing']])
  })
})

test('the machine that has been idle longest takes the next job', () => {
  const line = aLine([{ servers: 2, run: takes(1) }], {
    horizonS: 45,
    sources: [arriving(takes(10))],
  })
  expect(startsOf(line, 0).map(([atS]) => atS)).toEqual([10, 30])
  expect(startsOf(line, 1).map(([atS]) => atS)).toEqual([20, 40])
})

describe('a batch', () => {
  test('starts with exactly so many jobs, which leave one by one', () => {
    const oven = aLine(
      [
        { batch: 3, bufferCapacity: 3, run: takes(5) },
        { run: takes(2) },
      ],
      { horizonS: 70, sources: [arriving(takes(10))] },
    )
    expect(modesOf(oven, 1)).toEqual([
      [0, 'starved'],
      [30, 'processing'],
      [35, 'blocked'],
      [39, 'starved'],
      [60, 'processing'],
      [65, 'blocked'],
      [69, 'starved'],
    ])
    expect(exitsS(oven)).toEqual([37, 39, 41, 67, 69])
  })

  test('that is not all out keeps its turn', () => {
    const line = aLine(
      [
        { servers: 2, batch: 2, bufferCapacity: 4, run: oneByOne(2, 3) },
        { run: takes(10) },
      ],
      { horizonS: 60 },
    )
    // Jobs go over at 2 and 12 from the first machine, at 22 and 32 from the second.
    expect(modesOf(line, 1).slice(0, 3)).toEqual([
      [0, 'processing'],
      [2, 'blocked'],
      [12, 'processing'],
    ])
    expect(modesOf(line, 2).slice(0, 3)).toEqual([
      [0, 'processing'],
      [3, 'blocked'],
      [32, 'processing'],
    ])
  })

  test('that begins frees places for the blocked in their order', () => {
    const line = aLine(
      [
        { servers: 4, run: oneByOne(1, 2, 3, 4) },
        { batch: 2, bufferCapacity: 2, run: takes(10) },
      ],
      { horizonS: 25, sources: [arriving(oneByOne(0, 0, 0, 0))] },
    )
    // Jobs 1 and 2 start at 2; jobs 3 and 4 wait in the buffer from 3 and 4 on, and start at 12.
    expect(startsOf(line, 0).map(([atS]) => atS)).toEqual([2, 12])
    expect(exitsS(line)).toEqual([12, 12, 22, 22])
  })
})

describe('deadlock', () => {
  const rejecting = (to: number) =>
    anInspection({ falseRejectShare: 1, onReject: aRoute(to) })

  test('a circle of full stations is found and named', () => {
    const line = aLine([{ run: takes(1) }, { run: takes(1), inspection: rejecting(0) }])
    expect([...simulate(line, 1, 0).deadlocked]).toEqual([0, 1])
  })

  test('whoever waits for the circle is stuck with it', () => {
    const line = aLine([
      { run: takes(0.5) },
      { run: takes(1) },
      { run: takes(1), inspection: rejecting(1) },
      { run: takes(1) },
    ])
    expect([...simulate(line, 1, 0).deadlocked]).toEqual([0, 1, 2])
  })

  test('a blocked line that can still move has none', () => {
    const line = aLine([{ run: takes(1) }, { run: takes(1) }, { run: takes(5000) }])
    expect([...simulate(line, 1, 0).deadlocked]).toEqual([])
  })
})
