/** Release in the slow simulator: which source feeds a station, and when its next job comes in. */
import { mayPromise } from './places.ts'
import { entryOf, isWaiting } from './supply.ts'
import type { Source, Station, World } from './types.ts'

/** Of several sources that lead to one station, the last of the list. */
export const sourceOf = ({ plan, sources }: World, { index }: Station) =>
  sources.findLast(({ plan: { entry, to } }) =>
    entry === undefined ? to === index : plan.visits!.some(([first]) => first === index),
  )

export function mayRelease(world: World, source: Source, station: Station): boolean {
  const { inside, plan: { conwipCards, rope }, unheard } = world
  if (!isWaiting(world, source) || entryOf(world, source) !== station) return false
  if (conwipCards !== null && inside.size + unheard.left >= conwipCards) return false
  const before = [...inside].filter(({ isPastDrum }) => !isPastDrum).length + unheard.pastDrum
  if (rope !== undefined && before >= rope.jobs) return false
  return mayPromise(world, null, station)
}
