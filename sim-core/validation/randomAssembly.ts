/** A buffer of components beside the row of a random line, from which one station assembles. */
import fc from 'fast-check'

import {
  PLAIN_STATION,
  TO_RETURN,
  type SourcePlan,
  type StationPlan,
} from '../engine/index.ts'
import { pick } from './randomBasics.ts'

/** Station numbers are cut to the length of the line. */
export const assembly = fc.record({
  at: fc.nat(9),
  jobs: pick(1, 2),
  places: pick(2, 5),
  discipline: pick('fifo' as const, 'dueDate' as const),
  fedBy: fc.option(fc.nat(9), { freq: 6 }),
})

type Draft = typeof assembly extends fc.Arbitrary<infer T> ? T : never

/** Fed without end by a source of its own, by a station of the row, or by both. */
export function addAssembly(
  stations: StationPlan[],
  sources: SourcePlan[],
  { at, discipline, fedBy, jobs, places }: Draft,
): void {
  const assembly = at % stations.length
  const station = stations[assembly]!
  const { batchRange, blocking, conveyor } = station
  if (conveyor !== undefined || batchRange !== undefined || blocking === 'before') return
  const feed = stations.length
  stations[assembly] = {
    ...station,
    bufferCapacity: Math.max(station.bufferCapacity, 1),
    inputs: [{ from: feed, jobs }],
  }
  const isFed = fedBy !== null && feedFrom(stations, fedBy % feed, feed)
  stations.push({
    ...PLAIN_STATION,
    id: 'feed',
    servers: 0,
    bufferCapacity: places,
    discipline,
    next: assembly,
  })
  if (isFed && fedBy % 2 === 0) return
  const supply = { kind: 'saturated', lots: [{ product: 1, quantity: 2 }] } as const
  sources.push({ id: 'parts', to: feed, supply, replacesScrap: false, sequence: 'fifo' })
}

/** Jobs of one product go to the buffer, where the station leaves a choice. */
function feedFrom(stations: StationPlan[], from: number, feed: number): boolean {
  const station = stations[from]!
  const { inputs, next, routing } = station
  if (routing !== undefined || inputs !== undefined || next === TO_RETURN) return false
  stations[from] = { ...station, routing: { kind: 'product', to: [next, feed] } }
  return true
}
