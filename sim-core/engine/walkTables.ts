/** The walking part of the tables: who walks, and how far. */
import { toTicks } from '../base/index.ts'
import { NONE, type LinePlan } from './plan.ts'

export interface WalkTables {
  /** Heads of pool p that walk: `headFirst[p]` … `headFirst[p + 1] − 1`. */
  readonly headFirst: Int32Array
  /** By pool: start of its matrix in `walkTicks`, or NONE where nobody walks. */
  readonly walkAt: Int32Array
  readonly walkTicks: Float64Array
  readonly walkFrom: Int32Array
  readonly servesNearest: Uint8Array
}

export function tabulateWalks({ pools }: LinePlan): WalkTables {
  const headFirst = new Int32Array(pools.length + 1)
  const walkAt = new Int32Array(pools.length).fill(NONE)
  const ticks: number[] = []
  pools.forEach(({ people, walk }, pool) => {
    headFirst[pool + 1] = headFirst[pool]! + (walk === undefined ? 0 : people)
    if (walk === undefined) return
    walkAt[pool] = ticks.length
    for (const row of walk.timeS) for (const timeS of row) ticks.push(toTicks(timeS))
  })
  return {
    headFirst,
    walkAt,
    walkTicks: Float64Array.from(ticks),
    walkFrom: Int32Array.from(pools, ({ walk }) => walk?.from ?? 0),
    servesNearest: Uint8Array.from(pools, ({ walk }) => (walk?.serves === 'nearest' ? 1 : 0)),
  }
}

/** Where every head stands at the start. */
export function firstPlaces({ headFirst, walkFrom }: WalkTables): Int32Array {
  const places = new Int32Array(headFirst.at(-1)!)
  walkFrom.forEach((from, pool) => places.fill(from, headFirst[pool], headFirst[pool + 1]))
  return places
}
