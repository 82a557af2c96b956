import { expect, test } from 'vitest'

import { meanS } from '../base/index.ts'
import { NONE, simulate, TO_RETURN, TO_SINK } from '../engine/index.ts'
import { A_DAY, aLine, aPool, aProduct, aStation } from './aLine.ts'
import { compileLine, defaultRun } from './compile.ts'

const RUN = { warmupS: 0, horizonS: 3600 }
const TICKS_PER_S = 1_000_000
const planOf = (part: Parameters<typeof aLine>[0]) => compileLine(aLine(part), RUN).plan
const stationOf = (part: object, line: object = {}) =>
  planOf({ stations: [aStation('S1', { ...part }), aStation('S2')], ...line }).stations[0]!

test('a line in a row ships at the pace of its slowest station', () => {
  // The second station gets its first job after 2 s and is done every 3 s.
  const stations = [aStation('S1', { machine: { meanS: 2 } }), aStation('S2')]
  const record = simulate(planOf({ stations }), 1, 0)
  expect([...record.shipped]).toEqual([Math.floor((3600 - 2) / 3)])
})

test('stations follow one another, past the rework benches, to the sink', () => {
  const stations = ['S1', 'S2', 'R1', 'S3'].map((id) =>
    aStation(id, { kind: id === 'R1' ? 'rework' : 'machine' }),
  )
  expect(planOf({ stations }).stations.map(({ next }) => next)).toEqual([1, 3, TO_RETURN, TO_SINK])
})

test('ids become places in the lists of the plan', () => {
  const plan = planOf({
    calendars: [A_DAY, { ...A_DAY, id: 'night' }],
    pools: [aPool('P1'), aPool('P2')],
    stations: [
      aStation('S1', { operators: ['P2', 'P1'], next: 'S3' }),
      aStation('S2', { calendar: 'night', causes: [{ defect: 'scratch', share: 0.1 }] }),
      aStation('S3', { next: 'sink' }),
    ],
  })
  expect(plan.stations.map(({ next }) => next)).toEqual([2, 2, TO_SINK])
  expect(plan.stations.map(({ calendar }) => calendar)).toEqual([0, 1, 0])
  expect(plan.stations[0]!.workers).toEqual([1, 0])
  expect(plan.stations[1]!.causes).toEqual([{ defect: 1, share: [0.1] }])
})

test('without calendars the line works round the clock and has no shifts', () => {
  const plan = planOf({})
  expect(plan.stations[0]!.calendar).toBe(NONE)
  expect([plan.shiftClose, plan.tariff, plan.conwipCards]).toEqual([null, null, null])
})

test('unlimited places are infinite and others are counted', () => {
  const capacity = (places: unknown) => stationOf({ places }).bufferCapacity
  expect([capacity('unlimited'), capacity(7)]).toEqual([Infinity, 7])
  expect(stationOf({}).bufferCapacity).toBe(0)
})

test('seats follow the people of their pool, also those that a search tries', () => {
  const stations = [aStation('S1', { operators: ['P1'], seatsFollowPeople: true, servers: 9 })]
  const line = aLine({ stations, pools: [aPool('P1', { people: 12 }), aPool('P2')] })
  const given = compileLine(line, RUN)
  expect(given.plan.stations[0]!.servers).toBe(12)
  const tried = compileLine(line, RUN, { people: { P1: 11 } })
  expect(tried.plan.stations[0]!.servers).toBe(11)
  expect(tried.plan.pools.map(({ people }) => people)).toEqual([11, 1])
  expect(tried.catalog.pools.map(({ people, given: before }) => [people, before])).toEqual([
    [11, 12],
    [1, 1],
  ])
  expect(tried.catalog.pools.map(({ seatsOf }) => seatsOf)).toEqual([[0], []])
})

test('people of a pool that the line does not have are a bug', () => {
  expect(() => compileLine(aLine(), RUN, { people: { P9: 1 } })).toThrow('P9')
})

test('the work factor of a product scales purely manual work, or what the document says', () => {
  const products = [aProduct('A', 0.5, 0.8), aProduct('B', 0.5, 1.2)]
  const source = { supply: { kind: 'saturated', lots: [{ product: 'A', jobs: 1 }] } }
  const factor = (part: object) => stationOf(part, { products, source }).productFactor
  const work = { meanS: 10, cv: 0.2 }
  expect(factor({ work })).toEqual([0.8, 1.2])
  expect(factor({ work, machine: { meanS: 3 } })).toEqual([1, 1])
  expect(factor({ machine: { meanS: 3 }, workFactorApplies: 'both' })).toEqual([0.8, 1.2])
  expect(factor({ work, workFactorApplies: 'none' })).toEqual([1, 1])
})

test('one set-up time holds for every change, and a line of one product never changes', () => {
  const products = [aProduct('A', 0.5), aProduct('B', 0.5)]
  const source = { supply: { kind: 'saturated', lots: [{ product: 'A', jobs: 1 }] } }
  const setup = { timeS: 60 }
  expect(stationOf({ setup }, { products, source }).setup).toEqual({
    begins: 'firstJob',
    timeS: [[60, 60], [60, 60]],
    workers: [],
  })
  const matrixS = [[0, 30], [90, 0]]
  expect(stationOf({ setup: { matrixS } }, { products, source }).setup!.timeS).toEqual(matrixS)
  expect(stationOf({ setup }).setup).toBeNull()
})

test('false alarms are a failure of their own, as often in the working time of a day', () => {
  const monitor = { sensitivityShare: 0.5, leadS: 600, plannedShare: 0.6, falseAlarmsPerDay: 2 }
  const failures = [{ id: 'jam', mtbfS: 7200, mttrS: 100, responseS: 60, monitor }]
  const [jam, check] = stationOf({ failures }, { calendars: [A_DAY] }).failures
  expect(jam!.monitor).toEqual({ sensitivityShare: 0.5, leadS: 600, plannedShare: 0.6 })
  // Eight hours of work a day, two alarms: one every four hours of processing.
  expect(check).toMatchObject({
    id: 'jam-check',
    ttf: { kind: 'exponential', mean: 4 * 3600 },
    responseS: 0,
    monitor: null,
  })
  expect(meanS(check!.ttr)).toBe(60)
})

test('false alarms of a coupled group are a group beside it', () => {
  const monitor = { sensitivityShare: 0.5, leadS: 600, plannedShare: 0.6, falseAlarmsPerDay: 1 }
  const name = { zh: '联动', en: 'Coupled' }
  const stop = { id: 'jam', mtbfS: 50_400, mttrS: 600, monitor }
  const { groups } = planOf({ groups: [{ id: 'belt', name, stations: ['S2', 'S3'], stop }] })
  expect(groups.map(({ id, stations, stop: { id: cause } }) => [id, stations, cause])).toEqual([
    ['belt', [1, 2], 'jam'],
    ['belt-check', [1, 2], 'jam-check'],
  ])
})

test('an inspection sees the defects that it names, and its rejects come back by default', () => {
  const onReject = { kind: 'route', to: 'S1', scrapShare: 0.1, mends: true, visitLimit: 3 }
  const inspection = {
    detects: { scratch: 0.8 },
    falseRejectShare: 0.02,
    yieldLoss: 'firstPass',
    onReject,
  }
  const stations = [aStation('S1', { kind: 'rework' }), aStation('S2', { inspection })]
  const source = { to: 'S2', supply: { kind: 'saturated' } }
  expect(planOf({ stations, source }).stations[1]!.inspection).toEqual({
    detects: [0, 0.8],
    falseRejectShare: 0.02,
    yieldLoss: 'firstPass',
    onReject: { ...onReject, to: 0, returnTo: 1, trueTaskS: null, falseTaskS: null },
  })
})

test('a task takes its seconds at the bench, whatever the bench takes by itself', () => {
  // Every job is rejected once, mended in 50 s, and passes on its return: the bench sets the pace.
  const onReject = {
    kind: 'route',
    to: 'R1',
    trueTaskS: 50,
    scrapShare: 0,
    mends: true,
    visitLimit: 3,
    returnTo: 'S2',
  }
  const inspection = {
    detects: { scratch: 1 },
    falseRejectShare: 0,
    yieldLoss: 'strict',
    onReject,
  }
  const plan = compileLine(
    aLine({
      stations: [
        aStation('S1', { causes: [{ defect: 'scratch', share: 1 }], inspection }),
        aStation('S2'),
        aStation('R1', { kind: 'rework', work: { meanS: 200, cv: 0 } }),
      ],
    }),
    { warmupS: 0, horizonS: 10_000 },
  ).plan
  const record = simulate(plan, 1, 0)
  // The first leaves S1 after 3 s, then one every 50 s.
  expect(record.finished[2]).toBe(Math.floor((10_000 - 3) / 50))
})

test('a document that states no run warms up for two shifts and measures ten', () => {
  expect(defaultRun(aLine())).toEqual({ warmupS: 2 * 86_400, horizonS: 12 * 86_400 })
  expect(defaultRun(aLine({ calendars: [A_DAY] }))).toEqual(defaultRun(aLine()))
  const { plan } = compileLine(aLine())
  expect([plan.warmupS, plan.horizonS]).toEqual([2 * 86_400, 12 * 86_400])
})

test('a demand of one shift is met by a line that is fast enough, shift after shift', () => {
  const source = { supply: { kind: 'demand', goodPerShift: 100 } }
  const run = { warmupS: 0, horizonS: 5 * 86_400 }
  const { plan } = compileLine(aLine({ calendars: [A_DAY], source }), run)
  const record = simulate(plan, 1, 0)
  expect([...record.shiftShipped]).toEqual([100, 200, 300, 400, 500])
  expect([...record.shiftBacklog]).toEqual([0, 0, 0, 0, 0])
})

test('a plan can be sent to a worker', () => {
  const { plan } = compileLine(aLine(), RUN)
  expect(structuredClone(plan)).toEqual(plan)
})

test('a service of 3 s at three machines in a row is in ticks what it is in seconds', () => {
  const record = simulate(planOf({}), 1, 0)
  const [first] = record.shipped
  expect(record.leadTicks / first!).toBe(9 * TICKS_PER_S)
})
