/**
 * News of the line in the slow simulator: whoever releases jobs hears of it after a delay, or at
 * once. What he has not heard he does not count, so jobs that have left are inside for him still.
 */
import { toTicks } from '../../base/index.ts'
import type { World } from './types.ts'
import { ARRIVE, NEWS, schedule } from './world.ts'

export function tell(world: World, hear: () => void): void {
  const ticks = delayTicks(world)
  if (ticks === 0) return hear()
  world.news.push({ tick: world.now + ticks, hear })
  if (world.news.length === 1) awaitNews(world)
}

/** All news of one instant is heard before anything is released on it. */
function awaitNews(world: World): void {
  const [next] = world.news
  if (next === undefined) return
  schedule(world, NEWS, next.tick, ARRIVE, () => {
    const due = world.news.filter(({ tick }) => tick === world.now)
    world.news = world.news.filter(({ tick }) => tick > world.now)
    for (const { hear } of due) hear()
    awaitNews(world)
  })
}

/** One job less is inside, or before the drum, as soon as the release has heard of it. */
export function tellOf(world: World, what: keyof World['unheard'], hear: () => void): void {
  world.unheard[what]++
  tell(world, () => {
    world.unheard[what]--
    hear()
  })
}

export const isLate = (world: World) => delayTicks(world) > 0

const delayTicks = ({ plan }: World) => toTicks(plan.informationDelayS ?? 0)
