/** Machines that wait for somebody: finite sources, one operator and several machines, crews. */
import type { Distribution } from '../../base/index.ts'
import { aFailure, aLine, aSource, exponential, takes } from '../../engine/aLine.ts'
import type { LinePlan, RunRecord, StationPlan } from '../../engine/index.ts'
import { modeShare } from '../../engine/readings.ts'
import { type Figure, listed, type Listed, throughput } from './case.ts'
import { birthDeath, busyWithSources, meanNumber, transformOf } from './formulas.ts'

const WINDOW = { warmupS: 300, horizonS: 10_300 }

/** So many like machines beside each other, each fed and emptied by itself, and one pool. */
function beside(machines: number, people: number, station: Partial<StationPlan>): LinePlan {
  const numbers = Array.from({ length: machines }, (_, m) => m)
  return aLine(
    numbers.map(() => ({ next: -1, ...station })),
    {
      sources: numbers.map((to) => aSource({ id: `source${to}`, to })),
      pools: [{ id: 'people', people }],
      ...WINDOW,
    },
  )
}

const busy = (exact: number, people: number): Figure => ({
  kpi: 'busy',
  exact,
  read: ({ busyTicks, windowTicks }) => busyTicks[0]! / windowTicks / people,
})

const failed = (exact: number, machines: number): Figure => ({
  kpi: 'failed',
  exact,
  read: (record: RunRecord) =>
    Array.from({ length: machines }, (_, s) => modeShare(record, s, 'failed')).reduce(
      (sum, one) => sum + one,
      0,
    ) / machines,
})

/** Machines up for 10 s on average, repaired in 5 s by one of so many. */
const repairs: readonly Listed[] = [
  { machines: 4, people: 1 },
  { machines: 6, people: 2 },
  { machines: 5, people: 3 },
].map(({ machines, people }) => {
  const down = birthDeath(
    machines,
    (k) => (machines - k) / 10,
    (k) => Math.min(k, people) / 5,
  )
  const mean = meanNumber(down)
  return {
    id: `repair-${machines}-${people}`,
    name: {
      zh: `${machines} 台设备、${people} 名维修工`,
      en: `${machines} machines, crew of ${people}`,
    },
    reference: 'Palm 1947; Gross et al. 2008, 2.7',
    plan: beside(machines, people, {
      run: takes(0.5),
      failures: [aFailure({ ttf: exponential(10), ttr: exponential(5), repairers: [0] })],
    }),
    figures: [throughput((machines - mean) / 0.5), failed(mean / machines, machines)],
  }
})

/** One operator loads machines that then run by themselves for 10 s on average. */
const LOADS: readonly {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly work: Distribution
  readonly transform: (s: number) => number
}[] = [
  {
    id: 'constant',
    zh: '定长',
    en: 'constant',
    work: takes(2),
    transform: transformOf.constant(2),
  },
  {
    id: 'erlang',
    zh: '爱尔朗',
    en: 'Erlang',
    work: { kind: 'erlang', mean: 2, k: 3 },
    transform: transformOf.erlang(2, 3),
  },
  {
    id: 'exponential',
    zh: '指数',
    en: 'exponential',
    work: exponential(2),
    transform: transformOf.exponential(2),
  },
]
const loading: readonly Listed[] = LOADS.map(({ id, zh, en, work, transform }) => {
  const share = busyWithSources(5, 1 / 10, 2, transform)
  return {
    id: `operator-${id}`,
    name: { zh: `一人看五机，${zh}上料时间`, en: `One operator, five machines, ${en} loading` },
    reference: 'Ashcroft 1950; Takács 1962',
    plan: beside(5, 1, { work, run: exponential(10), workers: [0] }),
    figures: [busy(share, 1), throughput(share / 2)],
  }
})

/** Two operators load six machines: birth and death over those that wait or are loaded. */
const loaded = birthDeath(
  6,
  (k) => (6 - k) / 10,
  (k) => Math.min(k, 2) / 4,
)
const twoOperators: Listed = {
  id: 'operators-2-6',
  name: { zh: '两人看六机', en: 'Two operators, six machines' },
  reference: 'Palm 1947; Gross et al. 2008, 2.7',
  plan: beside(6, 2, { work: exponential(4), run: exponential(10), workers: [0] }),
  figures: [
    throughput((6 - meanNumber(loaded)) / 10),
    busy(loaded.reduce((sum, p, k) => sum + p * Math.min(k, 2), 0) / 2, 2),
  ],
}

/** He stays by the machine: two of four machines work at any time. */
const attended: Listed = {
  id: 'attended-throughout',
  name: { zh: '四机两人，全程看守', en: 'Four machines, two operators who stay throughout' },
  reference: 'Both are always at work: 2 / (1 + 2) per second',
  plan: beside(4, 2, {
    work: exponential(1),
    run: { kind: 'uniform', low: 1, high: 3 },
    workers: [0],
    personStays: 'service',
  }),
  figures: [throughput(2 / 3)],
}

export const peopleCases = listed('people', [...repairs, ...loading, twoOperators, attended])
