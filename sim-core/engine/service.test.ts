import { describe, expect, test } from 'vitest'

import { aFailure, aLine, aSource, arriving, inTurn, orderedOnce, takes } from './aLine.ts'
import { exitsS, modesOf, startsOf } from './readings.ts'
import { simulate } from './run.ts'

describe('a failure', () => {
  const breaking = (changes = {}) =>
    aLine([{ run: takes(4), failures: [aFailure(changes)] }], { horizonS: 30 })

  test('comes after its time of processing, and the job goes on with the work it had left', () => {
    // 10 s of processing end inside the third job; the next 10 s end with the fifth.
    expect(exitsS(breaking())).toEqual([4, 8, 17, 21, 25])
  })

  test('at the very end of a job comes after it', () => {
    expect(modesOf(breaking(), 0)).toEqual([
      [0, 'processing'],
      [10, 'failed'],
      [15, 'processing'],
      [25, 'failed'],
      [30, 'processing'],
    ])
  })

  test('waits for the response before the repair, and takes nothing off the work', () => {
    expect(modesOf(breaking({ responseS: 3 }), 0).slice(0, 3)).toEqual([
      [0, 'processing'],
      [10, 'failed'],
      [18, 'processing'],
    ])
    expect(exitsS(breaking({ responseS: 3 }))).toEqual([4, 8, 20, 24, 28])
  })

  test('does not age an idle machine', () => {
    const rarelyUsed = aLine([{ run: takes(1), failures: [aFailure()] }], {
      horizonS: 130,
      sources: [arriving(takes(10))],
    })
    // Ten jobs, those of 10, 20 … 100, wear it out; the eleventh finds it so.
    const failed = modesOf(rarelyUsed, 0).filter(([, mode]) => mode === 'failed')
    expect(failed).toEqual([[110, 'failed']])
  })

  test('is counted by cause', () => {
    const two = aLine(
      [
        {
          run: takes(1),
          failures: [aFailure(), aFailure({ id: 'jam', ttf: takes(4), ttr: takes(1) })],
        },
      ],
      { horizonS: 40 },
    )
    // Jams at 4, 9, 19, 24 and breaks at 12, by 4, 8, 12, 16 and 10 s of processing. Both are due
    // after 20 s, at 29: the break until 34, the jam until 35. The next jam is at 39.
    const { failures } = simulate(two, 1, 0)
    expect([...failures]).toEqual([2, 6])
  })

  test('of one server leaves the others running', () => {
    const twoServers = aLine(
      [{ servers: 2, run: takes(4), failures: [aFailure({ ttf: inTurn(10, 1000) })] }],
      { horizonS: 30 },
    )
    // Every server has streams of its own, so a list of times is the same for both.
    expect(modesOf(twoServers, 0)).toEqual(modesOf(twoServers, 1))
    const record = simulate(twoServers, 1, 0)
    expect([...record.failures]).toEqual([1, 1])
  })
})

describe('set-up', () => {
  const timeS = [
    [0, 5, 9],
    [2, 0, 3],
    [4, 6, 0],
  ]
  const press = aLine(
    [{ run: takes(10), setup: { begins: 'firstJob' as const, timeS, workers: [] } }],
    {
      products: 3,
      horizonS: 200,
      sources: [orderedOnce([0, 0, 2], [0, 2, 1], [0, 1, 2], [0, 0, 1])],
    },
  )

  test('comes before the first job of another product, by the matrix', () => {
    // 0 0 | 2 after 9 | 1 1 after 6 | 0 after 2
    expect(exitsS(press)).toEqual([10, 20, 39, 55, 65, 77])
    expect(modesOf(press, 0)).toEqual([
      [0, 'processing'],
      [20, 'setup'],
      [29, 'processing'],
      [39, 'setup'],
      [45, 'processing'],
      [65, 'setup'],
      [67, 'processing'],
      [77, 'starved'],
    ])
    expect([...simulate(press, 1, 0).setups]).toEqual([3])
  })

  test('is not part of the operating clock', () => {
    const [station] = press.stations
    const wearing = { ...station!, failures: [aFailure({ ttf: takes(25) })] }
    const failed = modesOf({ ...press, stations: [wearing] }, 0).find(
      ([, mode]) => mode === 'failed',
    )
    // 25 s of processing are over 20 s after the start, 9 s of set-up and 5 s more.
    expect(failed).toEqual([34, 'failed'])
  })

  test('needs its people, who leave when it is done', () => {
    const attended = {
      ...press.stations[0]!,
      setup: { begins: 'firstJob' as const, timeS, workers: [0] },
    }
    const line = { ...press, pools: [{ id: 'setters', people: 1 }], stations: [attended] }
    expect(exitsS(line)).toEqual(exitsS(press))
    expect([...simulate(line, 1, 0).busyTicks]).toEqual([(9 + 6 + 2) * 1e6])
  })
})

describe('a service', () => {
  const pools = [{ id: 'operators', people: 1 }]

  test('is the attended work and then the automatic run', () => {
    const line = aLine([{ work: takes(2), run: takes(4) }], { horizonS: 13 })
    expect(exitsS(line)).toEqual([6, 12])
  })

  test('lets its person go when the machine runs: one operator, two machines', () => {
    const line = aLine([{ servers: 2, work: takes(2), run: takes(4), workers: [0] }], {
      pools,
      horizonS: 12,
    })
    // The person works 0–2, 2–4, 6–8, 8–10 and from 12 on.
    expect(modesOf(line, 1)).toEqual([
      [0, 'waitingOperator'],
      [2, 'processing'],
    ])
    expect(exitsS(line)).toEqual([6, 8, 12])
    expect([...simulate(line, 1, 0).busyTicks]).toEqual([8e6])
  })

  test('keeps a person who stays for the whole of it', () => {
    const line = aLine(
      [{ servers: 2, work: takes(2), run: takes(4), workers: [0], personStays: 'service' }],
      { pools, horizonS: 19 },
    )
    expect(exitsS(line)).toEqual([6, 12, 18])
    expect([...simulate(line, 1, 0).busyTicks]).toEqual([19e6])
  })

  test('takes longer by the factor of its product', () => {
    const line = aLine([{ work: takes(2), run: takes(4), productFactor: [1, 1.5] }], {
      products: 2,
      horizonS: 100,
      sources: [orderedOnce([0, 0, 1], [0, 1, 1])],
    })
    expect(exitsS(line)).toEqual([6, 15])
  })

  test('is paced by its person in the attended part only', () => {
    const line = aLine([{ work: takes(2), run: takes(4), paceFactor: takes(1.25) }], {
      horizonS: 15,
    })
    expect(exitsS(line)).toEqual([6.5, 13])
  })
})

describe('standby', () => {
  const sleepy = aLine([{ run: takes(5), standby: { afterS: 3, wakeS: 2 } }], {
    horizonS: 60,
    sources: [arriving(takes(20))],
  })

  test('comes after the idle delay, and the machine wakes before it works', () => {
    expect(modesOf(sleepy, 0)).toEqual([
      [0, 'starved'],
      [3, 'standby'],
      [22, 'processing'],
      [27, 'starved'],
      [30, 'standby'],
      [42, 'processing'],
      [47, 'starved'],
      [50, 'standby'],
    ])
  })

  test('does not come to a machine that gets a job before the delay is over', () => {
    const busy = { ...sleepy, sources: [arriving(takes(7))] }
    expect(modesOf(busy, 0).filter(([atS, mode]) => atS > 3 && mode === 'standby')).toEqual([])
  })
})

test('every product of an endless supply comes in its lots', () => {
  const lots = [
    { product: 0, quantity: 2 },
    { product: 1, quantity: 1 },
  ]
  const line = aLine([{ run: takes(1) }], {
    products: 2,
    horizonS: 5,
    sources: [aSource({ supply: { kind: 'saturated', lots } })],
  })
  expect(startsOf(line, 0).map(([, product]) => product)).toEqual([0, 0, 1, 0, 0, 1])
})
