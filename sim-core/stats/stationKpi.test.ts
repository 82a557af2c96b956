import { describe, expect, test } from 'vitest'

import { aFailure, aLine, anInspection, aSource, takes } from '../engine/aLine.ts'
import { simulate, type LinePlan } from '../engine/index.ts'
import { kpisOf } from './kpi.ts'
import { engagedShareOf, isoFiguresOf, type StationBasis } from './stationKpi.ts'

const BASIS: StationBasis = { plannedRunS: 10, paces: true, isBench: false }

function figuresOf(plan: LinePlan, basis: StationBasis = BASIS) {
  const kpis = kpisOf(simulate(plan, 1, 0), {
    stations: plan.stations.map(() => ({ ...basis, powerKw: Array<number>(8).fill(0) })),
    baseLoads: [],
    clockStation: null,
    demandPerShift: null,
    shiftsPerOrder: 1,
    people: [],
  })
  const station = kpis.stations[0]!
  return { kpis, station, iso: isoFiguresOf(station, basis) }
}

describe('the figures of ISO 22400-2', () => {
  test('of a machine that fails after each job: ten jobs, 100 s at work, 50 s in repair', () => {
    const plan = aLine([{ run: takes(10), failures: [aFailure()] }], { horizonS: 150 })
    const { iso, station } = figuresOf(plan)
    const twoThirds = 100 / 150
    expect(iso.availabilityShare).toBeCloseTo(twoThirds, 12)
    expect(iso.effectivenessRatio).toBeCloseTo(1, 12)
    expect(iso.qualityShare).toBe(1)
    expect(iso.oeeShare).toBeCloseTo(twoThirds, 12)
    expect(iso.neeShare).toBeCloseTo(twoThirds, 12)
    expect(iso.allocationShare).toBeCloseTo(1, 12)
    expect(iso.utilisationShare).toBeCloseTo(twoThirds, 12)
    expect(iso.technicalShare).toBeCloseTo(twoThirds, 12)
    expect(iso.setupShare).toBe(0)
    // ten in 150 s
    expect(iso.throughputPerHour).toBeCloseTo(240, 9)
    expect(iso.firstPassYieldShare).toBeNull()
    expect(engagedShareOf(station)).toBeCloseTo(1, 12)
  })

  test('of a machine that is set up between all jobs: 100 s at work, 45 s of nine set-ups', () => {
    const plan = aLine(
      [
        {
          run: takes(10),
          setup: {
            timeS: [
              [0, 5],
              [5, 0],
            ],
            begins: 'firstJob',
            workers: [],
          },
        },
      ],
      {
        products: 2,
        horizonS: 145,
        sources: [
          aSource({
            supply: {
              kind: 'saturated',
              lots: [
                { product: 0, quantity: 1 },
                { product: 1, quantity: 1 },
              ],
            },
          }),
        ],
      },
    )
    const { iso } = figuresOf(plan)
    expect(iso.setupShare).toBeCloseTo(45 / 145, 12)
    expect(iso.availabilityShare).toBeCloseTo(100 / 145, 12)
    expect(iso.utilisationShare).toBeCloseTo(100 / 145, 12)
    // Equipment effectiveness without set-up losses: all the time goes into work or set-up.
    expect(iso.neeShare).toBeCloseTo(1, 12)
    expect(iso.technicalShare).toBe(1)
  })

  test('of one shift of three: TEEP is a third of the OEE', () => {
    const plan = aLine([{ run: takes(10), calendar: 0 }], {
      horizonS: 86_400,
      calendars: [{ id: 'day', periodS: 86_400, onS: [[0, 28_800]] }],
    })
    const { iso } = figuresOf(plan)
    expect(iso.oeeShare).toBeCloseTo(1, 12)
    expect(iso.teepShare).toBeCloseTo(1 / 3, 12)
  })

  test('count slow work as effectiveness, rejects as quality, and what is mended as rework', () => {
    // Every job takes 20 s where 10 are planned; product 0, every second job, has a defect.
    const plan = aLine(
      [
        {
          run: takes(20),
          causes: [{ defect: 0, share: [1, 0] }],
          inspection: anInspection(),
        },
      ],
      {
        products: 2,
        defects: ['scratch'],
        horizonS: 400,
        sources: [
          aSource({
            supply: {
              kind: 'saturated',
              lots: [
                { product: 0, quantity: 1 },
                { product: 1, quantity: 1 },
              ],
            },
          }),
        ],
      },
    )
    const { iso } = figuresOf(plan, { ...BASIS, onReject: 'reworks' })
    expect(iso.effectivenessRatio).toBeCloseTo(0.5, 12)
    expect(iso.qualityShare).toBe(0.5)
    expect(iso.oeeShare).toBeCloseTo(0.25, 12)
    expect(iso.reworkShare).toBe(0.5)
    expect(iso.firstPassYieldShare).toBe(0.5)
    expect(iso.scrapShare).toBe(0)
  })
})

describe('a plan that asks for tallies', () => {
  test('tells quantiles of the lead time to within a 64th', () => {
    // Jobs take 20 s each; the last of ten that come at once leaves after 200 s.
    const plan = aLine([{ run: takes(20), bufferCapacity: Infinity }], {
      horizonS: 200,
      tallies: true,
      sources: [
        aSource({
          supply: {
            kind: 'orders',
            periodS: Infinity,
            orders: [{ atS: 0, product: 0, quantity: 10 }],
          },
        }),
      ],
    })
    const { leadTimeQuantilesS } = figuresOf(plan).kpis
    expect(Math.abs(leadTimeQuantilesS!.p50 / 100 - 1)).toBeLessThan(1 / 64)
    expect(Math.abs(leadTimeQuantilesS!.p90 / 180 - 1)).toBeLessThan(1 / 64)
    // Between 180 and 200: of ten jobs, 9.5 have left then.
    expect(leadTimeQuantilesS!.p95).toBeGreaterThan(180)
  })

  test('counts output and good output by product', () => {
    // Product 0 always has a defect that nobody looks for.
    const plan = aLine([{ run: takes(20), causes: [{ defect: 0, share: [1, 0] }] }], {
      products: 2,
      defects: ['scratch'],
      horizonS: 3600,
      tallies: true,
      sources: [
        aSource({
          supply: {
            kind: 'saturated',
            lots: [
              { product: 0, quantity: 1 },
              { product: 1, quantity: 2 },
            ],
          },
        }),
      ],
    })
    const { kpis } = figuresOf(plan)
    expect(kpis.throughputPerHourByProduct).toEqual([60, 120])
    expect(kpis.goodPerHourByProduct).toEqual([0, 120])
  })

  test('has the record of one that does not, and what was asked for besides', () => {
    const plan = aLine([{ run: takes(20), failures: [aFailure()] }], { horizonS: 900 })
    const { leadTally, goodTally, ...rest } = simulate({ ...plan, tallies: true }, 1, 0)
    expect(rest).toEqual(simulate(plan, 1, 0))
    expect([leadTally!.length > 0, goodTally!.length]).toEqual([true, 1])
  })
})
