/**
 * Lines whose times are given one by one: every departure follows from recursions in maximum and
 * sum, written here from the semantics. Nothing is random, and the answers must agree exactly.
 */
import { aLine, aSource, oneByOne, orderedOnce, takes } from '../../engine/aLine.ts'
import type { LinePlan, StationPlan } from '../../engine/index.ts'
import { listed, type Listed } from './case.ts'
import { sum } from './formulas.ts'
import {
  ARRIVALS,
  arrivalsAt,
  exitsAre,
  exitSum,
  HORIZON_S,
  JOBS,
  lastExit,
  times,
} from './givenTimes.ts'
import { moveRecursions } from './moveRecursions.ts'

interface Row {
  readonly services: readonly (readonly number[])[]
  /** Places before each station but the first. */
  readonly places: readonly number[]
}

const ROW: Row = { services: [times(3, 1, 6), times(17, 1, 7), times(29, 1, 6)], places: [1, 0] }

const ROOMY: Row = { services: ROW.services, places: [3, 3] }

const rowPlan = (
  { services, places }: Row,
  changes: Partial<LinePlan>,
  stations: Partial<StationPlan> = {},
): LinePlan =>
  aLine(
    services.map((list, s) => ({
      run: oneByOne(...list),
      bufferCapacity: places[s - 1] ?? 0,
      ...(s < services.length - 1 ? stations : {}),
    })),
    { horizonS: HORIZON_S, sources: [orderedOnce([0, 0, JOBS])], ...changes },
  )

/**
 * Departures by station. D(k, j) is when job k leaves station j; a place before or at the next
 * station is free when job k − b − 1 has left it. Before service that must be so when it begins.
 */
function departures(
  { services, places }: Row,
  options: { readonly before?: boolean; readonly cards?: number } = {},
): number[][] {
  const left: number[][] = services.map(() => [])
  const last = services.length - 1
  services[0]!.forEach((_, k) => {
    services.forEach((list, j) => {
      const comes = j === 0 ? (left[last]![k - (options.cards ?? Infinity)] ?? 0) : left[j - 1]![k]!
      const room = j === last ? 0 : (left[j + 1]![k - places[j]! - 1] ?? 0)
      const ready = Math.max(comes, left[j]![k - 1] ?? 0)
      const begins = options.before === true ? Math.max(ready, room) : ready
      left[j]!.push(Math.max(begins + list[k]!, room))
    })
  })
  return left
}

const DEPARTURES = 'Departure recursion (max-plus), Dallery & Gershwin 1992'

const rows: readonly Listed[] = [
  {
    id: 'departures-after-service',
    name: {
      zh: '三站给定工时，加工后阻塞',
      en: 'Three stations, given times, blocking after service',
    },
    reference: DEPARTURES,
    plan: rowPlan(ROW, {}),
    figures: exitsAre(departures(ROW).at(-1)!),
    isExact: true,
  },
  {
    id: 'departures-before-service',
    name: {
      zh: '三站给定工时，加工前阻塞',
      en: 'Three stations, given times, blocking before service',
    },
    reference: DEPARTURES,
    plan: rowPlan(ROW, {}, { blocking: 'before' }),
    figures: exitsAre(departures(ROW, { before: true }).at(-1)!),
    isExact: true,
  },
  {
    id: 'departures-conwip',
    name: { zh: '三站给定工时，CONWIP 4 卡', en: 'Three stations, given times, four CONWIP cards' },
    reference: DEPARTURES,
    plan: rowPlan(ROOMY, { conwipCards: 4 }),
    figures: exitsAre(departures(ROOMY, { cards: 4 }).at(-1)!),
    isExact: true,
  },
]

/** Lindley 1952 for one machine, Kiefer and Wolfowitz 1955 for several. */
function queueExits(servers: number, services: readonly number[]): number[] {
  const free = Array.from({ length: servers }, () => 0)
  return ARRIVALS.map((comes, k) => {
    const first = free.indexOf(Math.min(...free))
    free[first] = Math.max(comes, free[first]!) + services[k]!
    return free[first]
  })
}

const queues: readonly Listed[] = [1, 2, 3].map((servers) => {
  const services = times(11 + servers, servers, 3 * servers)
  return {
    id: `waits-${servers}`,
    name: {
      zh: `给定到达与工时，${servers} 台并行`,
      en: `Given arrivals and times, ${servers} machine${servers > 1 ? 's' : ''}`,
    },
    reference: servers === 1 ? 'Lindley 1952' : 'Kiefer & Wolfowitz 1955',
    plan: aLine([{ servers, run: oneByOne(...services), bufferCapacity: Infinity }], {
      horizonS: HORIZON_S,
      sources: [arrivalsAt(ARRIVALS)],
    }),
    figures: exitsAre(queueExits(servers, services)),
    isExact: true,
  }
})

/** A batch of four begins when its last job is there and the one before is done. */
const batchTimes = times(23, 4, 12, JOBS / 4)
function batchExits(): number[] {
  let done = 0
  return batchTimes.flatMap((time, batch) => {
    done = Math.max(done, ARRIVALS[4 * batch + 3]!) + time
    return [done, done, done, done]
  })
}
const oven: Listed = {
  id: 'batch-exits',
  name: { zh: '给定到达，每批 4 件', en: 'Given arrivals, batches of four' },
  reference: 'Recursion over batches',
  plan: aLine([{ run: oneByOne(...batchTimes), batch: 4, bufferCapacity: Infinity }], {
    horizonS: HORIZON_S,
    sources: [arrivalsAt(ARRIVALS)],
  }),
  figures: exitsAre(batchExits()),
  isExact: true,
}

/** All there at once: the shortest first makes the sum of the exits least. */
const LENGTHS = [7, 2, 9, 4, 1, 6, 3, 8]
const smith: Listed = {
  id: 'shortest-first-sum',
  name: { zh: '同时到达，最短工时优先', en: 'All there at once, the shortest first' },
  reference: 'Smith 1956: Σ (n − k + 1) p(k)',
  plan: aLine(
    [
      {
        run: takes(1),
        bufferCapacity: Infinity,
        discipline: 'shortest',
        productFactor: LENGTHS,
      },
    ],
    {
      horizonS: 100,
      products: LENGTHS.length,
      sources: [
        aSource({
          supply: {
            kind: 'orders',
            periodS: Infinity,
            // A first job of 1 s lets the others gather, and is done before them.
            orders: [4, 0, 1, 2, 3, 5, 6, 7].map((product) => ({ atS: 0, product, quantity: 1 })),
          },
        }),
      ],
    },
  ),
  figures: [
    exitSum(
      sum(LENGTHS.toSorted((a, b) => a - b).map((length, k) => (LENGTHS.length - k) * length)),
    ),
    lastExit(sum(LENGTHS)),
  ],
  isExact: true,
}

export const recursionCases = listed('recursions', [
  ...rows,
  ...queues,
  oven,
  ...moveRecursions,
  smith,
])
