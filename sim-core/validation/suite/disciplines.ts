/** Who is served next, and what it does to due dates. */
import { type Distribution, exp } from '../../base/index.ts'
import { aLine, arriving, aSource, exponential, takes } from '../../engine/aLine.ts'
import type { LinePlan, SourcePlan } from '../../engine/index.ts'
import { type Figure, lead, listed, type Listed } from './case.ts'

const WINDOW = { warmupS: 1000, horizonS: 41_000 }

const tardiness = (exact: number): Figure => ({
  kpi: 'tardiness',
  exact,
  read: ({ orders }) => orders!.tardinessTicks / 1e6 / orders!.dueJobs,
})

const lateShare = (exact: number): Figure => ({
  kpi: 'lateShare',
  exact,
  read: ({ orders }) => orders!.lateJobs / orders!.dueJobs,
})

const due = (gapS: number, dueAfterS: number | undefined, id = 'source'): SourcePlan =>
  aSource({
    id,
    supply: {
      kind: 'arrivals',
      interarrival: exponential(gapS),
      mix: [1],
      ...(dueAfterS === undefined ? {} : { dueAfterS }),
    },
  })

/** Times inside of M/M/1 are exponential with mean 1 / (μ − λ). */
const stays: readonly Listed[] = [
  { rho: 0.5, allowedS: 2 },
  { rho: 0.6, allowedS: 3 },
].map(({ rho, allowedS }) => ({
  id: `mm1-due-${allowedS}`,
  name: {
    zh: `M/M/1，ρ = ${rho}，交期为到达后 ${allowedS} 秒`,
    en: `M/M/1, ρ = ${rho}, due ${allowedS} s after arrival`,
  },
  reference: 'Gross et al. 2008, 2.2.4',
  plan: aLine([{ run: exponential(1), bufferCapacity: Infinity }], {
    sources: [due(1 / rho, allowedS)],
    ...WINDOW,
  }),
  figures: [
    lateShare(exp(-(1 - rho) * allowedS)),
    tardiness(exp(-(1 - rho) * allowedS) / (1 - rho)),
  ],
}))

/**
 * The wait of each class of a machine that serves by class and interrupts nobody. Cobham 1954:
 * W(k) = W0 / ((1 − σ(k−1)) (1 − σ(k))), W0 half of Σ λ E S², σ the loads of the classes up to k.
 */
function cobham(classes: readonly { rate: number; mean: number; square: number }[]): number[] {
  const half = classes.reduce((sum, { rate, square }) => sum + (rate * square) / 2, 0)
  let before = 0
  return classes.map(({ rate, mean }) => {
    const upTo = before + rate * mean
    const wait = half / ((1 - before) * (1 - upTo))
    before = upTo
    return wait
  })
}

/** Due at once and due never: by due date the first class goes before the second. */
const urgentFirst = cobham([
  { rate: 0.3, mean: 1, square: 2 },
  { rate: 0.4, mean: 1, square: 2 },
])
const urgent: Listed = {
  id: 'cobham-two-classes',
  name: { zh: '非抢占优先，两类任务，M/M/1', en: 'Two priority classes, no interruption, M/M/1' },
  reference: 'Cobham 1954',
  plan: aLine(
    [
      // Each class comes through a desk of its own that takes no time.
      { run: takes(0), bufferCapacity: Infinity, next: 2 },
      { run: takes(0), bufferCapacity: Infinity, next: 2 },
      { run: exponential(1), bufferCapacity: Infinity, discipline: 'dueDate' },
    ],
    {
      sources: [due(1 / 0.3, 0, 'urgent'), { ...due(1 / 0.4, undefined, 'other'), to: 1 }],
      ...WINDOW,
    },
  ),
  figures: [
    // What is due when it comes is late by its time inside.
    tardiness(urgentFirst[0]! + 1),
    lead((0.3 * urgentFirst[0]! + 0.4 * urgentFirst[1]!) / 0.7 + 1),
  ],
}

/** Two products of different length: the shortest expected service goes first. */
function byLength(run: Distribution, squareOfOne: number): Pick<Listed, 'plan' | 'figures'> {
  const [short, long] = [0.5, 2]
  const rate = 0.26
  const classes = [short, long].map((mean) => ({ rate, mean, square: mean * mean * squareOfOne }))
  const source = arriving(exponential(1 / (2 * rate)))
  const supply = { ...source.supply, mix: [0.5, 0.5] } as typeof source.supply
  const plan: LinePlan = aLine(
    [{ run, bufferCapacity: Infinity, discipline: 'shortest', productFactor: [short, long] }],
    { products: 2, sources: [{ ...source, supply }], ...WINDOW, horizonS: 91_000 },
  )
  const waits = cobham(classes)
  return { plan, figures: [lead((waits[0]! + waits[1]! + short + long) / 2)] }
}

const shortest: readonly Listed[] = [
  {
    id: 'spt-exponential',
    name: { zh: '最短工时优先，指数服务', en: 'Shortest first, exponential service' },
    reference: 'Cobham 1954; Phipps 1956',
    ...byLength(exponential(1), 2),
  },
  {
    id: 'spt-constant',
    name: { zh: '最短工时优先，定长服务', en: 'Shortest first, constant service' },
    reference: 'Cobham 1954; Phipps 1956',
    ...byLength({ kind: 'constant', value: 1 }, 1),
  },
]

export const disciplineCases = listed('disciplines', [...stays, urgent, ...shortest])
