import { describe, expect, test } from 'vitest'

import { aLine, arriving, aSource, exponential, oneByOne, orderedOnce, takes } from './aLine.ts'
import { advance, startedLine } from './loop.ts'
import { startsOf, throughputPerS } from './readings.ts'
import { simulate } from './run.ts'

describe('CONWIP', () => {
  const row = aLine(
    [1, 2, 3].map(() => ({ run: exponential(1), bufferCapacity: Infinity })),
    { conwipCards: 4, horizonS: 100_000, warmupS: 100 },
  )

  test('never lets in more jobs than it has cards', () => {
    const line = startedLine({ ...row, warmupS: 0 }, 1, 0)
    for (let event = 0; event < 5000; event++) {
      advance(line, Infinity, 1)
      expect(line.wip).toBe(4)
    }
  })

  test('with N cards on M like exponential stations passes N / (N + M − 1) of their rate', () => {
    // Product form of a closed balanced line: Hopp & Spearman, Factory Physics, section 7.3.3.
    expect(throughputPerS(simulate(row, 1, 0))).toBeCloseTo(4 / (4 + 3 - 1), 2)
  })

  test('shares its cards among the sources', () => {
    const sources = [aSource(), aSource({ id: 'other', to: 1 })]
    const line = startedLine({ ...row, sources }, 1, 0)
    for (let event = 0; event < 1000; event++) {
      advance(line, Infinity, 1)
      expect(line.wip).toBeLessThanOrEqual(4)
    }
  })
})

describe('the sequence of orders', () => {
  const timeS = [
    [0, 5, 9],
    [5, 0, 3],
    [9, 3, 0],
  ]
  const press = aLine(
    [{ run: takes(10), setup: { begins: 'firstJob' as const, timeS, workers: [] } }],
    {
      products: 3,
      horizonS: 500,
    },
  )
  const productsOf = (...orders: (readonly [number, number, number])[]) => {
    const fifo = orderedOnce(...orders)
    const inSequence = (sequence: 'fifo' | 'leastSetup') =>
      startsOf({ ...press, sources: [{ ...fifo, sequence }] }, 0).map(([, product]) => product)
    return { fifo: inSequence('fifo'), leastSetup: inSequence('leastSetup') }
  }

  test('is that of arrival, or goes on with the least set-up after the last product', () => {
    const { fifo, leastSetup } = productsOf([5, 2, 1], [5, 0, 1], [5, 1, 1])
    expect(fifo).toEqual([2, 0, 1])
    // The machine stands at product 0; from there 1 takes 5 and 2 takes 9.
    expect(leastSetup).toEqual([0, 1, 2])
  })

  test('is chosen when a lot begins, and a lot in progress is not interrupted', () => {
    const { leastSetup } = productsOf([0, 2, 2], [1, 0, 1], [15, 1, 1])
    // Product 2 was alone at the beginning; when it is done, 1 is nearer than 0.
    expect(leastSetup).toEqual([2, 2, 1, 0])
  })

  test('joins an order to the last lot when that is of the same product', () => {
    expect(productsOf([0, 1, 1], [0, 2, 1], [0, 2, 2], [0, 1, 1]).fifo).toEqual([1, 2, 2, 2, 1])
  })
})

describe('scrap', () => {
  const spoiling = {
    run: takes(1),
    causes: [{ defect: 0, share: [1] }],
    inspection: {
      detects: [1],
      falseRejectShare: 0,
      yieldLoss: 'firstPass' as const,
      onReject: {
        kind: 'route' as const,
        to: 0,
        trueTaskS: null,
        falseTaskS: null,
        scrapShare: 1,
        returnTo: 0,
        mends: false,
        visitLimit: 1,
      },
    },
  }
  const line = (replacesScrap: boolean) =>
    aLine([spoiling], {
      defects: ['crack'],
      sources: [{ ...orderedOnce([0, 0, 3], [100, 0, 2]), replacesScrap }],
      horizonS: 200,
    })

  test('is made again with the next order of its product', () => {
    expect(simulate(line(true), 1, 0)).toMatchObject({ entered: 3 + (2 + 3), scrapped: 8 })
  })

  test('is not made again unless the source replaces it', () => {
    expect(simulate(line(false), 1, 0)).toMatchObject({ entered: 5, scrapped: 5 })
  })

  test('is made again with the next arrival of its product', () => {
    const sources = [{ ...arriving(oneByOne(10, 10, 10)), replacesScrap: true }]
    // One, then one and one again, then one and two again.
    expect(simulate({ ...line(true), sources }, 1, 0)).toMatchObject({ entered: 1 + 2 + 3 })
  })
})

describe('orders', () => {
  test('come again every period', () => {
    const supply = {
      kind: 'orders' as const,
      periodS: 100,
      orders: [
        { atS: 10, product: 0, quantity: 1 },
        { atS: 60, product: 1, quantity: 1 },
      ],
    }
    const line = aLine([{ run: takes(1) }], { products: 2, sources: [aSource({ supply })] })
    expect(startsOf({ ...line, horizonS: 250 }, 0)).toEqual([
      [10, 0],
      [60, 1],
      [110, 0],
      [160, 1],
      [210, 0],
    ])
  })

  test('may be none', () => {
    const supply = { kind: 'orders' as const, periodS: 100, orders: [] }
    const line = aLine([{ run: takes(1) }], { sources: [aSource({ supply })] })
    expect(simulate(line, 1, 0).entered).toBe(0)
  })
})

test('arrivals choose their product by the mix', () => {
  const mix = [0.2, 0.3, 0.5]
  const line = aLine([{ run: takes(0.5) }], {
    products: 3,
    sources: [aSource({ supply: { kind: 'arrivals', interarrival: takes(1), mix } })],
    horizonS: 40_000.6,
  })
  const { shipped } = simulate(line, 1, 0)
  mix.forEach((share, product) => {
    // Binomial: the standard error of a share p of n is √(p (1 − p) / n).
    const standardError = Math.sqrt((share * (1 - share)) / 40_000)
    expect(Math.abs(shipped[product]! / 40_000 - share)).toBeLessThan(4 * standardError)
  })
})
