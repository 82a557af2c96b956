/** Ways between stations, in the engine's terms. */
import type { PoolPlan } from '../engine/index.ts'
import type { LineDocument, PoolDocument } from './schema/line.ts'

export function compileWalk(
  { stations }: LineDocument,
  { walk }: PoolDocument,
): Pick<PoolPlan, 'walk'> {
  if (walk === undefined) return {}
  const { positionsM, speedMPerS, from, serves = 'longestWaiting' } = walk
  const at = stations.map(({ id }) => (Object.hasOwn(positionsM, id) ? positionsM[id]! : 0))
  const timeS = at.map((here) => at.map((there) => Math.abs(here - there) / speedMPerS))
  const start = from === undefined ? 0 : stations.findIndex(({ id }) => id === from)
  return { walk: { timeS, from: start, serves } }
}
