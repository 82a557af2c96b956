/** Networks of queues in product form, and closed lines in which so many jobs go round. */
import { aLine, arriving, exponential } from '../../engine/aLine.ts'
import type { LinePlan, StationPlan } from '../../engine/index.ts'
import { meanOf, stationary } from './chain.ts'
import { lead, listed, type Listed, queue, share, throughput, wip } from './case.ts'
import { closedLine, queueMMc, sum } from './formulas.ts'

const JACKSON = 'Jackson 1957'
const MEAN_VALUES = 'Gordon & Newell 1967; Reiser & Lavenberg 1980'

const roomy = (meanS: number, changes: Partial<StationPlan> = {}): Partial<StationPlan> => ({
  run: exponential(meanS),
  bufferCapacity: Infinity,
  ...changes,
})

const open = (stations: readonly Partial<StationPlan>[], rate: number): LinePlan =>
  aLine(stations, { sources: [arriving(exponential(1 / rate))], warmupS: 500, horizonS: 40_500 })

const inSystem = (load: number, servers = 1) => queueMMc(servers, load) + load

const tandem: Listed = {
  id: 'jackson-tandem',
  name: { zh: '串联 M/M/1 → M/M/2 → M/M/1', en: 'M/M/1 → M/M/2 → M/M/1 in a row' },
  reference: 'Burke 1956; Jackson 1957',
  plan: open([roomy(1), roomy(2, { servers: 2 }), roomy(0.8)], 0.6),
  figures: [
    wip(inSystem(0.6) + inSystem(1.2, 2) + inSystem(0.48)),
    queue(queueMMc(2, 1.2), 1),
    queue(queueMMc(1, 0.48), 2),
  ],
}

const feedback: Listed = {
  id: 'jackson-feedback',
  name: { zh: '返修 25 % 的 M/M/1', en: 'M/M/1 with 25 % sent back' },
  reference: JACKSON,
  plan: open([roomy(1, { routing: { kind: 'share', to: [0, -1], shares: [0.25, 0.75] } })], 0.45),
  figures: [wip(inSystem(0.6)), lead(inSystem(0.6) / 0.45), share('processing', 0.6)],
}

/** From the first 40 % go to the second and 60 % to the third; the third sends 20 % back. */
const entry = 0.5 / (1 - 0.6 * 0.2)
const meshLoads = [entry, 0.4 * entry * 1.5, 0.6 * entry * 1.2]
const mesh: Listed = {
  id: 'jackson-mesh',
  name: { zh: '三站分流与返回的网络', en: 'Three stations that split and send back' },
  reference: JACKSON,
  plan: open(
    [
      roomy(1, { routing: { kind: 'share', to: [1, 2], shares: [0.4, 0.6] } }),
      roomy(1.5, { next: -1 }),
      roomy(1.2, { routing: { kind: 'share', to: [0, -1], shares: [0.2, 0.8] } }),
    ],
    0.5,
  ),
  figures: [
    wip(sum(meshLoads.map((load) => inSystem(load)))),
    queue(queueMMc(1, meshLoads[2]!), 2),
  ],
}

const inCircle = (means: readonly number[], changes: Partial<LinePlan>): LinePlan =>
  aLine(
    means.map((meanS) => roomy(meanS)),
    { warmupS: 300, horizonS: 15_300, ...changes },
  )

const conwip: readonly Listed[] = [
  { means: [1, 1.25, 0.8], jobs: 4 },
  { means: [1, 0.5, 1, 0.7, 0.9], jobs: 6 },
  { means: [1, 1.4], jobs: 12 },
].map(({ means, jobs }) => {
  const { rate, inside } = closedLine(means, jobs)
  return {
    id: `conwip-${means.length}-${jobs}`,
    name: {
      zh: `CONWIP，${means.length} 站 ${jobs} 卡`,
      en: `CONWIP, ${means.length} stations, ${jobs} cards`,
    },
    reference: MEAN_VALUES,
    plan: inCircle(means, { conwipCards: jobs }),
    figures: [
      throughput(rate),
      lead(jobs / rate),
      queue(inside.at(-1)! - rate * means.at(-1)!, means.length - 1),
    ],
  }
})

/**
 * Cards over the last two of three stations, the first of which is never short of work. Its third
 * number is 1 when the first holds a finished job for which there is no card.
 */
const loop = stationary({
  start: [0, 0, 0],
  moves: ([second, third, held]) => [
    ...(second! + third! < 4 ? [[1, [second! + 1, third!, 0]] as const] : []),
    ...(second! + third! > 3 && held === 0 ? [[1, [second!, third!, 1]] as const] : []),
    ...(second! > 0 ? [[1 / 0.9, [second! - 1, third! + 1, held!]] as const] : []),
    ...(third! > 0 ? [[1 / 1.1, [second! + held!, third! - 1, 0]] as const] : []),
  ],
})
const kanban: Listed = {
  id: 'kanban-loop',
  name: { zh: '后两站共 4 张看板', en: 'Four kanban over the last two of three stations' },
  reference: `Markov chain of ${loop.states.length} states`,
  plan: inCircle([1, 0.9, 1.1], {
    loops: [{ id: 'tail', stations: [1, 2], cards: 4 }],
    stations: aLine([{ run: exponential(1) }, roomy(0.9), roomy(1.1)]).stations,
  }),
  figures: [
    throughput(meanOf(loop, ([, third]) => (third! > 0 ? 1 / 1.1 : 0))),
    share(
      'blocked',
      meanOf(loop, ([, , held]) => held!),
    ),
  ],
}

const ropeLine = closedLine([1, 1.3], 3)
const rope: Listed = {
  id: 'rope',
  name: {
    zh: '鼓-缓冲-绳：瓶颈为第二站，绳长 3',
    en: 'A rope of 3 to the second of three stations',
  },
  // Between the entry and the drum three jobs go round; what is behind the drum holds up nobody.
  reference: MEAN_VALUES,
  plan: inCircle([1, 1.3, 0.6], { rope: { drum: 1, jobs: 3 } }),
  figures: [throughput(ropeLine.rate), queue(ropeLine.inside[1]! - ropeLine.rate * 1.3, 1)],
}

/** Several machines in a closed line: a chain over how many of five jobs are at the first. */
const shared = stationary({
  start: [5],
  moves: ([first]) => [
    ...(first! > 0 ? [[Math.min(first!, 2) / 2, [first! - 1]] as const] : []),
    ...(first! < 5 ? [[Math.min(5 - first!, 3) / 2.5, [first! + 1]] as const] : []),
  ],
})
const manyServers: Listed = {
  id: 'conwip-servers',
  name: {
    zh: 'CONWIP 5 卡，2 台与 3 台并行',
    en: 'CONWIP of five, two and three machines side by side',
  },
  reference: 'Gordon & Newell 1967; birth and death',
  plan: aLine([roomy(2, { servers: 2 }), roomy(2.5, { servers: 3 })], {
    conwipCards: 5,
    warmupS: 300,
    horizonS: 15_300,
  }),
  figures: [
    throughput(meanOf(shared, ([first]) => Math.min(first!, 2) / 2)),
    share(
      'processing',
      meanOf(shared, ([first]) => Math.min(5 - first!, 3) / 3),
      1,
    ),
  ],
}

export const networkCases = listed('networks', [
  tandem,
  feedback,
  mesh,
  ...conwip,
  kanban,
  rope,
  manyServers,
])
