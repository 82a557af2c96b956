import { expect, test } from 'vitest'

import { aLine, aPool, aProduct, aStation } from './aLine.ts'
import { compileLine } from './compile.ts'

const RUN = { warmupS: 0, horizonS: 3600 }
const PRODUCTS = [aProduct('A', 0.5), aProduct('B', 0.5)]
const SUPPLY = { supply: { kind: 'saturated', lots: [{ product: 'A', jobs: 1 }] } }
const stationOf = (part: object, line: object = {}) =>
  compileLine(
    aLine({
      stations: [aStation('S1', { ...part })],
      products: PRODUCTS,
      source: SUPPLY,
      pools: [aPool('P1'), aPool('P2')],
      ...line,
    }),
    RUN,
  ).plan.stations[0]!

test('a cause of defects may depend on the product, on drift and on who did the work', () => {
  const causes = [
    {
      defect: 'scratch',
      share: 0.1,
      productShares: { B: 0.3 },
      driftShare: 0.5,
      poolFactors: { P2: 2 },
    },
  ]
  const drift = { id: 'toolWear', everyS: 600, everyShape: 3 }
  const station = stationOf({ causes, drift, failures: [{ id: 'jam', mtbfS: 100, mttrS: 10 }] })
  expect(station.causes).toEqual([
    { defect: 1, share: [0.1, 0.3], drift: { place: 1, share: [0.5, 0.5] }, poolFactor: [1, 2] },
  ])
  expect(station.failures[1]).toMatchObject({
    id: 'toolWear',
    begins: 'never',
    ttf: { kind: 'weibull', mean: 600, shape: 3 },
  })
  expect(station.control).toBeUndefined()
})

test('control calls the adjustment, which ends the drift, as a set-up may', () => {
  const station = stationOf({
    causes: [{ defect: 'scratch', share: 0, driftShare: 0.5 }],
    drift: {
      id: 'toolWear',
      clock: 'cycles',
      everyCycles: 40,
      endsWithSetup: true,
      control: { rejects: 3, durationS: 90, operators: ['P2'] },
    },
    setup: { timeS: 60 },
    maintenance: [{ id: 'service', everyS: 50, durationS: 5 }],
  })
  const [service, drift, adjustment] = station.failures
  expect(service!.renews).toEqual([1])
  expect(drift!.clock).toBe('cycles')
  expect(adjustment).toMatchObject({ ttf: null, renews: [1], repairers: [1], begins: 'afterJob' })
  expect(station.control).toEqual({ rejects: 3, adjustment: 2 })
  expect(station.setup!.renews).toEqual([1])
})

test('a cause without anything special is the plain one', () => {
  const causes = [{ defect: 'scratch', share: 0.1 }]
  expect(stationOf({ causes }).causes).toEqual([{ defect: 1, share: [0.1, 0.1] }])
})
