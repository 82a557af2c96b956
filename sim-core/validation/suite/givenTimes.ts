/** Times that are given one by one, and the figures that all departures of a run come to. */
import { orderedOnce } from '../../engine/aLine.ts'
import { exitsS } from '../../engine/readings.ts'
import type { Figure } from './case.ts'
import { sum } from './formulas.ts'

export const JOBS = 40
export const HORIZON_S = 100_000

/** Times of half seconds that look like chance and are the same for ever. */
export const times = (salt: number, least: number, most: number, n = JOBS): number[] =>
  Array.from({ length: n }, (_, k) => {
    const mixed = ((k + 1) * (k + 7) * salt + 13 * k * salt + salt) % 101
    return least + Math.floor((mixed / 101) * 2 * (most - least)) / 2
  })

export const lastExit = (exact: number): Figure => ({
  kpi: 'lastExit',
  exact,
  read: (_, plan) => Math.max(...exitsS(plan)),
})

export const exitSum = (exact: number): Figure => ({
  kpi: 'exitSum',
  exact,
  read: (_, plan) => sum(exitsS(plan)),
})

/** Both figures together leave no room for an error in one departure. */
export const exitsAre = (exits: readonly number[]): Figure[] => [
  lastExit(Math.max(...exits)),
  exitSum(sum(exits)),
]

export const ARRIVALS = times(7, 0, 5).map((_, k, gaps) => sum(gaps.slice(0, k + 1)))
export const arrivalsAt = (atS: readonly number[]) =>
  orderedOnce(...atS.map((at): [number, number, number] => [at, 0, 1]))
