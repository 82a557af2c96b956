/**
 * One line whose machines and people do everything that a plan can ask of them: failures on all
 * four clocks, wear, maintenance, drift under control, second grade, shift ends of three kinds,
 * walking, absence, learning, a meter and a starting state. Its golden record notices any change.
 */
import { aFailure, aLine, anInspection, aRoute, exponential, takes } from '../engine/aLine.ts'
import type { LinePlan, StationPlan, WalkPlan } from '../engine/index.ts'

const DAY_S = 86_400
const KW = [0.2, 1, 1, 2, 9, 1, 0.5, 1]

const aisle = (serves: WalkPlan['serves']): WalkPlan => ({
  timeS: [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => 6 * Math.abs(a - b))),
  from: 0,
  serves,
})

const stations: readonly Partial<StationPlan>[] = [
  {
    servers: 2,
    work: exponential(30),
    run: exponential(50),
    workers: [0],
    calendar: 0,
    shiftEnd: 'finish',
    releasesWhenFailed: true,
    paceFactor: { kind: 'uniform', low: 0.9, high: 1.2 },
    paceHolds: 'shift',
    learning: { excess: 0.4, shifts: 6 },
    failures: [
      aFailure({
        clock: 'calendar',
        ttf: exponential(9000),
        ttr: exponential(600),
        repairers: [1],
      }),
      aFailure({ id: 'belt', clock: 'scheduled', ttf: exponential(9000), afterRepair: 'restart' }),
    ],
  },
  {
    run: { kind: 'hyperexponential', mean: 25, cv: 1.4 },
    bufferCapacity: 6,
    calendar: 0,
    shiftEnd: 'fits',
    repairsOffShift: false,
    failures: [
      aFailure({
        ttf: exponential(2000),
        ttr: exponential(900),
        repairers: [1],
        wear: { stages: 3, alarmStage: 2, alarm: 1 },
      }),
      aFailure({ id: 'overhaul', ttf: null, ttr: takes(300), begins: 'afterJob', renews: [0] }),
      aFailure({
        id: 'oil',
        ttf: takes(5000),
        ttr: takes(200),
        begins: 'atBreak',
        isPlanned: true,
      }),
    ],
  },
  {
    run: { kind: 'beta', low: 10, high: 40, mean: 25, cv: 0.2 },
    bufferCapacity: 4,
    calendar: 0,
    standby: { afterS: 60, wakeS: 20 },
    failures: [
      aFailure({ id: 'drift', clock: 'cycles', ttf: exponential(80), begins: 'never' }),
      aFailure({ id: 'adjust', ttf: null, ttr: takes(120), begins: 'afterJob', renews: [0] }),
      aFailure({
        id: 'jam',
        ttf: exponential(1500),
        ttr: exponential(60),
        afterRepair: 'scrap',
        priority: 1,
        repairers: [0, 1],
        spare: { missingShare: 0.2, delay: exponential(600) },
      }),
    ],
    causes: [{ defect: 0, share: [0.02], drift: { place: 0, share: [0.3] } }],
    control: { rejects: 4, adjustment: 1 },
  },
  {
    work: takes(20),
    workers: [0],
    // It sends rejects to itself: a full buffer would block it for ever.
    bufferCapacity: Infinity,
    calendar: 0,
    causes: [{ defect: 1, share: [0.05], poolFactor: [1.5, 1] }],
    inspection: anInspection({
      detects: [0.9, 0.9],
      onReject: aRoute(3, { scrapShare: 0.3, beyondRescue: 'downgrade', mends: true }),
    }),
  },
]

export const RESTLESS_LINE: LinePlan = aLine(stations, {
  horizonS: 6 * DAY_S,
  warmupS: DAY_S,
  defects: ['burr', 'stain'],
  pools: [
    { id: 'operators', people: 3, absentShare: 0.1, walk: aisle('nearest') },
    { id: 'fitters', people: 1, walk: aisle('longestWaiting') },
  ],
  calendars: [
    {
      id: 'day',
      periodS: DAY_S,
      onS: [
        [28_800, 43_200],
        [46_800, 61_200],
      ],
    },
  ],
  shiftClose: { periodS: DAY_S, atS: [61_200] },
  conwipCards: 14,
  meter: {
    intervalS: 900,
    stationKw: stations.map(() => KW),
    wakingExtraKw: stations.map(() => 4),
    alwaysKw: 3,
    onShiftKw: 5,
    clockStation: 3,
  },
  start: {
    queued: [{ station: 1, product: 0, quantity: 4 }],
    machines: [
      {
        station: 0,
        machine: 1,
        setFor: null,
        inHand: { product: 0, quantity: 1, leftS: 12 },
        repairLeftS: 40_000,
      },
    ],
  },
})
