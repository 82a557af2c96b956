/** Machines that fail, wear and are maintained: renewal theory, and lines that wait for them. */
import { exp } from '../../base/index.ts'
import { aFailure, aLine, arriving, exponential, takes } from '../../engine/aLine.ts'
import type { FailurePlan, LinePlan, StationPlan } from '../../engine/index.ts'
import { shareOf, stationary } from './chain.ts'
import { lead, listed, type Listed, share, throughput, wip } from './case.ts'
import { queueMG1, sum, whole, factorial } from './formulas.ts'
import { maintenanceCases } from './maintenance.ts'
import { isBlocked, isDown, isStarved, type SerialLine, solveSerial } from './serialChain.ts'

const WINDOW = { warmupS: 1000, horizonS: 31_000 }

const RENEWAL = 'Barlow & Proschan 1965, renewal reward'

const machine = (failures: readonly FailurePlan[], changes: Partial<StationPlan> = {}): LinePlan =>
  aLine([{ run: takes(1), failures, ...changes }], WINDOW)

/** Up 40 s and down 5 s on average, whatever the two distributions. */
const availability: readonly Listed[] = [
  { id: 'exponential', zh: '指数', en: 'exponential', ttf: exponential(40) },
  {
    id: 'weibull',
    zh: '威布尔',
    en: 'Weibull',
    ttf: { kind: 'weibull', mean: 40, shape: 1.8 } as const,
  },
  {
    id: 'lognormal',
    zh: '对数正态',
    en: 'lognormal',
    ttf: { kind: 'lognormal', mean: 40, cv: 1 } as const,
  },
].map(({ id, zh, en, ttf }) => ({
  id: `up-down-${id}`,
  name: { zh: `${zh}寿命，爱尔朗修复`, en: `${en} life, Erlang repair` },
  reference: RENEWAL,
  plan: machine([aFailure({ ttf, ttr: { kind: 'erlang', mean: 5, k: 2 } })]),
  figures: [throughput(40 / 45), share('failed', 5 / 45)],
}))

const threeCauses: Listed = {
  id: 'three-causes',
  name: { zh: '三种故障原因，时钟为加工时间', en: 'Three causes on the operating clock' },
  reference: 'Availability 1 / (1 + Σ MTTR / MTBF)',
  plan: machine([
    aFailure({ id: 'a', ttf: exponential(60), ttr: exponential(6) }),
    aFailure({ id: 'b', ttf: exponential(25), ttr: takes(1) }),
    aFailure({ id: 'c', ttf: exponential(150), ttr: exponential(30) }),
  ]),
  figures: [throughput(1 / (1 + 0.1 + 0.04 + 0.2)), share('failed', 0.34 / 1.34)],
}

/** Arrivals at half the pace: on one clock the machine ages by work, on the other by time. */
const clocks: readonly Listed[] = (
  [
    { clock: 'operating', failed: (0.5 * 4) / 40, zh: '加工时间', en: 'processing time' },
    { clock: 'calendar', failed: 4 / 44, zh: '日历时间', en: 'all time' },
    { clock: 'cycles', failed: (0.5 * 4) / 40, zh: '循环次数', en: 'services' },
  ] as const
).map(({ clock, failed, zh, en }) => ({
  id: `clock-${clock}`,
  name: { zh: `负荷一半的设备，故障按${zh}计`, en: `A machine half loaded, failing by ${en}` },
  reference: RENEWAL,
  plan: aLine(
    [
      {
        run: takes(1),
        bufferCapacity: Infinity,
        failures: [
          aFailure({
            clock,
            ttf: clock === 'cycles' ? takes(40) : exponential(40),
            ttr: exponential(4),
          }),
        ],
      },
    ],
    { ...WINDOW, sources: [arriving(exponential(2))] },
  ),
  figures: [share('failed', failed), share('processing', 0.5)],
}))

/** Failures that strike a job make its time in the machine longer: a queue with that service. */
const [load, rate, meanDown, perUp] = [0.6, 0.6, 2, 1 / 10]
const completion: Listed = {
  id: 'completion-times',
  name: { zh: 'M/M/1，加工中故障后续做', en: 'M/M/1 whose machine fails at work and resumes' },
  // E C = S (1 + f R), E C² = E S² (1 + f R)² + S f E R², S and R exponential.
  reference: 'Gaver 1962; Pollaczek-Khinchine',
  plan: aLine(
    [
      {
        run: exponential(1),
        bufferCapacity: Infinity,
        failures: [aFailure({ ttf: exponential(1 / perUp), ttr: exponential(meanDown) })],
      },
    ],
    { warmupS: 1000, horizonS: 61_000, sources: [arriving(exponential(1 / rate))] },
  ),
  figures: [
    share('failed', load * perUp * meanDown),
    wip(queueMG1(rate, 1.2, 2 * 1.2 * 1.2 + perUp * 2 * meanDown * meanDown) + rate * 1.2),
  ],
}

/** Jobs n and machine up or down; it fails at any time and its queue may grow to 150. */
const anyTime = stationary({
  start: [0, 1],
  moves: ([jobs, up]) => [
    ...(jobs! < 150 ? [[0.5, [jobs! + 1, up!]] as const] : []),
    ...(jobs! > 0 && up === 1 ? [[1, [jobs! - 1, 1]] as const] : []),
    up === 1 ? ([1 / 20, [jobs!, 0]] as const) : ([1 / 4, [jobs!, 1]] as const),
  ],
})
const anyTimeWip = anyTime.states.reduce(
  (total, [jobs], i) => total + jobs! * anyTime.shares[i]!,
  0,
)
const interrupted: Listed = {
  id: 'server-breakdowns',
  name: { zh: 'M/M/1，随时可能故障', en: 'M/M/1 whose machine fails at any time' },
  reference: 'White & Christie 1958; Markov chain of 302 states',
  plan: aLine(
    [
      {
        run: exponential(1),
        bufferCapacity: Infinity,
        failures: [aFailure({ clock: 'calendar', ttf: exponential(20), ttr: exponential(4) })],
      },
    ],
    { warmupS: 500, horizonS: 40_500, sources: [arriving(exponential(2))] },
  ),
  figures: [wip(anyTimeWip), lead(anyTimeWip / 0.5), share('failed', 4 / 24)],
}

/** A line of exponential machines that fail while they work (Gershwin & Berman 1981). */
const unreliable: readonly Listed[] = [
  [
    { mean: 1, breaks: { meanUp: 20, meanDown: 5 } },
    { mean: 1, places: 3, breaks: { meanUp: 20, meanDown: 5 } },
  ],
  [
    { mean: 1, breaks: { meanUp: 30, meanDown: 3 } },
    { mean: 0.8, places: 8, breaks: { meanUp: 10, meanDown: 4 } },
  ],
  [
    { mean: 0.9, breaks: { meanUp: 15, meanDown: 10 } },
    { mean: 1, places: 15, breaks: { meanUp: 25, meanDown: 2 } },
  ],
  [
    { mean: 1, breaks: { meanUp: 20, meanDown: 4 } },
    { mean: 0.9, places: 1, breaks: { meanUp: 12, meanDown: 3 } },
    { mean: 1, places: 2, breaks: { meanUp: 25, meanDown: 6 } },
  ],
].map((stations, i) => {
  const line: SerialLine = { stations }
  const solved = solveSerial(line)
  const last = stations.length - 1
  return {
    id: `unreliable-${stations.length}-${i + 1}`,
    name: {
      zh: `${stations.length} 台会故障的指数设备，缓冲 ${placesOf(stations)}`,
      en: `${stations.length} exponential machines that fail, buffers ${placesOf(stations)}`,
    },
    reference: `Gershwin & Berman 1981; Markov chain of ${solved.states.length} states`,
    plan: aLine(
      stations.map(({ mean, breaks: { meanUp, meanDown }, ...rest }) => ({
        run: exponential(mean),
        bufferCapacity: 'places' in rest ? rest.places : 0,
        failures: [aFailure({ ttf: exponential(meanUp), ttr: exponential(meanDown) })],
      })),
      { warmupS: 500, horizonS: 25_500 },
    ),
    figures: [
      throughput(solved.throughput),
      wip(solved.wip),
      share(
        'failed',
        shareOf(solved, (state) => isDown(state, 0)),
      ),
      share(
        'blocked',
        shareOf(solved, (state) => isBlocked(line, state, 0)),
      ),
      share(
        'starved',
        shareOf(solved, (state) => isStarved(state, last)),
        last,
      ),
    ],
  }
})

function placesOf(stations: readonly object[]): string {
  const places = stations.slice(1).map((one) => ('places' in one ? String(one.places) : '0'))
  return places.join(', ')
}

/**
 * Without a buffer and with the same constant time two machines begin together, and wait for the
 * one that is down longer in this cycle. Failures in a cycle are Poisson, their number the longer.
 */
function longerDown(perCycle: number): number {
  const atMost = (k: number) =>
    sum(
      Array.from({ length: k + 1 }, (_, n) => (exp(-perCycle) * whole(perCycle, n)) / factorial(n)),
    )
  return sum(Array.from({ length: 25 }, (_, k) => 1 - atMost(k) * atMost(k)))
}
const synchronous: readonly Listed[] = [
  { meanUpS: 12, downS: 3 },
  { meanUpS: 2, downS: 0.5 },
].map(({ meanUpS, downS }) => ({
  id: `no-buffer-failing-${meanUpS}`,
  name: {
    zh: `两台同节拍设备，无缓冲，平均 ${meanUpS} 个节拍故障一次`,
    en: `Two machines of one pace, no buffer, failing every ${meanUpS} cycles`,
  },
  reference: 'Buzacott 1967; the longer of the stops in a cycle',
  plan: aLine(
    [0, 1].map(() => ({
      run: takes(1),
      failures: [aFailure({ ttf: exponential(meanUpS), ttr: takes(downS) })],
    })),
    { warmupS: 500, horizonS: 20_500 },
  ),
  figures: [throughput(1 / (1 + downS * longerDown(1 / meanUpS)))],
}))

export const failureCases = listed('failures', [
  ...availability,
  threeCauses,
  ...clocks,
  completion,
  interrupted,
  ...unreliable,
  ...synchronous,
  ...maintenanceCases,
])
