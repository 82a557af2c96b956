/** Batches, assembly, disassembly and choice of a way. */
import { aLine, arriving, aSource, exponential, takes } from '../../engine/aLine.ts'
import type { LinePlan, StationPlan } from '../../engine/index.ts'
import { meanOf, type Stationary, stationary } from './chain.ts'
import { lead, listed, type Listed, lostShare, share, throughput, wip } from './case.ts'
import { transportCases } from './transport.ts'

const WINDOW = { warmupS: 200, horizonS: 12_200 }
/** So many waiting have a probability that no run would ever see. */
const MOST = 100

/** Jobs waiting, and the size of the batch in service. Bulk service, Neuts 1967. */
function bulk(rate: number, least: number, most: number, mean: number): Stationary {
  const begin = (waiting: number): readonly [number, number] =>
    waiting >= least ? [waiting - Math.min(waiting, most), Math.min(waiting, most)] : [waiting, 0]
  return stationary({
    start: [0, 0],
    moves: ([waiting, inside]) => [
      ...(waiting! < MOST
        ? [[rate, inside === 0 ? begin(waiting! + 1) : [waiting! + 1, inside!]] as const]
        : []),
      ...(inside! > 0 ? [[1 / mean, begin(waiting!)] as const] : []),
    ],
  })
}
const inBulk = (solved: Stationary) => meanOf(solved, ([waiting, inside]) => waiting! + inside!)

const bulkLine = (rate: number, station: Partial<StationPlan>): LinePlan =>
  aLine([{ bufferCapacity: Infinity, ...station }], {
    sources: [arriving(exponential(1 / rate))],
    warmupS: 500,
    horizonS: 40_500,
  })

const exactBatch = inBulk(bulk(0.8, 4, 4, 3))
const rangeBatch = inBulk(bulk(0.9, 2, 5, 3))
const batches: readonly Listed[] = [
  {
    id: 'bulk-exact',
    name: { zh: '恰好 4 件一批，指数服务', en: 'Batches of exactly four, exponential service' },
    reference: 'Bailey 1954; Markov chain',
    plan: bulkLine(0.8, { batch: 4, run: exponential(3) }),
    figures: [wip(exactBatch), lead(exactBatch / 0.8)],
  },
  {
    id: 'bulk-range',
    name: { zh: '2 至 5 件一批，指数服务', en: 'Batches of two to five, exponential service' },
    reference: 'Neuts 1967; Markov chain',
    plan: bulkLine(0.9, {
      batchRange: { min: 2, max: 5, timeoutS: Infinity },
      run: exponential(3),
    }),
    figures: [wip(rangeBatch), lead(rangeBatch / 0.9)],
  },
]

/**
 * Two machines make the parts of one assembly, each kind with room for two. The state is the parts
 * of each kind, three of which means two and one held; and whether the assembly works.
 */
const join = stationary({
  start: [0, 0, 0],
  moves: ([left, right, works]) => {
    const settled = (a: number, b: number, w: number): readonly number[] =>
      w === 0 && a > 0 && b > 0 ? [a - 1, b - 1, 1] : [a, b, w]
    return [
      ...(left! < 3 ? [[1, settled(left! + 1, right!, works!)] as const] : []),
      ...(right! < 3 ? [[1 / 1.2, settled(left!, right! + 1, works!)] as const] : []),
      ...(works === 1 ? [[1 / 0.7, settled(left!, right!, 0)] as const] : []),
    ]
  },
})
const assembly: Listed = {
  id: 'assembly-two-parts',
  name: { zh: '两路零件装配，缓冲各 2', en: 'An assembly of two parts, room for two of each' },
  reference: `Harrison 1973; Markov chain of ${join.states.length} states`,
  plan: aLine(
    [
      { run: exponential(1), next: 3 },
      { run: exponential(1.2), next: 2 },
      { servers: 0, bufferCapacity: 2, next: -1 },
      { run: exponential(0.7), bufferCapacity: 2, inputs: [{ from: 2, jobs: 1 }] },
    ],
    { sources: [aSource(), aSource({ id: 'parts', to: 1 })], ...WINDOW },
  ),
  figures: [
    throughput(meanOf(join, ([, , works]) => works! / 0.7)),
    share(
      'blocked',
      meanOf(join, ([left]) => (left === 3 ? 1 : 0)),
      0,
    ),
    share(
      'blocked',
      meanOf(join, ([, right]) => (right === 3 ? 1 : 0)),
      1,
    ),
  ],
}

/**
 * One job becomes three for a machine with room for two: those of a unit that find no room keep the
 * first machine. State: jobs at the second, and jobs that the first still holds, 0 if it works.
 */
const unit = stationary({
  start: [0, 0],
  moves: ([behind, held]) => {
    const poured = (at: number, left: number): readonly number[] => {
      const moved = Math.min(left, 3 - at)
      return [at + moved, left - moved]
    }
    return [
      ...(held === 0 ? [[1 / 4, poured(behind!, 3)] as const] : []),
      ...(behind! > 0 ? [[1, poured(behind! - 1, held!)] as const] : []),
    ]
  },
})
const apart: Listed = {
  id: 'disassembly',
  name: {
    zh: '一件拆成三件，下游指数加工',
    en: 'One job becomes three, an exponential machine behind',
  },
  reference: `Markov chain of ${unit.states.length} states`,
  plan: aLine(
    [
      // What gathers its jobs does so in its buffer.
      { run: exponential(4), bufferCapacity: 1, outputs: [{ to: 1, jobs: 2, product: -1 }] },
      { run: exponential(1), bufferCapacity: 2 },
    ],
    WINDOW,
  ),
  figures: [
    throughput(meanOf(unit, ([behind]) => (behind! > 0 ? 1 : 0))),
    share(
      'blocked',
      meanOf(unit, ([, held]) => (held! > 0 ? 1 : 0)),
    ),
  ],
}

/** Each comer goes to the shorter of two queues, to the first if they are alike; lost when full. */
const [comeRate, room] = [1.7, 5]
const shorter = stationary({
  start: [0, 0],
  moves: ([first, second]) => [
    ...(first! + second! < 2 * room
      ? [[comeRate, first! <= second! ? [first! + 1, second!] : [first!, second! + 1]] as const]
      : []),
    ...(first! > 0 ? [[1, [first! - 1, second!]] as const] : []),
    ...(second! > 0 ? [[1, [first!, second! - 1]] as const] : []),
  ],
})
const shortestQueue: Listed = {
  id: 'shortest-queue',
  name: { zh: '加入较短队列，队列各 4 位', en: 'Join the shorter of two queues, four places each' },
  reference: `Haight 1958; Markov chain of ${shorter.states.length} states`,
  plan: aLine(
    [
      { run: takes(0), routing: { kind: 'choice', rule: 'shortestQueue', to: [1, 2] } },
      { run: exponential(1), bufferCapacity: room - 1, next: -1 },
      { run: exponential(1), bufferCapacity: room - 1, next: -1 },
    ],
    {
      conwipCards: 2 * room,
      sources: [{ ...arriving(exponential(1 / comeRate)), whenFull: 'lose' }],
      ...WINDOW,
    },
  ),
  figures: [
    wip(meanOf(shorter, ([first, second]) => first! + second!)),
    lostShare(meanOf(shorter, ([first, second]) => (first! + second! < 2 * room ? 0 : 1))),
    share(
      'processing',
      meanOf(shorter, ([first]) => (first! > 0 ? 1 : 0)),
      1,
    ),
  ],
}

export const moveCases = listed('moves', [
  ...batches,
  assembly,
  apart,
  shortestQueue,
  ...transportCases,
])
