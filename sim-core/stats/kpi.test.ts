import { describe, expect, test } from 'vitest'

import {
  PLAIN_STATION,
  simulate,
  TO_SINK,
  type LinePlan,
  type StationPlan,
} from '../engine/index.ts'
import { kpisOf, type KpiBasis } from './kpi.ts'

const HOUR_S = 3600

function planOf(stations: readonly StationPlan[], more: Partial<LinePlan> = {}): LinePlan {
  return {
    horizonS: 10 * HOUR_S,
    warmupS: 0,
    products: 1,
    defects: [],
    stations,
    sources: [
      {
        id: 'source',
        to: 0,
        supply: { kind: 'saturated', lots: [{ product: 0, quantity: Infinity }] },
        replacesScrap: false,
        sequence: 'fifo',
      },
    ],
    pools: [],
    calendars: [],
    groups: [],
    tariff: null,
    shiftClose: null,
    conwipCards: null,
    ...more,
  }
}

const constant = (value: number) => ({ kind: 'constant', value }) as const

//           off  failed setup blocked processing starved standby waiting
const POWER = [0.1, 1, 1, 2, 5, 1, 0.5, 1]

function basisOf(plan: LinePlan, more: Partial<KpiBasis> = {}): KpiBasis {
  return {
    stations: plan.stations.map(() => ({
      plannedRunS: 10,
      paces: true,
      isBench: false,
      powerKw: POWER,
    })),
    baseLoads: [],
    clockStation: null,
    demandPerShift: null,
    shiftsPerOrder: 1,
    people: [],
    ...more,
  }
}

describe('key figures', () => {
  test('of one machine that never stops: a job each 10 s, OEE 1, 5 kW all the time', () => {
    const plan = planOf([{ ...PLAIN_STATION, id: 'A', run: constant(10), next: TO_SINK }])
    const kpis = kpisOf(simulate(plan, 1, 0), basisOf(plan))
    expect(kpis.throughputPerHour).toBe(360)
    expect(kpis.wip).toBe(1)
    expect(kpis.leadTimeS).toBe(10)
    expect(kpis.oeeShare).toBe(1)
    // 5 kW / 360 per hour
    expect(kpis.energyKwhPerGood).toBeCloseTo(5 / 360, 12)
  })

  test('of a fast and a slow machine: the slow one paces, the other is blocked a third', () => {
    const stations = [
      { ...PLAIN_STATION, id: 'A', run: constant(20), next: 1 },
      { ...PLAIN_STATION, id: 'B', run: constant(30), next: TO_SINK },
    ]
    const plan = planOf(stations, { warmupS: 60, horizonS: 60 + 30 * 1000 })
    const kpis = kpisOf(simulate(plan, 1, 0), basisOf(plan))
    expect(kpis.throughputPerHour).toBeCloseTo(120, 9)
    expect(kpis.bottleneck).toBe(1)
    // A: 20 s of work, then 10 s blocked, in each cycle of 30 s
    expect(kpis.stations[0]!.modeShares[3]).toBeCloseTo(1 / 3, 9)
    // A: 2/3 · 5 + 1/3 · 2 kW; B: 5 kW; a job each 30 s
    expect(kpis.energyKwhPerGood).toBeCloseTo((4 + 5) / 120, 9)
  })

  test('count working hours by the calendar and base loads by the clock', () => {
    const stations = [{ ...PLAIN_STATION, id: 'A', run: constant(10), calendar: 0, next: TO_SINK }]
    const plan = planOf(stations, {
      horizonS: 4 * 24 * HOUR_S,
      calendars: [{ id: 'day', periodS: 24 * HOUR_S, onS: [[8 * HOUR_S, 16 * HOUR_S]] }],
      shiftClose: { periodS: 24 * HOUR_S, atS: [16 * HOUR_S] },
    })
    const loads = [{ onShiftKw: 3, alwaysKw: 1, perShiftKwh: 6 }]
    const basis = basisOf(plan, { clockStation: 0, baseLoads: loads, demandPerShift: 2000 })
    const kpis = kpisOf(simulate(plan, 1, 0), basis)
    expect(kpis.workingHours).toBe(32)
    expect(kpis.throughputPerHour).toBe(360)
    // machine 32 h · 5 kW + 64 h · 0.1 kW; base 32 · 3 + 96 · 1 + 4 shifts · 6
    expect(kpis.energyKwhByBilling[0]).toBeCloseTo(160 + 6.4 + 96 + 96 + 24, 9)
    expect(kpis.stations[0]!.modeShares[0]).toBeCloseTo(2 / 3, 12)
  })

  test('a shift meets its demand when nothing is left over at its end', () => {
    const day = 24 * HOUR_S
    // 8 h at 10 s are 2,880 jobs: an order of 2,800 a day is done, one of 3,000 never.
    const metShare = (quantity: number) => {
      const plan = planOf([{ ...PLAIN_STATION, id: 'A', run: constant(10), calendar: 0 }], {
        horizonS: 5 * day,
        calendars: [{ id: 'day', periodS: day, onS: [[8 * HOUR_S, 16 * HOUR_S]] }],
        shiftClose: { periodS: day, atS: [16 * HOUR_S] },
        sources: [
          {
            id: 'orders',
            to: 0,
            supply: {
              kind: 'orders',
              periodS: day,
              orders: [{ atS: 8 * HOUR_S, product: 0, quantity }],
            },
            replacesScrap: false,
            sequence: 'fifo',
          },
        ],
      })
      const basis = basisOf(plan, { clockStation: 0, demandPerShift: quantity })
      return kpisOf(simulate(plan, 1, 0), basis).demandMetShare
    }
    expect(metShare(2800)).toBe(1)
    expect(metShare(3000)).toBe(0)
  })
})

describe('what there is nothing to say about', () => {
  const day = { periodS: HOUR_S, atS: [0] }
  const machine = [{ ...PLAIN_STATION, id: 'A', run: constant(10), next: TO_SINK }]

  test('is null: whether a demand is met that nobody has, or that no shift closes on', () => {
    const closing = planOf(machine, { shiftClose: day })
    const met = (plan: LinePlan, demandPerShift: number | null) =>
      kpisOf(simulate(plan, 1, 0), basisOf(plan, { demandPerShift })).demandMetShare
    expect(met(closing, null)).toBe(null)
    expect(met(planOf(machine), 100)).toBe(null)
    expect(met(closing, 100)).not.toBe(null)
  })
})

test('each machine is metered in each billing period by itself', () => {
  // Ten hours: two machines at 5 kW, and one at the other station; the tariff changes after four.
  const plan = planOf(
    [
      { ...PLAIN_STATION, id: 'A', servers: 2, run: constant(10), next: 1 },
      { ...PLAIN_STATION, id: 'B', bufferCapacity: 9, run: constant(1), next: TO_SINK },
    ],
    {
      tariff: {
        periodS: 10 * HOUR_S,
        edges: [
          { atS: 0, billing: 0 },
          { atS: 4 * HOUR_S, billing: 1 },
        ],
        billings: 2,
      },
    },
  )
  const basis = basisOf(plan)
  const off = [0, 0, 0, 0, 0, 0, 0, 0]
  const stations = basis.stations.map((one, s) => (s === 0 ? one : { ...one, powerKw: off }))
  const { energyKwhByBilling } = kpisOf(simulate(plan, 1, 0), { ...basis, stations })
  expect(energyKwhByBilling.map((kwh) => Math.round(kwh * 1e6) / 1e6)).toEqual([40, 60])
})
