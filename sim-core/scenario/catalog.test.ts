import { expect, test } from 'vitest'

import { A_DAY, aLine, aProduct, aStation } from './aLine.ts'
import { compileLine } from './compile.ts'

const RUN = { warmupS: 0, horizonS: 3600 }

test('billing periods are numbered as the tariff first names them', () => {
  const edges = [
    { atS: 0, billing: 'valley' },
    { atS: 28_800, billing: 'flat' },
    { atS: 36_000, billing: 'peak' },
    { atS: 43_200, billing: 'flat' },
  ]
  const { plan, catalog } = compileLine(aLine({ tariff: { periodS: 86_400, edges } }), RUN)
  expect(catalog.billings).toEqual(['valley', 'flat', 'peak'])
  expect(plan.tariff!.edges.map(({ billing }) => billing)).toEqual([0, 1, 2, 1])
  expect(plan.tariff!.billings).toBe(3)
  expect(compileLine(aLine(), RUN).catalog.billings).toEqual(['flat'])
})

test('a machine that is on but not at work draws its waiting power unless told otherwise', () => {
  const powerKw = { processing: 11, starved: 8, failed: 0.2, offShift: 0.1 }
  const line = aLine({ stations: [aStation('S1', { powerKw }), aStation('S2')] })
  const [first, second] = compileLine(line, RUN).catalog.stations
  expect(first!.powerKw).toEqual({
    offShift: 0.1,
    failed: 0.2,
    setup: 8,
    blocked: 8,
    processing: 11,
    starved: 8,
    standby: 0,
    waitingOperator: 8,
  })
  expect(Object.values(second!.powerKw).every((kw) => kw === 0)).toBe(true)
})

test('planned time is a job’s share of the service, over the product mix', () => {
  const products = [aProduct('A', 0.25, 0.8), aProduct('B', 0.75, 1.2)]
  const source = { supply: { kind: 'saturated', lots: [{ product: 'A', jobs: 1 }] } }
  const stations = [
    aStation('S1', { work: { meanS: 9, handlingS: 1, cv: 0.2 } }),
    aStation('S2', { machine: { meanS: 7200 }, batchJobs: 320, places: 320 }),
  ]
  const { catalog } = compileLine(aLine({ products, source, stations }), RUN)
  // 10 s × (0.25 × 0.8 + 0.75 × 1.2) = 11 s; 7,200 s for 320 jobs.
  expect(catalog.stations[0]!.plannedRunS).toBeCloseTo(11, 12)
  expect(catalog.stations[1]!.plannedRunS).toBe(22.5)
})

test('the catalog knows the demand, the shifts and the floor', () => {
  const line = {
    calendars: [A_DAY],
    shiftsPerYear: 300,
    areaM2: 1200,
    source: { supply: { kind: 'demand', goodPerShift: 8000 } },
  }
  expect(compileLine(aLine(line), RUN).catalog).toMatchObject({
    demandPerShift: 8000,
    shiftS: 28_800,
    shiftsPerPeriod: 1,
    shiftsPerYear: 300,
    areaM2: 1200,
  })
  expect(compileLine(aLine(), RUN).catalog.demandPerShift).toBeNull()
})
