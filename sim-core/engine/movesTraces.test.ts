/** Ways of moving in small lines, every move told by hand. */
import { describe, expect, test } from 'vitest'

import { aLine, arriving, aSource, inTurn, oneByOne, orderedOnce, takes } from './aLine.ts'
import { NONE, TO_SINK, type StationPlan } from './plan.ts'
import { exitsS, modesOf, modeShare, shippedOf, startsOf } from './readings.ts'
import { simulate } from './run.ts'

describe('a choice of stations', () => {
  const two = (rule: 'first' | 'longestIdle' | 'shortestQueue') =>
    aLine(
      [
        { run: oneByOne(1, 1, 1, 1), routing: { kind: 'choice', rule, to: [1, 2] } },
        { run: inTurn(10, 1), bufferCapacity: 1, next: TO_SINK },
        { run: takes(2), bufferCapacity: 1, next: TO_SINK },
      ],
      { horizonS: 60 },
    )

  test('takes the first of the list that has room', () => {
    // S2 takes the job of 1 and queues that of 2; S3 those of 3 and 4.
    expect(startsOf(two('first'), 0).map(([atS]) => atS)).toEqual([3, 5])
  })

  test('takes the one whose machine has been idle longest', () => {
    // Both idle from 0: S2. At 2 only S3 is idle, and at 3 none: the buffer of S2; at 4 that of
    // S3 has just been emptied and its machine idles since then.
    expect(startsOf(two('longestIdle'), 0).map(([atS]) => atS)).toEqual([2, 4])
  })

  test('takes the one with the fewest jobs', () => {
    // At 3 each has one: S2; at 4 S3 has none left.
    expect(startsOf(two('shortestQueue'), 1).map(([atS]) => atS)).toEqual([1, 11])
  })

  test('waits at all of them and takes the first place that becomes free', () => {
    const line = aLine(
      [
        { run: takes(1), routing: { kind: 'choice', rule: 'first', to: [1, 2] } },
        { run: takes(10), next: TO_SINK },
        { run: takes(4), next: TO_SINK },
      ],
      { horizonS: 12 },
    )
    // Jobs 1 and 2 start at 1 and 2; job 3 is done at 3 and waits for S3, free at 6.
    expect(modesOf(line, 2).slice(0, 4)).toEqual([
      [0, 'processing'],
      [3, 'blocked'],
      [6, 'processing'],
      [7, 'blocked'],
    ])
    expect(startsOf(line, 0).map(([atS]) => atS)).toEqual([2, 6, 10])
  })
})

test('shares come true: of two ways each job takes the first with its probability', () => {
  const routing = { kind: 'share' as const, to: [1, 2], shares: [0.3, 0.7] }
  const line = aLine(
    [{ run: takes(1), routing }, { run: takes(0.5), next: TO_SINK }, { run: takes(0.5) }],
    { horizonS: 20_000 },
  )
  const { finished } = simulate(line, 1, 0)
  // Binomial: four standard errors of n p.
  expect(Math.abs(finished[1]! - 6000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.3 * 0.7))
})

type Rule = NonNullable<StationPlan['discipline']>

describe('a queue discipline', () => {
  const press = (discipline: Rule, factor: readonly number[]) =>
    aLine([{ run: takes(10), bufferCapacity: Infinity, productFactor: factor, discipline }], {
      products: 4,
      horizonS: 200,
      sources: [
        aSource({
          supply: {
            kind: 'orders',
            periodS: Infinity,
            orders: [
              { atS: 0, product: 0, quantity: 1 },
              { atS: 1, product: 1, quantity: 1, priority: 1, dueS: 90 },
              { atS: 2, product: 2, quantity: 1, priority: 3, dueS: 80 },
              { atS: 3, product: 3, quantity: 1, priority: 3, dueS: 70 },
            ],
          },
        }),
      ],
    })
  const orderOf = (discipline: Rule, factor = [1, 1, 1, 1]) =>
    startsOf(press(discipline, factor), 0).map(([, product]) => product)

  test.each<[Rule, number[]]>([
    ['fifo', [0, 1, 2, 3]],
    ['priority', [0, 2, 3, 1]],
    ['dueDate', [0, 3, 2, 1]],
  ])('%s serves in the order %j', (discipline, products) => {
    expect(orderOf(discipline)).toEqual(products)
  })

  test('shortest serves the least expected time first, of equal ones the first come', () => {
    expect(orderOf('shortest', [1, 3, 2, 2])).toEqual([0, 2, 3, 1])
  })

  test('leastSetup serves what the machine is nearest to', () => {
    const timeS = [
      [0, 9, 5, 7],
      [9, 0, 1, 8],
      [5, 1, 0, 6],
      [7, 8, 6, 0],
    ]
    const line = press('leastSetup', [1, 1, 1, 1])
    const setup = { begins: 'firstJob' as const, timeS, workers: [] }
    const stations = [{ ...line.stations[0]!, setup }]
    // From 0 to 2 takes 5, from 2 to 1 takes 1, and 3 is left.
    expect(startsOf({ ...line, stations }, 0).map(([, product]) => product)).toEqual([0, 2, 1, 3])
  })
})

describe('due dates', () => {
  const order = (atS: number, quantity: number, dueS: number) => ({
    atS,
    quantity,
    dueS,
    product: 0,
  })
  const supply = {
    kind: 'orders' as const,
    periodS: 100,
    orders: [order(0, 2, 15), order(0, 1, 45)],
  }

  test('count the tardiness of each job and of each order, which is done with its last job', () => {
    const line = aLine([{ run: takes(10) }], { sources: [aSource({ supply })], horizonS: 150 })
    // Jobs leave at 10, 20 and 30, and again 100 later: the second is 5 late, each time.
    expect(simulate(line, 1, 0).orders).toEqual({
      dueJobs: 6,
      lateJobs: 2,
      tardinessTicks: 10e6,
      longestTardinessTicks: 5e6,
      done: 4,
      late: 2,
      orderTardinessTicks: 10e6,
    })
  })
})

describe('arrivals', () => {
  test('come in batches of one product, the products in turn', () => {
    const arrivals = arriving(takes(10))
    const supply = { ...arrivals.supply, batch: [0, 1], cycle: [1, 0] }
    const line = aLine([{ run: takes(1) }], {
      products: 2,
      horizonS: 25,
      sources: [{ ...arrivals, supply }],
    })
    expect(startsOf(line, 0)).toEqual([
      [10, 1],
      [11, 1],
      [20, 0],
      [21, 0],
    ])
  })

  test('are lost, by product, where there is no place for them', () => {
    const sources = [{ ...orderedOnce([0, 0, 3], [5, 1, 4]), whenFull: 'lose' as const }]
    const line = aLine([{ run: takes(10), bufferCapacity: 1 }], { products: 2, sources })
    const record = simulate(line, 1, 0)
    expect([record.entered, [...record.lost!]]).toEqual([2, [1, 4]])
  })
})

describe('a belt', () => {
  const belt = (whenBlocked: 'accumulating' | 'stopAll', times: number[]) =>
    aLine(
      [
        { run: null, conveyor: { transitS: 10, places: 3, whenBlocked }, next: 1 },
        { run: oneByOne(...times) },
      ],
      { sources: [orderedOnce([0, 0, 1], [2, 0, 1], [4, 0, 1], [6, 0, 1])], horizonS: 100 },
    )

  test('passes jobs in their order, each not before its time, and the others close up', () => {
    // D = max(A + 10, D of the one before, S2 free): 10, 30, 35; the fourth finds the third place
    // free at 10, and is at the end at 20.
    expect(startsOf(belt('accumulating', [20, 5, 5, 5]), 0).map(([atS]) => atS)).toEqual([
      10, 30, 35, 40,
    ])
  })

  test('that stops carries nobody on while the first waits, and takes nobody on', () => {
    // On at 0, 2, 4 and 10. The second is at the end at 12; the belt stands until 30. The third
    // then lacks 2 s and the fourth 8.
    expect(startsOf(belt('stopAll', [20, 1, 1, 1]), 0).map(([atS]) => atS)).toEqual([
      10, 30, 32, 38,
    ])
  })
})

describe('vehicles', () => {
  test('deliver after the loaded trip and are busy until they are back', () => {
    const transport = { fleet: 0, loaded: takes(3), back: takes(4) }
    const line = aLine([{ run: takes(1), transport }, { run: takes(1), bufferCapacity: 1 }], {
      fleets: [{ id: 'cart', vehicles: 1 }],
      horizonS: 20,
    })
    // Away from 1 to 8, from 8 to 15, from 15 on.
    expect(exitsS(line)).toEqual([5, 12, 19])
    const { trips, tripTicks } = simulate(line, 1, 0)
    expect([[...trips!], [...tripTicks!]]).toEqual([[3], [19e6]])
  })

  test('do not leave before a place is reserved', () => {
    const transport = { fleet: 0, loaded: takes(3), back: takes(0) }
    const line = aLine([{ run: takes(1), transport }, { run: takes(10) }], {
      fleets: [{ id: 'carts', vehicles: 5 }],
      horizonS: 40,
    })
    // The machine is free at 14 and 27, and a cart leaves then.
    expect(startsOf(line, 0).map(([atS]) => atS)).toEqual([4, 17, 30])
  })
})

describe('assembly and disassembly', () => {
  test('an assembly starts when the last of its parts is there', () => {
    const line = aLine(
      [
        { run: takes(5), bufferCapacity: 1, inputs: [{ from: 2, jobs: 2 }], next: TO_SINK },
        { run: oneByOne(4, 4, 12), next: 2 },
        { servers: 0, bufferCapacity: 4, next: 0 },
      ],
      { sources: [aSource(), aSource({ id: 'parts', to: 1 })], horizonS: 30 },
    )
    // Two parts at 8, a third at 20 and then no more.
    expect(exitsS(line)).toEqual([13])
    const record = simulate(line, 1, 0)
    expect([record.absorbed, record.created, shippedOf(record)]).toEqual([2, 0, 1])
  })

  test('a defect of a part is a defect of the whole', () => {
    const line = aLine(
      [
        { run: takes(5), bufferCapacity: 1, inputs: [{ from: 2, jobs: 1 }], next: TO_SINK },
        { run: takes(1), next: 2, causes: [{ defect: 0, share: [1] }] },
        { servers: 0, bufferCapacity: 4, next: 0 },
      ],
      { defects: ['crack'], sources: [aSource(), aSource({ id: 'parts', to: 1 })] },
    )
    const record = simulate(line, 1, 0)
    expect(record.escapedJobs).toBe(shippedOf(record))
  })

  test('a station gives what it says, each as old as the job it was', () => {
    const outputs = [{ to: TO_SINK, jobs: 3, product: NONE }]
    const line = aLine([{ run: takes(10), bufferCapacity: 1, outputs }], { horizonS: 25 })
    const record = simulate(line, 1, 0)
    expect([shippedOf(record), record.created]).toEqual([8, 6])
    // A job enters the buffer as soon as there is a place: at 0, 0 and 10.
    expect(record.leadTicks).toBe(4 * (10 + 20) * 1e6)
  })
})

test('blocking before service loads the job and waits for a place to start', () => {
  const line = aLine([{ run: takes(1), blocking: 'before' }, { run: takes(3) }], { horizonS: 9 })
  // A place is free at 0; S2 is busy from 1 to 4, then S1 starts and S2 waits for it.
  expect(modesOf(line, 1)).toEqual([
    [0, 'processing'],
    [1, 'blocked'],
    [4, 'processing'],
    [5, 'blocked'],
    [8, 'processing'],
    [9, 'blocked'],
  ])
  expect(modeShare(simulate(line, 1, 0), 1, 'starved')).toBeCloseTo(3 / 9, 12)
})
