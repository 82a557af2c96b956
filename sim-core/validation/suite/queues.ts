/** Single stations with room for everybody: M/M/c, M/G/1 by every distribution, GI/M/1. */
import { type Distribution, mixtureOf, normalCdf, normalDensity } from '../../base/index.ts'
import { aLine, arriving, exponential, takes } from '../../engine/aLine.ts'
import type { LinePlan } from '../../engine/index.ts'
import { lead, listed, type Listed, queue, share, wip } from './case.ts'
import { leadGIM1, queueMG1, queueMMc, transformOf } from './formulas.ts'

const POLLACZEK = 'Pollaczek 1930; Khinchine 1932'
const ERLANG = 'Erlang 1917'
const EMBEDDED = 'Kendall 1953; Gross et al. 2008, 5.3'

/** One buffer without end before `servers` machines. */
const queueOf = (
  run: Distribution,
  interarrival: Distribution,
  servers = 1,
  windowS = 20_000,
): LinePlan =>
  aLine([{ servers, run, bufferCapacity: Infinity }], {
    sources: [arriving(interarrival)],
    warmupS: 500,
    horizonS: 500 + windowS,
  })

/** Squares of durations on average, each by its own textbook formula. */
const SERVICES: readonly {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly run: Distribution
  readonly mean: number
  readonly square: number
}[] = [
  {
    id: 'md1',
    zh: '定长服务',
    en: 'constant service',
    run: takes(1),
    mean: 1,
    square: 1,
  },
  {
    id: 'mu1',
    zh: '均匀分布服务',
    en: 'uniform service',
    run: { kind: 'uniform', low: 0.4, high: 1.6 },
    mean: 1,
    square: 1 + (1.2 * 1.2) / 12,
  },
  {
    id: 'mtriangular1',
    zh: '三角分布服务',
    en: 'triangular service',
    run: { kind: 'triangular', low: 0.2, mode: 0.8, high: 2 },
    mean: 1,
    // Variance (a² + b² + c² − ab − ac − bc) / 18.
    square: 1 + (0.04 + 0.64 + 4 - 0.16 - 0.4 - 1.6) / 18,
  },
  {
    id: 'mpert1',
    zh: 'PERT 分布服务',
    en: 'PERT service',
    run: { kind: 'pert', low: 0.4, mode: 0.9, high: 2 },
    mean: 1,
    // The variance of beta-PERT is (mean − low) (high − mean) / 7.
    square: 1 + (0.6 * 1) / 7,
  },
  {
    id: 'me3',
    zh: '爱尔朗服务，3 阶段',
    en: 'Erlang service, 3 phases',
    run: { kind: 'erlang', mean: 1, k: 3 },
    mean: 1,
    square: 1 + 1 / 3,
  },
  {
    id: 'mgamma1',
    zh: '伽马分布服务',
    en: 'gamma service',
    run: { kind: 'gamma', mean: 1, cv: 0.8 },
    mean: 1,
    square: 1 + 0.64,
  },
  {
    id: 'mweibull1',
    zh: '威布尔分布服务',
    en: 'Weibull service',
    run: { kind: 'weibull', mean: 1, shape: 2 },
    mean: 1,
    // Γ(1 + 2/2) / Γ(1 + 1/2)², and Γ(3/2)² = π/4.
    square: 4 / Math.PI,
  },
  {
    id: 'mlognormal1',
    zh: '对数正态分布服务',
    en: 'lognormal service',
    run: { kind: 'lognormal', mean: 1, cv: 0.7 },
    mean: 1,
    square: 1 + 0.49,
  },
  {
    id: 'mnormal1',
    zh: '截尾正态分布服务',
    en: 'truncated normal service',
    run: { kind: 'truncatedNormal', mean: 1, sd: 0.5, low: 0, high: 2 },
    mean: 1,
    // Cut at ±2 standard deviations: σ² (1 − 2 · 2 φ(2) / (2 Φ(2) − 1)).
    square: 1 + 0.25 * (1 - (4 * normalDensity(2)) / (2 * normalCdf(2) - 1)),
  },
  {
    id: 'mh2',
    zh: '超指数服务',
    en: 'hyperexponential service',
    run: { kind: 'hyperexponential', mean: 1, cv: 1.25 },
    mean: 1,
    square: 1 + 1.5625,
  },
  {
    id: 'mbeta1',
    zh: '贝塔分布服务',
    en: 'beta service',
    run: { kind: 'beta', low: 0.2, high: 2.2, mean: 1, cv: 0.5 },
    mean: 1,
    square: 1 + 0.25,
  },
  {
    id: 'mdiscrete1',
    zh: '离散分布服务',
    en: 'discrete service',
    run: { kind: 'empirical', values: [0.5, 1, 3], weights: [0.5, 0.375, 0.125] },
    mean: 1,
    square: 0.5 * 0.25 + 0.375 + 0.125 * 9,
  },
]

const RATE = 0.6
/** Where the variation is great a longer run is needed for the same width. */
const LONG_S = 80_000

const byService: readonly Listed[] = SERVICES.map(({ id, zh, en, run, mean, square }) => ({
  id,
  name: { zh: `M/G/1，${zh}，ρ = 0.6`, en: `M/G/1, ${en}, ρ = 0.6` },
  reference: POLLACZEK,
  plan: queueOf(
    run,
    exponential(1 / RATE),
    1,
    square > 2 ? LONG_S : square > 1.4 ? 30_000 : undefined,
  ),
  figures: [queue(queueMG1(RATE, mean, square)), lead(queueMG1(RATE, mean, square) / RATE + mean)],
}))

const severalServers: readonly Listed[] = [
  { servers: 1, load: 0.7, windowS: 60_000 },
  { servers: 3, load: 2.1, windowS: 30_000 },
  { servers: 5, load: 4, windowS: 20_000 },
  { servers: 10, load: 8, windowS: 10_000 },
].map(({ servers, load, windowS }) => ({
  id: `mm${servers}`,
  name: { zh: `M/M/${servers}，${load} 爱尔朗`, en: `M/M/${servers} at ${load} erlang` },
  reference: ERLANG,
  plan: queueOf(exponential(1), exponential(1 / load), servers, windowS),
  figures: [
    queue(queueMMc(servers, load)),
    lead(queueMMc(servers, load) / load + 1),
    share('processing', load / servers),
  ],
}))

const shortShare = mixtureOf({ mean: 1, cv: 1.5 })

/** Interarrival times of mean 1 by their transforms; the machine serves at 1/0.7. */
const byArrival: readonly Listed[] = [
  {
    id: 'dm1',
    zh: '定长到达',
    en: 'constant gaps',
    gap: takes(1),
    transform: transformOf.constant(1),
  },
  {
    id: 'e2m1',
    zh: '爱尔朗到达',
    en: 'Erlang gaps',
    gap: { kind: 'erlang', mean: 1, k: 2 } as const,
    transform: transformOf.erlang(1, 2),
  },
  {
    id: 'um1',
    zh: '均匀到达',
    en: 'uniform gaps',
    gap: { kind: 'uniform', low: 0, high: 2 } as const,
    transform: transformOf.uniform(0, 2),
  },
  {
    id: 'h2m1',
    zh: '超指数到达',
    en: 'hyperexponential gaps',
    gap: { kind: 'hyperexponential', mean: 1, cv: 1.5 } as const,
    transform: (s: number) =>
      shortShare.share / (1 + s * shortShare.shortMean) +
      (1 - shortShare.share) / (1 + s * shortShare.longMean),
  },
].map(({ id, zh, en, gap, transform }) => {
  const stay = leadGIM1(1 / 0.7, transform)
  return {
    id,
    name: { zh: `GI/M/1，${zh}，ρ = 0.7`, en: `GI/M/1, ${en}, ρ = 0.7` },
    reference: EMBEDDED,
    plan: queueOf(exponential(0.7), gap, 1, id === 'h2m1' ? 60_000 : 30_000),
    // By Little's law the jobs inside are the stay at a rate of 1.
    figures: [lead(stay), wip(stay)],
  }
})

const weibullMany = {
  id: 'mg-infinity',
  name: { zh: 'M/G/∞，威布尔服务，5 爱尔朗', en: 'M/G/∞, Weibull service, 5 erlang' },
  reference: 'Palm 1943; Gross et al. 2008, 5.2.2',
  // More than 40 of 5 erlang has a probability below 1e−22.
  plan: queueOf({ kind: 'weibull', mean: 1, shape: 0.7 }, exponential(0.2), 40, 3000),
  figures: [wip(5), lead(1)],
}

export const queueCases = listed('queues', [
  ...byService,
  ...severalServers,
  ...byArrival,
  weibullMany,
])
