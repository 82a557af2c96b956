/** Belts, vehicles that several machines share, and set-ups between products. */
import { aLine, arriving, aSource, exponential, takes } from '../../engine/aLine.ts'
import type { StationPlan } from '../../engine/index.ts'
import { meanOf, stationary } from './chain.ts'
import { type Figure, type Listed, lostShare, share, throughput, wip } from './case.ts'
import { erlangB } from './formulas.ts'

const WINDOW = { warmupS: 200, horizonS: 12_200 }

const finished = (exact: number, station: number): Figure => ({
  kpi: 'throughput',
  exact,
  read: (record) => (record.finished[station]! * 1e6) / record.windowTicks,
})

/** A belt is as many machines of one constant time as it has places. */
const belts: readonly Listed[] = [4, 8].map((places) => ({
  id: `belt-${places}`,
  name: {
    zh: `泊松到达、满则流失的 ${places} 位输送线`,
    en: `A belt of ${places} places, Poisson arrivals lost when full`,
  },
  reference: 'Erlang 1917; M/D/c/c',
  plan: aLine([{ conveyor: { transitS: 5, places, whenBlocked: 'accumulating' as const } }], {
    sources: [{ ...arriving(exponential(1)), whenFull: 'lose' as const }],
    ...WINDOW,
  }),
  figures: [lostShare(erlangB(places, 5)), wip(5 * (1 - erlangB(places, 5)))],
}))

/**
 * Two machines share a vehicle: it takes 0.4 s there and 0.3 s back. A machine works (0), or waits
 * (1 first, 2 second in the queue); the vehicle stands (0), is loaded (1) or comes back (2).
 */
const oneVehicle = stationary({
  start: [0, 0, 0],
  moves: (state) => {
    const [a, b, vehicle] = state as unknown as [number, number, number]
    const waiting = (one: number, other: number) => (other > 0 ? 2 : one)
    const done = (first: number, second: number): readonly number[] =>
      vehicle === 0
        ? [first === 1 ? 0 : first, second === 1 ? 0 : second, 1]
        : [first, second, vehicle]
    return [
      ...(a === 0 ? [[1, done(waiting(1, b), b)] as const] : []),
      ...(b === 0 ? [[1 / 1.5, done(a, waiting(1, a))] as const] : []),
      ...(vehicle === 1 ? [[1 / 0.4, [a, b, 2]] as const] : []),
      ...(vehicle === 2
        ? [
            [
              1 / 0.3,
              a === 0 && b === 0 ? [0, 0, 0] : [Math.max(0, a - 1), Math.max(0, b - 1), 1],
            ] as const,
          ]
        : []),
    ]
  },
})
const carried = (run: number): Partial<StationPlan> => ({
  run: exponential(run),
  next: 2,
  transport: { fleet: 0, loaded: exponential(0.4), back: exponential(0.3) },
})
const vehicle: Listed = {
  id: 'one-vehicle',
  name: { zh: '两台设备共用一辆车', en: 'Two machines that share one vehicle' },
  reference: `Gross et al. 2008, 2.7; Markov chain of ${oneVehicle.states.length} states`,
  plan: aLine([carried(1), carried(1.5), { run: takes(0.01), bufferCapacity: Infinity }], {
    sources: [aSource(), aSource({ id: 'second', to: 1 })],
    fleets: [{ id: 'cart', vehicles: 1 }],
    ...WINDOW,
  }),
  figures: [
    finished(
      meanOf(oneVehicle, ([a]) => (a === 0 ? 1 : 0)),
      0,
    ),
    share(
      'blocked',
      meanOf(oneVehicle, ([a]) => (a! > 0 ? 1 : 0)),
      0,
    ),
    share(
      'blocked',
      meanOf(oneVehicle, ([, b]) => (b! > 0 ? 1 : 0)),
      1,
    ),
    {
      kpi: 'busy',
      exact: meanOf(oneVehicle, ([, , v]) => (v! > 0 ? 1 : 0)),
      read: ({ tripTicks, windowTicks }) => tripTicks![0]! / windowTicks,
    },
  ],
}

/** Two products in turn, lots of 8 and 12, times 1 and 2, set-ups of 10 and 15 between them. */
const cycleS = 8 * 1 + 15 + 12 * 2 + 10
const setups: Listed = {
  id: 'setup-cycle',
  name: {
    zh: '两种产品按批轮换，换型 10 与 15 秒',
    en: 'Two products in turn, set-ups of 10 and 15 s',
  },
  reference: 'Hopp & Spearman 2008, 9.3: one cycle by hand',
  plan: aLine(
    [
      {
        run: takes(1),
        productFactor: [1, 2],
        setup: {
          timeS: [
            [0, 15],
            [10, 0],
          ],
          begins: 'firstJob',
          workers: [],
        },
      },
    ],
    {
      products: 2,
      sources: [
        aSource({
          supply: {
            kind: 'saturated',
            lots: [
              { product: 0, quantity: 8 },
              { product: 1, quantity: 12 },
            ],
          },
        }),
      ],
      warmupS: 10 * cycleS,
      horizonS: 110 * cycleS,
    },
  ),
  figures: [throughput(20 / cycleS), share('setup', 25 / cycleS), share('processing', 32 / cycleS)],
  isExact: true,
}

/** Products drawn at random: a set-up whenever the next one is another. */
const mixShare = 0.3
const mixed: Listed = {
  id: 'setup-random',
  name: { zh: '随机产品顺序的换型', en: 'Set-ups between products that come at random' },
  reference: 'Changes come with probability 2 p (1 − p)',
  plan: aLine(
    [
      {
        run: takes(1),
        bufferCapacity: Infinity,
        productFactor: [1, 1],
        setup: {
          timeS: [
            [0, 0.8],
            [0.5, 0],
          ],
          begins: 'firstJob',
          workers: [],
        },
      },
    ],
    {
      products: 2,
      sources: [
        aSource({
          supply: {
            kind: 'arrivals',
            interarrival: exponential(2),
            mix: [mixShare, 1 - mixShare],
          },
        }),
      ],
      ...WINDOW,
    },
  ),
  figures: [share('setup', 0.5 * mixShare * (1 - mixShare) * 1.3), share('processing', 0.5)],
}

export const transportCases: readonly Listed[] = [...belts, vehicle, setups, mixed]
