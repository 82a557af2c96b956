/** Arrivals that find no place are lost, and arrivals that come in bulk. */
import type { Distribution } from '../../base/index.ts'
import { aLine, arriving, exponential, takes } from '../../engine/aLine.ts'
import type { LinePlan } from '../../engine/index.ts'
import { stationary, shareOf } from './chain.ts'
import { lead, listed, type Listed, lostShare, queue, share, wip } from './case.ts'
import { birthDeath, erlangB, meanNumber } from './formulas.ts'

const WINDOW = { warmupS: 100, horizonS: 12_100 }

/** `places` besides the machines; whoever finds no room goes away. */
const lossy = (run: Distribution, rate: number, servers: number, places: number): LinePlan =>
  aLine([{ servers, run, bufferCapacity: places }], {
    sources: [{ ...arriving(exponential(1 / rate)), whenFull: 'lose' }],
    ...WINDOW,
  })

const erlangCases: readonly Listed[] = [
  { servers: 3, load: 2, run: exponential(1), zh: '指数服务', en: 'exponential service' },
  { servers: 5, load: 4, run: exponential(1), zh: '指数服务', en: 'exponential service' },
  { servers: 3, load: 2, run: takes(1), zh: '定长服务', en: 'constant service' },
  {
    servers: 4,
    load: 3,
    run: { kind: 'lognormal', mean: 1, cv: 1.2 } as const,
    zh: '对数正态服务',
    en: 'lognormal service',
  },
].map(({ servers, load, run, zh, en }) => ({
  id: `erlang-b-${servers}-${run.kind}`,
  name: {
    zh: `M/G/${servers}/${servers}，${load} 爱尔朗，${zh}`,
    en: `M/G/${servers}/${servers} at ${load} erlang, ${en}`,
  },
  // The loss does not depend on the distribution of the service but by its mean.
  reference: 'Erlang 1917; Sevastyanov 1957',
  plan: lossy(run, load, servers, 0),
  figures: [lostShare(erlangB(servers, load)), wip(load * (1 - erlangB(servers, load)))],
}))

const finiteRoom: readonly Listed[] = [
  { servers: 1, places: 4, rate: 0.8 },
  { servers: 2, places: 3, rate: 1.8 },
  { servers: 3, places: 3, rate: 3.2 },
].map(({ servers, places, rate }) => {
  const room = servers + places
  const shares = birthDeath(
    room,
    () => rate,
    (k) => Math.min(k, servers),
  )
  const waiting = shares.reduce((sum, p, k) => sum + Math.max(0, k - servers) * p, 0)
  return {
    id: `mm${servers}-${room}`,
    name: { zh: `M/M/${servers}/${room}，λ = ${rate}`, en: `M/M/${servers}/${room}, λ = ${rate}` },
    reference: 'Gross et al. 2008, 2.5',
    plan: lossy(exponential(1), rate, servers, places),
    figures: [lostShare(shares[room]!), wip(meanNumber(shares)), queue(waiting)],
  }
})

/**
 * Whom a preferred machine cannot take goes to the other. Where both are busy one waits at the
 * door, and who comes then is lost.
 */
const [fast, slow, rate] = [1.5, 0.8, 1.4]
const overflow = stationary({
  start: [0, 0, 0],
  moves: ([first, second, door]) => [
    ...(first === 0 ? [[rate, [1, second!, 0]] as const] : []),
    ...(first === 1 && second === 0 ? [[rate, [1, 1, 0]] as const] : []),
    ...(first === 1 && second === 1 && door === 0 ? [[rate, [1, 1, 1]] as const] : []),
    ...(first === 1 ? [[fast, door === 1 ? [1, 1, 0] : [0, second!, 0]] as const] : []),
    ...(second === 1 ? [[slow, door === 1 ? [1, 1, 0] : [first!, 0, 0]] as const] : []),
  ],
})

const overflowCase: Listed = {
  id: 'overflow',
  name: {
    zh: '两台不同设备，优先较快者，一个等待位',
    en: 'Two unlike machines, the faster first, one place to wait',
  },
  reference: 'Gumbel 1960; Markov chain of 5 states',
  plan: aLine(
    [
      { run: takes(0), routing: { kind: 'choice', rule: 'first', to: [1, 2] } },
      { run: exponential(1 / fast), next: -1 },
      { run: exponential(1 / slow), next: -1 },
    ],
    { sources: [{ ...arriving(exponential(1 / rate)), whenFull: 'lose' }], ...WINDOW },
  ),
  figures: [
    lostShare(shareOf(overflow, ([, , door]) => door === 1)),
    share(
      'processing',
      shareOf(overflow, ([first]) => first === 1),
      1,
    ),
    share(
      'processing',
      shareOf(overflow, ([, second]) => second === 1),
      2,
    ),
  ],
}

/** Batch sizes: 1, 2 and 4 jobs with probability 0.5, 0.3 and 0.2. */
const BATCH = [0.5, 0.3, 0, 0.2]
const batchMean = 0.5 + 2 * 0.3 + 4 * 0.2
const batchSquare = 0.5 + 4 * 0.3 + 16 * 0.2
const inBatches = (run: Distribution): LinePlan => {
  const source = arriving(exponential(batchMean / 0.6))
  const supply = { ...source.supply, batch: BATCH } as typeof source.supply
  return aLine([{ run, bufferCapacity: Infinity }], {
    sources: [{ ...source, supply }],
    warmupS: 1000,
    horizonS: 51_000,
  })
}

/**
 * Time inside where batches come and each job takes S: the batch waits as one customer of M/G/1
 * whose service is the sum, and a job waits besides for those of its batch before it.
 */
function batchLead(rho: number, square: number): number {
  const batchesPerS = rho / batchMean
  const sumSquare = batchMean * (square - 1) + batchSquare
  const others = (batchSquare - batchMean) / (2 * batchMean)
  return (batchesPerS * sumSquare) / (2 * (1 - rho)) + others + 1
}

const bulk: readonly Listed[] = [
  { id: 'mxm1', run: exponential(1), square: 2, zh: '指数服务', en: 'exponential service' },
  { id: 'mxd1', run: takes(1), square: 1, zh: '定长服务', en: 'constant service' },
].map(({ id, run, square, zh, en }) => ({
  id,
  name: { zh: `成批到达 M^X/G/1，${zh}，ρ = 0.6`, en: `Bulk arrivals M^X/G/1, ${en}, ρ = 0.6` },
  reference: 'Gaver 1959; Gross et al. 2008, 3.1',
  plan: inBatches(run),
  figures: [lead(batchLead(0.6, square)), wip(0.6 * batchLead(0.6, square))],
}))

export const lossCases = listed('losses', [...erlangCases, ...finiteRoom, overflowCase, ...bulk])
