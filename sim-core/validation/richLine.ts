/**
 * One line with everything a plan can ask for at once: two products and sources, shared people,
 * set-ups, an oven, two inspections and a bench, standby, monitors, a coupled cell, two calendars,
 * a tariff, a shift book and cards. Its golden records notice any change of the engine.
 */
import {
  aFailure,
  aLine,
  anInspection,
  aRoute,
  aSource,
  exponential,
  takes,
} from '../engine/aLine.ts'
import { TO_RETURN, TO_SINK, type LinePlan, type StationPlan } from '../engine/index.ts'

const DAY_S = 86_400
const BENCH = 5

const monitor = { sensitivityShare: 0.6, leadS: 3600, plannedShare: 0.5 }
const matrix = {
  begins: 'firstJob' as const,
  timeS: [
    [0, 300],
    [200, 0],
  ],
  workers: [1],
}

const stations: readonly Partial<StationPlan>[] = [
  {
    id: 'assembly',
    servers: 4,
    work: { kind: 'lognormal', mean: 60, cv: 0.2 },
    paceFactor: { kind: 'truncatedNormal', mean: 1, sd: 0.1, low: 0.85, high: 1.3 },
    workers: [0],
    productFactor: [1, 1.25],
    bufferCapacity: 3,
    calendar: 0,
    causes: [{ defect: 0, share: [0.02, 0.03] }],
  },
  {
    id: 'press',
    work: takes(4),
    run: takes(9),
    workers: [0, 1],
    bufferCapacity: 5,
    calendar: 0,
    setup: matrix,
    failures: [
      aFailure({
        ttf: { kind: 'weibull', mean: 5000, shape: 1.5 },
        ttr: { kind: 'gamma', mean: 900, cv: 0.7 },
        responseS: 240,
        repairers: [1],
        monitor,
      }),
      aFailure({ id: 'jam', ttf: exponential(900), ttr: exponential(60), repairers: [0, 1] }),
    ],
    causes: [{ defect: 1, share: [0.03, 0.01] }],
    standby: { afterS: 120, wakeS: 30 },
  },
  {
    id: 'tester',
    servers: 2,
    run: { kind: 'triangular', low: 15, mode: 20, high: 40 },
    bufferCapacity: 4,
    calendar: 0,
    failures: [aFailure({ ttf: exponential(8000), ttr: exponential(600), repairers: [1] })],
    inspection: anInspection({
      detects: [0.95, 0.4],
      falseRejectShare: 0.01,
      onReject: aRoute(BENCH, {
        trueTaskS: 200,
        falseTaskS: 30,
        scrapShare: 0.1,
        returnTo: 2,
        mends: true,
        visitLimit: 2,
      }),
    }),
  },
  { id: 'oven', batch: 8, run: takes(300), bufferCapacity: 16, calendar: 1, runsUnattended: true },
  {
    id: 'packing',
    work: { kind: 'empirical', values: [10, 12, 20], weights: [2, 2, 1] },
    workers: [0],
    bufferCapacity: 10,
    calendar: 0,
    inspection: anInspection({ detects: [0.2, 0.8], yieldLoss: 'strict' }),
    next: TO_SINK,
  },
  {
    id: 'bench',
    work: { kind: 'uniform', low: 60, high: 180 },
    workers: [2],
    bufferCapacity: 20,
    calendar: 0,
    next: TO_RETURN,
  },
]

export const RICH_LINE: LinePlan = aLine(stations, {
  horizonS: 8 * DAY_S,
  warmupS: DAY_S,
  products: 2,
  defects: ['crack', 'stain'],
  sources: [
    aSource({
      id: 'orders',
      supply: {
        kind: 'orders',
        periodS: DAY_S,
        orders: [
          { atS: 28_800, product: 0, quantity: 500 },
          { atS: 28_800, product: 1, quantity: 250 },
        ],
      },
      replacesScrap: true,
      sequence: 'leastSetup',
    }),
    aSource({
      id: 'returns',
      to: 2,
      supply: { kind: 'arrivals', interarrival: exponential(1800), mix: [0.7, 0.3] },
    }),
  ],
  pools: [
    { id: 'operators', people: 5 },
    { id: 'maintainers', people: 1 },
    { id: 'repairers', people: 1 },
  ],
  calendars: [
    {
      id: 'two shifts',
      periodS: DAY_S,
      onS: [
        [28_800, 43_200],
        [46_800, 61_200],
        [64_800, 79_200],
      ],
    },
    { id: 'day', periodS: DAY_S, onS: [[28_800, 72_000]] },
  ],
  groups: [
    {
      id: 'cell',
      stations: [1, 2],
      stop: aFailure({ ttf: exponential(20_000), ttr: exponential(300), repairers: [1] }),
    },
  ],
  tariff: {
    periodS: DAY_S,
    edges: [
      { atS: 0, billing: 0 },
      { atS: 28_800, billing: 1 },
      { atS: 68_400, billing: 2 },
    ],
    billings: 3,
  },
  shiftClose: { periodS: DAY_S, atS: [43_200, 61_200, 79_200] },
  conwipCards: 60,
})
