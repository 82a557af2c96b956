/** Lines with finite buffers: birth and death, small chains, order statistics, mirror images. */
import type { Distribution } from '../../base/index.ts'
import { aLine, aSource, arriving, exponential, takes } from '../../engine/aLine.ts'
import type { LinePlan } from '../../engine/index.ts'
import { shareOf } from './chain.ts'
import { listed, type Listed, lostShare, share, throughput, wip } from './case.ts'
import { birthDeath, meanNumber } from './formulas.ts'
import { isBlocked, isStarved, type SerialLine, solveSerial } from './serialChain.ts'

const WINDOW = { warmupS: 300, horizonS: 10_300 }

/** The plan of the line that a chain was solved for. */
export function planOf({ stations, blocking, arrivals, cards }: SerialLine): LinePlan {
  return aLine(
    stations.map(({ mean, phases = 1, places = 0 }, s) => ({
      run: phases === 1 ? exponential(mean) : { kind: 'erlang', mean, k: phases },
      bufferCapacity: places,
      ...(blocking === 'before' && s < stations.length - 1 ? { blocking } : {}),
    })),
    {
      ...WINDOW,
      conwipCards: cards ?? null,
      ...(arrivals === undefined
        ? {}
        : { sources: [{ ...arriving(exponential(1 / arrivals)), whenFull: 'lose' }] }),
    },
  )
}

/** Two machines with rates 1 and μ and b places are a birth and death chain of b + 3 states. */
const pairs: readonly Listed[] = [
  { mean: 1, places: 1 },
  { mean: 0.8, places: 2 },
  { mean: 1.25, places: 5 },
].map(({ mean, places }) => {
  const shares = birthDeath(
    places + 2,
    () => 1,
    () => 1 / mean,
  )
  const rate = 1 - shares.at(-1)!
  return {
    id: `pair-${mean}-${places}`,
    name: {
      zh: `两台指数设备，周期 1 与 ${mean}，缓冲 ${places}`,
      en: `Two exponential machines, means 1 and ${mean}, buffer ${places}`,
    },
    reference: 'Hunt 1956; Buzacott & Shanthikumar 1993, 5.2',
    plan: planOf({ stations: [{ mean: 1 }, { mean, places }] }),
    figures: [
      throughput(rate),
      share('blocked', shares.at(-1)!),
      share('starved', shares[0]!, 1),
      // At the second machine or before it, and the one that the first machine always holds; when
      // it is blocked, that is the last of those that the chain counts.
      wip(meanNumber(shares) + rate),
    ],
  }
})

const CHAINS: readonly (SerialLine & {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly source?: string
})[] = [
  {
    id: 'hunt-4',
    zh: '四台相同指数设备，无缓冲',
    en: 'Four like exponential machines, no buffers',
    source: 'Hunt 1956: 0.5148',
    stations: [{ mean: 1 }, { mean: 1 }, { mean: 1 }, { mean: 1 }],
  },
  {
    id: 'balanced-3-1',
    zh: '三台相同指数设备，缓冲各 1',
    en: 'Three like exponential machines, buffers of 1',
    stations: [{ mean: 1 }, { mean: 1, places: 1 }, { mean: 1, places: 1 }],
  },
  {
    id: 'bowl-3',
    zh: '三台指数设备，中间较快，无缓冲',
    en: 'Three exponential machines, the middle one faster, no buffers',
    source: 'Hillier & Boling 1966',
    stations: [{ mean: 1.06 }, { mean: 0.88 }, { mean: 1.06 }],
  },
  {
    id: 'unbalanced-4-1',
    zh: '四台不同指数设备，缓冲 1、0、2',
    en: 'Four unlike exponential machines, buffers of 1, 0 and 2',
    stations: [{ mean: 0.9 }, { mean: 1.1, places: 1 }, { mean: 1 }, { mean: 0.8, places: 2 }],
  },
  {
    id: 'erlang-3-1',
    zh: '三台爱尔朗设备（2 阶段），缓冲各 1',
    en: 'Three Erlang machines of 2 phases, buffers of 1',
    source: 'Hillier & Boling 1967',
    stations: [
      { mean: 1, phases: 2 },
      { mean: 1, phases: 2, places: 1 },
      { mean: 1, phases: 2, places: 1 },
    ],
  },
  {
    id: 'erlang-2-3',
    zh: '爱尔朗与指数设备，缓冲 3',
    en: 'An Erlang and an exponential machine, buffer of 3',
    stations: [
      { mean: 1, phases: 4 },
      { mean: 1, places: 3 },
    ],
  },
  {
    id: 'before-service-3',
    zh: '三台指数设备，加工前阻塞，缓冲各 1',
    en: 'Three exponential machines blocked before service, buffers of 1',
    source: 'Dallery & Gershwin 1992, 2',
    blocking: 'before',
    stations: [{ mean: 1 }, { mean: 1, places: 1 }, { mean: 1, places: 1 }],
  },
  {
    id: 'before-service-4',
    zh: '四台指数设备，加工前阻塞，无缓冲',
    en: 'Four exponential machines blocked before service, no buffers',
    source: 'Dallery & Gershwin 1992, 2',
    blocking: 'before',
    stations: [{ mean: 1 }, { mean: 0.9 }, { mean: 1.1 }, { mean: 1 }],
  },
  {
    id: 'cards-in-buffers',
    zh: '三台指数设备，缓冲各 1，CONWIP 3 卡',
    en: 'Three exponential machines, buffers of 1, three CONWIP cards',
    cards: 3,
    stations: [{ mean: 1 }, { mean: 1.2, places: 1 }, { mean: 0.9, places: 1 }],
  },
]

const chains: readonly Listed[] = CHAINS.map(({ id, zh, en, source, ...line }) => {
  const solved = solveSerial(line)
  const last = line.stations.length - 1
  return {
    id,
    name: { zh, en },
    reference: [source, `Markov chain of ${solved.states.length} states`]
      .filter((part) => part !== undefined)
      .join('; '),
    plan: planOf(line),
    figures: [
      throughput(solved.throughput),
      wip(solved.wip),
      ...(line.cards === undefined
        ? [
            share(
              'blocked',
              shareOf(solved, (state) => isBlocked(line, state, 0)),
            ),
          ]
        : []),
      share(
        'starved',
        shareOf(solved, (state) => isStarved(state, last)),
        last,
      ),
    ],
  }
})

const fed: readonly Listed[] = [
  {
    arrivals: 0.8,
    stations: [
      { mean: 1, places: 1 },
      { mean: 1.1, places: 2 },
    ],
  },
  {
    arrivals: 1,
    stations: [
      { mean: 0.8, places: 2 },
      { mean: 0.9, places: 1 },
      { mean: 0.7, places: 1 },
    ],
  },
].map((line) => {
  const solved = solveSerial(line)
  const machines = line.stations.length
  return {
    id: `fed-${machines}`,
    name: {
      zh: `${machines} 台指数设备，泊松到达，满则流失`,
      en: `${machines} exponential machines, Poisson arrivals lost when full`,
    },
    reference: `Markov chain of ${solved.states.length} states`,
    plan: planOf(line),
    figures: [lostShare(solved.lostShare), wip(solved.wip)],
  }
})

/** Without a buffer two machines begin together, and a cycle is the longer of the two times. */
const withoutBuffer: readonly Listed[] = (
  [
    // Of two uniform times the longer is at two thirds of the range.
    {
      id: 'uniform',
      zh: '均匀',
      en: 'uniform',
      run: { kind: 'uniform', low: 0.5, high: 1.5 },
      longer: 0.5 + 2 / 3,
    },
    // The shorter of two Weibull times is Weibull with its mean divided by 2^(1/shape).
    {
      id: 'weibull',
      zh: '威布尔',
      en: 'Weibull',
      run: { kind: 'weibull', mean: 1, shape: 2 },
      longer: 2 - Math.SQRT1_2,
    },
    {
      id: 'discrete',
      zh: '离散',
      en: 'discrete',
      run: { kind: 'empirical', values: [0.5, 2], weights: [3, 1] },
      longer: 0.5 * (9 / 16) + 2 * (7 / 16),
    },
  ] as const satisfies readonly { run: Distribution; [key: string]: unknown }[]
).map(({ id, zh, en, run, longer }) => ({
  id: `no-buffer-${id}`,
  name: { zh: `两台${zh}时间设备，无缓冲`, en: `Two machines with ${en} times, no buffer` },
  reference: 'Muth 1973: the expected longer of the two',
  plan: aLine([{ run }, { run }], WINDOW),
  figures: [throughput(1 / longer)],
}))

const constant: Listed = {
  id: 'constant-bottleneck',
  name: {
    zh: '四台定长设备，瓶颈 1.3 秒',
    en: 'Four machines with constant times, 1.3 s the longest',
  },
  reference: 'The slowest machine sets the pace',
  plan: aLine(
    [0.7, 1.3, 1, 0.9].map((valueS, s) => ({ run: takes(valueS), bufferCapacity: s > 0 ? 1 : 0 })),
    { warmupS: 130, horizonS: 1430 },
  ),
  figures: [
    throughput(1 / 1.3),
    share('blocked', 1 - 0.7 / 1.3),
    share('starved', 1 - 1 / 1.3, 2),
    share('processing', 1, 1),
  ],
  isExact: true,
}

/** A line and its mirror image in one plan, each with numbers of its own. */
function mirrored(row: readonly Distribution[], places: readonly number[]): LinePlan {
  const n = row.length
  const there = row.map((run, s) => ({ run, bufferCapacity: places[s - 1] ?? 0 }))
  const back = row.toReversed().map((run, s) => ({
    run,
    bufferCapacity: places.toReversed()[s - 1] ?? 0,
  }))
  const stations = [...there.with(n - 1, { ...there[n - 1]!, next: -1 } as never), ...back]
  const sources = [aSource(), aSource({ id: 'mirror', to: n })]
  return aLine(stations, { sources, warmupS: 300, horizonS: 12_300 })
}

const mirrors: readonly Listed[] = [
  {
    id: 'mirror-mixed',
    zh: '三种分布、缓冲 0 与 2 的产线与其镜像',
    en: 'A line of three distributions, buffers of 0 and 2, and its mirror image',
    row: [
      exponential(1),
      { kind: 'lognormal', mean: 1.2, cv: 0.6 },
      { kind: 'uniform', low: 0.2, high: 1.6 },
    ] as const,
    places: [0, 2],
  },
].map(({ id, zh, en, row, places }) => ({
  id,
  name: { zh, en },
  reference: 'Yamazaki & Sakasegawa 1975; Muth 1979',
  plan: mirrored(row, places),
  figures: [
    {
      kpi: 'ratio' as const,
      exact: 1,
      read: ({ finished }) => finished[row.length - 1]! / finished.at(-1)!,
    },
  ],
}))

export const lineCases = listed('lines', [
  ...pairs,
  ...chains,
  ...fed,
  ...withoutBuffer,
  constant,
  ...mirrors,
])
